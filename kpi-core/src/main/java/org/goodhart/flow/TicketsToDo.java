package org.goodhart.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that are to do at the end of the period. What happens at its very end is of the next one, so the state is that of the last nanosecond before; where facts are not known
 * that far, it is the state at the last instant that is known.
 */
record TicketsToDo() implements Reading<TicketToDo> {

    @Override
    public String description() {
        return "tickets to do at the period's end";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket then");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.SUPPORT_LINE);
    }

    @Override
    public Reader<TicketToDo> reader(Scope scope) {
        Instant periodEnd = scope.period().end();
        boolean known = !scope.asOf().isBefore(periodEnd);
        Instant end = known ? periodEnd : scope.asOf();
        Instant last = known ? periodEnd.minusNanos(1) : scope.asOf();
        return new Reader<>() {
            private @Nullable TicketToDo fact;

            @Override
            public void read(Dossier dossier, FactSink<TicketToDo> sink) {
                Dossier then = dossier.asOf(last);
                for (int i = 0; i < then.ticketCount(); i++) {
                    TicketTrack track = then.track(i);
                    if (!track.isRunning()) continue;
                    fact = fact == null ? new TicketToDo(track, end) : fact.set(track, end);
                    sink.take(track.lastHolder(), fact);
                }
            }
        };
    }

    @Override
    public String nameOf(TicketToDo fact) {
        return fact.track().ticket().id().name();
    }
}
