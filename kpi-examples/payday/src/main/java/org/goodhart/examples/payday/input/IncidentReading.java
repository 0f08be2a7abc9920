package org.goodhart.examples.payday.input;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.TicketId;

/**
 * What came of reading the BPI Challenge 2013 log, and to what each of its tickets belongs.
 *
 * @param reading the desk, what was refused and what is odd
 * @param groups the group of every ticket of the desk
 * @param organisationLines every organisation line that an event names, even if no ticket belongs to it
 */
public record IncidentReading(LogReading reading, Map<TicketId, IncidentGroup> groups, Set<String> organisationLines) {

    /** Copies the groups and the lines. */
    public IncidentReading {
        Objects.requireNonNull(reading, "reading");
        groups = Map.copyOf(groups);
        organisationLines = Set.copyOf(organisationLines);
    }
}
