package org.goodhart.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.goodhart.value.PayPeriod;

/**
 * What the law of a zone was around a period: the offset, and each transition. It stands in fingerprints in place of
 * the version of the time-zone data, so that they change when the law that matters changed, and only then.
 */
final class ZoneLaw {
    private static final Duration BEFORE = Duration.ofDays(366);

    private ZoneLaw() {}

    static String around(PayPeriod period, Instant asOf) {
        ZoneId zone = period.zone();
        ZoneRules rules = zone.getRules();
        Instant from = period.start().minus(BEFORE);
        Instant until = asOf.isAfter(period.end()) ? asOf : period.end();
        StringBuilder law = new StringBuilder(zone.getId()).append(' ').append(rules.getOffset(from));
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            law.append(' ').append(next.getInstant()).append(next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        return law.toString();
    }
}
