package org.goodhart.pay;

import java.time.LocalDate;
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
 */
public record Accumulation(String account, Reset reset) {

    /** When a count begins anew. */
    public enum Reset {
        /** With each period. */
        EACH_PERIOD,
        /** With the first period that begins in a calendar quarter. */
        EACH_QUARTER,
        /** With the first period that begins in a calendar year. */
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
        return new Accumulation("", Reset.EACH_PERIOD);
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
        return new Accumulation(account, reset);
    }

    boolean isKept() {
        return reset != Reset.EACH_PERIOD;
    }

    /** Whether what was counted since a date still counts in a period that begins on another. */
    boolean goesOn(LocalDate since, LocalDate period) {
        return switch (reset) {
            case EACH_PERIOD -> false;
            case EACH_QUARTER -> since.getYear() == period.getYear() && quarter(since) == quarter(period);
            case EACH_YEAR -> since.getYear() == period.getYear();
            case NEVER -> true;
        };
    }

    private static int quarter(LocalDate date) {
        return (date.getMonthValue() - 1) / 3;
    }

    Phrase phrase() {
        return Phrase.of("pay.accumulation." + reset.name());
    }

    @Override
    public String toString() {
        return isKept() ? "counted as '" + account + "', anew " + reset : "counted anew " + reset;
    }
}
