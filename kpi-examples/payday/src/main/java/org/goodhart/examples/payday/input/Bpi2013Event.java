package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.desk.Line;

/**
 * An event of the BPI Challenge 2013 log as it stands there; {@link Bpi2013Field} says what its two forms call the fields.
 *
 * @param at when
 * @param status the status, such as {@code Accepted}
 * @param subStatus the status within it, such as {@code In Progress}
 * @param team the support team, whose name tells the support line
 * @param agent the first name of who did it
 * @param impact the impact of the ticket
 * @param product what the ticket is about
 * @param functionDivision the team's division by function; empty where the log does not say
 * @param organisationLine the line of the organisation that the team belongs to, which is no support line; empty where the log does not say
 * @param country the country of the team, two letters; empty where the log does not say
 * @param ownerCountry the country of who did it, by its name; empty where the log does not say
 * @param place file and line
 */
record Bpi2013Event(
        Instant at,
        String status,
        String subStatus,
        String team,
        String agent,
        String impact,
        String product,
        Optional<String> functionDivision,
        Optional<String> organisationLine,
        Optional<String> country,
        Optional<String> ownerCountry,
        String place) {

    /** The support line: {@code L1}, {@code L2}, {@code L3}, or {@code L2/L3} for a team of both. */
    Line supportLine() {
        return Bpi2013Mapping.lineOf(team);
    }
}
