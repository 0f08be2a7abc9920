package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;

/**
 * When a desk is open, and how much open time lies between two instants. A set of instants, open or not, in a zone.
 *
 * <pre>{@code
 * ZoneId berlin = ZoneId.of("Europe/Berlin");
 * WorkCalendar desk = WorkCalendar.of(berlin, WeeklyHours.parse("Mon-Fri 09:00-18:00, Sat 10:00-14:00"))
 *         .withClosed(LocalDate.of(2026, 1, 1))
 *         .withHours(LocalDate.of(2026, 1, 4), WorkSpan.parse("10:00-14:00"));   // a Sunday that is worked
 * Instant opened = Instant.parse("2025-12-31T16:00:00Z");             // Wednesday 17:00 in Berlin
 * desk.workingTime(opened, Instant.parse("2026-01-02T09:00:00Z"));    // PT2H: 17-18 on Wednesday, 9-10 on Friday
 * desk.plus(opened, Duration.ofHours(1), Edge.CLOSING);               // 2025-12-31T17:00:00Z, closing on Wednesday
 * desk.plus(opened, Duration.ofHours(1), Edge.NEXT_OPENING);          // 2026-01-02T08:00:00Z, opening on Friday
 * }</pre>
 *
 * <p><b>What is settled here</b>, because implementations disagree:
 *
 * <ol>
 *   <li>Time that is used up exactly at closing: the caller names the {@link Edge}. There is no default.
 *   <li>Time is absolute. A round-the-clock day on which the clocks go back has 25 hours, the other one 23.
 *   <li>Hours are those of the clock on the wall: an instant is open exactly when the local date and time that it shows
 *       lies in the hours. An edge inside a gap therefore falls on the instant of the gap; local time that occurs twice
 *       is open twice; a local date that a zone skipped has no hours.
 *   <li>Reversed arguments give a negative duration, negative durations go the other way.
 *   <li>Zero duration leaves the instant unchanged, open or not. It is not moved to an opening.
 *   <li>Overlapping spans are a union.
 *   <li>A span belongs to the date on which it starts. A closed date removes 00:00-24:00 of that date only: of a night
 *       shift that starts on it, the hours after midnight stay.
 *   <li>"Three working days" is not 24 hours: {@link #plusWorkingDates} keeps the time of day, {@link #plus} counts hours.
 *   <li>Nothing is floored: results are exact to the nanosecond.
 * </ol>
 *
 * <p>Intervals are half-open: at its opening instant a calendar is open, at its closing instant it is closed.
 *
 * <p>A calendar answers for instants within its {@link #horizon()} and refuses others. The calendars of this package
 * build an index of their open segments when it is first needed, safely for threads; after that {@code workingTime}
 * over ten years costs about what it costs over one day. They are immutable, and equal ones print equal text, fit for a
 * fingerprint.
 *
 * <p>An implementer supplies {@link #zone()} and {@link #segments}; the rest is derived from them by walking, which
 * is right and linear. {@code WorkCalendarLaws} of the testkit hold for every implementation.
 */
public interface WorkCalendar {
    /**
     * The zone whose clock hangs on the wall. It decides what a local date is for {@link #withClosed} and
     * {@link #plusWorkingDates}; working time is absolute.
     *
     * @return the zone
     */
    ZoneId zone();

    /**
     * The open time within an interval, in order, clipped to it: disjoint segments that are not empty and do not abut.
     * Lazy: what is not asked for is not computed.
     *
     * @param within the interval, inside {@link #horizon()}
     * @return the segments
     * @throws DateTimeException if the interval reaches over the horizon
     */
    Stream<Interval> segments(Interval within);

    /**
     * The interval in which this calendar gives answers; its end is a valid argument too. By default the years 1910 to
     * 2199 in UTC, the 290 years which nanoseconds in a {@code long} can span.
     *
     * @return the horizon
     */
    default Interval horizon() {
        return Horizon.USUAL;
    }

    /**
     * The calendar that is always open: working time is absolute time. It is the identity of {@link #intersection}. Its
     * horizon is all of {@link Instant}.
     *
     * @param zone the zone for dates
     * @return the calendar
     */
    static WorkCalendar alwaysOpen(ZoneId zone) {
        return new AlwaysOpen(zone);
    }

