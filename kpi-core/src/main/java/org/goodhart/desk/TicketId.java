package org.goodhart.desk;

/**
 * The number under which the helpdesk keeps a ticket. Example: {@code TicketId.of("T-1042")}.
 *
 * @param name the text, without blanks at its ends
 */
public record TicketId(String name) implements Comparable<TicketId> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public TicketId {
        name = Names.canonical("ticket id", name);
    }

    /**
     * The ticket id of a text.
     *
     * @param name the text
     * @return the ticket id
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static TicketId of(String name) {
        return new TicketId(name);
    }

    @Override
    public int compareTo(TicketId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
