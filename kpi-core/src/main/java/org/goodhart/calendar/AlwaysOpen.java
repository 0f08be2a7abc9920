package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.value.Interval;

/** Absolute time. */
record AlwaysOpen(ZoneId zone) implements WorkCalendar {
    private static final Interval ALL_TIME = Interval.of(Instant.MIN, Instant.MAX);

    AlwaysOpen {
        requireNonNull(zone, "zone");
    }

    @Override
    public Interval horizon() {
        return ALL_TIME;
    }

    @Override
    public Stream<Interval> segments(Interval within) {
        return within.isEmpty() ? Stream.empty() : Stream.of(within);
    }

    @Override
    public Duration workingTime(Instant from, Instant to) {
        return Duration.between(requireNonNull(from, "from"), requireNonNull(to, "to"));
    }

    @Override
    public Instant plus(Instant from, Duration working, Edge edge) {
        requireNonNull(from, "from");
        requireNonNull(working, "working");
        requireNonNull(edge, "edge");
        try {
            return from.plus(working);
        } catch (DateTimeException | ArithmeticException e) {
            throw new DateTimeException(from + " and " + working + " is beyond all instants", e);
        }
    }

    @Override
    public Optional<Instant> nextOpen(Instant instant) {
        return requireNonNull(instant, "instant").equals(Instant.MAX) ? Optional.empty() : Optional.of(instant);
    }

    @Override
    public Optional<Instant> previousClose(Instant instant) {
        requireNonNull(instant, "instant");
        return Optional.empty();
    }

    @Override
    public boolean isWorkingDate(LocalDate date) {
        return date.atStartOfDay(zone).isBefore(date.plusDays(1).atStartOfDay(zone));
    }

    @Override
    public WorkCalendar wholeWorkingDates() {
        return this;
    }

    @Override
    public WorkCalendar intersection(WorkCalendar other) {
        return requireNonNull(other, "other").zone().equals(zone) ? other : WorkCalendar.super.intersection(other);
    }

    @Override
    public String toString() {
        return zone + " always open";
    }
}
