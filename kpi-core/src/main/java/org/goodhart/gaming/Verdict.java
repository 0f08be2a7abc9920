package org.goodhart.gaming;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Phrase;

/**
 * What an audit found for one strategy.
 *
 * @param strategy the strategy's number
 * @param label what the strategy is called
 * @param finding what was found
 * @param reason the finding in words, with its bounds
 * @param movesTried how many moves the histories offered and were tried
 * @param exploit the smallest exploit found, if one was
 * @param largest the moves that were found to pay together, if any were: how much there is to be had
 */
public record Verdict(
        String strategy,
        Phrase label,
        Finding finding,
        Phrase reason,
        int movesTried,
        Optional<Exploit> exploit,
        Optional<Exploit> largest) {

    /**
     * Checks that an exploit is there exactly where one was found.
     *
     * @throws IllegalArgumentException if not
     */
    public Verdict {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(exploit, "exploit");
        Objects.requireNonNull(largest, "largest");
        if (exploit.isPresent() != (finding == Finding.EXPLOITABLE) || exploit.isPresent() != largest.isPresent()) {
            throw new IllegalArgumentException("finding " + finding + " with exploit " + exploit);
        }
    }

    /** What an audit can find. There is no "cannot be gamed" among it. */
    public enum Finding {
        /** Moves were found that pay. */
        EXPLOITABLE,
        /** None were found within the bounds of the search. */
        NONE_FOUND,
        /** The role cannot play the strategy, or the record holds no evidence on which the scheme could be judged. */
        NOT_APPLICABLE
    }
}
