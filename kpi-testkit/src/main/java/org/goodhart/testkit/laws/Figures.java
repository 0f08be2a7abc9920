package org.goodhart.testkit.laws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scope;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;

/** The figures of a department over the whole of a trial. */
final class Figures {
    private Figures() {}

    /** What counts tickets, and the shares of the book under trial over each cohort. */
    static List<Metric> of(Trial trial) {
        List<Metric> metrics = new ArrayList<>(trial.on().counted());
        metrics.addAll(trial.on().shares(trial.book()));
        return metrics;
    }

    static Metric nominallyDue(Trial trial) {
        return inNorm(trial.book(), trial.on().lineClock()).nominallyDueInPeriod(StillRunning.LEFT_OUT);
    }

    static List<Metric> shares(NormBook book, LineClock lineClock) {
        InNorm share = inNorm(book, lineClock);
        return List.of(
                share.nominallyDueInPeriod(StillRunning.LEFT_OUT),
                share.arrivedInPeriod(StillRunning.LEFT_OUT),
                share.openedInPeriod(StillRunning.LEFT_OUT),
                share.closedInPeriod());
    }

    private static InNorm inNorm(NormBook book, LineClock lineClock) {
        return switch (book.subject()) {
            case RESTORATION -> SlaMetrics.restoredInNorm(book);
            case FIRST_REPLY -> SlaMetrics.repliedInNorm(book);
            case FIRST_RESOLUTION -> SlaMetrics.firstResolvedInNorm(book);
            case TOTAL_RESOLUTION -> SlaMetrics.resolvedInNorm(book);
            case LINE_TIME -> SlaMetrics.heldInNorm(book, lineClock);
        };
    }

    static Measure measure(Trial trial, Metric metric, SubscriberHistory history) {
        Interval whole = Interval.of(trial.start().minus(Duration.ofDays(1)), trial.afterAll());
        PayPeriod period = PayPeriod.of(whole, trial.on().calendar().zone());
        return MetricSet.of(metric)
                .pass(new Scope(trial.on().context(), period, trial.afterAll()))
                .add(history)
                .finish()
                .scorecard(Owner.department())
                .measure(metric);
    }
}
