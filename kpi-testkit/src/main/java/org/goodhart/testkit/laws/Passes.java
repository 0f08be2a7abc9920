package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Pass;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Totals;

/** Passes over the histories of a desk, and what they come to. */
final class Passes {
    private Passes() {}

    static Scope scope(MetricsUnderLaw tried, Desk desk) {
        return new Scope(desk.context(), tried.period(), desk.asOf());
    }

    static Evaluation evaluate(
            MetricsUnderLaw tried, MetricSet set, Desk desk, Collection<SubscriberHistory> histories) {
        Pass pass = set.pass(scope(tried, desk));
        for (SubscriberHistory history : histories) pass.add(history);
        return pass.finish();
    }

    static Totals departments(Evaluation evaluation) {
        Totals sum = evaluation.nobodys();
        for (Totals totals : evaluation.byHolder().values()) sum = sum.plus(totals);
        return sum;
    }

    /** A set of one metric sums each distinct sum once, in the order in which the metric names it first. */
    static long[] inOrderOf(Metric metric, Totals totals) {
        Map<Sum<?>, Integer> starts = new HashMap<>();
        int next = 0;
        for (Sum<?> sum : metric.sums()) {
            if (starts.putIfAbsent(sum, next) == null) next += sum.width();
        }
        long[] all = totals.toArray();
        return metric.sums().stream()
                .flatMapToLong(sum -> {
                    int start = Objects.requireNonNull(starts.get(sum));
                    return Arrays.stream(all, start, start + sum.width());
                })
                .toArray();
    }

    static void assertSame(Evaluation found, Evaluation expected) {
        assertThat(found.byHolder()).isEqualTo(expected.byHolder());
        assertThat(found.nobodys()).isEqualTo(expected.nobodys());
        assertThat(found).isEqualTo(expected).hasSameHashCodeAs(expected);
        for (Owner owner : expected.owners(Owner.Level.HOLDER)) {
            assertThat(found.scorecard(owner)).isEqualTo(expected.scorecard(owner));
        }
        assertThat(found.scorecard(Owner.department())).isEqualTo(expected.scorecard(Owner.department()));
    }
}
