package org.goodhart.testkit.laws;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.CaseMix;
import org.goodhart.flow.ConfirmedByCustomer;
import org.goodhart.flow.Escalations;
import org.goodhart.flow.FirstContactResolution;
import org.goodhart.flow.LineResolution;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.flow.RepeatContacts;
import org.goodhart.flow.ResolutionShare;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Times;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Metric;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.Waiting;
import org.goodhart.value.Ratio;

/** The published laws, tried on the metrics of a ticket's way through the lines. */
class FlowMetricLawsTest implements MetricLaws {
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    @Provide
    @Override
    public Arbitrary<Metric> metrics() {
        PausePolicy shown =
                PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR).requiringEvidence();
        return Arbitraries.of(List.of(
                LineResolution.mended(verification(Silence.MISS)),
                LineResolution.adjusted(verification(Silence.MISS), Ratio.percent(50), Ratio.ONE),
                LineResolution.adjusted(verification(Silence.LEFT_OUT), Ratio.percent(30), Ratio.percent(30)),
                PingPong.direct(),
                PingPong.circular(),
                PingPong.directBounces(),
                PingPong.circularBounces(),
                PushToFront.onlyOnFirstLine(),
                PushToFront.byFirstLine(),
                PushToFront.noLineSkipped(),
                Backlog.open(),
                Backlog.olderThan(Duration.ofDays(3)),
                Backlog.meanAge(),
                Backlog.quantileAge(
                        Ratio.percent(90), Buckets.upTo(Duration.ofDays(92).toSeconds(), Ratio.percent(5))),
                RepeatContacts.within(Duration.ofDays(2)),
                FirstContactResolution.within(Duration.ofDays(3)),
                ConfirmedByCustomer.share(),
                ResolutionShare.of(Line.of(2)),
                Escalations.rate(),
                Times.toFirstReply().mean(),
                Times.toFirstResolution().on(OFFICE).mean(),
                Times.toResolution().quantile(Ratio.percent(50), Buckets.upTo(1_000_000, Ratio.percent(10))),
                CaseMix.of(Map.of(Category.of("no link"), 3), 1).resolvedPoints(),
                CaseMix.standardised(
                        FirstContactResolution.within(Duration.ofDays(3)), Map.of(Category.of("no link"), Ratio.ONE)),
                CaseMix.standardised(
                        ConfirmedByCustomer.share(),
                        Map.of(
                                Category.of("no link"), Ratio.percent(90),
                                Category.of("password"), Ratio.percent(10))),
                Waiting.share(),
                Waiting.net(shown)
                        .eachAtMost(Duration.ofHours(4))
                        .inAllAtMost(Ratio.percent(50), Duration.ofHours(12))));
    }

    private static Verification verification(Silence silence) {
        return Verification.within(Duration.ofDays(7))
                .by(Source.CUSTOMER, Source.TELEMETRY)
                .silenceIs(silence);
    }
}
