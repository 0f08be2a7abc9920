package org.goodhart.flow;

import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.jspecify.annotations.Nullable;

/** The escalations that were accepted in the period, given to who had made them. */
record HandOvers() implements Reading<HandOver> {

    /** How many there are. */
    static final Sum<HandOver> ALL = Sum.of(new HandOvers(), Counter.each("hand-overs"));

    /** What may be true of a hand-over. */
    enum Was implements Condition<HandOver> {
        /** The other line gave it back. */
        RETURNED;

        @Override
        public String id() {
            return "returned";
        }

        @Override
        public boolean holds(HandOver fact) {
            return fact.cameBack();
        }
    }

    @Override
    public String description() {
        return "escalations accepted in the period";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who handed the ticket on");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.SUPPORT_LINE);
    }

    @Override
    public Reader<HandOver> reader(Scope scope) {
        return new Reader<>() {
            private @Nullable HandOver fact;

            @Override
            public void read(Dossier dossier, FactSink<HandOver> sink) {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    for (int stint = 0; stint + 1 < track.stintCount(); stint++) {
                        if (track.ending(stint) != Stint.Ending.ESCALATED) continue;
                        if (!scope.period().contains(track.stintEnd(stint))) continue;
                        fact = fact == null ? new HandOver(track, stint) : fact.set(track, stint);
                        sink.take(track.holder(stint), fact);
                    }
                }
            }
        };
    }

    @Override
    public String nameOf(HandOver fact) {
        return fact.track().ticket().id().name();
    }
}
