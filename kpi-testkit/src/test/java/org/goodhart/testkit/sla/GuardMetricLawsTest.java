package org.goodhart.testkit.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.goodhart.desk.Source;
import org.goodhart.metric.Metric;
import org.goodhart.sla.Bunching;
import org.goodhart.sla.Disputes;
import org.goodhart.sla.Exclusions;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.laws.MetricLaws;

/** The laws of metrics, tried on what shows whether shares within norm are gamed. */
class GuardMetricLawsTest {
    @Group
    class GuardMetrics implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return Arbitraries.of(
                    Exclusions.share(),
                    Exclusions.share(Exclusions.by(Source.SUPPORT_LINE)),
                    Exclusions.count(),
                    Disputes.share(),
                    Disputes.share(Disputes.by(Source.OTHER_DEPARTMENT)),
                    Bunching.beforeDeadline(book(SlaNorm.restore()), Duration.ofHours(4)),
                    Bunching.beforeDeadline(book(SlaNorm.firstReply()), Duration.ofHours(4)),
                    Bunching.beforeDeadline(book(SlaNorm.hold()), LineClock.CONSERVED, Duration.ofHours(4)),
                    Bunching.atPeriodEnd(Duration.ofDays(3)));
        }
    }

    private static NormBook book(SlaNorm.Unlimited norm) {
        return NormBook.from(
                LocalDate.of(2000, 1, 1), norm.within(Duration.ofHours(8)).aroundTheClock(ZoneId.of("Europe/Moscow")));
    }
}
