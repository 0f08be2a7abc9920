/**
 * Working time: when a support desk is open, and how much open time lies between two instants. Everything that is paid
 * rests on "was it in time", and a norm of eight working hours means hours in which the desk was open, over weekends,
 * holidays, moved working Saturdays, night shifts and clock changes. All time is absolute: a day of 25 hours has 25
 * hours. Holidays are input data. Start from {@link org.goodhart.calendar.WorkCalendar}; describe an ordinary week with
 * {@link org.goodhart.calendar.WeeklyHours}.
 */
@NullMarked
package org.goodhart.calendar;

import org.jspecify.annotations.NullMarked;
