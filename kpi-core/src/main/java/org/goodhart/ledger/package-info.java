/**
 * Pay over time: what was paid is never edited.
 *
 * <p>Two times run side by side: for which period a statement is, and when it was recorded. A period is paid by the statement that stood there when it was closed; what is found out later makes
 * a difference that a later period pays, line by line, against what was paid so far. So an event and its reversal pay nothing together, and no correction counts twice. Disputes have their
 * deadline and the rule that was agreed beforehand, and what they come to is a line as well.
 *
 * <p>Start from {@link org.goodhart.ledger.PayLedger}. It is a value: where it is stored is for the embedder to decide.
 */
@NullMarked
package org.goodhart.ledger;

import org.jspecify.annotations.NullMarked;
