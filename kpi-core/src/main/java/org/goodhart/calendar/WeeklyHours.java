package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open hours of an ordinary week on the clock on the wall: for each day the shift that <em>starts</em> on it, as
 * spans that may run over midnight, less breaks.
 *
 * <pre>{@code
 * WeeklyHours.parse("Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45")
 *         .on(DayOfWeek.SATURDAY);          // 10:00-13:00 13:45-14:00
 * WeeklyHours.of(DayOfWeek.MONDAY, WorkSpan.parse("22:00-06:00")).toString();   // Mon 22:00-06:00
 * }</pre>
 *
 * <p>Overlapping spans are a union, never counted twice and never refused. Two values are equal if every day has the
 * same shift, however it was written down: nine to six with a break from one to two is nine to one and two to six. Text
 * form and its grammar: {@link #parse}.
 */
public final class WeeklyHours {
    /** No hours on any day; prints as {@code closed}. */
    public static final WeeklyHours CLOSED = new WeeklyHours(emptyWeek());

    /** Every day 00:00-24:00. */
    public static final WeeklyHours ROUND_THE_CLOCK = CLOSED.with(List.of(DayOfWeek.values()), WorkSpan.ALL_DAY);

    /** By day from Monday: nanoseconds since the midnight at which the day begins, below 48 hours. */
    private final LongRanges[] shifts;

    WeeklyHours(LongRanges[] shifts) {
        this.shifts = shifts.clone();
    }

    static LongRanges[] emptyWeek() {
        LongRanges[] week = new LongRanges[DayOfWeek.values().length];
        Arrays.fill(week, LongRanges.EMPTY);
        return week;
    }

    /**
     * Hours of a single day.
     *
     * @param day the day on which the spans start
     * @param spans its spans in any order; what overlaps is joined
     * @return hours that are empty on all other days
     */
    public static WeeklyHours of(DayOfWeek day, WorkSpan... spans) {
        requireNonNull(day, "day");
        return CLOSED.with(List.of(day), spans);
    }

    /**
     * Hours by day; days that are absent have none.
     *
     * @param spans the spans that start on each day, in any order
     * @return the hours
     */
    public static WeeklyHours of(Map<DayOfWeek, List<WorkSpan>> spans) {
        requireNonNull(spans, "spans");
        WeeklyHours hours = CLOSED;
        for (DayOfWeek day : DayOfWeek.values()) {
            hours = hours.with(List.of(day), spans.getOrDefault(day, List.of()).toArray(WorkSpan[]::new));
        }
        return hours;
    }

    /**
     * Reads the text form, the inverse of {@link #toString()}.
     *
     * <pre>
     * hours  = "closed" | days ["; break" breaks]
     * days   = group { [","] group }           group  = day { [","] day } span { [","] span }
     * day    = Mon | Tue | ... | Sun           or a range such as Mon-Fri, also Sat-Mon
     * span   = hh:mm[:ss[.fraction]]-hh:mm[:ss[.fraction]]
     * breaks = span { [","] span }             taken from every day, or groups as above for some days only
     * </pre>
     *
     * <p>Days are English, short or in full, in any letter case. A span whose end is not after its start ends on the
     * next day; 24:00 is an end. Times up to 48:00 count on from the midnight at which the day begins, which only a
     * shift of more than 24 hours or the rest of a night shift after its break needs: {@code Mon 22:00-02:00
     * 26:30-30:00}. A break is taken from a shift wherever its clock time falls in it, after midnight too. Overlaps
     * are joined; a day named twice has both groups of hours; a break outside all hours takes nothing.
     *
     * @param text the text
     * @return the hours
     * @throws IllegalArgumentException if the text does not follow the grammar; the message names the word at fault,
     *     where it stands and what would be right
     */
    public static WeeklyHours parse(String text) {
        return new HoursText(requireNonNull(text, "text")).parse();
    }

    /**
     * These hours with spans added to a day.
     *
     * @param day the day on which the spans start
     * @param spans the spans; what overlaps is joined
     * @return the union
     */
    public WeeklyHours with(DayOfWeek day, WorkSpan... spans) {
        requireNonNull(day, "day");
        return with(List.of(day), spans);
    }

    /**
     * These hours with the same spans added to several days.
     *
     * @param days the days on which the spans start
     * @param spans the spans; what overlaps is joined
     * @return the union
     */
    public WeeklyHours with(List<DayOfWeek> days, WorkSpan... spans) {
        LongRanges added = shiftOf(List.of(spans));
        LongRanges[] week = shifts.clone();
        for (DayOfWeek day : days) {
            int at = requireNonNull(day, "day").ordinal();
            week[at] = week[at].union(added);
        }
        return new WeeklyHours(week);
    }

    /**
     * These hours less a break, taken from every shift wherever the break's clock time falls in it.
     *
     * @param pause the clock time of the break
     * @return the hours that remain
     */
    public WeeklyHours withBreak(WorkSpan pause) {
        requireNonNull(pause, "pause");
        LongRanges[] week = shifts.clone();
        for (int day = 0; day < week.length; day++) {
            week[day] = HoursText.takeBreak(week[day], pause.shift());
        }
        return new WeeklyHours(week);
    }

    /**
     * The shift that starts on a day, as text of its spans, {@code closed} if there is none.
     *
     * @param day the day
     * @return for example {@code 10:00-13:00 13:45-14:00}
     */
    public String on(DayOfWeek day) {
        return HoursText.printShift(shift(requireNonNull(day, "day")));
    }

    /**
     * Whether no day has hours.
     *
     * @return true for {@link #CLOSED} and everything equal to it
     */
    public boolean isClosed() {
        return equals(CLOSED);
    }

    LongRanges shift(DayOfWeek day) {
        return shifts[day.ordinal()];
    }

    static LongRanges shiftOf(List<WorkSpan> spans) {
        LongRanges shift = LongRanges.EMPTY;
        for (WorkSpan span : spans) {
            shift = shift.union(span.shift());
        }
        return shift;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeeklyHours hours && Arrays.equals(shifts, hours.shifts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shifts);
    }

    /**
     * The canonical text: equal hours print equal text, and {@link #parse} reads it back. Neighbouring days with equal
     * shifts are joined, and a gap that all shifts share is printed as a break.
     *
     * @return for example {@code Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45}
     */
    @Override
    public String toString() {
        return HoursText.print(shifts);
    }
}
