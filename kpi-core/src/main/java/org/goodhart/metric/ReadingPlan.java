package org.goodhart.metric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Holder;
import org.jspecify.annotations.Nullable;

/** A reading with all the sums that a metric set takes over it, the conditions that these ask, and the slots where the sums stand. */
final class ReadingPlan<F> {

    private final Reading<F> reading;
    private final List<Sum<F>> sums = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    ReadingPlan(Reading<F> reading) {
        this.reading = reading;
    }

    void add(Sum<F> sum, int slot) {
        sums.add(sum);
        slots.add(slot);
    }

    Reading<F> reading() {
        return reading;
    }

    Running<F> start(Scope scope, SumsByOwner totals) {
        return new Running<>(this, scope, totals);
    }

    /** One sum at work: where it stands, which conditions a fact has to meet, and what it then contributes; each fact 1 where there is no counter. */
    private static final class Row<F> {
        private final int slot;
        private final int[] needed;
        private final @Nullable Counter<? super F> counter;
        private final @Nullable Buckets buckets;

        private Row(int slot, int[] needed, @Nullable Counter<? super F> counter, @Nullable Buckets buckets) {
            this.slot = slot;
            this.needed = needed;
            this.counter = counter;
            this.buckets = buckets;
        }

        static <F> Row<F> of(Sum<F> sum, int slot, List<Condition<? super F>> conditions) {
            int[] needed =
                    sum.conditions().stream().mapToInt(conditions::indexOf).toArray();
            Counter<? super F> counter = sum.counter() instanceof EachFact ? null : sum.counter();
            return new Row<>(slot, needed, counter, sum.buckets().orElse(null));
        }
    }

    /** A plan at work in one pass. Each condition is asked once for each fact, whichever sums rest on it. */
    static final class Running<F> implements FactSink<F> {
        private final Reader<F> reader;
        private final SumsByOwner sums;
        private final Condition<? super F>[] conditions;
        private final boolean[] holds;
        private final Row<F>[] rows;
        private boolean takingOut;

        @SuppressWarnings("unchecked") // arrays that nobody else sees: each fact goes through both
        Running(ReadingPlan<F> plan, Scope scope, SumsByOwner sums) {
            this.reader = plan.reading.reader(scope);
            this.sums = sums;
            Set<Condition<? super F>> distinct = new LinkedHashSet<>();
            for (Sum<F> sum : plan.sums) distinct.addAll(sum.conditions());
            List<Condition<? super F>> inOrder = List.copyOf(distinct);
            this.conditions = (Condition<? super F>[]) inOrder.toArray(new Condition<?>[0]);
            this.holds = new boolean[conditions.length];
            this.rows = (Row<F>[]) new Row<?>[plan.sums.size()];
            for (int i = 0; i < rows.length; i++) rows[i] = Row.of(plan.sums.get(i), plan.slots.get(i), inOrder);
        }

        void read(Dossier dossier, boolean out) {
            takingOut = out;
            reader.read(dossier, this);
        }

        @Override
        public void take(Holder owner, F fact) {
            count(sums.of(owner), fact);
        }

        @Override
        public void takeUnowned(F fact) {
            count(sums.ofNobody(), fact);
        }

        private void count(long[] totals, F fact) {
            for (int i = 0; i < holds.length; i++) holds[i] = conditions[i].holds(fact);
            for (Row<F> row : rows) {
                if (!meets(row.needed)) continue;
                Counter<? super F> counter = row.counter;
                long contribution = counter == null ? 1 : counter.count(fact);
                Buckets sorted = row.buckets;
                if (sorted == null) add(totals, row.slot, contribution);
                else add(totals, row.slot + sorted.indexOf(contribution), 1);
            }
        }

        private boolean meets(int[] wanted) {
            for (int condition : wanted) if (!holds[condition]) return false;
            return true;
        }

        private void add(long[] totals, int slot, long contribution) {
            totals[slot] = takingOut
                    ? Math.subtractExact(totals[slot], contribution)
                    : Math.addExact(totals[slot], contribution);
        }
    }
}
