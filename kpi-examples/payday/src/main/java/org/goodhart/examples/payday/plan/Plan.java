package org.goodhart.examples.payday.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;

/**
 * What is measured and paid on a record.
 *
 * @param scorecard the metrics on the scorecards
 * @param naive the scheme of the head that believes what the lines write
 * @param verified the scheme of the head that rests on evidence
 * @param agent the scheme of an agent
 */
public record Plan(MetricSet scorecard, PayScheme naive, PayScheme verified, PayScheme agent) {

    /**
     * The plan of the small provider, which is also that for event logs of this project's own format: norms by the priorities {@code high}, {@code normal} and
     * {@code low}, paid in roubles.
     *
     * @param zone the zone of its working hours
     * @return the plan
     */
    public static Plan provider(ZoneId zone) {
        WorkCalendar hours = WorkCalendar.of(zone, WeeklyHours.parse("Mon-Fri 08:00-20:00, Sat-Sun 10:00-18:00"));
        return of(Norms.provider(hours), Terms.provider());
    }

    /**
     * The plan for the log of the BPI Challenge 2013: norms by impact on office hours, paid in euros.
     *
     * @param zone the zone of the office hours
     * @return the plan
     */
    public static Plan bpi2013(ZoneId zone) {
        WorkCalendar hours = WorkCalendar.of(zone, WeeklyHours.parse("Mon-Fri 08:00-18:00"));
        return of(Norms.bpi2013(hours), Terms.bpi2013());
    }

    /**
     * The plan for a kind of record.
     *
     * @param kind what sort of record it is
     * @param zone the zone of the working hours
     * @return {@link #provider} or {@link #bpi2013}
     */
    public static Plan of(EventLog.Kind kind, ZoneId zone) {
        return switch (kind) {
            case OWN -> provider(zone);
            case BPI_2013 -> bpi2013(zone);
        };
    }

    private static Plan of(Norms norms, Terms terms) {
        return new Plan(
                MetricSet.of(scorecardMetrics(norms)),
                NaiveScheme.of(norms, terms),
                VerifiedScheme.of(norms, terms),
                AgentScheme.of(norms, terms));
    }

    private static List<Metric> scorecardMetrics(Norms norms) {
        return List.of(
                SlaMetrics.resolvedInNorm(norms.tickets()).closedInPeriod(),
                SlaMetrics.restoredInNorm(norms.faults()).nominallyDueInPeriod(StillRunning.MISS),
                SlaMetrics.restoredInNorm(norms.faults())
                        .verified(VerifiedScheme.VERIFICATION)
                        .nominallyDueInPeriod(StillRunning.MISS),
                FlowMetrics.verifiedResolution(VerifiedScheme.VERIFICATION),
                SlaMetrics.heldInNorm(norms.lines(), LineClock.UNTIL_HAND_OVER).nominallyDueInPeriod(StillRunning.MISS),
                SlaMetrics.heldInNorm(norms.lines(), LineClock.CONSERVED).nominallyDueInPeriod(StillRunning.MISS),
                FlowMetrics.ticketsResolved(),
                FlowMetrics.reopenRate(),
                FlowMetrics.escalations(),
                FlowMetrics.returnRate(),
                ChurnMetrics.departureRate());
    }

    /** From when norms and schemes without a date of their own are in force: before any record that is read here. */
    static final LocalDate THROUGHOUT = LocalDate.of(1970, 1, 1);
}
