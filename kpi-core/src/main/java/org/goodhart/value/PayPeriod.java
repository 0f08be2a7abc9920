package org.goodhart.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time for which somebody is paid, in the zone of the payroll: usually a calendar month, or any
 * half-open interval that is not empty. A month begins with the first moment of its first day in the zone, which is not
 * always midnight: where the clocks skip midnight it is the first moment after the gap.
 *
 * <p>Two periods are equal if their intervals and zones are; a period built from the interval of a month is that month.
 *
 * <pre>{@code
 * PayPeriod march = PayPeriod.of(YearMonth.of(2026, 3), ZoneId.of("Europe/Moscow"));
 * march.label()    // 2026-03
 * march.start()    // 2026-02-28T21:00:00Z
 * march.next()     // 2026-04 Europe/Moscow
 * }</pre>
 */
public final class PayPeriod {
    private final Interval interval;
    private final ZoneId zone;

    private PayPeriod(Interval interval, ZoneId zone) {
        this.interval = Objects.requireNonNull(interval, "interval");
        this.zone = Objects.requireNonNull(zone, "zone");
        if (interval.isEmpty()) {
            throw new IllegalArgumentException(
                    "a pay period must not be empty, but starts and ends at " + interval.start());
        }
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @param zone the zone whose calendar counts
     * @return from the first moment of its first day up to the first moment of the next month
     */
    public static PayPeriod of(YearMonth month, ZoneId zone) {
        Objects.requireNonNull(month, "month");
        return ofDates(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    /**
     * Any interval that is not empty.
     *
     * @param interval the interval
     * @param zone the zone whose calendar counts
     * @return the period; if it is exactly a calendar month in the zone, it equals that month
     * @throws IllegalArgumentException if the interval is empty
     */
    public static PayPeriod of(Interval interval, ZoneId zone) {
        return new PayPeriod(interval, zone);
    }

    /**
     * Whole days, from one date up to, not including, another: {@code ofDates(March 1st, March 16th, zone)} has 15
     * days.
     *
     * @param from the first date of it
     * @param until the first date after it
     * @param zone the zone whose calendar counts
     * @return the period
     * @throws IllegalArgumentException if it would be empty or reversed
     */
    public static PayPeriod ofDates(LocalDate from, LocalDate until, ZoneId zone) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(zone, "zone");
        return new PayPeriod(Interval.of(startOf(from, zone), startOf(until, zone)), zone);
    }

    /**
     * The stretch of absolute time.
     *
     * @return the half-open interval
     */
    public Interval interval() {
        return interval;
    }

    /**
     * The zone whose calendar counts.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The first instant of it.
     *
     * @return the start, inclusive
     */
    public Instant start() {
        return interval.start();
    }

    /**
     * The first instant after it.
     *
     * @return the end, exclusive
     */
    public Instant end() {
        return interval.end();
    }

    /**
     * Whether an instant belongs to it: the start does, the end does not.
     *
     * @param instant the instant
     * @return whether start &lt;= instant &lt; end
     */
    public boolean contains(Instant instant) {
        return interval.contains(instant);
    }

    /**
     * Whether a date lies in it, wholly or in part.
     *
     * @param date the date in the period's zone
     * @return whether firstDate &lt;= date &lt;= lastDate
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDate()) && !date.isAfter(lastDate());
    }

    /**
     * The date of its first instant.
     *
     * @return the first date, inclusive
     */
    public LocalDate firstDate() {
        return dateOf(start());
    }

    /**
     * The date of its last instant.
     *
     * @return the last date, inclusive
     */
    public LocalDate lastDate() {
        return dateOf(end().minusNanos(1));
    }

    /**
     * Its dates in order, the first and the last included, as the zone's calendar has them.
     *
     * @return every date that lies in it
     */
    public Stream<LocalDate> dates() {
        return firstDate().datesUntil(lastDate().plusDays(1));
    }

    /**
     * How many dates lie in it, wholly or in part: 31 for March.
     *
     * @return the number of its dates, at least 1
     */
    public long days() {
        return ChronoUnit.DAYS.between(firstDate(), lastDate()) + 1;
    }

    /**
     * The calendar month that it is.
     *
     * @return the month, or nothing if it is not exactly one
     */
    public Optional<YearMonth> month() {
        return wholeMonths() == 1 ? Optional.of(YearMonth.from(firstDate())) : Optional.empty();
    }

    /**
     * The period that begins where this ends, of the same kind: whole months are followed by as many months, whole days
     * by as many days, anything else by the same absolute duration.
     *
     * @return the following period
     */
    public PayPeriod next() {
        return neighbour(1);
    }

    /**
     * The period that ends where this begins, of the same kind as {@link #next()} says.
     *
     * @return the preceding period
     */
    public PayPeriod previous() {
        return neighbour(-1);
    }

    /**
     * A name for headings: {@code 2026-03} for a month, {@code 2026-01..2026-03} for several,
     * {@code 2026-03-01..2026-03-15} (the last date included) for whole days, the interval itself for anything else.
     *
     * @return the label, without the zone
     */
    public String label() {
        long months = wholeMonths();
        if (months > 0) {
            YearMonth first = YearMonth.from(firstDate());
            return months == 1 ? first.toString() : first + ".." + first.plusMonths(months - 1);
        }
        return isWholeDays() ? firstDate() + ".." + lastDate() : interval.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayPeriod period && interval.equals(period.interval) && zone.equals(period.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, zone);
    }

    /** The label and the zone, such as {@code 2026-03 Europe/Moscow}. */
    @Override
    public String toString() {
        return label() + " " + zone;
    }

    private PayPeriod neighbour(int direction) {
        long months = direction * wholeMonths();
        LocalDate from = firstDate();
        LocalDate until = dateOf(end());
        if (months != 0) {
            return ofDates(from.plusMonths(months), until.plusMonths(months), zone);
        }
        if (isWholeDays()) {
            return direction > 0
                    ? ofDates(until, until.plusDays(days()), zone)
                    : ofDates(from.minusDays(days()), from, zone);
        }
        Duration length = interval.duration();
        Instant start = direction > 0 ? end() : start().minus(length);
        return new PayPeriod(Interval.of(start, start.plus(length)), zone);
    }

    private long wholeMonths() {
        LocalDate from = firstDate();
        LocalDate until = dateOf(end());
        return isWholeDays() && from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1
                ? ChronoUnit.MONTHS.between(from, until)
                : 0;
    }

    private boolean isWholeDays() {
        return start().equals(startOf(firstDate(), zone)) && end().equals(startOf(dateOf(end()), zone));
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
