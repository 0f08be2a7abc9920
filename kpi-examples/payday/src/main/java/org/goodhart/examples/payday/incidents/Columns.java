package org.goodhart.examples.payday.incidents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;

/** The metrics that the log of the BPI Challenge 2013 supports: those that need nothing but what support lines write on tickets. */
public final class Columns {

    private static final LocalDate THROUGHOUT = LocalDate.of(1970, 1, 1);
    private static final PausePolicy ANY_WAIT = PausePolicy.whileWaitingOn(
            WaitingOn.CUSTOMER, WaitingOn.VENDOR, WaitingOn.IMPLEMENTATION, WaitingOn.UNNAMED);

    private Columns() {}

    /**
     * All columns.
     *
     * @return the columns in the order of the page
     */
    public static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.count("tickets-resolved", FlowMetrics.ticketsResolved()));
        columns.add(Column.fraction("reopen-rate", FlowMetrics.reopenRate()));
        columns.add(Column.count("escalations", FlowMetrics.escalations()));
        columns.add(Column.fraction("return-rate", FlowMetrics.returnRate()));
        columns.add(Column.fraction("ping-pong", PingPong.direct()));
        columns.add(Column.fraction("ping-pong-circular", PingPong.circular()));
        columns.add(Column.count("bounces", PingPong.directBounces()));
        columns.add(Column.count("bounces-circular", PingPong.circularBounces()));
        columns.add(Column.fraction("only-on-first-line", PushToFront.onlyOnFirstLine()));
        columns.add(Column.fraction("resolved-by-first-line", PushToFront.byFirstLine()));
        columns.add(Column.fraction("no-line-skipped", PushToFront.noLineSkipped()));
        columns.addAll(TicketMetrics.columns());
        columns.add(Column.count("backlog", Backlog.open()));
        columns.add(Column.fraction("backlog-age-mean", Backlog.meanAge()));
        columns.add(
                Column.quantile("backlog-age-median", Backlog.quantileAge(Ratio.percent(50), TicketMetrics.BUCKETS)));
        columns.add(Column.quantile("backlog-age-p90", Backlog.quantileAge(Ratio.percent(90), TicketMetrics.BUCKETS)));
        columns.add(Column.fraction("backlog-older-than-14-days", Backlog.olderThan(Duration.ofDays(14))));
        columns.addAll(norms());
        return List.copyOf(columns);
    }

    private static List<Column> norms() {
        NormBook first = byImpact(SlaNorm.firstResolution());
        NormBook total = byImpact(SlaNorm.totalResolution());
        NormBook paused = byImpactPausing(SlaNorm.totalResolution());
        NormBook lines = NormBook.from(
                THROUGHOUT,
                SlaNorm.hold()
                        .within(Duration.ofHours(24))
                        .aroundTheClock(ZoneOffset.UTC)
                        .forLine(Line.of(1)),
                SlaNorm.hold().within(Duration.ofHours(72)).aroundTheClock(ZoneOffset.UTC));
        return List.of(
                Column.fraction(
                        "first-resolved-in-norm",
                        SlaMetrics.firstResolvedInNorm(first).nominallyDueInPeriod(StillRunning.MISS)),
                Column.fraction(
                        "resolved-in-norm", SlaMetrics.resolvedInNorm(total).nominallyDueInPeriod(StillRunning.MISS)),
                Column.fraction(
                        "resolved-in-norm-paused",
                        SlaMetrics.resolvedInNorm(paused)
                                .nominallyDueInPeriod(StillRunning.MISS)
                                .named("tickets resolved in norm, waits not counted (nominally due in the period)")),
                Column.fraction(
                        "held-in-norm",
                        SlaMetrics.heldInNorm(lines, LineClock.CONSERVED).nominallyDueInPeriod(StillRunning.MISS)),
                Column.fraction(
                        "held-in-norm-until-hand-over",
                        SlaMetrics.heldInNorm(lines, LineClock.UNTIL_HAND_OVER)
                                .nominallyDueInPeriod(StillRunning.MISS)));
    }

    private static NormBook byImpact(SlaNorm.Unlimited subject) {
        return NormBook.from(
                THROUGHOUT,
                hours(subject, 4).forPriorities(Priority.of("Major")),
                hours(subject, 24).forPriorities(Priority.of("High")),
                hours(subject, 72).forPriorities(Priority.of("Medium")),
                hours(subject, 168));
    }

    private static NormBook byImpactPausing(SlaNorm.Unlimited subject) {
        return NormBook.from(
                THROUGHOUT,
                hours(subject, 4).pausing(ANY_WAIT).forPriorities(Priority.of("Major")),
                hours(subject, 24).pausing(ANY_WAIT).forPriorities(Priority.of("High")),
                hours(subject, 72).pausing(ANY_WAIT).forPriorities(Priority.of("Medium")),
                hours(subject, 168).pausing(ANY_WAIT));
    }

    private static SlaNorm hours(SlaNorm.Unlimited subject, int hours) {
        return subject.within(Duration.ofHours(hours)).aroundTheClock(ZoneOffset.UTC);
    }
}
