/**
 * The metrics of the BPI Challenge 2013 log by organisation line, support line and impact; {@code docs/bpi-2013-tables.md} defines every column by the log alone.
 */
@NullMarked
package org.goodhart.examples.payday.incidents;

import org.jspecify.annotations.NullMarked;
