package org.goodhart.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
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
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * True faults on the lines of employees, which nobody in support can tell from customers' lines. They are few: a warning, nothing to be paid on. If support can read which lines they are, the figure is
 * void.
 */
public final class EmployeeLines {
    private EmployeeLines() {}

    private static final Condition<RestoredFault> EMPLOYEES = Condition.of("of employees", RestoredFault::isEmployees);
    private static final Sum<RestoredFault> FAULTS = Sum.of(new Restored(), Counter.each("faults restored"));
    private static final Sum<RestoredFault> SECONDS =
            Sum.of(new Restored(), Counter.of("seconds", RestoredFault::seconds));

    /**
     * The mean time to restore a fault, over all faults done with in the period that somebody had registered; {@link #employees} and {@link #customers} are parts of it.
     *
     * <p>Formula: {@code seconds / faults restored}: absolute time from the first that was heard of a fault to when nothing of it was to do any more ({@code Fault.doneAt}), in whole seconds, what is left of a second
     * cut off in each fault. Given to who answers for the fault.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<RestoredFault> timeToRestore() {
        return Metric.mean(
                Phrase.of("metric.time-to-restore"), Direction.LOWER_IS_BETTER, Unit.SECONDS, SECONDS, FAULTS);
    }

    /**
     * {@link #timeToRestore} of employees' lines alone.
     *
     * @return the metric; lower is better; undefined where no fault of theirs was restored
     */
    public static Metric employees() {
        return timeToRestore().where(EMPLOYEES).named(Phrase.of("metric.time-to-restore-employees"));
    }

    /**
     * {@link #timeToRestore} of all other lines.
     *
     * @return the metric; lower is better
     */
    public static Metric customers() {
        return timeToRestore().where(EMPLOYEES.not()).named(Phrase.of("metric.time-to-restore-customers"));
    }

    /**
     * By how much longer a customer waited than an employee: the difference of the means. Far above zero, employees' lines are known and served first.
     *
     * <p>Example: customers waited 8 hours on average and employees 2: 21,600 seconds. Undefined where either has no restored fault.
     *
     * @return the metric; neither way is better as such
     */
    public static Metric gap() {
        return Metric.linear(
                Phrase.of("metric.employee-gap"),
                Unit.SECONDS,
                Direction.INDIFFERENT,
                Map.of(customers(), Ratio.ONE, employees(), Ratio.of(-1)));
    }

    /**
     * A fault that was done with.
     *
     * @param name its label
     * @param seconds how long it lasted, in whole seconds
     * @param isEmployees whether it was on the line of an employee
     */
    public record RestoredFault(String name, long seconds, boolean isEmployees) {}

    /** The registered faults done with in the period. */
    private record Restored() implements Reading<RestoredFault> {
        @Override
        public String description() {
            return "registered faults done with in the period, employees' lines told apart";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had the fault last");
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER, Source.TELEMETRY, Source.MANAGEMENT);
        }

        @Override
        public Reader<RestoredFault> reader(Scope scope) {
            Holder intake = Holder.unassigned(scope.context().organisation().firstLine());
            return (dossier, sink) -> {
                boolean employee =
                        scope.context().employees().contains(dossier.history().subscriber());
                for (Fault fault : dossier.faults()) {
                    if (fault.courses().isEmpty()) continue;
                    Instant done =
                            fault.doneAt().filter(scope.period()::contains).orElse(null);
                    if (done == null) continue;
                    long seconds = Duration.between(fault.startedAt(), done).toSeconds();
                    sink.take(fault.answerable(intake), new RestoredFault(fault.label(), seconds, employee));
                }
            };
        }

        @Override
        public String nameOf(RestoredFault fact) {
            return fact.name();
        }
    }
}
