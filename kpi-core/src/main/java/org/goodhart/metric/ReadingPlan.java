package org.goodhart.metric;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;

/** A reading with all the counters that a metric set sums over it, and the slots where their sums stand. */
final class ReadingPlan<F> {

    private final Reading<F> reading;
    private final List<Counter<? super F>> counters = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    ReadingPlan(Reading<F> reading) {
        this.reading = reading;
    }

    void add(Counter<? super F> counter, int slot) {
        counters.add(counter);
        slots.add(slot);
    }

    Reading<F> reading() {
        return reading;
    }

    Running<F> start(Scope scope, SumsByOwner sums) {
        return new Running<>(this, scope, sums);
    }

    /** A plan at work in one pass. */
    static final class Running<F> implements FactSink<F> {
        private final Reader<F> reader;
        private final List<Counter<? super F>> counters;
        private final int[] slots;
        private final SumsByOwner sums;

        Running(ReadingPlan<F> plan, Scope scope, SumsByOwner sums) {
            this.reader = plan.reading.reader(scope);
            this.counters = List.copyOf(plan.counters);
            this.slots = plan.slots.stream().mapToInt(Integer::intValue).toArray();
            this.sums = sums;
        }

        void read(SubscriberHistory history) {
            reader.read(history, this);
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
            for (int i = 0; i < slots.length; i++) {
                totals[slots[i]] =
                        Math.addExact(totals[slots[i]], counters.get(i).count(fact));
            }
        }
    }
}
