package org.goodhart.metric;

import java.util.Objects;

/**
 * To whom a reading gives each of its facts.
 *
 * @param description the rule in words, such as {@code who resolved it}
 * @param additive whether each fact has exactly one owner at each level, so that agents add up to lines and lines to the
 *     department; where it does not, figures are had for single holders only, and a roll-up is refused
 */
public record OwnerRule(String description, boolean additive) {

    /** Refuses null. */
    public OwnerRule {
        Objects.requireNonNull(description, "description");
    }

    /**
     * A rule that gives each fact to exactly one owner.
     *
     * @param description the rule in words
     * @return the rule
     */
    public static OwnerRule oneOwner(String description) {
        return new OwnerRule(description, true);
    }

    /**
     * A rule that may give one fact to several owners.
     *
     * @param description the rule in words
     * @return the rule
     */
    public static OwnerRule severalOwners(String description) {
        return new OwnerRule(description, false);
    }
}
