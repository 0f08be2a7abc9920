package org.goodhart.flow;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** What support lines wrote on tickets as having happened in the period, given to who had the ticket then. */
record WrittenFacts(Duration tolerance) implements Reading<WrittenFact> {

    WrittenFacts {
        Objects.requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "facts recorded more than " + tolerance + " late: zero or more is expected");
        }
    }

    @Override
    public String description() {
        return "facts of the period that support lines wrote, late if recorded more than " + tolerance + " after";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket when it is said to have happened");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.SUPPORT_LINE);
    }

    @Override
    public Reader<WrittenFact> reader(Scope scope) {
        return (dossier, sink) -> {
            for (int i = 0; i < dossier.ticketCount(); i++) {
                TicketTrack track = dossier.track(i);
                String name = track.ticket().id().name();
                for (TicketEvent event : track.ticket().events()) {
                    if (event.at().isAfter(scope.asOf())) break;
                    if (event.source() != Source.SUPPORT_LINE || !scope.period().contains(event.at())) continue;
                    Optional<Duration> delay = event.stamp().recordingDelay();
                    if (delay.isEmpty()) continue;
                    boolean late = delay.get().compareTo(tolerance) > 0;
                    sink.take(track.holderAt(event.at()), new WrittenFact(name, late));
                }
            }
        };
    }

    @Override
    public String nameOf(WrittenFact fact) {
        return fact.name();
    }
}
