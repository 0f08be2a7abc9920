package org.goodhart.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.value.Interval;

/**
 * What all subscribers' histories share, and nothing that belongs to one: the organisation, the rule that makes faults
 * out of facts, the kinds of evidence that the record holds at all, mass outages, and what was declared to explain departures or
 * contacts. It is read and never written by those who reckon with it.
 *
 * @param organisation lines and people
 * @param faults which facts belong to one fault
 * @param evidence the kinds of evidence that were recorded
 * @param outages mass outages, by beginning, then by number
 * @param filters what was declared to explain departures or contacts, by beginning, then by name
 * @param employees the subscribers who are employees of the provider with a line of their own, on which a true fault shows how everybody is
 *     served, by number. This is a hidden fact: once somebody on a support line can read it, whatever is measured on these lines is void.
 *     It has no place in a helpdesk, in a file that support can open or in a log, and {@link #toString} does not tell it
 */
public record Context(
        Organisation organisation,
        FaultRule faults,
        Set<Evidence> evidence,
        List<Outage> outages,
        List<DeclaredFilter> filters,
        Set<SubscriberId> employees) {

    /**
     * Sorts what has an order of its own.
     *
     * @throws IllegalArgumentException if two outages share a number or two filters a name
     */
    public Context {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(faults, "faults");
        EnumSet<Evidence> sorted = EnumSet.noneOf(Evidence.class);
        sorted.addAll(evidence);
        evidence = Collections.unmodifiableSet(sorted);
        outages = outages.stream().sorted().toList();
        filters = filters.stream().sorted().toList();
        employees = Collections.unmodifiableSet(new TreeSet<>(employees));
        once("outages have the number", outages.stream().map(Outage::id).toList());
        once("filters are called", filters.stream().map(DeclaredFilter::name).toList());
    }

    /**
     * A context.
     *
     * @param organisation lines and people
     * @param faults which facts belong to one fault
     * @param evidence the kinds of evidence that were recorded; a record without any is legitimate
     * @return the context, without outages, filters and employees
     */
    public static Context of(Organisation organisation, FaultRule faults, Evidence... evidence) {
        return of(organisation, faults, Set.of(evidence));
    }

    /**
     * A context.
     *
     * @param organisation lines and people
     * @param faults which facts belong to one fault
     * @param evidence the kinds of evidence that were recorded; a record without any is legitimate
     * @return the context, without outages, filters and employees
     */
    public static Context of(Organisation organisation, FaultRule faults, Set<Evidence> evidence) {
        return new Context(organisation, faults, evidence, List.of(), List.of(), Set.of());
    }

    /**
     * This context with other kinds of evidence.
     *
     * @param recorded the kinds that were recorded, instead
     * @return the changed context
     */
    public Context withEvidence(Set<Evidence> recorded) {
        return new Context(organisation, faults, recorded, outages, filters, employees);
    }

    /**
     * This context with further outages.
     *
     * @param further the outages
     * @return the fuller context
     * @throws IllegalArgumentException if two share a number
     */
    public Context withOutage(Outage... further) {
        List<Outage> all = new ArrayList<>(outages);
        all.addAll(Arrays.asList(further));
        return withOutages(all);
    }

    /**
     * This context with other outages.
     *
     * @param changed the outages, instead
     * @return the changed context
     * @throws IllegalArgumentException if two share a number
     */
    public Context withOutages(Collection<Outage> changed) {
        return new Context(organisation, faults, evidence, List.copyOf(changed), filters, employees);
    }

    /**
     * This context with further filters.
     *
     * @param further the filters
     * @return the fuller context
     * @throws IllegalArgumentException if two share a name
     */
    public Context withFilter(DeclaredFilter... further) {
        List<DeclaredFilter> all = new ArrayList<>(filters);
        all.addAll(Arrays.asList(further));
        return withFilters(all);
    }

    /**
     * This context with other filters.
     *
     * @param changed the filters, instead
     * @return the changed context
     * @throws IllegalArgumentException if two share a name
     */
    public Context withFilters(Collection<DeclaredFilter> changed) {
        return new Context(organisation, faults, evidence, outages, List.copyOf(changed), employees);
    }

    /**
     * This context with other lines of employees, which support must not be able to read, see {@link #employees}.
     *
     * @param lines the subscribers who are employees, instead; none if it is empty
     * @return the changed context; {@code withEmployees(Set.of())} is what may be shown to support
     */
    public Context withEmployees(Collection<SubscriberId> lines) {
        return new Context(organisation, faults, evidence, outages, filters, Set.copyOf(lines));
    }

    /**
     * The outages that took a subscriber's service away within an interval, see {@link Outage#affects}.
     *
     * @param subscriber the subscriber
     * @param service the service
     * @param interval the interval, half-open: an outage that begins at its end is none of these
     * @return the outages, by beginning, then by number
     */
    public List<Outage> outagesAffecting(SubscriberId subscriber, Service service, Interval interval) {
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(interval, "interval");
        return outages.stream()
                .filter(outage -> outage.affects(subscriber, service, interval))
                .toList();
    }

    /**
     * Which of the wanted kinds of evidence were not recorded.
     *
     * @param wanted the kinds that somebody rests on
     * @return those among them that this record does not hold, in the order of their declaration; empty if all are there
     */
    public Set<Evidence> missing(Set<Evidence> wanted) {
        Set<Evidence> missing = new TreeSet<>(wanted);
        missing.removeAll(evidence);
        return missing.isEmpty() ? Set.of() : EnumSet.copyOf(missing);
    }

    /** Tells how many employees have a line of their own, and never which. */
    @Override
    public String toString() {
        return "Context[organisation=" + organisation + ", faults=" + faults + ", evidence=" + evidence + ", outages="
                + outages + ", filters=" + filters + ", employees=" + employees.size() + " hidden]";
    }

    private static void once(String what, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) throw new IllegalArgumentException("two " + what + " " + name + ": one is expected");
        }
    }
}
