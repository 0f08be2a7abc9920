package org.goodhart.flow;

import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Source;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/** Faults that nobody told of. */
public final class UnreportedFaults {
    private UnreportedFaults() {}

    private static final Sum<Fault> ALL = Sum.of(new AlarmedFaults(), Counter.each("faults that equipment told of"));

    /**
     * Of the faults that equipment told of, the share of which nobody else did: there is no call, no message and no ticket. It is the pair of {@link ContactRate#perSubscriber}: where
     * fewer call because nothing breaks, it stays as it is; where fewer call because they do not get through, it rises.
     *
     * <p>Formula: {@code faults that equipment told of where unreported / faults that equipment told of}. A fault is one by the context's rule of what belongs together, as far as it
     * is known, and has at least one alarm; it counts in the period in which it was first heard of, by whatever: at the period's first instant is in it, at its end is in the next. A call
     * that arrives later and belongs to the fault makes it a reported one, so the figure falls as long as the rule's time of repeats has not passed since; it is taken as of the
     * instant that the desk says.
     *
     * <p>It trusts equipment and the exchange, and the lines only for tickets opened without a call; it belongs to the department alone, and needs alarms and contacts recorded.
     * Undefined where equipment told of no fault. It is bettered by opening tickets on alarms and leaving it at that, which the share of faults restored in norm shows. Short failures at
     * night that nobody minds are in it: what matters is how it moves.
     *
     * <p>Example: of 40 faults with an alarm 30 have a call or a ticket, so 10 of 40 are unreported, 25%.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<Fault> share() {
        return Metric.share(
                Phrase.of("metric.unreported-faults"), Direction.LOWER_IS_BETTER, ALL.where(Is.UNREPORTED), ALL);
    }

    /** What may be true of such a fault. */
    enum Is implements Condition<Fault> {
        /** Only equipment told of it. */
        UNREPORTED;

        @Override
        public String id() {
            return "unreported";
        }

        @Override
        public boolean holds(Fault fact) {
            return !fact.isReported();
        }
    }

    /** The faults first heard of in the period that have an alarm. */
    record AlarmedFaults() implements Reading<Fault> {
        @Override
        public String description() {
            return "faults first heard of in the period, with an alarm";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the department alone");
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.ALARMS, Evidence.CONTACTS));
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.TELEMETRY, Source.CUSTOMER, Source.SUPPORT_LINE);
        }

        @Override
        public Reader<Fault> reader(Scope scope) {
            return (dossier, sink) -> {
                if (dossier.history().alarms().isEmpty()) return;
                for (Fault fault : dossier.faults()) {
                    if (fault.alarms().isEmpty() || !scope.period().contains(fault.startedAt())) continue;
                    sink.takeUnowned(fault);
                }
            };
        }

        @Override
        public String nameOf(Fault fact) {
            return fact.label();
        }
    }
}
