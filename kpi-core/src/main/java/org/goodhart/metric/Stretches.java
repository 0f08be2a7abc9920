package org.goodhart.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/**
 * One period's figures in stretches, for those whose people change within the period: each fact counts for whoever had its owner when it happened.
 *
 * <p>Example: an agent moves from one team to another on the 16th. His tickets of the first half of the month are the one superior's, those of the second half the other's.
 *
 * <p>A metric can be rolled up so if its sums over the stretches make its sums over the period. One that looks across the border between two stretches, such as a backlog at
 * the end of the period, cannot: it is undefined and says so, wherever there is more than one stretch.
 */
public final class Stretches {
    private final Evaluation whole;
    private final List<Evaluation> parts;

    private Stretches(Evaluation whole, List<Evaluation> parts) {
        this.whole = whole;
        this.parts = parts;
    }

    /**
     * A period in stretches.
     *
     * @param whole the figures of the whole period
     * @param parts those of the stretches, of the same metrics, in their order, abutting and covering the period
     * @return the stretches
     * @throws IllegalArgumentException if the parts do not make up the period, or are of other metrics
     */
    public static Stretches of(Evaluation whole, List<Evaluation> parts) {
        Objects.requireNonNull(whole, "whole");
        List<Evaluation> copied = List.copyOf(parts);
        PayPeriod period = whole.scope().period();
        var next = period.start();
        for (Evaluation part : copied) {
            if (!part.set().fingerprint().equals(whole.set().fingerprint())) {
                throw new IllegalArgumentException("a stretch of other metrics than the period " + period.label());
            }
            if (!part.scope().period().start().equals(next)) {
                throw new IllegalArgumentException("a stretch of " + period.label() + " begins at "
                        + part.scope().period().start() + ": " + next + " is expected");
            }
            next = part.scope().period().end();
        }
        if (!next.equals(period.end())) {
            throw new IllegalArgumentException(
                    "the stretches of " + period.label() + " end at " + next + ": " + period.end() + " is expected");
        }
        return new Stretches(whole, copied);
    }

    /**
     * The figures of several owners together, each for the stretches in which he belonged to them.
     *
     * @param under as whose figures they are taken
     * @param members who belonged together in a stretch
     * @return the scorecard
     * @throws ArithmeticException if a sum overflows
     */
    public Scorecard scorecard(Owner under, Function<PayPeriod, ? extends Collection<? extends Owner>> members) {
        Totals sum = Totals.zero(whole.set().fingerprint(), whole.set().size());
        for (Evaluation part : parts) {
            for (Owner member : members.apply(part.scope().period())) sum = sum.plus(part.totals(member));
        }
        Scorecard finished = whole.scorecard(under, sum);
        Map<Metric, Measure> measures = new LinkedHashMap<>(finished.measures());
        measures.replaceAll((metric, measure) -> addsUp(metric)
                ? measure
                : new Measure.Undefined(Phrase.of("undefined.not-in-stretches", (long) parts.size())));
        return new Scorecard(under, whole.scope(), measures);
    }

    private boolean addsUp(Metric metric) {
        if (parts.size() == 1) return true;
        int[] slots = whole.set().slotsOf(metric);
        long[] left = whole.totals(Owner.department()).at(slots);
        for (Evaluation part : parts) {
            long[] own = part.totals(Owner.department()).at(slots);
            for (int i = 0; i < left.length; i++) left[i] = Math.subtractExact(left[i], own[i]);
        }
        for (long rest : left) if (rest != 0) return false;
        return true;
    }
}
