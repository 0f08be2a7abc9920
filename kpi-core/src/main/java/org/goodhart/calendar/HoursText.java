package org.goodhart.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of weekly hours: one reader, one printer. The grammar stands at {@link WeeklyHours#parse}. */
final class HoursText {
    static final long DAY = 86_400_000_000_000L;

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?";
    private static final Pattern SPAN = Pattern.compile(TIME + "-" + TIME);
    private static final Pattern DAYS = Pattern.compile("([A-Za-z]+)(?:-([A-Za-z]+))?");
    private static final Pattern WORD = Pattern.compile("[^\\s,;]+|;");

    private final String text;
    private final LongRanges[] hours = WeeklyHours.emptyWeek();
    private final LongRanges[] breaks = WeeklyHours.emptyWeek();

    HoursText(String text) {
        this.text = text;
    }

    WeeklyHours parse() {
        if (text.strip().equalsIgnoreCase("closed")) {
            return WeeklyHours.CLOSED;
        }
        int semicolon = text.indexOf(';');
        int hoursEnd = semicolon < 0 ? text.length() : semicolon;
        readGroups(0, hoursEnd, hours, EnumSet.noneOf(DayOfWeek.class));
        if (semicolon >= 0) {
            readBreaks(semicolon + 1);
        }
        for (int day = 0; day < hours.length; day++) {
            hours[day] = takeBreak(hours[day], breaks[day]);
        }
        return new WeeklyHours(hours);
    }

    private void readBreaks(int from) {
        Matcher word = WORD.matcher(text).region(from, text.length());
        if (!word.find() || !word.group().equalsIgnoreCase("break")) {
            throw problem(from, text.substring(from).strip(), "\"break\"");
        }
        readGroups(word.end(), text.length(), breaks, EnumSet.allOf(DayOfWeek.class));
    }

    private void readGroups(int from, int to, LongRanges[] week, Set<DayOfWeek> implied) {
        Set<DayOfWeek> days = EnumSet.copyOf(implied);
        boolean daysMayGrow = false;
        boolean complete = false;
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            Matcher daysWord = DAYS.matcher(word.group());
            if (daysWord.matches()) {
                if (!daysMayGrow) {
                    days.clear();
                }
                addDays(days, daysWord, word.start());
                daysMayGrow = true;
                complete = false;
            } else if (word.group().equals(";")) {
                throw problem(word.start(), ";", "further breaks without a second semicolon");
            } else if (days.isEmpty()) {
                throw problem(word.start(), word.group(), "a day such as Mon or Mon-Fri before the first span");
            } else {
                LongRanges span = readSpan(word);
                days.forEach(day -> week[day.ordinal()] = week[day.ordinal()].union(span));
                daysMayGrow = false;
                complete = true;
            }
        }
        if (!complete) {
            throw problem(
                    to,
                    "",
                    "a span such as 09:00-18:00"
                            + (implied.isEmpty() && !daysMayGrow ? ", or the word closed alone" : ""));
        }
    }

    private LongRanges readSpan(Matcher word) {
        try {
            long[] span = parseSpan(word.group(), text);
            return LongRanges.of(span[0], span[1]);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
            throw new IllegalArgumentException(
                    lines[0] + ", at position " + (word.start() + 1) + (lines.length > 1 ? "\n" + lines[1] : ""), e);
        }
    }

    private void addDays(Set<DayOfWeek> days, Matcher word, int at) {
        DayOfWeek first = day(word.group(1), at);
        DayOfWeek last = word.group(2) == null ? first : day(word.group(2), at);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
    }

    private DayOfWeek day(String name, int at) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name.equalsIgnoreCase(day.name())
                    || name.equalsIgnoreCase(day.name().substring(0, 3))) {
                return day;
            }
        }
        throw problem(at, name, "a day: Mon, Tue, Wed, Thu, Fri, Sat or Sun");
    }

    private IllegalArgumentException problem(int at, String found, String expected) {
        return new IllegalArgumentException("Weekly hours \"" + text + "\": expected " + expected + " at position "
                + (at + 1) + ", found " + (found.isEmpty() ? "the end" : "\"" + found + "\"")
                + HoursHint.of(found));
    }

    /** Start and end in nanoseconds after the midnight at which the day begins. */
    static long[] parseSpan(String word, String whole) {
        Matcher span = SPAN.matcher(word);
        if (!span.matches()) {
            throw new IllegalArgumentException("\"" + word + "\" in \"" + whole
                    + "\" is not a span of hours such as 09:00-18:00 or 22:00-06:00" + HoursHint.of(word));
        }
        long start = time(span, 1, word);
        long end = time(span, 5, word);
        if (end <= start && end < DAY && start < DAY) {
            end += DAY;
        }
        if (end <= start) {
            throw new IllegalArgumentException("\"" + word + "\" in \"" + whole
                    + "\": a span with 24:00 or later in it must end after its start"
                    + "\nMaybe 00:00 is meant for the beginning of the day");
        }
        return new long[] {start, end};
    }

    private static long time(Matcher span, int group, String word) {
        long hour = Long.parseLong(span.group(group));
        long minute = Long.parseLong(span.group(group + 1));
        long second = span.group(group + 2) == null ? 0 : Long.parseLong(span.group(group + 2));
        String fraction = span.group(group + 3) == null ? "" : span.group(group + 3);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
        long time = ((hour * 60 + minute) * 60 + second) * 1_000_000_000L + nanos;
        if (minute > 59 || second > 59 || time > 2 * DAY) {
            throw new IllegalArgumentException(
                    "\"" + word + "\" has a time outside 00:00 to 48:00, minutes and seconds to 59");
        }
        return time;
    }

    /**
     * A break takes its clock time from the shift on the day itself, and on the two days over whose midnights it
     * reaches.
     */
    static LongRanges takeBreak(LongRanges shift, LongRanges pause) {
        return shift.minus(pause.shift(-DAY)).minus(pause).minus(pause.shift(DAY));
    }

    static String print(LongRanges[] shifts) {
        LongRanges[] filled = shifts.clone();
        StringJoiner breaks = new StringJoiner(" ", "; break ", "").setEmptyValue("");
        for (LongRanges gap : commonGaps(shifts)) {
            breaks.add(printSpan(gap.start(0), gap.end(0)));
            for (int day = 0; day < filled.length; day++) {
                filled[day] = fill(shifts[day], filled[day], gap);
                filled[day] = fill(shifts[day], filled[day], gap.shift(DAY));
            }
        }
        StringJoiner groups = new StringJoiner(", ").setEmptyValue("closed");
        for (int first = 0; first < filled.length; first++) {
            int last = first;
            while (last + 1 < filled.length && filled[last + 1].equals(filled[first])) {
                last++;
            }
            if (!filled[first].isEmpty()) {
                groups.add(name(first) + (last > first ? "-" + name(last) : "") + " " + printShift(filled[first]));
            }
            first = last;
        }
        return groups + breaks.toString();
    }

    /** Clock times that some shift leaves out between two of its spans and in which no shift is open: breaks. */
    private static List<LongRanges> commonGaps(LongRanges[] shifts) {
        LongRanges gaps = LongRanges.EMPTY;
        List<LongRanges> common = new ArrayList<>();
        for (LongRanges shift : shifts) {
            for (int i = 1; i < shift.size(); i++) {
                long start = shift.end(i - 1) % DAY;
                LongRanges gap = LongRanges.of(start, start + shift.start(i) - shift.end(i - 1));
                boolean shared = gap.end(0) <= DAY;
                for (LongRanges other : shifts) {
                    shared &= takeBreak(other, gap).equals(other);
                }
                if (shared && gaps.intersection(gap).isEmpty()) {
                    gaps = gaps.union(gap);
                    common.add(gap);
                }
            }
        }
        common.sort((a, b) -> Long.compare(a.start(0), b.start(0)));
        return common;
    }

    private static LongRanges fill(LongRanges shift, LongRanges filled, LongRanges gap) {
        for (int i = 1; i < shift.size(); i++) {
            if (shift.end(i - 1) == gap.start(0) && shift.start(i) == gap.end(0)) {
                return filled.union(gap);
            }
        }
        return filled;
    }

    static String printShift(LongRanges shift) {
        StringJoiner spans = new StringJoiner(" ").setEmptyValue("closed");
        for (int i = 0; i < shift.size(); i++) {
            spans.add(printSpan(shift.start(i), shift.end(i)));
        }
        return spans.toString();
    }

    static String printSpan(long start, long end) {
        boolean nextDay = start < DAY && end > DAY && end - start <= DAY;
        return printTime(start) + "-" + printTime(nextDay ? end - DAY : end);
    }

    private static String printTime(long nanos) {
        String withinHour =
                LocalTime.ofNanoOfDay(nanos % 3_600_000_000_000L).toString().substring(2);
        return String.format(Locale.ROOT, "%02d", nanos / 3_600_000_000_000L) + withinHour;
    }

    private static String name(int day) {
        String name = DayOfWeek.of(day + 1).name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
