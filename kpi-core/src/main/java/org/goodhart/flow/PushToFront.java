package org.goodhart.flow;

import java.time.Instant;
import org.goodhart.desk.Holder;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.value.Phrase;

/**
 * How much is resolved where customers are met, in the three readings that the question admits.
 *
 * <p>"Push to front" asks that most tickets be resolved by the first line, without troubling those behind it. Whoever asks it means one of three things, and the figures differ: that the ticket never left
 * the first line; that the first line resolved it, wherever it had been; or that it took no short cut to the lines behind. Each is had here under a name of its own, so that none is paid for under the name
 * of another.
 *
 * <p>The first line is every {@link org.goodhart.desk.Line} of rank 1, its queue included. A ticket's way is told by its stints up to its first resolution: what happens after it changes nothing. A line that had the ticket for no time
 * did not have it, unless it resolved it then, and an offer that nobody accepted took it nowhere. All three are over the tickets first resolved in the period, each given to who had it last.
 */
public final class PushToFront {
    private PushToFront() {}

    /** What may be true of a resolved ticket. */
    enum Was implements Condition<TicketTrack> {
        ONLY_ON_FIRST_LINE("only on the first line") {
            @Override
            public boolean holds(TicketTrack track) {
                Instant resolved = track.firstResolvedAt();
                for (int i = 0; resolved != null && i < track.stintCount(); i++) {
                    if (track.stintStart(i).isBefore(resolved) && rank(track.holder(i)) > 1) return false;
                }
                return BY_FIRST_LINE.holds(track);
            }
        },
        BY_FIRST_LINE("resolved by the first line") {
            @Override
            public boolean holds(TicketTrack track) {
                Holder by = track.firstResolvedBy();
                return by != null && rank(by) == 1;
            }
        },
        STEP_BY_STEP("no line skipped") {
            @Override
            public boolean holds(TicketTrack track) {
                Instant resolved = track.firstResolvedAt();
                Holder by = track.firstResolvedBy();
                if (resolved == null || by == null) return false;
                int rank = 0;
                for (int i = 0; i < track.stintCount() && track.stintStart(i).isBefore(resolved); i++) {
                    int next = rank(track.holder(i));
                    if (next > rank + 1) return false;
                    rank = next;
                }
                return rank(by) <= rank + 1;
            }
        };

        private final String id;

        Was(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        private static int rank(Holder holder) {
            return holder.line().rank();
        }
    }

    /**
     * Of the tickets first resolved in the period, the share that no line but the first had before.
     *
     * <p>Formula: {@code tickets resolved where only on the first line / tickets resolved}. It trusts what the lines write. Hoarding betters it, and so does calling resolved what is not: read it beside verified resolution and the
     * time that faults take. Undefined where nothing was resolved.
     *
     * <p>Example: a ticket that went L1, L2, L1 and was resolved there does not count, nor does one that was opened on L2.
     *
     * @return the metric; higher is better; settled at the period's end
     */
    public static FactMetric<TicketTrack> onlyOnFirstLine() {
        return share(Phrase.of("metric.only-on-first-line"), Was.ONLY_ON_FIRST_LINE);
    }

    /**
     * Of the tickets first resolved in the period, the share that somebody of the first line had when it was first resolved, or its queue, wherever the ticket had been before.
     *
     * <p>Formula: {@code tickets resolved where resolved by the first line / tickets resolved}. It trusts what the lines write. Sending tickets back to the first line to be clicked there betters it: read it beside
     * {@link PingPong#direct}. Undefined where nothing was resolved.
     *
     * <p>Example: a ticket that went L1, L2, L1 and was resolved there counts. One that L2 resolved does not, though it was taken up again and L1 resolved it in the end.
     *
     * @return the metric; higher is better; settled at the period's end
     */
    public static FactMetric<TicketTrack> byFirstLine() {
        return share(Phrase.of("metric.resolved-by-first-line"), Was.BY_FIRST_LINE);
    }

    /**
     * Of the tickets first resolved in the period, the share that skipped no line: it began on the first, and wherever it went up, it went up by one rank. On the way down any step is allowed.
     *
     * <p>Formula: {@code tickets resolved where no line skipped / tickets resolved}. It trusts what the lines write. Passing a ticket through a line for form's sake betters it, at the cost of the customer's time; it says
     * nothing of how far up tickets go. Undefined where nothing was resolved.
     *
     * <p>Example: L1, L2, L3 counts, and so does L1, L2, L3, L1, L2. L1, L3 does not, nor does L1, L2, L1, L3, whose last step is one of two ranks, nor a ticket that was opened on L2.
     *
     * @return the metric; higher is better; settled at the period's end
     */
    public static FactMetric<TicketTrack> noLineSkipped() {
        return share(Phrase.of("metric.no-line-skipped"), Was.STEP_BY_STEP);
    }

    private static FactMetric<TicketTrack> share(Phrase label, Condition<TicketTrack> was) {
        return Metric.share(label, Direction.HIGHER_IS_BETTER, ResolvedTickets.ALL.where(was), ResolvedTickets.ALL);
    }
}
