package org.goodhart.metric;

import java.time.Instant;
import java.util.Objects;
import org.goodhart.desk.Context;
import org.goodhart.value.PayPeriod;

/**
 * What a reading is taken over: the shared context, the period that is asked about, and up to when facts are known.
 *
 * @param context what all histories share
 * @param period the period that is asked about
 * @param asOf up to when facts are known
 */
public record Scope(Context context, PayPeriod period, Instant asOf) {

    /** Refuses null. */
    public Scope {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
    }
}
