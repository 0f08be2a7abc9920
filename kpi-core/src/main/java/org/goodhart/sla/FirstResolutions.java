package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/**
 * The tickets first resolved in the period, or only in its last stretch; being merged is no resolution.
 *
 * @param last how long the stretch is; empty for the whole period
 */
record FirstResolutions(Optional<Duration> last) implements Reading<TicketTrack> {

    FirstResolutions {
        last.ifPresent(FirstResolutions::check);
    }

    static void check(Duration stretch) {
        if (stretch.isNegative() || stretch.isZero()) {
            throw new IllegalArgumentException("the last " + stretch + " of a period: more than zero is expected");
        }
    }

    @Override
    public String description() {
        return "tickets first resolved in "
                + last.map(stretch -> "the last " + stretch + " of ").orElse("") + "the period, not by being merged";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who first resolved it");
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.SUPPORT_LINE);
    }

    @Override
    public Reader<TicketTrack> reader(Scope scope) {
        Instant end = scope.period().end();
        Instant start = last.map(end::minus)
                .filter(scope.period()::contains)
                .orElse(scope.period().start());
        return (dossier, sink) -> {
            for (int i = 0; i < dossier.ticketCount(); i++) {
                TicketTrack track = dossier.track(i);
                Instant resolved = track.firstResolvedAt();
                Holder by = track.firstResolvedBy();
                if (resolved == null || by == null || resolved.isBefore(start) || !resolved.isBefore(end)) continue;
                Instant merged = track.mergedAt();
                if (merged == null || merged.isAfter(resolved)) sink.take(by, track);
            }
        };
    }

    @Override
    public String nameOf(TicketTrack fact) {
        return fact.ticket().id().name();
    }
}
