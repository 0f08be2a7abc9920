package org.goodhart.sla;

import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Counter;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;

/** The tickets opened in the period, merged ones as well. */
record OpenedTickets() implements Reading<TicketTrack> {

    /** How many there are. */
    static final Sum<TicketTrack> ALL = Sum.of(new OpenedTickets(), Counter.each("tickets opened"));

    @Override
    public String description() {
        return "tickets opened in the period, merged or not";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket last");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.allOf(Source.class);
    }

    @Override
    public Reader<TicketTrack> reader(Scope scope) {
        return (dossier, sink) -> {
            for (int i = 0; i < dossier.ticketCount(); i++) {
                TicketTrack track = dossier.track(i);
                if (scope.period().contains(track.openedAt())) sink.take(track.lastHolder(), track);
            }
        };
    }

    @Override
    public String nameOf(TicketTrack fact) {
        return fact.ticket().id().name();
    }
}
