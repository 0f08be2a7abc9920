package org.goodhart.pay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * By which days a period is divided between those who were there, and between two versions of a scheme. Dates are inclusive and of the zone of the period; part time counts as the
 * employment share of each date. The fraction is exact, and is rounded where the line is and nowhere before.
 *
 * <p>Example: hired on 16 March at half time, by calendar days: 16 of 31 dates at 50% are 8/31.
 */
public final class Proration {
    private final Optional<WorkCalendar> calendar;
    private final boolean prorates;

    private Proration(Optional<WorkCalendar> calendar, boolean prorates) {
        this.calendar = calendar;
        this.prorates = prorates;
    }

    /**
     * Nothing is prorated: whoever was there at all is paid for the whole period, whatever his employment share.
     *
     * @return the proration
     */
    public static Proration none() {
        return new Proration(Optional.empty(), false);
    }

    /**
     * Every date counts.
     *
     * @return the proration
     */
    public static Proration byCalendarDays() {
        return new Proration(Optional.empty(), true);
    }

    /**
     * The dates count on which there is working time; a period that has none is refused when it is prorated.
     *
     * @param calendar the working time
     * @return the proration
     */
    public static Proration byWorkingDays(WorkCalendar calendar) {
        return new Proration(Optional.of(calendar), true);
    }

    /**
     * What part of a period somebody was there for.
     *
     * @param period the period
     * @param share his employment share on a date; 0 where he was not there
     * @return the part, from 0 to 1
     * @throws IllegalArgumentException if no date of the period counts
     */
    public Ratio presence(PayPeriod period, Function<LocalDate, Ratio> share) {
        return presence(period, date -> true, share);
    }

    /**
     * What part of a period somebody was there for within some of its dates. The parts of dates that make up the period sum to his presence in it.
     *
     * @param period the period
     * @param within which of its dates are looked at
     * @param share his employment share on a date; 0 where he was not there
     * @return the part, from 0 to 1
     * @throws IllegalArgumentException if no date of the period counts
     */
    public Ratio presence(PayPeriod period, Predicate<LocalDate> within, Function<LocalDate, Ratio> share) {
        Objects.requireNonNull(share, "share");
        long days = 0;
        long looked = 0;
        Ratio there = Ratio.ZERO;
        boolean ever = false;
        for (LocalDate date : period.dates().toList()) {
            if (!counts(date)) continue;
            Ratio his = share.apply(date);
            ever |= !his.isZero();
            days++;
            if (!within.test(date)) continue;
            looked++;
            there = there.plus(his);
        }
        if (days == 0) {
            throw new IllegalArgumentException("no date of " + period.label() + " counts by " + this
                    + ": at least one is expected\nMaybe the calendar is of another year");
        }
        if (!prorates) there = ever ? Ratio.of(looked) : Ratio.ZERO;
        return there.dividedBy(Ratio.of(days));
    }

    private boolean counts(LocalDate date) {
        return calendar.map(hours -> !hours.workingTime(
                                date.atStartOfDay(hours.zone()).toInstant(),
                                date.plusDays(1).atStartOfDay(hours.zone()).toInstant())
                        .isZero())
                .orElse(true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Proration that && prorates == that.prorates && calendar.equals(that.calendar);
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar, prorates);
    }

    @Override
    public String toString() {
        return !prorates
                ? "no proration"
                : calendar.map(hours -> "working days of " + hours).orElse("calendar days");
    }
}
