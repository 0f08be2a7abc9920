package org.goodhart.examples.payday.incidents;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.CaseMix;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.flow.ResolutionShare;
import org.goodhart.flow.ResolvedTickets;
import org.goodhart.flow.Times;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.sla.Bunching;
import org.goodhart.sla.Waiting;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** The columns over tickets that were resolved in the period. Two are of this example's own: {@code resolved-in-call} and {@code resolved-after-escalation}. */
final class TicketColumns {

    /** Up to four years, a tenth off at most: 0 to 31 seconds are exact, from there on 16 buckets for each doubling. */
    static final Buckets BUCKETS = Buckets.upTo(4 * 366 * 86_400L, Ratio.percent(10));

    private static final Ratio MEDIAN = Ratio.percent(50);
    private static final Ratio P90 = Ratio.percent(90);

    /** The log files a ticket under its impact; what is left are the few of Major. */
    private static final CaseMix POINTS =
            CaseMix.of(Map.of(Category.of("Low"), 1, Category.of("Medium"), 2, Category.of("High"), 4), 8);

    private TicketColumns() {}

    static List<Column> all() {
        return List.of(
                Column.count("tickets-resolved", FlowMetrics.ticketsResolved()),
                Column.fraction("reopen-rate", FlowMetrics.reopenRate()),
                Column.fraction("ping-pong", PingPong.direct()),
                Column.fraction("ping-pong-circular", PingPong.circular()),
                Column.count("bounces", PingPong.directBounces()),
                Column.count("bounces-circular", PingPong.circularBounces()),
                Column.fraction("only-on-first-line", PushToFront.onlyOnFirstLine()),
                Column.fraction("resolved-by-first-line", PushToFront.byFirstLine()),
                Column.fraction("resolution-share-L1", ResolutionShare.of(Line.of(1))),
                Column.fraction("resolution-share-L2", ResolutionShare.of(Line.of(2))),
                Column.fraction("resolution-share-L2/L3", ResolutionShare.of(Line.of("L2/L3", 2))),
                Column.fraction("resolution-share-L3", ResolutionShare.of(Line.of(3))),
                Column.fraction("no-line-skipped", PushToFront.noLineSkipped()),
                own("resolved-in-call", Direction.HIGHER_IS_BETTER, TicketColumns::isResolvedInCall),
                own("resolved-after-escalation", Direction.INDIFFERENT, TicketColumns::isEscalated),
                Column.fraction(
                        "first-resolution-time-mean", Times.toFirstResolution().mean()),
                Column.quantile(
                        "first-resolution-time-median",
                        Times.toFirstResolution().quantile(MEDIAN, BUCKETS)),
                Column.quantile(
                        "first-resolution-time-p90", Times.toFirstResolution().quantile(P90, BUCKETS)),
                Column.fraction("waiting-share", Waiting.share()),
                Column.count("resolved-points", POINTS.resolvedPoints()),
                Column.fraction(
                        "standardised-reopen-rate", CaseMix.standardised(FlowMetrics.reopenRate(), ofEachImpact())),
                Column.fraction(
                        "standardised-first-resolution-time",
                        CaseMix.standardised(Times.toFirstResolution().mean(), ofEachImpact())),
                Column.fraction("bunching-at-period-end", Bunching.atPeriodEnd(Duration.ofDays(1))),
                Column.fraction(
                        "total-resolution-time-mean", Times.toResolution().mean()),
                Column.quantile(
                        "total-resolution-time-median", Times.toResolution().quantile(MEDIAN, BUCKETS)),
                Column.quantile(
                        "total-resolution-time-p90", Times.toResolution().quantile(P90, BUCKETS)));
    }

    /** About as the whole log is mixed; Major, of which it has three tickets, weighs nothing. */
    private static Map<Category, Ratio> ofEachImpact() {
        Map<Category, Ratio> weights = new LinkedHashMap<>();
        weights.put(Category.of("Low"), Ratio.percent(43));
        weights.put(Category.of("Medium"), Ratio.percent(54));
        weights.put(Category.of("High"), Ratio.percent(3));
        return weights;
    }

    private static Column own(String id, Direction direction, Predicate<TicketTrack> which) {
        Condition<TicketTrack> condition = Condition.of(id, which);
        return Column.fraction(
                id,
                Metric.share(Phrase.literal(id), direction, ResolvedTickets.ALL.where(condition), ResolvedTickets.ALL));
    }

    private static boolean isResolvedInCall(TicketTrack track) {
        for (TicketEvent event : track.ticket().events()) {
            if (event instanceof TicketEvent.Resolved resolved) {
                return resolved.code().equals("In Call");
            }
        }
        return false;
    }

    private static boolean isEscalated(TicketTrack track) {
        for (int i = 0; i < track.stintCount(); i++) {
            if (track.ending(i) == Stint.Ending.ESCALATED) return true;
        }
        return false;
    }
}
