package org.goodhart.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodhart.value.Interval;

/**
 * The naive calendar, an oracle: it walks day by day over every instant at which it could open or close, and looks at
 * the clock at each of them. It has no index and knows nothing of offsets but that a local time may be shown under any
 * of those that a zone uses around a date. Everything else is the walk of {@link WorkCalendar}'s default methods.
 */
record DayByDay(ZoneId zone, Collection<LocalTime> times, Predicate<Instant> open, Interval horizon, Set<Instant> cuts)
        implements WorkCalendar {

    static DayByDay of(Recipe recipe, Interval horizon) {
        return new DayByDay(recipe.zone(), recipe.times(), recipe::isOpen, horizon, Set.of());
    }

    /** What a condition on instants leaves of two calendars; {@code cuts} are instants at which it changes by itself. */
    DayByDay with(DayByDay other, Predicate<Instant> condition, Instant... cuts) {
        Set<Instant> all = new HashSet<>(List.of(cuts));
        all.addAll(changes());
        all.addAll(other.changes());
        return new DayByDay(zone, Set.of(), condition, horizon, all);
    }

    /** Open on the whole of every date on which this is open at some instant. */
    DayByDay wholeDates() {
        Set<LocalDate> worked = new HashSet<>();
        for (Instant change : changes()) {
            if (open.test(change)) {
                worked.add(LocalDate.ofInstant(change, zone));
            }
        }
        Predicate<Instant> ofWorkedDate = instant -> worked.contains(LocalDate.ofInstant(instant, zone));
        return new DayByDay(zone, Set.of(LocalTime.MIDNIGHT), ofWorkedDate, horizon, Set.of());
    }

    /** Of whole dates: date after date is looked at, and the time of day found on the last; empty beyond the horizon. */
    Optional<Instant> datesLater(Instant from, int dates) {
        Set<LocalDate> worked = new HashSet<>();
        changes().stream().filter(open).forEach(change -> worked.add(LocalDate.ofInstant(change, zone)));
        LocalDateTime local = LocalDateTime.ofInstant(from, zone);
        for (int left = Math.abs(dates); left > 0; ) {
            local = local.plusDays(Integer.signum(dates));
            left -= worked.contains(local.toLocalDate()) ? 1 : 0;
            if (!horizon.contains(local.toInstant(ZoneOffset.UTC))) {
                return Optional.empty();
            }
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return Optional.of(
                offsets.isEmpty()
                        ? zone.getRules().getTransition(local).getInstant()
                        : local.toInstant(offsets.get(0)));
    }

    @Override
    public boolean isOpen(Instant instant) {
        return open.test(instant);
    }

    @Override
    public Stream<Interval> segments(Interval within) {
        List<Interval> segments = new ArrayList<>();
        TreeSet<Instant> changes = changes(within);
        Optional<Instant> opened = Optional.empty();
        for (Instant change : changes) {
            boolean isOpen = change.isBefore(within.end()) && open.test(change);
            if (isOpen && opened.isEmpty()) {
                opened = Optional.of(change);
            } else if (!isOpen && opened.isPresent()) {
                segments.add(Interval.of(opened.get(), change));
                opened = Optional.empty();
            }
        }
        return segments.stream();
    }

    private TreeSet<Instant> changes() {
        return changes(horizon);
    }

    /** Every instant at which this could open or close, and both ends. */
    private TreeSet<Instant> changes(Interval within) {
        TreeSet<Instant> changes = new TreeSet<>(cuts);
        LocalDate last = LocalDate.ofInstant(within.end(), zone).plusDays(2);
        for (LocalDate date = LocalDate.ofInstant(within.start(), zone).minusDays(2);
                !times.isEmpty() && !date.isAfter(last);
                date = date.plusDays(1)) {
            for (ZoneOffset offset : offsetsAround(date, changes)) {
                for (LocalTime time : times) {
                    changes.add(date.atTime(time).toInstant(offset));
                }
            }
        }
        changes.removeIf(change -> change.isBefore(within.start()) || change.isAfter(within.end()));
        changes.add(within.start());
        changes.add(within.end());
        return changes;
    }

    private Set<ZoneOffset> offsetsAround(LocalDate date, Set<Instant> changes) {
        ZoneRules rules = zone.getRules();
        Instant start = date.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = date.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        Set<ZoneOffset> offsets = new HashSet<>(Set.of(rules.getOffset(start)));
        ZoneOffsetTransition next = rules.nextTransition(start);
        while (next != null && next.getInstant().isBefore(end)) {
            offsets.add(next.getOffsetAfter());
            changes.add(next.getInstant());
            next = rules.nextTransition(next.getInstant());
        }
        return offsets;
    }
}
