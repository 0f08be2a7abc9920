package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;

/** How long something may take. Hours and working days are two units: three working days are not 24 hours. */
public sealed interface Target {

    /**
     * So much time on the norm's calendar: working time, or absolute time where that is always open.
     *
     * @param time how much, more than zero
     * @return the target
     * @throws IllegalArgumentException if it is not more than zero
     */
    static Target of(Duration time) {
        return new Time(time);
    }

    /**
     * So many working dates, keeping the time of day.
     *
     * @param dates how many, at least one
     * @return the target
     * @throws IllegalArgumentException if there is not at least one
     */
    static Target workingDays(int dates) {
        return new WorkingDays(dates);
    }

    /**
     * The instant that somebody would name who reads a clock and a calendar on the wall. No judgement is made by it.
     *
     * @param hours the norm's calendar
     * @param start when the clock starts
     * @return for time the earliest instant at which it is used up; for working days the same time of day so many working dates later
     * @throws java.time.DateTimeException if the calendar has not so much time within its horizon
     */
    Instant dueAt(WorkCalendar hours, Instant start);

    /**
     * How much time on the norm's calendar may pass from a start on; exactly as much is in time. Example: on nine-to-five weekdays
     * {@code Target.workingDays(1)} allows 8 hours from Friday 16:30, up to Monday 16:30, and the 7.5 hours of Monday up to 16:30 from Saturday 16:30;
     * {@code Target.of(Duration.ofHours(8))} allows 8 hours from any start.
     *
     * @param hours the norm's calendar
     * @param start when the clock starts
     * @return the time, zero or more
     * @throws java.time.DateTimeException if the calendar has not so much time within its horizon
     */
    Duration allowance(WorkCalendar hours, Instant start);

    /**
     * Time on the norm's calendar.
     *
     * @param time how much
     */
    record Time(Duration time) implements Target {
        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if it is not more than zero
         */
        public Time {
            Objects.requireNonNull(time, "time");
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a norm of " + time + ": more than zero is expected");
            }
        }

        @Override
        public Instant dueAt(WorkCalendar hours, Instant start) {
            return hours.plus(start, time, Edge.CLOSING);
        }

        @Override
        public Duration allowance(WorkCalendar hours, Instant start) {
            return time;
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /**
     * Working dates that keep the time of day: from Friday 16:30 one working day lasts until Monday 16:30, and so it does from
     * Saturday 16:30. What lies between is bound as working time when the clock starts, and everything is judged by that: what stops the clock from one
     * time of day to the same on the next working date stops it for one working day, and what stops it over a night or a weekend for nothing.
     *
     * <p>Where the same time of day lies outside the hours, no working time passes between the closing before it and the next opening: from Friday 20:00 one working day
     * is used up on Monday at closing, and kept by whatever happens before Tuesday's opening. From Saturday 00:00 it lasts until Monday 00:00, which leaves no
     * working time at all.
     *
     * @param dates how many
     */
    record WorkingDays(int dates) implements Target {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if there is not at least one
         */
        public WorkingDays {
            if (dates < 1) {
                throw new IllegalArgumentException("a norm of " + dates + " working days: at least one is expected");
            }
        }

        @Override
        public Instant dueAt(WorkCalendar hours, Instant start) {
            return hours.plusWorkingDates(start, dates);
        }

        @Override
        public Duration allowance(WorkCalendar hours, Instant start) {
            return hours.workingTime(start, dueAt(hours, start));
        }

        @Override
        public String toString() {
            return dates + (dates == 1 ? " working day" : " working days");
        }
    }
}
