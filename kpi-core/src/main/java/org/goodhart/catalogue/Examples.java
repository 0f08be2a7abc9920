package org.goodhart.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.CaseMix;
import org.goodhart.flow.FaultSample;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Buckets;
import org.goodhart.quality.SeedCommitment;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaNorm;
import org.goodhart.value.Ratio;

/** Ordinary parameters for the examples of the catalogue. A scheme states its own. */
final class Examples {
    private Examples() {}

    static final Duration WEEK = Duration.ofDays(7);

    static final WorkCalendar OFFICE = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    static final Verification VERIFICATION =
            Verification.within(WEEK).by(Source.CUSTOMER, Source.TELEMETRY).silenceIs(Silence.MISS);

    /** Somebody independent looks into what was drawn; what silence means the sample says. */
    static final Verification.WithSources LOOKED_INTO =
            Verification.within(WEEK).by(Source.CUSTOMER, Source.TELEMETRY, Source.REVIEWER);

    /** What the customer was waited for, with evidence and undisputed. */
    static final PausePolicy SHOWN_WAITS =
            PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).requiringEvidence();

    static final CaseMix CASE_MIX = CaseMix.of(Map.of(Category.of("no link"), 3, Category.of("password"), 1), 2);

    static final Map<Category, Ratio> WEIGHTS =
            Map.of(Category.of("no link"), Ratio.percent(40), Category.of("password"), Ratio.percent(60));

    /** Seconds of a quarter, to 5%. */
    static final Buckets SECONDS = Buckets.upTo(Duration.ofDays(92).toSeconds(), Ratio.percent(5));
    /** Of eight hours the first line has one and the second six. */
    static final Map<Line, Duration> OWN_NORMS =
            Map.of(Line.of(1), Duration.ofHours(1), Line.of(2), Duration.ofHours(6));

    /** Eight working hours. */
    static NormBook eightHours(SlaNorm.Unlimited norm) {
        return NormBook.from(LocalDate.EPOCH, norm.within(Duration.ofHours(8)).on(OFFICE));
    }

    /** Of 900 faults of the first line two were drawn, of 100 of the second one. */
    static final FaultSample FAULT_SAMPLE = faultSample(SeedCommitment.to("kV7q-2mXw-9TzR-b4Lp"));

    private static FaultSample faultSample(SeedCommitment promise) {
        return FaultSample.of(Stratum.of("first line"), promise.drawOf(2, 900), List.of("S-1/T-1", "S-2/T-1"))
                .and(Stratum.of("second line"), promise.drawOf(1, 100), List.of("S-1/T-2"));
    }

    /** How many calls each stratum had. */
    static final Map<Stratum, Long> STRATA = Map.of(Stratum.of("short"), 900L, Stratum.of("long"), 100L);
}
