package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * What a metric came to: an exact value with the counts behind it, or the reason why there is none.
 *
 * <p>Nought of nought is {@link Undefined} and never 0 or 1 by accident; what an undefined measure pays is for the pay scheme
 * to declare.
 */
public sealed interface Measure {

    /**
     * The exact value.
     *
     * @return the value, or empty if the measure is undefined
     */
    Optional<Ratio> value();

    /**
     * How many facts it rests on.
     *
     * @return the size of the sample; 0 if undefined
     */
    long sampleSize();

    /**
     * The measure in words, with its counts.
     *
     * @return the phrase, such as "95% (19 of 20)"
     */
    Phrase phrase();

    /**
     * A share of a whole, undefined if the whole is empty.
     *
     * @param hits how many have the property
     * @param of how many there are
     * @return {@link Share}, or {@link Undefined} for 0 of 0
     * @throws IllegalArgumentException if a count is negative or there are more hits than facts
     */
    static Measure share(long hits, long of) {
        return of == 0 && hits == 0 ? Undefined.noFacts() : new Share(hits, of);
    }

    /**
     * A mean, undefined over nothing.
     *
     * @param total the sum
     * @param count over how many facts
     * @param unit the unit of the sum
     * @return {@link Mean}, or {@link Undefined} over nothing
     * @throws IllegalArgumentException if the count is negative, or 0 while the sum is not
     */
    static Measure mean(long total, long count, Unit unit) {
        return count == 0 && total == 0 ? Undefined.noFacts() : new Mean(total, count, unit);
    }

    /**
     * A share of a whole.
     *
     * @param hits how many have the property
     * @param of how many there are, at least one
     */
    record Share(long hits, long of) implements Measure {
        /** Checks the counts. */
        public Share {
            if (hits < 0 || of < 1 || hits > of) {
                throw new IllegalArgumentException("a share of " + hits + " of " + of
                        + ": 0 <= hits <= whole and a whole of 1 or more are expected");
            }
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(hits, of));
        }

        @Override
        public long sampleSize() {
            return of;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("measure.share", Ratio.of(hits, of), hits, of);
        }
    }

    /**
     * A mean.
     *
     * @param total the sum
     * @param count over how many facts, at least one
     * @param unit the unit of the sum
     */
    record Mean(long total, long count, Unit unit) implements Measure {
        /** Checks the count. */
        public Mean {
            Objects.requireNonNull(unit, "unit");
            if (count < 1) {
                throw new IllegalArgumentException("a mean of " + total + " over " + count + ": 1 or more is expected");
            }
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(total, count));
        }

        @Override
        public long sampleSize() {
            return count;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(unit == Unit.SECONDS ? "measure.mean.seconds" : "measure.mean", total, count);
        }
    }

    /**
     * A plain count. It is defined even where it is 0: none happened.
     *
     * @param count how many
     */
    record Count(long count) implements Measure {
        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(count));
        }

        @Override
        public long sampleSize() {
            return Math.max(count, 0);
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("measure.count", count);
        }
    }

    /**
     * A value made of other measures.
     *
     * @param result the exact value
     * @param parts what it was made of, in the order of the formula
     */
    record Composite(Ratio result, List<Measure> parts) implements Measure {
        /** Copies the parts. */
        public Composite {
            Objects.requireNonNull(result, "result");
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(result);
        }

        /** The smallest sample among the parts: the weakest link. */
        @Override
        public long sampleSize() {
            return parts.stream().mapToLong(Measure::sampleSize).min().orElse(0);
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("measure.composite", result, (long) parts.size());
        }
    }

    /**
     * No value.
     *
     * @param reason why there is none
     */
    record Undefined(Phrase reason) implements Measure {
        /** Refuses null. */
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }

        static Undefined noFacts() {
            return new Undefined(Phrase.of("undefined.no-facts"));
        }

        static Undefined noEvidence(Set<Evidence> missing) {
            List<Phrase> kinds = missing.stream()
                    .sorted()
                    .map(kind -> Phrase.of("evidence." + kind.name()))
                    .toList();
            return new Undefined(Phrase.of("undefined.no-evidence", Phrase.list(kinds), (long) kinds.size()));
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.empty();
        }

        @Override
        public long sampleSize() {
            return 0;
        }

        @Override
        public Phrase phrase() {
            return reason;
        }
    }
}
