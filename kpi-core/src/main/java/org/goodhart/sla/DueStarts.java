package org.goodhart.sla;

import java.time.DateTimeException;
import java.time.Instant;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * From which starts an obligation is nominally due in a period. A later start is never due earlier, so where the norm is of time, the starts lie between two instants, which are found once by
 * going back from the ends of the period; going forward from each start says the same, and is what is done where they are not known.
 */
final class DueStarts {

    private final BoundNorm norm;
    private final PayPeriod period;
    private final Instant horizon;

    /** The last start that is due before the period, and the last one that is due before its end; null if there is none or it is not known. */
    private final @Nullable Instant lastBefore;

    private final @Nullable Instant lastIn;

    DueStarts(BoundNorm norm, PayPeriod period) {
        this.norm = norm;
        this.period = period;
        this.horizon = norm.norm().calendar().horizon().start();
        this.lastBefore = lastDueBefore(period.start());
        this.lastIn = lastDueBefore(period.end());
    }

    /** Due is the earliest instant at which the time is used up; it is before another one if the time is used up a nanosecond before that. */
    private @Nullable Instant lastDueBefore(Instant end) {
        if (!(norm.norm().target() instanceof Target.Time target)) return null;
        WorkCalendar hours = norm.norm().calendar();
        try {
            return hours.minus(end.minusNanos(1), target.time(), Edge.NEXT_OPENING);
        } catch (DateTimeException e) {
            return null; // beyond the calendar's horizon, which each start runs into by itself
        }
    }

    /**
     * Whether what starts then is due in the period.
     *
     * @throws DateTimeException if the calendar has not so much time from the start within its horizon
     */
    boolean contains(Instant start) {
        if (lastBefore == null || lastIn == null || start.isBefore(horizon) || start.isAfter(lastIn)) {
            return period.contains(norm.nominallyDueAt(start));
        }
        return start.isAfter(lastBefore);
    }
}