    /**
     * The calendar of an ordinary week, to which closed dates and dates with hours of their own can be added.
     *
     * @param zone the zone on whose clock the hours are
     * @param hours the ordinary week
     * @return the calendar
     */
    static OpeningHours of(ZoneId zone, WeeklyHours hours) {
        return new OpeningHours(zone, hours);
    }

    /**
     * The calendar in force at each instant: from its first date on, 00:00 in its own zone, each version decides
     * alone. A night shift that runs over the cut-over is worked up to midnight by the old version and after midnight
     * by the new one.
     *
     * @param versions the calendars by date; the horizon begins and ends with what they cover
     * @return the calendar, with the zone of the last version
     * @throws DateTimeException if a version does not answer for all the time in which it is in force, naming it, or
     *     if the versions cover no time
     */
    static WorkCalendar versions(EffectiveDated<? extends WorkCalendar> versions) {
        return VersionedCalendar.of(requireNonNull(versions, "versions"));
    }

    /**
     * How much open time lies between two instants. {@code workingTime(a, b)} is the sum of the lengths of the segments
     * from {@code a} to {@code b}, and {@code -workingTime(b, a)} if {@code b} is the earlier one.
     *
     * @param from from this instant
     * @param to to this instant
     * @return the open time, exact, negative if the arguments are reversed
     * @throws DateTimeException if an instant is outside the horizon
     */
    default Duration workingTime(Instant from, Instant to) {
        return SegmentWalk.workingTime(this, from, to);
    }

    /**
     * Whether more than an amount of open time lies between two instants: {@code workingTime(from, to)} compared with it, for those who judge many times and do not want to know
     * how much it was.
     *
     * <p>Example: from Monday 9:00 to Tuesday 10:00 of a desk that is open from 9:00 to 18:00, 10 hours are not exceeded and 9 are.
     *
     * @param from from this instant
     * @param to to this instant
     * @param working the amount, possibly negative
     * @return true if there is more; exactly as much is not more
     * @throws DateTimeException if an instant is outside the horizon
     */
    default boolean workingTimeExceeds(Instant from, Instant to, Duration working) {
        return workingTime(from, to).compareTo(requireNonNull(working, "working")) > 0;
    }

    /**
     * The instant at which an amount of open time has passed: {@code workingTime(from, plus(from, d, edge))} is
     * {@code d}. From a closed instant the amount begins to pass at the next opening.
     *
     * @param from from this instant
     * @param working how much open time; zero returns {@code from} unchanged, negative goes back like {@link #minus}
     * @param edge which end of the closed time is meant if the amount is used up exactly at an edge
     * @return the instant
     * @throws DateTimeException if the amount is not used up within the horizon, at once: the calendar is never open
     *     again, or the instant would be centuries away; also if {@code from} is outside the horizon
     */
    default Instant plus(Instant from, Duration working, Edge edge) {
        return SegmentWalk.plus(this, from, working, edge);
    }

    /**
     * The instant before which an amount of open time has to start so that it ends at {@code to}:
     * {@code workingTime(minus(to, d, edge), to)} is {@code d}.
     *
     * @param to up to this instant
     * @param working how much open time; zero returns {@code to} unchanged, negative goes forward like {@link #plus}
     * @param edge which end of the closed time is meant if the amount is used up exactly at an edge
     * @return the instant
     * @throws DateTimeException if the amount is not found within the horizon, or {@code to} is outside it
     */
    default Instant minus(Instant to, Duration working, Edge edge) {
        return plus(to, Horizon.reversed(this, to, working), edge);
    }

    /**
     * Whether the calendar is open at an instant: open at opening, closed at closing.
     *
     * @param instant the instant
     * @return true if open
     * @throws DateTimeException if the instant is outside the horizon
     */
    default boolean isOpen(Instant instant) {
        return nextOpen(instant).filter(instant::equals).isPresent();
    }

    /**
     * The first open instant that is not before the given one: itself if it is open.
     *
     * @param instant the instant
     * @return the instant, empty if the calendar does not open again within the horizon
     * @throws DateTimeException if the instant is outside the horizon
     */
    default Optional<Instant> nextOpen(Instant instant) {
        return segments(Horizon.from(this, instant)).findFirst().map(Interval::start);
    }

