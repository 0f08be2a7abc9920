/**
 * How a log of tickets comes in from files that nobody vouches for.
 *
 * <p>Every helpdesk exports its own history in its own way. A reader turns one such format into the facts of a
 * {@link org.goodhart.desk.Desk}, and accounts for every row that it met: kept, without effect, set aside, or lost with the reason. Start from
 * {@link org.goodhart.examples.payday.input.EventLog}.
 */
@NullMarked
package org.goodhart.examples.payday.input;

import org.jspecify.annotations.NullMarked;
