package org.goodhart.pay;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** How figures stand in a derivation: rounded only for the eye, and then with the exact fraction beside it. */
final class Shown {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** More decimal places are harder to read than a fraction. */
    private static final int PLACES = 4;

    private Shown() {}

    /** As a percentage where that is exact, else approximately with the exact fraction: {@code ≈33.33% (1/3)}. */
    static Phrase share(Ratio share) {
        String text = share.toString();
        return text.endsWith("%") ? Phrase.of("pay.share", share) : Phrase.of("pay.share.inexact", share, text);
    }

    /** As its unit has it: {@code 95%}, {@code 2 2/3}, {@code 1 h 30 min}. */
    static Phrase figure(Ratio figure, Unit unit) {
        return switch (unit) {
            case SHARE -> share(figure);
            case COUNT, RATE, POINTS -> number(figure);
            case SECONDS -> seconds(figure);
        };
    }

    /** A moment on the clocks of a zone, to the second: {@code 2026-04-01 00:00 (UTC+03:00)}. */
    static String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        String offset =
                local.getOffset().getId().equals("Z") ? "" : local.getOffset().getId();
        return (local.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(local) + " (UTC" + offset + ")";
    }

    /** A fraction as it is, such as {@code 100000/3}. */
    static String fraction(Ratio ratio) {
        return ratio.denominator().equals(BigInteger.ONE)
                ? ratio.numerator().toString()
                : ratio.numerator() + "/" + ratio.denominator();
    }

    /** {@code 165,000}, {@code 499.99}, {@code 2 2/3}, {@code 1/3}. */
    static Phrase number(Ratio number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        if (parts[0].bitLength() > 63) return Phrase.literal(fraction(number));
        if (parts[1].signum() == 0) return Phrase.of("pay.number", parts[0].longValue());
        BigDecimal decimal = number.toBigDecimal(PLACES, RoundingMode.DOWN).stripTrailingZeros();
        if (Ratio.of(decimal).equals(number)) return Phrase.of("pay.number", decimal);
        if (parts[0].signum() == 0) return Phrase.literal(fraction(number));
        return Phrase.of("pay.number.mixed", parts[0].longValue(), parts[1].abs() + "/" + number.denominator());
    }

    /** A length of calendar time: {@code 1 year, 3 months}. */
    static Phrase period(Period period) {
        List<Phrase> parts = new ArrayList<>();
        if (period.getYears() != 0) parts.add(Phrase.of("pay.period.years", period.getYears()));
        if (period.getMonths() != 0) parts.add(Phrase.of("pay.period.months", period.getMonths()));
        if (period.getDays() != 0 || parts.isEmpty()) parts.add(Phrase.of("pay.period.days", period.getDays()));
        return Phrase.list(parts);
    }

    private static Phrase seconds(Ratio seconds) {
        BigInteger whole = seconds.toBigDecimal(0, RoundingMode.HALF_EVEN).toBigInteger();
        if (whole.bitLength() > 63) return number(seconds);
        Duration shown = Duration.ofSeconds(whole.longValue());
        return seconds.denominator().equals(BigInteger.ONE)
                ? Phrase.of("pay.duration", shown)
                : Phrase.of("pay.duration.inexact", shown, number(seconds));
    }
}
