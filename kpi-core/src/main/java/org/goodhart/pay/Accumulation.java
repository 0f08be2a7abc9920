package org.goodhart.pay;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.goodhart.value.Phrase;

/**
 * Over what a table of tiers counts: each period by itself, or on from where the last one ended.
 *
 * <p>Example: 145,000 were counted since January, and March brings 20,000 more. Tiers that count over the year pay in March what 165,000 are worth less what 145,000 were worth; tiers
 * that count each period by itself pay what 20,000 are worth.
 *
 * @param account under which name the count is kept between periods; empty where it is not
 * @param reset when it begins anew
 * @param yearBegins with which month years begin, and their quarters; {@link Month#JANUARY} for calendar years
 */
public record Accumulation(String account, Reset reset, Month yearBegins) {

    /** When a count begins anew. */
    public enum Reset {
        /** With each period. */
        EACH_PERIOD,
        /** With the first period that begins in a quarter of the year. */
        EACH_QUARTER,
        /** With the first period that begins in a year. */
        EACH_YEAR,
        /** Never: it is carried for good. */
        NEVER
    }

    /**
     * Checks that what is kept has a name.
     *
     * @throws IllegalArgumentException if it is kept without a name, or named without being kept
     */
    public Accumulation {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(reset, "reset");
        Objects.requireNonNull(yearBegins, "yearBegins");
        if (account.isBlank() != (reset == Reset.EACH_PERIOD)) {
            throw new IllegalArgumentException("a count that begins anew " + reset + " is kept as '" + account
                    + "': a name is expected where it is kept from period to period, and none where it is not");
        }
    }

    /**
     * Each period by itself.
     *
     * @return the accumulation
     */
    public static Accumulation perPeriod() {
        return new Accumulation("", Reset.EACH_PERIOD, Month.JANUARY);
    }

    /**
     * On from period to period. The count stands in the closing balances of one period and has to be among the opening balances of the next.
     *
     * @param account under which name it is kept, one for each figure that is counted
     * @param reset when it begins anew
     * @return the accumulation
     * @throws IllegalArgumentException if the name is blank or it begins anew with each period
     */
    public static Accumulation of(String account, Reset reset) {
        return new Accumulation(account, reset, Month.JANUARY);
    }

    /**
     * The same by years of one's own. Example: with years from April on, what was counted in March begins anew in April, and quarters begin in April, July, October and January.
     *
     * @param month with which month they begin
     * @return the accumulation
     */
    public Accumulation withYearsFrom(Month month) {
        return new Accumulation(account, reset, month);
    }

    boolean isKept() {
        return reset != Reset.EACH_PERIOD;
    }

    /** Whether what was counted since a date still counts in a period that begins on another. */
    boolean goesOn(LocalDate since, LocalDate period) {
        return switch (reset) {
            case EACH_PERIOD -> false;
            case EACH_QUARTER -> quarter(since) == quarter(period);
            case EACH_YEAR -> quarter(since) / 4 == quarter(period) / 4;
            case NEVER -> true;
        };
    }

    /** The quarters of these years, numbered through. */
    private long quarter(LocalDate date) {
        LocalDate shifted = date.minusMonths(yearBegins.getValue() - 1L);
        return 4L * shifted.getYear() + (shifted.getMonthValue() - 1) / 3;
    }

    Phrase phrase() {
        return Phrase.of("pay.accumulation." + reset.name());
    }

    @Override
    public String toString() {
        String years = yearBegins == Month.JANUARY ? "" : " of years from " + yearBegins + " on";
        return isKept() ? "counted as '" + account + "', anew " + reset + years : "counted anew " + reset;
    }
}
