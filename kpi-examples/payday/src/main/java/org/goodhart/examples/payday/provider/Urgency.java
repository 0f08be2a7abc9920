package org.goodhart.examples.payday.provider;

import org.goodhart.desk.Priority;

/** The priorities of the small provider, and how long a fault may take at each. */
enum Urgency {
    HIGH("high", 4),
    NORMAL("normal", 8),
    LOW("low", 24);

    private final String word;
    private final int norm;

    Urgency(String word, int normInHours) {
        this.word = word;
        this.norm = normInHours * 3600;
    }

    Priority priority() {
        return Priority.of(word);
    }

    /** The norm in seconds of working time. */
    int norm() {
        return norm;
    }

    static Urgency thrown(Dice dice) {
        return values()[dice.weighted(15, 55, 30)];
    }
}
