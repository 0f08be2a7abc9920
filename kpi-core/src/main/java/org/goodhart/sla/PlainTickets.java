package org.goodhart.sla;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.goodhart.desk.Context;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Holder;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.FactSink;
import org.goodhart.sla.JudgedObligation.Standing;
import org.goodhart.value.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The short way to the obligations of tickets to which nothing happened that asks for the long one: opened under the one norm of the book, never filed anew, merged or excluded,
 * with nothing that could have stopped its clock, in a record without outages. Most tickets of a month are such. Where one ticket of a history is not, the whole history goes the
 * long way, by {@link Judge}; the two ways agree wherever both can be gone.
 */
final class PlainTickets {

    private final Obligations reading;
    private final NormBook book;
    private final PayPeriod period;
    private final Instant asOf;

    /** Of the one norm of the book, once there is a ticket under it. */
    private @Nullable DueStarts dueStarts;

    PlainTickets(Obligations reading, PayPeriod period, Instant asOf) {
        this.reading = reading;
        this.book = reading.book();
        this.period = period;
        this.asOf = asOf;
    }

    /** Whether any history can go the short way. */
    static boolean areEnoughFor(Obligations reading, Context context) {
        boolean ofTickets = switch (reading.book().subject()) {
            case FIRST_REPLY, FIRST_RESOLUTION, TOTAL_RESOLUTION -> true;
            case RESTORATION, LINE_TIME -> false;
        };
        boolean fromOpening =
                reading.book().start() == ClockStart.OPENING || reading.book().start() == ClockStart.ASSIGNMENT;
        return ofTickets && fromOpening && context.outages().isEmpty();
    }

    /** Reads a history, or leaves it alone and says so. */
    boolean read(Dossier dossier, JudgedObligation fact, FactSink<JudgedObligation> sink) {
        int count = dossier.ticketCount();
        for (int i = 0; i < count; i++) if (!isPlain(dossier.track(i))) return false;
        for (int i = 0; i < count; i++) {
            TicketTrack track = dossier.track(i);
            try {
                judge(track, fact, sink);
            } catch (DateTimeException e) {
                throw new DateTimeException(track.ticket().id() + ": " + e.getMessage(), e);
            }
        }
        return true;
    }

    private boolean isPlain(TicketTrack track) {
        if (track.isReclassified() || track.mergedAt() != null || track.exclusion() != null) return false;
        BoundNorm norm = book.onlyNormAt(track.openedAt());
        if (norm == null) return false;
        boolean mayPause = track.waitCount() > 0 || !track.reopenedAt().isEmpty();
        return !mayPause || norm.norm().pauses().stopsNothing();
    }

    private void judge(TicketTrack track, JudgedObligation fact, FactSink<JudgedObligation> sink) {
        BoundNorm norm = Objects.requireNonNull(book.onlyNormAt(track.openedAt()));
        Instant end = endOf(track);
        Instant until = end == null ? asOf : end;
        Instant start = track.openedAt();
        switch (reading.cohort()) {
            case NOMINALLY_DUE -> {
                if (!start.isBefore(period.end())) return;
                if (dueStarts == null) dueStarts = new DueStarts(norm, period);
                if (!dueStarts.contains(start)) return;
            }
            case CLOSED -> {
                if (end == null || !period.contains(end)) return;
            }
            case OPENED, ARRIVED -> {
                if (!period.contains(start)) return;
            }
        }
        Standing standing;
        if (norm.isExceeded(start, until)) {
            standing = Standing.MISS;
        } else if (end != null) {
            standing = Standing.HIT;
        } else {
            standing = JudgedObligation.running(norm.nominallyDueAt(start), asOf, reading.stillRunning());
        }
        sink.take(ownerOf(track, end), fact.set(track.ticket(), standing));
    }

    private @Nullable Instant endOf(TicketTrack track) {
        return switch (book.subject()) {
            case FIRST_REPLY -> track.firstRepliedAt();
            case FIRST_RESOLUTION -> track.firstResolvedAt();
            case TOTAL_RESOLUTION, RESTORATION, LINE_TIME -> track.resolvedAt();
        };
    }

    /** Who did it, or has it to do: at the very instant of a hand-over he who gave it away. */
    private Holder ownerOf(TicketTrack track, @Nullable Instant end) {
        if (book.subject() == Subject.TOTAL_RESOLUTION || end == null) return track.lastHolder();
        int stint = 0;
        while (stint + 1 < track.stintCount() && track.stintStart(stint + 1).isBefore(end)) stint++;
        return track.holder(stint);
    }
}
