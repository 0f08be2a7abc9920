package org.goodhart.testkit.gaming;

import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.Roubles.rub;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Source;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** Schemes with a known weakness, each beside the one that lacks it. */
final class PlantedSchemes {
    /** 50% costs the whole stake, 100% earns it. */
    static final Curve LINEAR =
            Curve.through(at("50%", "-100%"), at("100%", "100%")).flatOutside();

    /** Nothing between: all of the stake is lost below 60%, and all of it earned from there on. */
    static final Curve CLIFF = Curve.through(jump("60%", "-100%", "100%", Curve.Boundary.PAYS_AS_ABOVE))
            .flatOutside();

    private static final WorkCalendar ROUND_THE_CLOCK = WorkCalendar.alwaysOpen(MOSCOW);
    private static final WorkCalendar OFFICE = WorkCalendar.of(MOSCOW, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    private PlantedSchemes() {}

    /** Tickets closed in the month, resolved within eight hours, as the lines write it. */
    static Metric closedInNorm() {
        return SlaMetrics.resolvedInNorm(NormBook.from(
                        LONG_AGO,
                        SlaNorm.totalResolution().within(Duration.ofHours(8)).on(ROUND_THE_CLOCK)))
                .closedInPeriod();
    }

    /** Faults due in the month, restored within eight hours, and somebody else says so. */
    static Metric verifiedInNorm() {
        return SlaMetrics.restoredInNorm(NormBook.from(
                        LONG_AGO, SlaNorm.restore().within(Duration.ofHours(8)).on(ROUND_THE_CLOCK)))
                .verified(Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER, Source.TELEMETRY)
                        .silenceIs(Silence.MISS))
                .nominallyDueInPeriod(StillRunning.MISS);
    }

    /** The same by office hours. */
    static Metric verifiedInOfficeHours() {
        return SlaMetrics.restoredInNorm(NormBook.from(
                        LONG_AGO, SlaNorm.restore().within(Duration.ofHours(8)).on(OFFICE)))
                .verified(Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER, Source.TELEMETRY)
                        .silenceIs(Silence.MISS))
                .nominallyDueInPeriod(StillRunning.MISS);
    }

    /** Tickets that a line had no longer than half an hour. */
    static Metric heldInNorm(LineClock clock) {
        return heldInNorm(clock, ROUND_THE_CLOCK);
    }

    /** The same by office hours. */
    static Metric heldInOfficeHours(LineClock clock) {
        return heldInNorm(clock, OFFICE);
    }

    private static Metric heldInNorm(LineClock clock, WorkCalendar calendar) {
        return SlaMetrics.heldInNorm(
                        NormBook.from(
                                LONG_AGO,
                                SlaNorm.hold().within(Duration.ofMinutes(30)).on(calendar)),
                        clock)
                .nominallyDueInPeriod(StillRunning.MISS);
    }

    /** A base of 100000 roubles and a stake of 20% of it on one metric. */
    static PayScheme onCurve(String name, Owner.Level level, Metric metric, Curve curve) {
        return begun(name, level, metric, curve).whateverTheSample().build();
    }

    /** The same, but nothing is earned below 40%. */
    static PayScheme behindGate(String name, Owner.Level level, Metric metric, Curve curve) {
        return begun(name, level, metric, curve)
                .gate(Gate.atLeast(metric, Ratio.percent(40)).whenUndefined(Gate.Undefined.SHUT))
                .whateverTheSample()
                .build();
    }

    /** The same, but a month of fewer cases than that is held. */
    static PayScheme heldBelow(int sample, String name, Owner.Level level, Metric metric, Curve curve) {
        return begun(name, level, metric, curve)
                .whenSampleBelow(sample, Fallback.hold())
                .build();
    }

    private static PaySchemeBuilder begun(String name, Owner.Level level, Metric metric, Curve curve) {
        return PayScheme.named(name)
                .version("2026-1")
                .effective(LONG_AGO)
                .paidOn(level)
                .base(rub("100000"))
                .earn("In norm", PayFormula.onCurve(PayFormula.percentOfBase(Ratio.percent(20)), metric, curve))
                .whenUndefined(Fallback.payout(Ratio.ZERO))
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"));
    }
}
