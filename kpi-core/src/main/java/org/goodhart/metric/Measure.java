package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.value.Confidence;
import org.goodhart.value.ConfidenceInterval;
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
     * A rate, undefined where there is nothing to be exposed.
     *
     * @param events how many of the one thing
     * @param exposure how many of the other
     * @return {@link Rate}, or {@link Undefined} for an exposure of 0
     * @throws IllegalArgumentException if the exposure is negative
     */
    static Measure rate(long events, long exposure) {
        return exposure == 0 ? Undefined.noFacts() : new Rate(events, exposure);
    }

    /**
     * A quantile by nearest rank, undefined over nothing.
     *
     * @param buckets the buckets
     * @param counts how many facts fell into each
     * @param rank which quantile, above 0 and up to 1
     * @param unit the unit of the values
     * @return {@link Quantile}, or {@link Undefined} over nothing
     * @throws IllegalArgumentException if a count is negative or there are not as many as buckets
     */
    static Measure quantile(Buckets buckets, long[] counts, Ratio rank, Unit unit) {
        long all = 0;
        for (long count : counts) all = Math.addExact(all, count);
        if (all == 0) return Undefined.noFacts();
        int bucket = buckets.quantile(counts, rank);
        return new Quantile(rank, buckets.lowest(bucket), buckets.highest(bucket), unit, all);
    }

    /**
     * The value drawn towards one that was expected beforehand: {@code (value x sample + prior x strength) / (sample + strength)}.
     *
     * @param prior the value expected beforehand
     * @param strength how many facts the prior is worth, 1 or more
     * @return the value; the prior itself where this measure is undefined
     * @throws IllegalArgumentException if the strength is less than 1
     */
    default Ratio shrunkTowards(Ratio prior, long strength) {
        if (strength < 1) {
            throw new IllegalArgumentException("a prior worth " + strength + " facts: 1 or more is expected");
        }
        Optional<Ratio> value = value();
        if (value.isEmpty()) return prior;
        long facts = sampleSize();
        return value.get()
                .times(Ratio.of(facts))
                .plus(prior.times(Ratio.of(strength)))
                .dividedBy(Ratio.of(Math.addExact(facts, strength)));
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

        /**
         * Between which bounds the true share lies, if these facts are a sample of what could as well have happened. Example: 4 of 5 good calls lie between 38% and 96% with a confidence of 95%: too few to
         * rank anybody by.
         *
         * @param confidence how sure that is to be
         * @return Wilson's interval, an estimate: it enters pay by a named rounding only
         */
        public ConfidenceInterval interval(Confidence confidence) {
            return ConfidenceInterval.wilson(hits, of, confidence);
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
     * A plain count or sum. It is defined even where it is 0: none happened.
     *
     * @param count how many
     * @param unit of what: {@link Unit#COUNT} for things, {@link Unit#SECONDS} for time
     */
    record Count(long count, Unit unit) implements Measure {
        /** Refuses null. */
        public Count {
            Objects.requireNonNull(unit, "unit");
        }

        /**
         * A number of things.
         *
         * @param count how many
         */
        public Count(long count) {
            this(count, Unit.COUNT);
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(count));
        }

        /** How many things there are; a sum of time does not tell over how many facts it is, and is taken as one. */
        @Override
        public long sampleSize() {
            if (unit == Unit.COUNT) return Math.max(count, 0);
            return count == 0 ? 0 : 1;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of(unit == Unit.SECONDS ? "measure.count.seconds" : "measure.count", count);
        }
    }

    /**
     * How many of one thing there are for each of another.
     *
     * @param events how many of the one
     * @param exposure how many of the other, at least one
     */
    record Rate(long events, long exposure) implements Measure {
        /** Checks the exposure. */
        public Rate {
            if (exposure < 1) {
                throw new IllegalArgumentException(
                        "a rate of " + events + " over " + exposure + ": 1 or more is expected");
            }
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(events, exposure));
        }

        @Override
        public long sampleSize() {
            return exposure;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("measure.rate", events, exposure);
        }
    }

    /**
     * A quantile, as far as buckets tell it: the fact of that rank lies in this bucket.
     *
     * @param rank which quantile
     * @param lowest the lowest value of the bucket
     * @param highest its highest value; {@link Long#MAX_VALUE} for the last, which is open
     * @param unit the unit of the values
     * @param sampleSize over how many facts
     */
    record Quantile(Ratio rank, long lowest, long highest, Unit unit, long sampleSize) implements Measure {
        /** Checks the bucket. */
        public Quantile {
            Objects.requireNonNull(rank, "rank");
            Objects.requireNonNull(unit, "unit");
            if (lowest > highest || sampleSize < 1) {
                throw new IllegalArgumentException("a quantile from " + lowest + " to " + highest + " over "
                        + sampleSize + ": lowest <= highest and 1 fact or more are expected");
            }
        }

        /** The highest value of the bucket: no more than that. Of the open bucket the lowest: at least that. */
        @Override
        public Optional<Ratio> value() {
            return Optional.of(Ratio.of(highest == Long.MAX_VALUE ? lowest : highest));
        }

        @Override
        public Phrase phrase() {
            boolean open = highest == Long.MAX_VALUE;
            String key = unit == Unit.SECONDS
                    ? (open ? "measure.quantile.open.seconds" : "measure.quantile.seconds")
                    : (open ? "measure.quantile.open" : "measure.quantile");
            return Phrase.of(key, rank, lowest, highest, sampleSize);
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
     * A figure that another system computed, taken as it is given.
     *
     * @param given the value
     * @param unit its unit
     */
    record Given(Ratio given, Unit unit) implements Measure {
        /** Refuses null. */
        public Given {
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public Optional<Ratio> value() {
            return Optional.of(given);
        }

        /** How many facts stand behind it is not known here; it counts as one. */
        @Override
        public long sampleSize() {
            return 1;
        }

        @Override
        public Phrase phrase() {
            if (unit == Unit.SHARE) return Phrase.of("measure.given", given);
            try {
                return Phrase.of("measure.given", given.toBigDecimalExact());
            } catch (ArithmeticException endless) {
                return Phrase.of("measure.given", given.numerator() + "/" + given.denominator());
            }
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
