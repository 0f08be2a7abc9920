package org.goodhart.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/** Calendars in force one after the other. */
final class VersionedCalendar extends IndexedCalendar {
    private final List<? extends EffectiveDated.Entry<? extends WorkCalendar>> versions;
    private final List<InForce> inForce;

    /** A calendar and when it decides: the intervals of all abut. */
    private record InForce(WorkCalendar calendar, long from, long until) {}

    private VersionedCalendar(
            List<? extends EffectiveDated.Entry<? extends WorkCalendar>> versions, List<InForce> inForce) {
        super(
                versions.get(versions.size() - 1).value().zone(),
                Interval.of(
                        Horizon.toInstant(inForce.get(0).from),
                        Horizon.toInstant(inForce.get(inForce.size() - 1).until)));
        this.versions = versions;
        this.inForce = inForce;
    }

    static VersionedCalendar of(EffectiveDated<? extends WorkCalendar> dated) {
        List<? extends EffectiveDated.Entry<? extends WorkCalendar>> versions = dated.entries();
        List<InForce> inForce = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Instant end = midnight(
                versions.get(versions.size() - 1).until(),
                versions.get(versions.size() - 1).value());
        for (int i = versions.size() - 1; i >= 0; i--) {
            EffectiveDated.Entry<? extends WorkCalendar> version = versions.get(i);
            Instant start = midnight(version.from(), version.value());
            boolean limited = !version.from().equals(LocalDate.MIN) && !version.isOpen();
            if (limited && !start.isBefore(end)) {
                continue; // its only date was skipped, or had already ended in the zone of the next
            }
            Interval answers = Horizon.common(Horizon.USUAL, version.value().horizon());
            if (!start.isBefore(end) || start.isBefore(answers.start()) || end.isAfter(answers.end())) {
                problems.add(0, problem(version, start, end, answers));
            } else {
                inForce.add(0, new InForce(version.value(), Horizon.toNanos(start), Horizon.toNanos(end)));
            }
            end = start;
        }
        if (!problems.isEmpty()) {
            throw new DateTimeException("Versions must answer for all the time in which they are in force, but"
                    + String.join("", problems) + hint(problems));
        }
        if (inForce.isEmpty()) {
            throw new DateTimeException("Versions " + dated + " cover no time\nMaybe the zone skipped their dates");
        }
        return new VersionedCalendar(versions, List.copyOf(inForce));
    }

    private static String problem(
            EffectiveDated.Entry<? extends WorkCalendar> version, Instant start, Instant end, Interval answers) {
        boolean ever = version.from().equals(LocalDate.MIN);
        return "\n- the one " + (ever ? "that has always held" : "from " + version.from()) + " is in force"
                + (ever ? "" : " from " + start) + (version.isOpen() ? "" : " until " + end) + " and answers from "
                + answers.start() + " to " + answers.end() + ": " + version.value();
    }

    private static String hint(List<String> problems) {
        String usual = " answers from " + Horizon.USUAL.start() + " to " + Horizon.USUAL.end() + ": ";
        return problems.stream().allMatch(problem -> problem.contains(usual))
                ? "\nMaybe it has no end, or has always held: EffectiveDated.from, always"
                : "\nMaybe its calendar is itself one of versions, which begin later or end earlier";
    }

    @Override
    LongRanges compile(long from, long to) {
        LongRanges open = LongRanges.EMPTY;
        for (InForce version : inForce) {
            long start = Math.max(from, version.from);
            long end = Math.min(to, version.until);
            open = start < end ? open.union(open(version.calendar, start, end)) : open;
        }
        return open;
    }

    /** The beginning of a date; of all dates, what the calendar answers for. */
    private static Instant midnight(LocalDate date, WorkCalendar calendar) {
        Interval horizon = Horizon.common(Horizon.USUAL, calendar.horizon());
        return date.equals(LocalDate.MIN)
                ? horizon.start()
                : date.equals(LocalDate.MAX)
                        ? horizon.end()
                        : date.atStartOfDay(calendar.zone()).toInstant();
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
        LocalDate until = versions.get(versions.size() - 1).until();
        return until.equals(LocalDate.MAX) ? text.toString() : text + " until " + until;
    }
}
