package org.goodhart.flow;

import java.util.Objects;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.value.Phrase;

/** How what is resolved is divided among the lines. */
public final class ResolutionShare {
    private ResolutionShare() {}

    /**
     * Of the tickets first resolved in the period, the share that a line had when they were first resolved, its queue included.
     *
     * <p>Formula: {@code tickets resolved where resolved by [the line] / tickets resolved}. Over all lines it comes to 100%. It is a figure of the department, one for each line: a ticket belongs to who had it last,
     * so among the tickets of a line that are others' first resolutions only where a ticket was taken up again. Which line should resolve how much is for the scheme to say, so neither more nor less is better. It trusts what the lines
     * write: keeping what another line should have raises a line's share, so does taking back what another has mended and clicking it there, and pushing on lowers it. Undefined where nothing was resolved.
     *
     * <p>Example: of ten tickets the first line resolved six, the second line three, and one was resolved by the second line, reopened and resolved by the third: the second line has 4 of 10, the third none.
     *
     * @param line the line
     * @return the metric; neither more nor less is better; settled at the period's end
     */
    public static FactMetric<TicketTrack> of(Line line) {
        Objects.requireNonNull(line, "line");
        return Metric.share(
                Phrase.of("metric.resolution-share", line.name()),
                Direction.INDIFFERENT,
                ResolvedTickets.ALL.where(new ResolvedBy(line)),
                ResolvedTickets.ALL);
    }

    /** Whether a line had the ticket when it was first resolved. */
    record ResolvedBy(Line line) implements Condition<TicketTrack> {
        @Override
        public String id() {
            return "resolved by " + line + " of rank " + line.rank();
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.resolved-by-line", line.name());
        }

        @Override
        public boolean holds(TicketTrack track) {
            Holder by = track.firstResolvedBy();
            return by != null && by.line().equals(line);
        }
    }
}
