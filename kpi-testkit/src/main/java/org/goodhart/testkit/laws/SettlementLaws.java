package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scope;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;

/** What is settled is settled. */
public interface SettlementLaws extends NormsUnderLaw {
    /**
     * What is asked later changes no share that is settled.
     *
     * @param book any book
     * @param history any history
     * @param running what an obligation counts for that runs
     * @param one any instant
     */
    @Property
    default void askingLaterChangesNoSettledShare(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll StillRunning running,
            @ForAll("instants") Instant one) {
        Duration after = Duration.ofDays(3);
        Instant settlement = period().end().plus(after);
        InNorm settled = share(book).settledAfter(after);
        for (Metric metric : List.of(
                settled.nominallyDueInPeriod(running),
                settled.openedInPeriod(running),
                settled.arrivedInPeriod(running),
                settled.closedInPeriod())) {
            assertThat(measured(metric, history, later(one, settlement)))
                    .isEqualTo(measured(metric, history, settlement))
                    .isEqualTo(measured(metric, history, settlement.plus(Duration.ofDays(100))));
        }
    }

    private Object measured(Metric metric, SubscriberHistory history, Instant asOf) {
        return MetricSet.of(metric)
                .pass(new Scope(context(), period(), asOf))
                .add(history)
                .finish()
                .scorecard(Owner.department())
                .measure(metric);
    }

    private static InNorm share(NormBook book) {
        return switch (book.subject()) {
            case RESTORATION -> SlaMetrics.restoredInNorm(book);
            case FIRST_REPLY -> SlaMetrics.repliedInNorm(book);
            case FIRST_RESOLUTION -> SlaMetrics.firstResolvedInNorm(book);
            case TOTAL_RESOLUTION -> SlaMetrics.resolvedInNorm(book);
            case LINE_TIME -> SlaMetrics.heldInNorm(book, LineClock.CONSERVED);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
