package org.goodhart.examples.payday.input;

import java.time.Instant;

/**
 * An event of the BPI Challenge 2013 log as it stands there.
 *
 * @param at {@code time:timestamp}
 * @param status {@code concept:name}
 * @param subStatus {@code lifecycle:transition}
 * @param team {@code org:group}
 * @param agent {@code org:resource}
 * @param impact {@code impact}
 * @param product {@code product}
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
        String place) {}
