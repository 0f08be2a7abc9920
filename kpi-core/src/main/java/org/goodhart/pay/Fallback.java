package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.metric.Measure;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** What a line pays where its figure is not fit to be paid on. It is declared; there is no default. */
public sealed interface Fallback {

    /**
     * The line is held: it pays 0 now, as {@link PayLine.Kind#HELD}.
     *
     * @return the fallback
     */
    static Fallback hold() {
        return new Hold();
    }

    /**
     * The line pays as if it had this payout. {@code payout(Ratio.ZERO)} pays nothing and takes nothing; {@code
     * payout(Ratio.ONE)} pays as at target. An amount per unit is paid for so many units.
     *
     * @param payout the payout, where 1 is the whole stake
     * @return the fallback
     */
    static Fallback payout(Ratio payout) {
        return new Payout(payout);
    }

    /**
     * The line is paid on a value drawn towards one that was expected beforehand, the more the fewer facts there are; of no facts on that value itself. Example: 1 of 2 with a prior
     * of 90% worth 8 facts is paid as 82%.
     *
     * @param prior the value expected beforehand, in the metric's unit
     * @param strength how many facts it is worth, 1 or more
     * @return the fallback
     * @throws IllegalArgumentException if the strength is less than 1
     * @see Measure#shrunkTowards
     */
    static Fallback shrinkTowards(Ratio prior, long strength) {
        return new Shrink(prior, strength);
    }

    /**
     * What it does, in words.
     *
     * @return the phrase
     */
    Phrase phrase();

    /** The line is held. */
    record Hold() implements Fallback {
        @Override
        public Phrase phrase() {
            return Phrase.of("pay.fallback.hold");
        }

        @Override
        public String toString() {
            return "hold";
        }
    }

    /**
     * The line pays a fixed payout.
     *
     * @param payout the payout
     */
    record Payout(Ratio payout) implements Fallback {
        /** Refuses null. */
        public Payout {
            Objects.requireNonNull(payout, "payout");
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("pay.fallback.payout", Shown.share(payout));
        }

        @Override
        public String toString() {
            return "payout " + payout;
        }
    }

    /**
     * The line pays on a value drawn towards a prior.
     *
     * @param prior the value expected beforehand
     * @param strength how many facts it is worth
     */
    record Shrink(Ratio prior, long strength) implements Fallback {
        /** Checks the strength. */
        public Shrink {
            Objects.requireNonNull(prior, "prior");
            if (strength < 1) {
                throw new IllegalArgumentException("a prior worth " + strength + " facts: 1 or more is expected");
            }
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("pay.fallback.shrink", prior.toString(), strength);
        }

        @Override
        public String toString() {
            return "shrink towards " + prior + " worth " + strength;
        }
    }
}