    /**
     * The last closing that is not after the given instant. On a Tuesday at eleven, in the middle of the hours, it is
     * Monday's; at the very instant of closing it is that instant.
     *
     * @param instant the instant
     * @return the closing instant, empty if there was none within the horizon
     * @throws DateTimeException if the instant is outside the horizon
     */
    default Optional<Instant> previousClose(Instant instant) {
        return SegmentWalk.previousClose(this, instant);
    }

    /**
     * Whether any time of a local date, 00:00-24:00 in {@link #zone()}, is open. The tail of a night shift counts.
     *
     * @param date the date
     * @return true if it has open time; false for a date that the zone skipped
     * @throws DateTimeException if the date begins outside the horizon
     */
    default boolean isWorkingDate(LocalDate date) {
        return WorkingDates.isWorking(this, requireNonNull(date, "date"));
    }

    /**
     * The same time of day a number of working dates later: "three working days" as a unit of its own. The date of
     * {@code from} does not count, whether it is open or not. Kept is the time of day in {@link #zone()}, even if it
     * lies outside the hours; in a gap it becomes the instant of the gap, if it occurs twice it is the earlier one.
     *
     * <p>With Monday to Friday worked, Friday 16:30 and one working date is Monday 16:30, and so is Saturday 16:30
     * and one.
     *
     * <p>It looks at each worked date on the way and skips the runs between them; that none follows is said at once.
     *
     * @param from from this instant
     * @param dates how many working dates; zero returns {@code from} unchanged, negative goes back
     * @return the instant
     * @throws DateTimeException if there are not so many working dates within the horizon
     */
    default Instant plusWorkingDates(Instant from, int dates) {
        return WorkingDates.plus(this, requireNonNull(from, "from"), dates);
    }

    /**
     * The calendar that is open for the whole of every local date on which this one has open time, 24 hours or 23 or 25,
     * and closed on the others: what lies between the same times of day on two working dates, counted in days.
     *
     * <p>It tells how long something took in working dates. A norm is not judged by it: who parks work from closing to opening would gain most of a day
     * every night.
     *
     * <pre>{@code
     * WorkCalendar office = WorkCalendar.of(ZoneId.of("Europe/Berlin"), WeeklyHours.parse("Mon-Fri 09:00-18:00"));
     * Instant friday = Instant.parse("2026-01-09T19:00:00Z");                 // 20:00 in Berlin, long after closing
     * Instant monday = office.plusWorkingDates(friday, 1);                     // 2026-01-12T19:00:00Z, Monday 20:00
     * office.wholeWorkingDates().workingTime(friday, monday);                  // PT24H: Saturday and Sunday count nothing
     * office.workingTime(friday, monday);                                      // PT9H
     * }</pre>
     *
     * <p>From an instant on a working date to {@link #plusWorkingDates} of {@code n} it has {@code n} times 24 hours of
     * open time, give or take the changes of the clock on the working dates between. From an instant on another date
     * it has less, for it is closed until the midnight at which the next working date begins.
     *
     * @return the calendar, in the same zone, within the horizon of this one and the usual one; its dates are those for
     *     which {@link #isWorkingDate} is true
     */
    default WorkCalendar wholeWorkingDates() {
        return new WholeWorkingDates(this);
    }

    /**
     * Open when this calendar or the other is open. For any instants, the working time of the union and of the
     * intersection add up to that of both calendars.
     *
     * @param other the other calendar, in any zone
     * @return the union, with the zone of this calendar, within the horizon of both
     * @throws DateTimeException if their horizons have no time in common
     */
    default WorkCalendar union(WorkCalendar other) {
        return CombinedCalendar.union(this, requireNonNull(other, "other"));
    }

    /**
     * Open when this calendar and the other are both open.
     *
     * @param other the other calendar, in any zone
     * @return the intersection, with the zone of this calendar, within the horizon of both
     * @throws DateTimeException if their horizons have no time in common
     */
    default WorkCalendar intersection(WorkCalendar other) {
        return CombinedCalendar.intersection(this, requireNonNull(other, "other"));
    }

    /**
     * This calendar with 00:00-24:00 of some local dates removed, in {@link #zone()}.
     *
     * @param dates the dates
     * @return the calendar
     */
    default WorkCalendar withClosed(LocalDate... dates) {
        return intersection(of(zone(), WeeklyHours.ROUND_THE_CLOCK).withClosed(dates));
    }
}
