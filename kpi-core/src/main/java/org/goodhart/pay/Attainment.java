package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/**
 * How much was reached: a metric's value, or its value against a target, within limits.
 *
 * <p>Example: 90 tickets against a target of 120 are an attainment of 75%; with a floor of 80% they count as 80%. Where fewer is better, an attainment above 100% is the worse one,
 * and the curve has to fall.
 *
 * @param metric the metric
 * @param targets what it is measured against, by the first date of the period; none: the value itself is the attainment
 * @param prorated whether the target is that of somebody who is there all the time, and less for who is not
 * @param floor below which no attainment counts
 * @param cap above which no attainment counts
 */
public record Attainment(
        Metric metric,
        Optional<EffectiveDated<Ratio>> targets,
        boolean prorated,
        Optional<Ratio> floor,
        Optional<Ratio> cap) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a target is not above 0, the floor is above the cap, or a target is prorated that there is not
     */
    public Attainment {
        Objects.requireNonNull(metric, "metric");
        targets.ifPresent(dated -> dated.entries().forEach(entry -> {
            if (entry.value().signum() <= 0) {
                throw new IllegalArgumentException("a target of " + Shown.fraction(entry.value()) + " for '"
                        + metric.label() + "': above 0 is expected\nMaybe the value itself is meant, without a target");
            }
        }));
        if (prorated && targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + metric.label() + "' has no target that could be prorated: against(...) is expected first");
        }
        if (floor.isPresent() && cap.isPresent() && floor.get().isMoreThan(cap.get())) {
            throw new IllegalArgumentException("the attainment of '" + metric.label() + "' has a floor of "
                    + floor.get() + " above its cap of " + cap.get());
        }
    }

    /**
     * The value of a metric.
     *
     * @param metric the metric
     * @return the attainment, in the metric's unit
     */
    public static Attainment of(Metric metric) {
        return new Attainment(metric, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /**
     * The value as a share of a target.
     *
     * @param target what 100% is, in the metric's unit, above 0
     * @return the attainment
     * @throws IllegalArgumentException if the target is not above 0
     */
    public Attainment against(Ratio target) {
        return against(EffectiveDated.always(target));
    }

    /**
     * The value as a share of a target that changes with time.
     *
     * @param dated what 100% is, by date; the target of the first date of the period counts, and a period before the first is refused
     * @return the attainment
     * @throws IllegalArgumentException if a target is not above 0
     */
    public Attainment against(EffectiveDated<Ratio> dated) {
        return new Attainment(metric, Optional.of(dated), prorated, floor, cap);
    }

    /**
     * The same with a target for whoever is there all the time: who is there for half of the period, or half of each day, has half the target, and who was not there at all a payout of 0.
     *
     * @return the attainment
     * @throws IllegalArgumentException if there is no target
     */
    public Attainment withProratedTarget() {
        return new Attainment(metric, targets, true, floor, cap);
    }

    /**
     * The same, but not above a limit. What is exactly there stays.
     *
     * @param limit the cap of the attainment
     * @return the attainment
     * @throws IllegalArgumentException if the floor is above it
     */
    public Attainment cappedAt(Ratio limit) {
        return new Attainment(metric, targets, prorated, floor, Optional.of(limit));
    }

    /**
     * The same, but not below a limit.
     *
     * @param limit the floor of the attainment
     * @return the attainment
     * @throws IllegalArgumentException if the cap is below it
     */
    public Attainment flooredAt(Ratio limit) {
        return new Attainment(metric, targets, prorated, Optional.of(limit), cap);
    }

    /**
     * In what it is expressed.
     *
     * @return a share where there is a target, else the metric's own unit
     */
    public Unit unit() {
        return targets.isPresent() ? Unit.SHARE : metric.unit();
    }

    /**
     * What was attained in a case.
     *
     * @param on the case
     * @return the figure with its explanation, or what the scheme declares instead
     * @throws IllegalArgumentException if no target is known for the period
     */
    public Figure figure(PayCase on) {
        Figure figure = on.figure(metric);
        if (figure.value().isEmpty()) return figure;
        Ratio value = figure.value().get();
        Explanation why = figure.explanation();
        if (targets.isPresent()) {
            Ratio target = target(on);
            if (target.isZero()) return notThere(on);
            value = value.dividedBy(target);
            why = Explanation.of(Phrase.of("pay.against", Shown.figure(target, metric.unit()), Shown.share(value)), why)
                    .by(Step.of(Step.Operation.QUOTIENT, value, target));
        }
        if (floor.isPresent()) {
            String key = value.isLessThan(floor.get()) ? "pay.attainment.floor" : "pay.attainment.floor-idle";
            value = value.max(floor.get());
            why = Explanation.of(Phrase.of(key, Shown.figure(floor.get(), unit())), why)
                    .by(Step.of(Step.Operation.GREATEST, value, floor.get()));
        }
        if (cap.isPresent()) {
            String key = value.isMoreThan(cap.get()) ? "pay.attainment.cap" : "pay.attainment.cap-idle";
            value = value.min(cap.get());
            why = Explanation.of(Phrase.of(key, Shown.figure(cap.get(), unit())), why)
                    .by(Step.of(Step.Operation.LEAST, value, cap.get()));
        }
        return new Figure(Optional.of(value), Optional.empty(), why);
    }

    /** What a curve makes of a figure of this attainment, or the payout that the scheme declares instead. */
    Explained<Ratio> payout(Figure figure, Curve curve) {
        return figure.orDeclared((value, why) -> curve.payout(value, unit(), why));
    }

    private Ratio target(PayCase on) {
        Ratio full = targets.orElseThrow().at(on.payroll().period().firstDate());
        if (!prorated) return full;
        return full.times(on.presence());
    }

    /** Who was not there at all has no target, attained nothing and missed nothing. */
    private static Figure notThere(PayCase on) {
        Phrase phrase = Phrase.of("pay.not-there", on.payroll().period().label());
        return new Figure(Optional.empty(), Optional.of(Fallback.payout(Ratio.ZERO)), Explanation.of(phrase));
    }

    String description() {
        return "{" + metric.description() + "}"
                + targets.map(dated -> " against " + dated).orElse("")
                + (prorated ? " prorated" : "")
                + floor.map(limit -> " not below " + limit).orElse("")
                + cap.map(limit -> " not above " + limit).orElse("");
    }
}
