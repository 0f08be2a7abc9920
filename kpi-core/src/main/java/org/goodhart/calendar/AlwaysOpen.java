package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
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
    public Instant plusWorkingDates(Instant from, int dates) {
        requireNonNull(from, "from");
        if (dates == 0) {
            return from;
        }
        try {
            ZonedDateTime start = from.atZone(zone);
            LocalDate date = datesLater(start.toLocalDate(), dates);
            return WorkingDates.instant(zone, date.atTime(start.toLocalTime()));
        } catch (DateTimeException e) {
            throw new DateTimeException(from + " and " + dates + " working dates is beyond all dates", e);
        }
    }

    /** Every date is worked but those that the zone skipped, which are few. */
    private LocalDate datesLater(LocalDate start, int dates) {
        int step = Integer.signum(dates);
        LocalDate date = start.plusDays(dates);
        List<LocalDate> skipped = zone.getRules().getTransitions().stream()
                .filter(ZoneOffsetTransition::isGap)
                .map(gap -> gap.getDateTimeBefore().toLocalDate())
                .filter(day -> !isWorkingDate(day))
                .sorted(step > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .toList();
        for (LocalDate day : skipped) {
            boolean passed =
                    step > 0 ? day.isAfter(start) && !day.isAfter(date) : day.isBefore(start) && !day.isBefore(date);
            date = passed ? date.plusDays(step) : date;
        }
        return date;
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
