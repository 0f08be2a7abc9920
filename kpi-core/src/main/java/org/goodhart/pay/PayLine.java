package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;

/**
 * A line of a statement.
 *
 * @param label what it is for
 * @param kind what kind of pay it is
 * @param amount the money, rounded; negative where it takes
 * @param explanation how it came about
 */
public record PayLine(Phrase label, Kind kind, Money amount, Explanation explanation) {

    /** Refuses null. */
    public PayLine {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * The kind in words.
     *
     * @return the phrase
     */
    public Phrase kindPhrase() {
        return Phrase.of("pay.kind." + kind.name());
    }

    /**
     * What kind of pay a line is. Not having earned something and having it taken as a sanction are not the same in law.
     */
    public enum Kind {
        /** Paid for being there. */
        BASE,
        /** Earned by results. */
        EARNED,
        /** Less because of results; not a sanction. */
        REDUCED,
        /** Neither earned nor lost yet. */
        DEFERRED,
        /** Taken off what is over the cap of the total. */
        CAPPED,
        /** What a guard adds or takes; it stands there even if that is nothing. */
        GUARD
    }
}
