package org.goodhart.desk;

/**
 * Who answers for the cause of something: a department, or whoever else has it in his hands. The set is open: beside those named here a
 * provider has others, such as {@code CauseOwner.of("backbone supplier")}.
 *
 * @param name the text, without blanks at its ends
 */
public record CauseOwner(String name) implements Comparable<CauseOwner> {

    /** The network and what hangs on it: {@code network}. */
    public static final CauseOwner NETWORK = new CauseOwner("network");
    /** Who makes the tariffs: {@code tariffs}. */
    public static final CauseOwner TARIFFS = new CauseOwner("tariffs");
    /** Who charges: {@code billing}. */
    public static final CauseOwner BILLING = new CauseOwner("billing");
    /** The support lines: {@code support}. */
    public static final CauseOwner SUPPORT = new CauseOwner("support");

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public CauseOwner {
        name = Names.canonical("owner of a cause", name);
    }

    /**
     * The owner of a text.
     *
     * @param name the text
     * @return the owner
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static CauseOwner of(String name) {
        return new CauseOwner(name);
    }

    @Override
    public int compareTo(CauseOwner other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
