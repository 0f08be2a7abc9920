package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * A line of a statement.
 *
 * @param stage in which stage it was made
 * @param label what it is for
 * @param kind what kind of pay it is
 * @param amount the money, rounded; negative where it takes
 * @param explanation how it came about
 * @param rounding what it was before it was rounded, and how; none where nothing was rounded
 * @param origin the line of an earlier statement that it goes back to, if it does
 */
public record PayLine(
        Stage stage,
        Phrase label,
        Kind kind,
        Money amount,
        Explanation explanation,
        Optional<LineRounding> rounding,
        Optional<LineOrigin> origin) {

    /** Refuses null. */
    public PayLine {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * A line that was not rounded and goes back to none.
     *
     * @param stage in which stage it was made
     * @param label what it is for
     * @param kind what kind of pay it is
     * @param amount the money
     * @param explanation how it came about
     * @return the line
     */
    public static PayLine of(Stage stage, Phrase label, Kind kind, Money amount, Explanation explanation) {
        return new PayLine(stage, label, kind, amount, explanation, Optional.empty(), Optional.empty());
    }

    PayLine rounded(Optional<LineRounding> how) {
        return new PayLine(stage, label, kind, amount, explanation, how, origin);
    }

    PayLine goingBackTo(LineOrigin line) {
        return new PayLine(stage, label, kind, amount, explanation, rounding, Optional.of(line));
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
     * How much the rounding took off what was exact; negative where it added.
     *
     * @return the number of major units; 0 where nothing was rounded
     */
    public Ratio lostByRounding() {
        return rounding.map(how -> how.exact().minus(how.rounded().asRatio())).orElse(Ratio.ZERO);
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
        /** Neither earned nor lost yet, because a figure is not fit to be paid on. */
        HELD,
        /** Given or taken at a superior's discretion. */
        DISCRETIONARY,
        /** Taken off what is over the cap of the total. */
        CAPPED,
        /** What was over the cap before and comes in now. */
        CARRIED,
        /** Taken because of a disciplinary sanction. */
        SANCTION,
        /** What a guard adds or takes; it stands there even if that is nothing. */
        GUARD,
        /** Earned, and put aside until it vests. */
        DEFERRED,
        /** Put aside before, and paid now. */
        RELEASED,
        /** Given in advance of what is not earned yet. */
        DRAWN,
        /** Taken back of what was paid or drawn before. */
        RECOVERED,
        /** What puts an earlier statement right. */
        ADJUSTMENT
    }
}
