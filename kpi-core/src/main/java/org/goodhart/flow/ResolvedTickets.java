package org.goodhart.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.PayPeriod;

/**
 * The tickets whose first resolution fell into the period, each given to who had it last; being merged is none: helpdesks that merge a ticket stamp it as resolved by that, and the
 * ticket that carries its fault on is what gets resolved.
 *
 * <p>Example: {@code Metric.share(label, direction, ResolvedTickets.ALL.where(urgent), ResolvedTickets.ALL)} is the share of the resolved tickets that were urgent.
 */
public record ResolvedTickets() implements Reading<TicketTrack> {

    /** How many there are. */
    public static final Sum<TicketTrack> ALL = Sum.of(new ResolvedTickets(), Counter.each("tickets resolved"));

    /** What may be true of such a ticket. */
    enum Is implements Condition<TicketTrack> {
        /** It was taken up again since. */
        REOPENED("reopened since") {
            @Override
            public boolean holds(TicketTrack track) {
                Instant resolved = track.firstResolvedAt();
                if (resolved == null) return false;
                List<Instant> reopened = track.reopenedAt();
                for (int i = 0; i < reopened.size(); i++) if (!reopened.get(i).isBefore(resolved)) return true;
                return false;
            }
        };

        private final String id;

        Is(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    @Override
    public String description() {
        return "tickets first resolved in the period, not by being merged";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket last");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.SUPPORT_LINE);
    }

    @Override
    public Reader<TicketTrack> reader(Scope scope) {
        return (dossier, sink) -> {
            for (int i = 0; i < dossier.ticketCount(); i++) {
                TicketTrack track = dossier.track(i);
                if (isAmong(track, scope.period())) sink.take(track.lastHolder(), track);
            }
        };
    }

    /**
     * Whether a ticket is one of them.
     *
     * @param track the ticket
     * @param period the period
     * @return true if its first resolution fell into the period and it had not been merged by then
     */
    public static boolean isAmong(TicketTrack track, PayPeriod period) {
        Instant resolved = track.firstResolvedAt();
        if (resolved == null || !period.contains(resolved)) return false;
        Instant merged = track.mergedAt();
        return merged == null || merged.isAfter(resolved);
    }

    @Override
    public String nameOf(TicketTrack fact) {
        return fact.ticket().id().name();
    }
}
