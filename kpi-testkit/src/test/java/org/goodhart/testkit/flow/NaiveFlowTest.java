package org.goodhart.testkit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.flow.NaiveSums.one;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.Escalations;
import org.goodhart.flow.FirstContactResolution;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.LineResolution;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.flow.ResolutionShare;
import org.goodhart.flow.Silence;
import org.goodhart.flow.UnreportedFaults;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.quality.EmployeeLines;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Overdue;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.value.Ratio;

/** The figures are those that a second program gets, which was written from the documentation alone: one ticket after the other, one fault after the other. */
class NaiveFlowTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TARGET = Duration.ofHours(8);
    private static final NormBook NORMS = NormBook.from(
            LocalDate.of(2000, 1, 1),
            SlaNorm.restore()
                    .within(TARGET)
                    .aroundTheClock(ZoneId.of("Europe/Moscow"))
                    .pausing(PausePolicy.none())
                    .fromFirstContact());

    @Provide
    Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(PayPeriods.march2026());
    }

    /** The desk's instant, or one within or around the period. */
    @Provide
    Arbitrary<Optional<Instant>> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026()).optional(0.4);
    }

    @Property(tries = 100)
    void theWaysOfTickets(@ForAll("desks") Desk desk, @ForAll("instants") Optional<Instant> asOf) {
        Scope scope = new Scope(desk.context(), PayPeriods.march2026(), asOf.orElse(desk.asOf()));
        NaiveRoutes naive = new NaiveRoutes(scope, desk.histories());
        Line second = Line.of(2);
        check(desk, scope, PingPong.direct(), naive.ofResolved(way -> one(way.bounces(true) > 0)));
        check(desk, scope, PingPong.circular(), naive.ofResolved(way -> one(way.bounces(false) > 0)));
        check(
                desk,
                scope,
                PushToFront.onlyOnFirstLine(),
                naive.ofResolved(
                        way -> one(way.linesToFirstResolution().stream().allMatch(line -> line.rank() == 1))));
        check(
                desk,
                scope,
                PushToFront.byFirstLine(),
                naive.ofResolved(way -> one(way.firstResolvedBy().rank() == 1)));
        check(
                desk,
                scope,
                PushToFront.noLineSkipped(),
                naive.ofResolved(way -> one(NaiveRoutes.isStepByStep(way.linesToFirstResolution()))));
        check(
                desk,
                scope,
                ResolutionShare.of(second),
                naive.ofResolved(way -> one(way.firstResolvedBy().equals(second))));
        check(
                desk,
                scope,
                FlowMetrics.reopenRate(),
                naive.ofResolved(way -> one(way.reopened.stream().anyMatch(at -> !at.isBefore(way.firstResolved)))));
        check(desk, scope, FirstContactResolution.within(WEEK), naive.atFirstContact(WEEK));
        check(desk, scope, Escalations.rate(), naive.escalationRate());
        check(desk, scope, FlowMetrics.returnRate(), naive.returnRate());
        check(desk, scope, Backlog.olderThan(WEEK), naive.ofBacklog(age -> one(age.compareTo(WEEK) > 0)));
        check(desk, scope, Backlog.meanAge(), naive.ofBacklog(Duration::toSeconds));
    }

    @Property(tries = 100)
    void whatBecameOfFaults(
            @ForAll("desks") Desk desk, @ForAll("instants") Optional<Instant> asOf, @ForAll Silence silence) {
        Scope scope = new Scope(desk.context(), PayPeriods.march2026(), asOf.orElse(desk.asOf()));
        NaiveFaultFigures naive = new NaiveFaultFigures(scope, desk.histories());
        check(desk, scope, UnreportedFaults.share(), naive.unreported());
        check(desk, scope, EmployeeLines.timeToRestore(), naive.timeToRestore());
        check(desk, scope, Overdue.mean(NORMS), naive.overdue(TARGET, true));
        check(desk, scope, Overdue.share(NORMS), naive.overdue(TARGET, false));
        Verification verified =
                Verification.within(WEEK).by(Source.CUSTOMER, Source.TELEMETRY).silenceIs(silence);
        Metric settled = LineResolution.adjusted(verified, Ratio.percent(50), Ratio.ONE);
        check(desk, scope, settled, naive.stays(verified), "mended", "handed on", "given back");
    }

    /** The naive sums stand in the order of the conditions; the last one, which counts all, has none. */
    private static void check(Desk desk, Scope scope, Metric metric, NaiveSums naive, String... conditions) {
        NaiveSums sums = NaiveSums.of(MetricSet.of(metric).evaluate(scope, desk.histories().stream()));
        if (conditions.length == 0) {
            assertThat(sums).describedAs(metric.formula()).isEqualTo(naive);
            return;
        }
        List<Integer> order = metric.sums().stream()
                .map(Sum::formula)
                .distinct()
                .map(formula -> position(formula, List.of(conditions)))
                .toList();
        SortedMap<String, List<Long>> sorted = new TreeMap<>();
        naive.byOwner()
                .forEach((owner, all) ->
                        sorted.put(owner, order.stream().map(all::get).toList()));
        assertThat(sums).describedAs(metric.formula()).isEqualTo(new NaiveSums(sorted));
    }

    private static int position(String formula, List<String> conditions) {
        for (int i = 0; i < conditions.size(); i++) if (formula.endsWith(" where " + conditions.get(i))) return i;
        return conditions.size();
    }
}
