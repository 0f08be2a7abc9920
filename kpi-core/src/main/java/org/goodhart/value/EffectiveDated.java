package org.goodhart.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value by date: a minimum wage, a norm book, a person's line. Its entries abut, each from a date inclusive until a
 * date exclusive, so that every covered date has exactly one value; a gap or an overlap is refused when it is built.
 * What is before the first entry or after the last is not covered, and asking for it is an error, not a guess.
 *
 * <p>Adjacent entries of equal value are kept apart: that a value was confirmed on a date is a fact too.
 *
 * <pre>{@code
 * var wage = EffectiveDated.from(LocalDate.of(2025, 1, 1), rub("22440"))
 *         .andFrom(LocalDate.of(2026, 1, 1), rub("27093"));
 * wage.at(LocalDate.of(2025, 12, 31))   // 22440.00 RUB
 * wage.at(LocalDate.of(2026, 1, 1))     // 27093.00 RUB
 * wage.at(LocalDate.of(2024, 12, 31))   // an error that names the date and what is covered
 * }</pre>
 *
 * @param <T> what is dated
 */
public final class EffectiveDated<T> {
    private final List<Entry<T>> entries;

    private EffectiveDated(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * A value and the dates on which it holds.
     *
     * @param from the first date; {@link LocalDate#MIN} says that it has always held
     * @param until the first date on which it no longer holds; {@link LocalDate#MAX} says that no end is known
     * @param value the value
     * @param <T> what is dated
     */
    public record Entry<T>(LocalDate from, LocalDate until, T value) {
        /**
         * Checks the order.
         *
         * @param from the first date
         * @param until the first date on which it no longer holds
         * @param value the value
         * @throws IllegalArgumentException if it would not hold on any date
         */
        public Entry {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(value, "value");
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a dated value must start before it ends, but " + value
                        + " starts on " + from + " and ends before " + until
                        + "\nMaybe the end was meant to be included: give the next day.");
            }
        }

        /**
         * Whether it holds on a date.
         *
         * @param date the date
         * @return whether from &lt;= date &lt; until, where an end of {@link LocalDate#MAX} is no end
         */
        public boolean contains(LocalDate date) {
            return !date.isBefore(from) && (date.isBefore(until) || isOpen());
        }

        /**
         * Whether no end is known.
         *
         * @return whether it holds from its first date on
         */
        public boolean isOpen() {
            return until.equals(LocalDate.MAX);
        }

        /** The dates and the value, such as {@code from 2025-01-01 until 2026-01-01 (exclusive): 22440.00 RUB}. */
        @Override
        public String toString() {
            return DateRanges.dates(from, until) + ": " + value;
        }
    }

    /**
     * A value that holds from a date on, until {@link #andFrom} or {@link #until} ends it.
     *
     * @param date the first date on which it holds
     * @param value the value
     * @param <T> what is dated
     * @return the dated value
     */
    public static <T> EffectiveDated<T> from(LocalDate date, T value) {
        return new EffectiveDated<>(List.of(new Entry<>(date, LocalDate.MAX, value)));
    }

    /**
     * A value that has always held and has no end.
     *
     * @param value the value
     * @param <T> what is dated
     * @return the same value for every date
     */
    public static <T> EffectiveDated<T> always(T value) {
        return from(LocalDate.MIN, value);
    }

    /**
     * Entries that abut, in any order.
     *
     * @param entries at least one entry
     * @param <T> what is dated
     * @return the dated value
     * @throws IllegalArgumentException if there is no entry, or listing every gap and every overlap between entries
     */
    public static <T> EffectiveDated<T> of(List<Entry<T>> entries) {
        List<Entry<T>> sorted = List.copyOf(entries).stream()
                .sorted(Comparator.comparing((Entry<T> entry) -> entry.from()).thenComparing(Entry::until))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a dated value needs at least one entry");
        }
        List<String> problems = DateRanges.problemsOf(sorted);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("dated values must follow each other without gaps and overlaps, but\n- "
                    + String.join("\n- ", problems));
        }
        return new EffectiveDated<>(sorted);
    }

    /**
     * Ends the last value on a date, exclusive, and starts another there.
     *
     * @param date the first date of the new value: later than the first date of the last one, and its very end if it
     *     has one
     * @param value the new value
     * @return this with the new value at its end
     * @throws IllegalArgumentException if the date does not follow, naming what it would have to be
     */
    public EffectiveDated<T> andFrom(LocalDate date, T value) {
        Objects.requireNonNull(date, "date");
        Entry<T> last = last();
        if (!last.isOpen() && !date.equals(last.until)) {
            throw new IllegalArgumentException("the value from " + date + " must start on " + last.until
                    + ", where the one before it ends: " + last);
        }
        List<Entry<T>> longer = new ArrayList<>(endingOn(date).entries);
        longer.add(new Entry<>(date, LocalDate.MAX, value));
        return new EffectiveDated<>(longer);
    }

    /**
     * Ends the last value, so that later dates are not covered.
     *
     * @param date the first date that is not covered, later than the first date of the last value
     * @return this with an end
     * @throws IllegalArgumentException if the last value has another end already, or starts on that date or later
     */
    public EffectiveDated<T> until(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (!last().isOpen() && !date.equals(last().until)) {
            throw new IllegalArgumentException(
                    "the last value cannot end before " + date + ", because it has an end already: " + last());
        }
        return endingOn(date);
    }

    /**
     * The value on a date.
     *
     * @param date the date
     * @return the one value that holds on it
     * @throws IllegalArgumentException if the date is not covered, naming it and what is
     */
    public T at(LocalDate date) {
        return find(date)
                .orElseThrow(
                        () -> new IllegalArgumentException("no value on " + date + ": values are known " + coverage()
                                + (date.isBefore(first().from)
                                        ? "\nMaybe an earlier version has to be stated."
                                        : "\nMaybe the version that follows has to be stated.")));
    }

    /**
     * The value on a date, if it is covered.
     *
     * @param date the date
     * @return the value, or nothing before the first entry and after the last
     */
    public Optional<T> find(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) { // the last entry that starts on the date or before it
            int middle = (low + high + 1) >>> 1;
            if (entries.get(middle).from.isAfter(date)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        Entry<T> candidate = entries.get(low);
        return candidate.contains(date) ? Optional.of(candidate.value) : Optional.empty();
    }

    /**
     * All entries by date; each begins where the one before it ends.
     *
     * @return at least one entry, unmodifiable
     */
    public List<Entry<T>> entries() {
        return entries;
    }

    /**
     * The entries that hold between two dates, cut to them; for figures that are prorated by days.
     *
     * @param from the first date
     * @param until the first date after the last
     * @return entries that cover exactly these dates
     * @throws IllegalArgumentException if some of the dates are not covered, or if there are none
     */
    public List<Entry<T>> between(LocalDate from, LocalDate until) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("there are no dates from " + from + " until " + until + ", exclusive");
        }
        at(from);
        at(until.minusDays(1));
        return entries.stream()
                .filter(entry -> entry.from.isBefore(until) && from.isBefore(entry.until))
                .map(entry -> new Entry<>(
                        DateRanges.later(entry.from, from), DateRanges.earlier(entry.until, until), entry.value))
                .toList();
    }

    /**
     * The same dates with other values.
     *
     * @param function from each value to another, never null
     * @param <R> what is dated then
     * @return the dated results
     */
    public <R> EffectiveDated<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        List<Entry<R>> mapped = new ArrayList<>();
        entries.forEach(entry -> mapped.add(new Entry<>(entry.from, entry.until, function.apply(entry.value))));
        return new EffectiveDated<>(mapped);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EffectiveDated<?> dated && entries.equals(dated.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** The entries in order. */
    @Override
    public String toString() {
        return entries.toString();
    }

    private EffectiveDated<T> endingOn(LocalDate date) {
        Entry<T> last = last();
        if (!date.isAfter(last.from)) {
            throw new IllegalArgumentException("dates must increase: " + date + " does not come after " + last.from
                    + ", where the last value starts: " + last.value
                    + "\nMaybe the values were not given in the order of their dates.");
        }
        List<Entry<T>> ended = new ArrayList<>(entries);
        ended.set(ended.size() - 1, new Entry<>(last.from, date, last.value));
        return new EffectiveDated<>(ended);
    }

    private Entry<T> first() {
        return entries.get(0);
    }

    private Entry<T> last() {
        return entries.get(entries.size() - 1);
    }

    private String coverage() {
        return DateRanges.dates(first().from, last().until);
    }
}
