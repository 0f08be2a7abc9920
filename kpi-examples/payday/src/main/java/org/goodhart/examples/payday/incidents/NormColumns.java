package org.goodhart.examples.payday.incidents;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.Bunching;
import org.goodhart.sla.LatenessByLine;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Overdue;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;

/** The columns that need norms. The log has none, so these are assumed: by impact for a ticket, by line for what a line has of one. */
final class NormColumns {

    private static final LocalDate THROUGHOUT = LocalDate.of(1970, 1, 1);
    private static final PausePolicy ANY_WAIT = PausePolicy.whileWaitingOn(
            WaitingOn.CUSTOMER, WaitingOn.VENDOR, WaitingOn.IMPLEMENTATION, WaitingOn.UNNAMED);

    /** How near to a deadline is near. */
    private static final Duration NEAR = Duration.ofHours(4);

    /** An hour for each line: together they are allowed as much as the tightest norm allows. */
    private static final Map<Line, Duration> OWN = Map.of(
            Line.of(1), Duration.ofHours(1),
            Line.of(2), Duration.ofHours(1),
            Line.of("L2/L3", 2), Duration.ofHours(1),
            Line.of(3), Duration.ofHours(1));

    private NormColumns() {}

    static List<Column> all() {
        NormBook first = byImpact(SlaNorm.firstResolution(), PausePolicy.none());
        NormBook total = byImpact(SlaNorm.totalResolution(), PausePolicy.none());
        NormBook paused = byImpact(SlaNorm.totalResolution(), ANY_WAIT);
        NormBook faults = byImpact(SlaNorm.restore(), PausePolicy.none());
        NormBook lines = byLine();
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
                                .nominallyDueInPeriod(StillRunning.MISS)),
                Column.count("overdue", Overdue.accrued(total)),
                Column.fraction("overdue-mean", Overdue.mean(total)),
                Column.fraction("overdue-share", Overdue.share(total)),
                Column.count(
                        "overdue-paused",
                        Overdue.accrued(paused).named("time overdue: tickets resolved, waits not counted")),
                Column.count("lateness-by-line", LatenessByLine.accrued(faults, OWN)),
                Column.count("overdue-held", Overdue.accrued(lines, LineClock.CONSERVED)),
                Column.fraction("overdue-held-share", Overdue.share(lines, LineClock.CONSERVED)),
                Column.fraction("bunching-before-deadline", Bunching.beforeDeadline(total, NEAR)),
                Column.fraction(
                        "bunching-before-deadline-held", Bunching.beforeDeadline(lines, LineClock.CONSERVED, NEAR)));
    }

    private static NormBook byLine() {
        return NormBook.from(THROUGHOUT, hours(SlaNorm.hold(), 24).forLine(Line.of(1)), hours(SlaNorm.hold(), 72));
    }

    /** For a ticket or a fault: of this log each ticket is a fault of its own. */
    static NormBook byImpact(SlaNorm.Unlimited subject, PausePolicy pausing) {
        return NormBook.from(
                THROUGHOUT,
                hours(subject, 4).pausing(pausing).forPriorities(Priority.of("Major")),
                hours(subject, 24).pausing(pausing).forPriorities(Priority.of("High")),
                hours(subject, 72).pausing(pausing).forPriorities(Priority.of("Medium")),
                hours(subject, 168).pausing(pausing));
    }

    private static SlaNorm hours(SlaNorm.Unlimited subject, int hours) {
        return subject.within(Duration.ofHours(hours)).aroundTheClock(ZoneOffset.UTC);
    }
}
