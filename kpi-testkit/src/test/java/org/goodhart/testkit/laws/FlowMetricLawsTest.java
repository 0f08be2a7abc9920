package org.goodhart.testkit.laws;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.LineResolution;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Metric;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.Waiting;
import org.goodhart.value.Ratio;

/** The published laws, tried on the metrics of a ticket's way through the lines. */
class FlowMetricLawsTest implements MetricLaws {
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
