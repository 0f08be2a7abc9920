package org.goodhart.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaNorm;

/** Ordinary parameters for the examples of the catalogue. A scheme states its own. */
final class Examples {
    private Examples() {}

    static final Duration WEEK = Duration.ofDays(7);

    static final WorkCalendar OFFICE = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    static final Verification VERIFICATION =
            Verification.within(WEEK).by(Source.CUSTOMER, Source.TELEMETRY).silenceIs(Silence.MISS);

    /** What the customer was waited for, with evidence and undisputed. */
    static final PausePolicy SHOWN_WAITS =
            PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).requiringEvidence();

    /** Eight working hours. */
    static NormBook eightHours(SlaNorm.Unlimited norm) {
        return NormBook.from(LocalDate.EPOCH, norm.within(Duration.ofHours(8)).on(OFFICE));
    }
}
