package org.goodhart.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * Something that was declared to explain departures or contacts, such as a change of tariffs: a measure may set aside what falls under
 * it. Whoever is paid by the measure likes to find such an explanation afterwards, so who declared it and when stands with it. Example:
 *
 * <pre>{@code
 * DeclaredFilter.of("tariffs 2026", "prices rise by a tenth", april, Source.MANAGEMENT, march.start()).isDeclaredBeforehand()   // true
 * }</pre>
 *
 * @param name what it is called
 * @param reason what it explains, in a few words
 * @param interval when it holds, half-open
 * @param affected for whom it holds
 * @param source who declared it
 * @param declaredBy the person, if that is known
 * @param declaredAt when it was declared
 */
public record DeclaredFilter(
        String name,
        String reason,
        Interval interval,
        Affected affected,
        Source source,
        Optional<AgentId> declaredBy,
        Instant declaredAt)
        implements Comparable<DeclaredFilter> {

    private static final Comparator<DeclaredFilter> ORDER = Comparator.comparing(
                    (DeclaredFilter filter) -> filter.interval().start())
            .thenComparing(DeclaredFilter::name);

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if the name or the reason is blank, or the filter holds at no instant
     */
    public DeclaredFilter {
        name = Names.canonical("name of a filter", name);
        reason = Names.canonical("reason of a filter", reason);
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(affected, "affected");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(declaredBy, "declaredBy");
        Objects.requireNonNull(declaredAt, "declaredAt");
        if (interval.isEmpty()) {
            throw new IllegalArgumentException("filter '" + name + "' begins and ends at " + interval.start()
                    + ": an interval with an instant in it is expected");
        }
    }

    /**
     * A filter for everybody, declared by a department rather than by a person who is known.
     *
     * @param name what it is called
     * @param reason what it explains
     * @param interval when it holds
     * @param source who declared it
     * @param declaredAt when it was declared
     * @return the filter
     * @throws IllegalArgumentException if the name or the reason is blank, or the filter holds at no instant
     */
    public static DeclaredFilter of(String name, String reason, Interval interval, Source source, Instant declaredAt) {
        return new DeclaredFilter(name, reason, interval, Affected.everybody(), source, Optional.empty(), declaredAt);
    }

    /**
     * This filter with those whom it concerns.
     *
     * @param whom for whom it holds
     * @return the changed filter
     */
    public DeclaredFilter withAffected(Affected whom) {
        return new DeclaredFilter(name, reason, interval, whom, source, declaredBy, declaredAt);
    }

    /**
     * This filter with the person who declared it.
     *
     * @param person who declared it
     * @return the changed filter
     */
    public DeclaredFilter withDeclaredBy(AgentId person) {
        return new DeclaredFilter(name, reason, interval, affected, source, Optional.of(person), declaredAt);
    }

    /**
     * Whether it was declared before it could be known what it would explain.
     *
     * @return true if it was declared before it began or in that very instant
     */
    public boolean isDeclaredBeforehand() {
        return !declaredAt.isAfter(interval.start());
    }

    /**
     * Whether it explains what befell a subscriber at an instant.
     *
     * @param subscriber the subscriber
     * @param at the instant
     * @return true if it holds for him and then: its first instant does, its end does not
     */
    public boolean explains(SubscriberId subscriber, Instant at) {
        return affected.includes(subscriber) && interval.contains(at);
    }

    /** By beginning, then by name. */
    @Override
    public int compareTo(DeclaredFilter other) {
        return ORDER.compare(this, other);
    }
}
