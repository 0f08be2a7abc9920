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
     * The calendar by which time is measured against this target.
     *
     * @param hours the norm's calendar
     * @return the hours themselves, or for working days all hours of each date that has some
     */
    WorkCalendar clock(WorkCalendar hours);

    /**
     * The earliest instant at which the target is used up if nothing stops the clock.
     *
     * @param hours the norm's calendar
     * @param start when the clock starts
     * @return the instant
     * @throws java.time.DateTimeException if the calendar has not so much time within its horizon
     */
    Instant dueAt(WorkCalendar hours, Instant start);

    /**
     * How much time on {@link #clock} may pass from a start on; exactly as much is in time. Example: on nine-to-five weekdays
     * {@code Target.workingDays(1)} from Saturday 16:30 allows the 16.5 hours of Monday until 16:30, measured on all hours of Monday;
     * {@code Target.of(Duration.ofHours(8))} allows eight hours from any start.
     *
     * @param clock what {@link #clock} gave for the norm's calendar
     * @param hours the norm's calendar itself
     * @param start when the clock starts
     * @return the time, zero or more
     */
    Duration allowance(WorkCalendar clock, WorkCalendar hours, Instant start);

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
        public WorkCalendar clock(WorkCalendar hours) {
            return hours;
        }

        @Override
        public Instant dueAt(WorkCalendar hours, Instant start) {
            return hours.plus(start, time, Edge.CLOSING);
        }

        @Override
        public Duration allowance(WorkCalendar clock, WorkCalendar hours, Instant start) {
            return time;
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /**
     * Working dates that keep the time of day: from Friday 16:30 one working day lasts until Monday 16:30, and so it does from
     * Saturday 16:30. What stops the clock from one time of day to the same on the next working date stops it for one working
     * day; on dates that are not worked nothing passes and nothing is paused.
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
        public WorkCalendar clock(WorkCalendar hours) {
            return hours.wholeWorkingDates();
        }

        @Override
        public Instant dueAt(WorkCalendar hours, Instant start) {
            return hours.plusWorkingDates(start, dates);
        }

        @Override
        public Duration allowance(WorkCalendar clock, WorkCalendar hours, Instant start) {
            return clock.workingTime(start, dueAt(hours, start));
        }

        @Override
        public String toString() {
            return dates + (dates == 1 ? " working day" : " working days");
        }
    }
}
