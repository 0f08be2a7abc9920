package org.goodhart.sla;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Exclusion;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.value.Phrase;

/**
 * How much is taken out of the reckoning, by whom and for which reason. Whoever is paid by a share takes out of its denominator what he missed, as long as nobody looks at how much
 * is taken out.
 *
 * <p>All of it is over the tickets <em>opened in the period</em>, merged ones as well, so that no later event moves a ticket into another month; each is given to who had it last. Of several
 * exclusions of a ticket the first stands. What is excluded later changes the figure of a later recalculation.
 *
 * <p>Example: of 40 tickets opened in March 6 are excluded, 4 of them by the lines themselves. {@code share()} is 15%, {@code share(by(Source.SUPPORT_LINE))} 10%, and
 * {@code count().where(because("customer's own equipment"))} says how many were for that reason.
 */
public final class Exclusions {
    private Exclusions() {}

    /** What may be true of a ticket. */
    private enum Is implements Condition<TicketTrack> {
        EXCLUDED;

        @Override
        public String id() {
            return "excluded";
        }

        @Override
        public boolean holds(TicketTrack track) {
            return track.exclusion() != null;
        }
    }

    private record By(Source source) implements Condition<TicketTrack> {
        By {
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String id() {
            return "excluded by " + source;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.excluded-by", Phrase.of("source." + source));
        }

        @Override
        public boolean holds(TicketTrack track) {
            TicketEvent.Excluded exclusion = track.exclusion();
            return exclusion != null && exclusion.source() == source;
        }
    }

    /** By the reason as a record would hold it. */
    private record Because(String reason) implements Condition<TicketTrack> {
        Because {
            reason = new Exclusion(Instant.EPOCH, reason, Source.SUPPORT_LINE, Optional.empty()).reason();
        }

        @Override
        public String id() {
            return "excluded because '" + reason + "'";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.excluded-because", reason);
        }

        @Override
        public boolean holds(TicketTrack track) {
            TicketEvent.Excluded exclusion = track.exclusion();
            return exclusion != null && exclusion.reason().equals(reason);
        }
    }

    /**
     * The share of tickets opened in the period that are excluded, by whomever.
     *
     * <p>Formula: {@code tickets opened where excluded / tickets opened}; undefined where none was opened. It trusts that what is left out is written down as an exclusion: what is
     * never registered, or merged away, is not seen here. Self-made tickets dilute it.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> share() {
        return Metric.share(
                Phrase.of("metric.excluded"),
                Direction.LOWER_IS_BETTER,
                OpenedTickets.ALL.where(Is.EXCLUDED),
                OpenedTickets.ALL);
    }

    /**
     * The share of tickets opened in the period that are excluded in a certain way.
     *
     * <p>Formula: {@code tickets opened where excluded and ... / tickets opened}. Shares by every source sum to {@link #share()}, and so do those by every reason. It differs from
     * {@code share().where(which)}, which is a share of fewer tickets.
     *
     * @param which {@link #by} somebody, {@link #because} of something, or a condition of one's own
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> share(Condition<? super TicketTrack> which) {
        return Metric.share(
                Phrase.of("metric.excluded-where", which.id()),
                Direction.LOWER_IS_BETTER,
                OpenedTickets.ALL.where(Is.EXCLUDED).where(which),
                OpenedTickets.ALL);
    }

    /**
     * How many tickets opened in the period are excluded; by source and reason with {@link FactMetric#where}.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> count() {
        return Metric.count(
                Phrase.of("metric.excluded-count"), Direction.LOWER_IS_BETTER, OpenedTickets.ALL.where(Is.EXCLUDED));
    }

    /**
     * That somebody excluded a ticket. Example: {@code by(Source.SUPPORT_LINE)} are the exclusions that lines wrote themselves.
     *
     * @param source who wrote the exclusion that stands
     * @return the condition; equal for equal sources
     */
    public static Condition<TicketTrack> by(Source source) {
        return new By(source);
    }

    /**
     * That a ticket was excluded for a reason.
     *
     * @param reason the reason, letter by letter as the record has it; blanks at its ends do not matter
     * @return the condition; equal for equal reasons
     * @throws IllegalArgumentException if it is blank or holds characters that are not seen
     */
    public static Condition<TicketTrack> because(String reason) {
        return new Because(reason);
    }
}
