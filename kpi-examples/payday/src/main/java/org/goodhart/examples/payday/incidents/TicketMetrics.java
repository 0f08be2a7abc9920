package org.goodhart.examples.payday.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.Tickets;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.jspecify.annotations.Nullable;

/** Metrics of this example's own, over the tickets that were first resolved in the period, each given to who had it last. */
final class TicketMetrics {

    /** Up to four years, a tenth off at most: 0 to 31 seconds are exact, from there on 16 buckets for each doubling. */
    static final Buckets BUCKETS = Buckets.upTo(4 * 366 * 86_400L, Ratio.percent(10));

    private static final Sum<TicketTrack> RESOLVED = Sum.of(Tickets.resolvedInPeriod(), Counter.each("tickets"));
    private static final Counter<TicketTrack> TO_FIRST =
            Counter.of("seconds to the first resolution", track -> seconds(track, track.firstResolvedAt()));
    private static final Counter<TicketTrack> TO_LAST =
            Counter.of("seconds to the resolution that stands", track -> seconds(track, track.resolvedAt()));
    private static final Counter<TicketTrack> LIFE =
            Counter.of("seconds of their lives", track -> seconds(track, track.endedAt()));
    private static final Counter<TicketTrack> WAITED = Counter.of("seconds waited", TicketMetrics::waited);
    private static final Condition<TicketTrack> STANDS =
            Condition.of("resolution stands", track -> track.resolvedAt() != null);
    private static final Condition<TicketTrack> IN_CALL =
            Condition.of("resolved in the call", TicketMetrics::isResolvedInCall);
    private static final Condition<TicketTrack> ESCALATED = Condition.of("escalated", TicketMetrics::isEscalated);

    private TicketMetrics() {}

    static List<Column> columns() {
        Sum<TicketTrack> standing = RESOLVED.where(STANDS);
        return List.of(
                share("resolved-in-call", Direction.HIGHER_IS_BETTER, IN_CALL),
                share("resolution-share-L1", Direction.INDIFFERENT, resolvedBy(Line.of(1))),
                share("resolution-share-L2", Direction.INDIFFERENT, resolvedBy(Line.of(2))),
                share("resolution-share-L2/L3", Direction.INDIFFERENT, resolvedBy(Line.of("L2/L3", 2))),
                share("resolution-share-L3", Direction.INDIFFERENT, resolvedBy(Line.of(3))),
                share("resolved-after-escalation", Direction.INDIFFERENT, ESCALATED),
                mean("first-resolution-time-mean", of(TO_FIRST), RESOLVED),
                quantile("first-resolution-time-median", 50, of(TO_FIRST)),
                quantile("first-resolution-time-p90", 90, of(TO_FIRST)),
                mean("total-resolution-time-mean", of(TO_LAST).where(STANDS), standing),
                quantile("total-resolution-time-median", 50, of(TO_LAST).where(STANDS)),
                quantile("total-resolution-time-p90", 90, of(TO_LAST).where(STANDS)),
                Column.fraction(
                        "waiting-share",
                        Metric.share(
                                Phrase.literal("waiting-share"), Direction.LOWER_IS_BETTER, of(WAITED), of(LIFE))));
    }

    private static Sum<TicketTrack> of(Counter<TicketTrack> counter) {
        return Sum.of(Tickets.resolvedInPeriod(), counter);
    }

    private static Column share(String id, Direction direction, Condition<TicketTrack> condition) {
        return Column.fraction(id, Metric.share(Phrase.literal(id), direction, RESOLVED.where(condition), RESOLVED));
    }

    private static Column mean(String id, Sum<TicketTrack> total, Sum<TicketTrack> of) {
        return Column.fraction(id, Metric.mean(Phrase.literal(id), Direction.LOWER_IS_BETTER, Unit.SECONDS, total, of));
    }

    private static Column quantile(String id, int percent, Sum<TicketTrack> seconds) {
        return Column.quantile(
                id,
                Metric.quantile(
                        Phrase.literal(id),
                        Direction.LOWER_IS_BETTER,
                        Unit.SECONDS,
                        Ratio.percent(percent),
                        seconds.in(BUCKETS)));
    }

    /** Whole seconds from the opening; what is left of a second is dropped. */
    private static long seconds(TicketTrack track, @Nullable Instant end) {
        return end == null ? 0 : Duration.between(track.openedAt(), end).toSeconds();
    }

    private static long waited(TicketTrack track) {
        long seconds = 0;
        for (int i = 0; i < track.waitCount(); i++) {
            seconds += Duration.between(track.waitStart(i), track.waitEnd(i)).toSeconds();
        }
        return seconds;
    }

    private static boolean isResolvedInCall(TicketTrack track) {
        for (TicketEvent event : track.ticket().events()) {
            if (event instanceof TicketEvent.Resolved resolved) {
                return resolved.code().equals("In Call");
            }
        }
        return false;
    }

    private static Condition<TicketTrack> resolvedBy(Line line) {
        return Condition.of("first resolved by " + line, track -> {
            Holder by = track.firstResolvedBy();
            return by != null && by.line().equals(line);
        });
    }

    private static boolean isEscalated(TicketTrack track) {
        for (int i = 0; i < track.stintCount(); i++) {
            if (track.ending(i) == Stint.Ending.ESCALATED) return true;
        }
        return false;
    }
}
