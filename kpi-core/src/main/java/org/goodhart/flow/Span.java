package org.goodhart.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.jspecify.annotations.Nullable;

/** From a ticket's opening to what, and the tickets that reached that in a period. */
enum Span {
    FIRST_REPLY("first-reply", "the first answer", "tickets answered") {
        @Override
        @Nullable
        Instant find(TicketTrack track) {
            return track.firstRepliedAt();
        }

        @Override
        Holder owner(TicketTrack track) {
            return Objects.requireNonNull(track.firstRepliedBy());
        }

        @Override
        Reading<TicketTrack> reading() {
            return new Reached(this, "tickets first answered in the period, not merged by then", "who answered");
        }
    },
    FIRST_RESOLUTION("first-resolution", "the first resolution", "tickets resolved") {
        @Override
        @Nullable
        Instant find(TicketTrack track) {
            return track.firstResolvedAt();
        }

        @Override
        Reading<TicketTrack> reading() {
            return new ResolvedTickets();
        }
    },
    RESOLUTION("resolution", "the resolution that stands", "tickets resolved for good") {
        @Override
        @Nullable
        Instant find(TicketTrack track) {
            return track.resolvedAt();
        }

        @Override
        Reading<TicketTrack> reading() {
            return new Reached(
                    this,
                    "tickets whose resolution that stands fell in the period, not merged by then",
                    "who had the ticket last");
        }
    };

    /** How the bundles of words call it. */
    final String key;

    /** What it ends with. */
    final String end;

    /** What is counted where it was reached. */
    final String tickets;

    Span(String key, String end, String tickets) {
        this.key = key;
        this.end = end;
        this.tickets = tickets;
    }

    /** When a ticket reached it, or null. */
    abstract @Nullable Instant find(TicketTrack track);

    /** The tickets that reached it in a period. */
    abstract Reading<TicketTrack> reading();

    /** Whose the time is. */
    Holder owner(TicketTrack track) {
        return track.lastHolder();
    }

    /** When a ticket that reached it did. */
    Instant reachedAt(TicketTrack track) {
        return Objects.requireNonNull(find(track), end);
    }

    /** The tickets that reached it in the period. */
    record Reached(Span span, String description, String owner) implements Reading<TicketTrack> {
        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner(owner);
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
                    Instant at = span.find(track);
                    if (at == null || !scope.period().contains(at)) continue;
                    Instant merged = track.mergedAt();
                    if (merged == null || merged.isAfter(at)) sink.take(span.owner(track), track);
                }
            };
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return fact.ticket().id().name();
        }
    }
}
