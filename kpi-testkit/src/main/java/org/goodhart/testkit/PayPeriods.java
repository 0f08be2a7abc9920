package org.goodhart.testkit;

import java.time.YearMonth;
import java.time.ZoneId;
import org.goodhart.value.PayPeriod;

/** Months of pay as a test says them. */
public final class PayPeriods {
    /** The zone of Moscow, three hours ahead of UTC all the year round since 2014. */
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private PayPeriods() {}

    /**
     * A month in Moscow: {@code month("2026-03")} runs from 2026-02-28T21:00:00Z to 2026-03-31T21:00:00Z.
     *
     * @param month a year and a month, such as {@code 2026-03}
     * @return the month
     * @throws java.time.format.DateTimeParseException if it is no month
     */
    public static PayPeriod month(String month) {
        return PayPeriod.of(YearMonth.parse(month), MOSCOW);
    }

    /**
     * March 2026 in Moscow, in which {@link Given#MONDAY} lies.
     *
     * @return the month
     */
    public static PayPeriod march2026() {
        return month("2026-03");
    }
}
