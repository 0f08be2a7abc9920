package org.goodhart.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/** Calendars in force one after the other. */
final class VersionedCalendar extends IndexedCalendar {
    private final List<? extends EffectiveDated.Entry<? extends WorkCalendar>> versions;

    VersionedCalendar(EffectiveDated<? extends WorkCalendar> versions) {
        super(last(versions.entries()).value().zone(), covered(versions.entries()));
        this.versions = versions.entries();
    }

    @Override
    LongRanges compile(long from, long to) {
        LongRanges open = LongRanges.EMPTY;
        for (EffectiveDated.Entry<? extends WorkCalendar> version : versions) {
            open = open.union(inForce(version, from, to));
        }
        return open;
    }

    private LongRanges inForce(EffectiveDated.Entry<? extends WorkCalendar> version, long from, long to) {
        int next = versions.indexOf(version) + 1;
        long start = Math.max(from, Horizon.toNanos(start(version)));
        long end = Math.min(to, Horizon.toNanos(next < versions.size() ? start(versions.get(next)) : end(version)));
        return start < end ? open(version.value(), start, end) : LongRanges.EMPTY;
    }

    private static Interval covered(List<? extends EffectiveDated.Entry<? extends WorkCalendar>> versions) {
        return Interval.of(start(versions.get(0)), end(last(versions)));
    }

    private static Instant start(EffectiveDated.Entry<? extends WorkCalendar> version) {
        return midnight(version.from(), version.value());
    }

    private static Instant end(EffectiveDated.Entry<? extends WorkCalendar> version) {
        return midnight(version.until(), version.value());
    }

    private static Instant midnight(LocalDate date, WorkCalendar calendar) {
        Interval horizon = Horizon.common(Horizon.USUAL, calendar.horizon());
        if (date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX)) {
            return date.equals(LocalDate.MIN) ? horizon.start() : horizon.end();
        }
        Instant midnight = date.atStartOfDay(calendar.zone()).toInstant();
        Horizon.check(calendar, midnight, "start of version");
        return midnight;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionedCalendar calendar && versions.equals(calendar.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner("; ");
        versions.forEach(
                version -> text.add((version.from().equals(LocalDate.MIN) ? "" : "from " + version.from() + " ") + "("
                        + version.value() + ")"));
        LocalDate until = last(versions).until();
        return until.equals(LocalDate.MAX) ? text.toString() : text + " until " + until;
    }
}
