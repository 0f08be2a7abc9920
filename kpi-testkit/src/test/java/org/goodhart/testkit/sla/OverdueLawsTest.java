package org.goodhart.testkit.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Priority;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Overdue;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.NormArbitraries;
import org.goodhart.testkit.laws.MetricLaws;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;

/** Time overdue is additive over subscribers, owners and periods. */
class OverdueLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @Group
    class OverdueMetrics implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            NormBook faults = book(SlaNorm.restore());
            NormBook lines = book(SlaNorm.hold());
            return Arbitraries.of(
                    Overdue.accrued(faults),
                    Overdue.mean(faults),
                    Overdue.share(faults),
                    Overdue.accrued(book(SlaNorm.totalResolution())),
                    Overdue.share(book(SlaNorm.firstReply())),
                    Overdue.mean(book(SlaNorm.firstResolution())),
                    Overdue.accrued(lines, LineClock.CONSERVED),
                    Overdue.share(lines, LineClock.UNTIL_HAND_OVER));
        }
    }

    private static NormBook book(SlaNorm.Unlimited norm) {
        SlaNorm any = norm.within(Duration.ofHours(8)).aroundTheClock(ZONE);
        SlaNorm urgent = norm.within(Duration.ofHours(2)).aroundTheClock(ZONE);
        return NormBook.from(LocalDate.of(2000, 1, 1), urgent.forPriorities(Priority.of("high")), any);
    }

    @Provide
    Arbitrary<NormBook> books() {
        return NormArbitraries.books();
    }

    @Provide
    Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(PayPeriods.march2026());
    }

    /** Whole seconds before the boundary as well, so that obligations are cut within a second. */
    @Provide
    Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026())
                .flatMap(instant ->
                        Arbitraries.of(0L, 1L, 500_000_000L, 999_999_999L).map(instant::plusNanos));
    }

    @Property
    void periodsThatAbutAddUpForEverybody(
            @ForAll("books") NormBook book,
            @ForAll("desks") Desk desk,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("instants") Instant third) {
        List<Instant> sorted = List.of(one, other, third).stream().sorted().toList();
        Metric accrued = accrued(book);
        SortedMap<Holder, Long> first = seconds(accrued, desk, sorted.get(0), sorted.get(1));
        SortedMap<Holder, Long> second = seconds(accrued, desk, sorted.get(1), sorted.get(2));
        second.forEach((holder, seconds) -> first.merge(holder, seconds, Long::sum));
        assertThat(first).isEqualTo(seconds(accrued, desk, sorted.get(0), sorted.get(2)));
    }

    private static Metric accrued(NormBook book) {
        return book.subject() == Subject.LINE_TIME ? Overdue.accrued(book, LineClock.CONSERVED) : Overdue.accrued(book);
    }

    private static SortedMap<Holder, Long> seconds(Metric metric, Desk desk, Instant from, Instant until) {
        SortedMap<Holder, Long> seconds = new TreeMap<>();
        if (!from.isBefore(until)) return seconds;
        MetricSet set = MetricSet.of(metric);
        Evaluation evaluation = set.evaluate(desk, PayPeriod.of(Interval.of(from, until), ZONE));
        evaluation.byHolder().forEach((holder, totals) -> seconds.put(holder, totals.toArray()[0]));
        return seconds;
    }
}
