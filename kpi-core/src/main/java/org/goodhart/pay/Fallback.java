package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** What a line pays where its figure is not fit to be paid on. It is declared; there is no default. */
public sealed interface Fallback {

    /**
     * The line is held: it pays 0 now, as {@link PayLine.Kind#DEFERRED}.
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
}
