package org.goodhart.quality;

import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.ResolvedTickets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;

/**
 * What customers say of how they were served, from 1 to 5, over the tickets first resolved in the period. Offered, and shown for what it is: some are angry at everything and some content with nonsense, few
 * answer, and who is paid by it asks for a five or asks only the content. Never read the mean without the response rate and the bounds.
 *
 * <p>Of several ratings of a ticket the last one counts; what a support line wrote itself counts as none.
 */
public final class Ratings {
    private Ratings() {}

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final Condition<RatedTicket> ANSWERED = Condition.of("rated", RatedTicket::isRated);
    private static final Counter<RatedTicket> POINTS = Counter.of("points", RatedTicket::score);
    private static final Counter<RatedTicket> AT_WORST =
            Counter.of("points, unrated as 1", ticket -> ticket.isRated() ? ticket.score() : WORST);
    private static final Counter<RatedTicket> AT_BEST =
            Counter.of("points, unrated as 5", ticket -> ticket.isRated() ? ticket.score() : BEST);
    private static final Sum<RatedTicket> TICKETS = Sum.of(new Resolved(), Counter.each("tickets resolved"));

    /**
     * The mean rating of those who answered.
     *
     * <p>Formula: {@code points where rated / tickets resolved where rated}. Example: 5, 5 and 1 are 11/3. Undefined where nobody answered, or ratings were never recorded. Given to who had the ticket last.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<RatedTicket> mean() {
        Sum<RatedTicket> points = Sum.of(new Resolved(), POINTS);
        return Metric.mean(
                Phrase.of("metric.mean-rating"),
                Direction.HIGHER_IS_BETTER,
                Unit.POINTS,
                points.where(ANSWERED),
                TICKETS.where(ANSWERED));
    }

    /**
     * The share of resolved tickets that were rated.
     *
     * <p>Formula: {@code tickets resolved where rated / tickets resolved}. Example: 3 of 40: 7.5%.
     *
     * @return the metric; neither way is better as such: it says how far the mean can be off
     */
    public static FactMetric<RatedTicket> responseRate() {
        return Metric.share(Phrase.of("metric.response-rate"), Direction.INDIFFERENT, TICKETS.where(ANSWERED), TICKETS);
    }

    /**
     * The mean if all who did not answer had given the worst rating: the true mean is no less than that.
     *
     * <p>Formula: {@code (points + 1 for each that was not rated) / tickets resolved}. Example: 11 points of 3 tickets and 37 unrated ones: 48/40, 1.2. Asking only the content cannot raise it above what they add.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<RatedTicket> atWorst() {
        return bound("metric.rating-at-worst", AT_WORST);
    }

    /**
     * The mean if all who did not answer had given the best rating: the true mean is no more than that.
     *
     * <p>Formula: {@code (points + 5 for each that was not rated) / tickets resolved}. Example: 11 points of 3 tickets and 37 unrated ones: 196/40, 4.9.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<RatedTicket> atBest() {
        return bound("metric.rating-at-best", AT_BEST);
    }

    private static FactMetric<RatedTicket> bound(String label, Counter<RatedTicket> points) {
        return Metric.mean(
                Phrase.of(label), Direction.HIGHER_IS_BETTER, Unit.POINTS, Sum.of(new Resolved(), points), TICKETS);
    }

    /**
     * A ticket with its rating.
     *
     * @param name the ticket's number
     * @param score 1 to 5, or 0 where it was not rated
     */
    public record RatedTicket(String name, int score) {
        /**
         * Whether the customer rated it.
         *
         * @return true if there is a score
         */
        public boolean isRated() {
            return score > 0;
        }
    }

    /** The tickets first resolved in the period, not by being merged. */
    private record Resolved() implements Reading<RatedTicket> {
        @Override
        public String description() {
            return "tickets first resolved in the period, not by being merged, with their last rating";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had the ticket last");
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.RATINGS));
        }

        @Override
        public Reader<RatedTicket> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    if (!ResolvedTickets.isAmong(track, scope.period())) continue;
                    String name = track.ticket().id().name();
                    sink.take(track.lastHolder(), new RatedTicket(name, lastScore(track)));
                }
            };
        }

        private static int lastScore(TicketTrack track) {
            int score = 0;
            for (TicketEvent event : track.ticket().events()) {
                if (event.at().isAfter(track.asOf())) break;
                if (event instanceof TicketEvent.Rated rated && event.source() != Source.SUPPORT_LINE) {
                    score = rated.score();
                }
            }
            return score;
        }

        @Override
        public String nameOf(RatedTicket fact) {
            return fact.name();
        }
    }
}
