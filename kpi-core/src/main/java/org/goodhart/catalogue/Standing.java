package org.goodhart.catalogue;

import java.util.Collections;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.value.Phrase;

/** Whether a figure is evidence about a person or his own claim. */
public enum Standing {
    /** It rests on nothing but what he writes himself: he can have any value that he likes. */
    CLAIM,
    /** It rests on what he writes himself and on the word of others as well: he can move it, and others can see that he does. */
    MIXED,
    /** It rests on nothing that he writes. */
    EVIDENCE;

    /**
     * The standing of a figure.
     *
     * @param sources whose word it rests on
     * @param written the sources that the person writes himself
     * @return evidence if none of the sources is his, else a claim if all are
     */
    static Standing of(Set<Source> sources, Set<Source> written) {
        if (Collections.disjoint(sources, written)) return EVIDENCE;
        return written.containsAll(sources) ? CLAIM : MIXED;
    }

    /**
     * The standing in words.
     *
     * @return the phrase, such as "claim"
     */
    public Phrase phrase() {
        return Phrase.of("standing." + name());
    }
}
