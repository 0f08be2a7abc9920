package org.goodhart.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.PayPeriod;

/**
 * The facts behind a figure. It reads the histories once more when it is asked, and costs nothing when it is not.
 */
public final class DrillDown {
    private DrillDown() {}

    /**
     * The names of the facts that contribute to each sum of a metric, whether or not its measure is defined. Parts of a
     * composite that count the same of the same facts are listed once. Example: of a share whose value is 95% (19 of 20),
     * {@code in norm} has 19 names and {@code all of the cohort} 20.
     *
     * @param metric the metric
     * @param owner whose figure
     * @param desk the desk
     * @param period the period
     * @return for each sum, by its formula, the names of the facts for which it is not 0, in the order of subscribers; a fact that
     *     occurs several times, such as a ticket that a line had twice, is named as often
     */
    public static Map<String, List<String>> facts(Metric metric, Owner owner, Desk desk, PayPeriod period) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Sum<?> sum : new LinkedHashSet<>(metric.sums())) {
            List<String> ofSum = names.computeIfAbsent(sum.formula(), id -> new ArrayList<>());
            visit(sum, owner, desk, period, (name, count) -> ofSum.add(name));
        }
        return names;
    }

    /**
     * What each fact contributes to each sum of a metric.
     *
     * @param metric the metric
     * @param owner whose figure
     * @param desk the desk
     * @param period the period
     * @return for each sum, by its formula, what the facts of each name contribute together, in the order of the names; what they count for of a sum in buckets is what is sorted
     *     into them
     */
    public static Map<String, SortedMap<String, Long>> contributions(
            Metric metric, Owner owner, Desk desk, PayPeriod period) {
        Map<String, SortedMap<String, Long>> contributions = new LinkedHashMap<>();
        for (Sum<?> sum : new LinkedHashSet<>(metric.sums())) {
            SortedMap<String, Long> ofSum = contributions.computeIfAbsent(sum.formula(), id -> new TreeMap<>());
            visit(sum, owner, desk, period, (name, count) -> ofSum.merge(name, count, Math::addExact));
        }
        return contributions;
    }

    /** Takes the name of a fact and what it counts for. */
    private interface Visitor {
        void visit(String name, long count);
    }

    private static <F> void visit(Sum<F> sum, Owner owner, Desk desk, PayPeriod period, Visitor visitor) {
        Scope scope = new Scope(desk.context(), period, desk.asOf());
        FactSink<F> sink = new FactSink<>() {
            @Override
            public void take(Holder holder, F fact) {
                if (owner.covers(holder)) note(fact);
            }

            @Override
            public void takeUnowned(F fact) {
                if (owner.level() == Owner.Level.DEPARTMENT) note(fact);
            }

            private void note(F fact) {
                if (!sum.takes(fact)) return;
                long count = sum.counter().count(fact);
                if (count != 0 || sum.buckets().isPresent())
                    visitor.visit(sum.reading().nameOf(fact), count);
            }
        };
        Reader<F> reader = sum.reading().reader(scope);
        Dossier dossier = Dossier.of(scope.context(), scope.asOf());
        for (SubscriberHistory history : desk.histories()) reader.read(dossier.open(history), sink);
    }
}
