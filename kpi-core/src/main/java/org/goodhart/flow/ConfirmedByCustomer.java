package org.goodhart.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/** How much of what was called resolved the customer himself said was mended. */
public final class ConfirmedByCustomer {
    private ConfirmedByCustomer() {}

    /**
     * Of the tickets first resolved in the period, the share with a customer's confirmation that stands.
     *
     * <p>Formula: {@code confirmed by the customer / tickets resolved}. A confirmation stands if nobody reopened the ticket since, however late it came, as far as is known; a ticket that was reopened and resolved once more counts
     * with what the customer said to that. Only the customer's word counts, not that of a line or of equipment. Silence counts against it, so it says how many answered as well as how many were content: what to make of silence, and of a customer who confirms and
     * calls again, is for {@link FlowMetrics#verifiedResolution}.
     *
     * <p>Given to who had the ticket last. The customer confirms; what betters it all the same is to beg him for it, to make tickets that are easily confirmed, and to talk him into it before it can show. Undefined where nothing was resolved, and where confirmations were
     * never recorded.
     *
     * <p>Example: of five tickets resolved in March the customers confirmed three, one of which was reopened in April: in the middle of March it is 3 of 5, at the end of April 2 of 5.
     *
     * @return the metric; higher is better; settled at the period's end, though confirmations and reopenings still change it
     */
    public static FactMetric<TicketTrack> share() {
        return Metric.share(
                Phrase.of("metric.confirmed-by-customer"),
                Direction.HIGHER_IS_BETTER,
                Sum.of(new Confirmed(), Counter.each("confirmed by the customer")),
                ResolvedTickets.ALL);
    }

    /** Those of the resolved tickets that the customer confirmed: the same owners, fewer facts. */
    record Confirmed() implements Reading<TicketTrack> {
        private static final ResolvedTickets RESOLVED = new ResolvedTickets();

        @Override
        public String description() {
            return RESOLVED.description() + ", with a customer's confirmation that stands";
        }

        @Override
        public OwnerRule ownerRule() {
            return RESOLVED.ownerRule();
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.CONFIRMATIONS));
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    if (!ResolvedTickets.isAmong(track, scope.period())) continue;
                    if (isConfirmed(track.confirmations())) sink.take(track.lastHolder(), track);
                }
            };
        }

        private static boolean isConfirmed(List<Stamp> confirmations) {
            for (int i = 0; i < confirmations.size(); i++) {
                if (confirmations.get(i).source() == Source.CUSTOMER) return true;
            }
            return false;
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return RESOLVED.nameOf(fact);
        }
    }
}
