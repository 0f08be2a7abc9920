package org.goodhart.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What {@link EffectiveDated} says about half-open ranges of dates. */
final class DateRanges {
    private DateRanges() {}

    /** Every gap and every overlap of entries that are sorted by their first dates. */
    static <T> List<String> problemsOf(List<EffectiveDated.Entry<T>> sorted) {
        List<String> problems = new ArrayList<>();
        LocalDate covered = sorted.get(0).from();
        for (int i = 0; i < sorted.size(); i++) {
            EffectiveDated.Entry<T> entry = sorted.get(i);
            if (entry.from().isAfter(covered)) {
                problems.add("nothing is stated " + dates(covered, entry.from()));
            }
            covered = later(covered, entry.until());
            for (EffectiveDated.Entry<T> next : sorted.subList(i + 1, sorted.size())) {
                if (next.from().isBefore(entry.until())) {
                    problems.add("stated twice " + dates(next.from(), earlier(entry.until(), next.until())) + ": "
                            + entry.value() + " and " + next.value());
                }
            }
        }
        return problems;
    }

    static String dates(LocalDate from, LocalDate until) {
        if (until.equals(LocalDate.MAX)) {
            return from.equals(LocalDate.MIN) ? "on all dates" : "from " + from + " on";
        }
        return from.equals(LocalDate.MIN)
                ? "on all dates before " + until
                : "from " + from + " until " + until + " (exclusive)";
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
