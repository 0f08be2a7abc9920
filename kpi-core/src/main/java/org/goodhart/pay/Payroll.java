package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;

/**
 * The figures of all owners in one period, on which schemes are evaluated, and the fingerprint of the facts behind
 * them.
 *
 * @param evaluation the figures
 * @param facts the fingerprint of all that they were computed from: the recorded facts, the period and the law of its
 *     zone
 */
public record Payroll(Evaluation evaluation, Fingerprint facts) {

    /** Refuses null. */
    public Payroll {
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * The payroll of a desk.
     *
     * @param desk the desk
     * @param period the period
     * @param metrics the metrics that will be paid on
     * @return the payroll
     * @throws ArithmeticException if a sum overflows
     */
    public static Payroll of(Desk desk, PayPeriod period, MetricSet metrics) {
        Fingerprint facts = Fingerprint.writer()
                .put(desk.fingerprint())
                .put(period.interval().toString())
                .put(ZoneLaw.around(period, desk.asOf()))
                .finish();
        return new Payroll(metrics.evaluate(desk, period), facts);
    }

    /**
     * What the payroll would be with one history exchanged, without touching the others.
     *
     * @param before the history as it was taken in
     * @param after the history instead
     * @return exactly what a full computation with the other history gives, under a fingerprint of its own
     */
    public Payroll replace(SubscriberHistory before, SubscriberHistory after) {
        Fingerprint changed = Fingerprint.writer()
                .put(facts)
                .put(before.fingerprint())
                .put(after.fingerprint())
                .finish();
        return new Payroll(evaluation.replace(before, after), changed);
    }

    /**
     * The figures of one owner.
     *
     * @param owner the owner
     * @return his scorecard
     */
    public Scorecard scorecard(Owner owner) {
        return evaluation.scorecard(owner);
    }

    /**
     * The period.
     *
     * @return the period
     */
    public PayPeriod period() {
        return evaluation.scope().period();
    }
}
