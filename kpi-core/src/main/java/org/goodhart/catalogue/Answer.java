package org.goodhart.catalogue;

import java.util.Objects;
import org.goodhart.metric.Owner;
import org.goodhart.value.Phrase;

/**
 * Somebody who answers for causes of a kind: the paid person himself or others, inside the department or outside of it.
 *
 * @param phrase who it is
 * @param isHimself whether it is the paid person
 */
public record Answer(Phrase phrase, boolean isHimself) {

    /** Refuses null. */
    public Answer {
        Objects.requireNonNull(phrase, "phrase");
    }

    /**
     * The person whom the map is about.
     *
     * @return the answer "the paid person"
     */
    public static Answer himself() {
        return new Answer(Phrase.of("control.himself"), true);
    }

    /**
     * Somebody else by the name that people know. Example: {@code Answer.of("network operations")}.
     *
     * @param name the name, the same in every language
     * @return the answer
     * @throws IllegalArgumentException if the name is blank
     */
    public static Answer of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("who answers for a cause is called '" + name + "': a name is expected");
        }
        return new Answer(Phrase.literal(name.strip()), false);
    }

    /**
     * Another owner of figures: a line, or an agent.
     *
     * @param owner the owner
     * @return the answer
     */
    public static Answer of(Owner owner) {
        return new Answer(owner.phrase(), false);
    }
}
