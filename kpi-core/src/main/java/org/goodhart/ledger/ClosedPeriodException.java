package org.goodhart.ledger;

import org.goodhart.value.PayPeriod;

/** Thrown when a closed period was to be edited. */
public final class ClosedPeriodException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ClosedPeriodException(PayPeriod period, LedgerEntry.Closed closed) {
        super(period.label() + " was closed by " + closed.by() + " at " + closed.recordedAt()
                + ": it takes no statement any more\nMaybe recalculated(...) was meant, which makes a difference that an"
                + " open period pays");
    }
}
