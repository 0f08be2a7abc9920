package org.goodhart.desk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all subscribers' histories share, and nothing that belongs to one: the organisation, the rule that makes faults
 * out of facts, and the kinds of evidence that the record holds at all.
 *
 * @param organisation lines and people
 * @param faults which facts belong to one fault
 * @param evidence the kinds of evidence that were recorded
 */
public record Context(Organisation organisation, FaultRule faults, Set<Evidence> evidence) {

    /** Refuses null and copies the set, in the order in which its kinds are declared. */
    public Context {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(faults, "faults");
        EnumSet<Evidence> sorted = EnumSet.noneOf(Evidence.class);
        sorted.addAll(evidence);
        evidence = Collections.unmodifiableSet(sorted);
    }

    /**
     * A context.
     *
     * @param organisation lines and people
     * @param faults which facts belong to one fault
     * @param evidence the kinds of evidence that were recorded; a record without any is legitimate
     * @return the context
     */
    public static Context of(Organisation organisation, FaultRule faults, Evidence... evidence) {
        return new Context(organisation, faults, Set.of(evidence));
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
}
