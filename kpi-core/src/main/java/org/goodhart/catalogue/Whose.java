package org.goodhart.catalogue;

import org.goodhart.value.Phrase;

/** Whose a kind of cause is, as seen by the person who is to be paid. */
public enum Whose {
    /** He answers for it, and nobody else. */
    HIS,
    /** He answers for it with others. */
    SHARED,
    /** Others answer for it: what it does to his figures is not his doing. */
    OTHERS,
    /** Nobody has said who answers for it. */
    UNDECLARED;

    /**
     * Whose it is, in words.
     *
     * @return the phrase, such as "others'"
     */
    public Phrase phrase() {
        return Phrase.of("whose." + name());
    }
}
