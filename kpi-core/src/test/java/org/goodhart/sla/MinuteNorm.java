package org.goodhart.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.Wait;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;

/**
 * A norm in numbers that a walker by minutes can count with, and the norm that it stands for. Minutes are those of {@link Scene#at}.
 *
 * @param target how many minutes, or where {@code days} is set how many working days
 */
record MinuteNorm(
        int target,
        boolean days,
        Hours hours,
        Set<WaitingOn> stopsFor,
        boolean onlyWithEvidence,
        DisputedWait disputed,
        PutAway putAway,
        Optional<Integer> cap) {

    static final int DAY = 24 * 60;
    /** Minute 0 is nine o'clock on this Monday. */
    private static final int NINE = 9 * 60;

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NULL = Scene.at(0);

    /** One calendar for each, since its index is built once. */
    private static final Map<Hours, WorkCalendar> CALENDARS = Arrays.stream(Hours.values())
            .collect(Collectors.toUnmodifiableMap(
                    hours -> hours, hours -> WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse(hours.week))));

    /** Hours whose opening is told from the clock on the wall in UTC. */
    enum Hours {
        ALWAYS("Mon-Sun 00:00-24:00"),
        OFFICE("Mon-Fri 09:00-17:00"),
        SHORT("Mon-Wed 10:00-14:30"),
        NIGHTS("Mon-Sun 22:00-06:00");

        private final String week;

        Hours(String week) {
            this.week = week;
        }

        boolean isOpen(int minute) {
            int time = Math.floorMod(NINE + minute, DAY);
            return switch (this) {
                case ALWAYS -> true;
                case OFFICE -> isWorked(minute) && time >= 9 * 60 && time < 17 * 60;
                case SHORT -> isWorked(minute) && time >= 10 * 60 && time < 14 * 60 + 30;
                case NIGHTS -> time >= 22 * 60 || time < 6 * 60;
            };
        }

        boolean isWorked(int minute) {
            int day = 1 + Math.floorMod(Math.floorDiv(NINE + minute, DAY), 7);
            return switch (this) {
                case ALWAYS, NIGHTS -> true;
                case OFFICE -> day <= DayOfWeek.FRIDAY.getValue();
                case SHORT -> day <= DayOfWeek.WEDNESDAY.getValue();
            };
        }
    }

    /** As {@link Scene#at}, but for many. */
    static Instant at(int minute) {
        return NULL.plusSeconds(60L * minute);
    }

    static LocalDate date(int minute) {
        return MONDAY.plusDays(Math.floorDiv(NINE + minute, DAY));
    }

    SlaNorm norm(SlaNorm.Unlimited of) {
        PausePolicy policy = new PausePolicy(
                stopsFor,
                Set.of(),
                EnumSet.allOf(Source.class),
                onlyWithEvidence,
                Optional.empty(),
                disputed,
                putAway,
                cap.map(Duration::ofMinutes));
        return (days ? of.withinWorkingDays(target) : of.within(Duration.ofMinutes(target)))
                .on(CALENDARS.get(hours))
                .pausing(policy);
    }

    /** Whether a wait stops the clock in a minute, by the Javadoc of {@link PausePolicy}. */
    boolean isPausedBy(Wait wait, int minute) {
        if (!wait.interval().contains(at(minute))) return false;
        if (!stopsFor.contains(wait.on())) return false;
        if (onlyWithEvidence && wait.evidence().isEmpty()) return false;
        if (wait.disputedAt().isEmpty()) return true;
        return switch (disputed) {
            case NO_PAUSE -> false;
            case PAUSE -> true;
            case PAUSE_UNTIL_DISPUTED -> at(minute).isBefore(wait.disputedAt().get());
        };
    }

    /** A book of such norms: for the priority high and for all others, in one version or two. */
    record Book(List<MinuteNorm> high, List<MinuteNorm> others, LocalDate second, Reclassification rule) {
        int versionAt(int minute) {
            return high.size() > 1 && !date(minute).isBefore(second) ? 1 : 0;
        }

        MinuteNorm norm(boolean isHigh, int version) {
            return (isHigh ? high : others).get(version);
        }

        NormBook book(SlaNorm.Unlimited of, ClockStart start) {
            NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), version(0, of, start));
            if (high.size() > 1) book = book.andFrom(second, version(1, of, start));
            return book.reclassified(rule);
        }

        private SlaNorm[] version(int version, SlaNorm.Unlimited of, ClockStart start) {
            SlaNorm first = from(high.get(version).norm(of), start);
            SlaNorm last = from(others.get(version).norm(of), start);
            return new SlaNorm[] {first.forPriorities(Priority.of("high")), last};
        }

        private static SlaNorm from(SlaNorm norm, ClockStart start) {
            return switch (start) {
                case FIRST_CONTACT -> norm.fromFirstContact();
                case OPENING -> norm.fromOpening();
                case ACCEPTANCE -> norm.fromAcceptance();
                case ASSIGNMENT -> norm;
            };
        }
    }

    static Set<WaitingOn> waits(boolean customer, boolean vendor) {
        Set<WaitingOn> waits = new TreeSet<>();
        if (customer) waits.add(WaitingOn.CUSTOMER);
        if (vendor) waits.add(WaitingOn.VENDOR);
        return waits;
    }
}
