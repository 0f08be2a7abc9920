package org.goodhart.examples.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Totals;
import org.goodhart.metric.Workers;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A month of ten thousand tickets, once whole and once with one history exchanged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WhatIfBenchmark {

    private static final int TICKETS = 10_000;

    private final MetricSet set = EightMetrics.set();
    private final List<SubscriberHistory> histories = new GeneratedDesk(TICKETS).held();
    private @Nullable Evaluation month;
    private int next;

    /** Evaluates the month. */
    @Setup
    public void evaluate() {
        month = whole();
    }

    /**
     * The whole month.
     *
     * @return the evaluation
     */
    @Benchmark
    public Evaluation whole() {
        return set.evaluate(GeneratedDesk.SCOPE, histories, Workers.caller());
    }

    /**
     * The month without the ticket of one subscriber, each time another one.
     *
     * @return the totals of the department
     */
    @Benchmark
    public Totals oneExchanged() {
        next = (next + 1) % TICKETS;
        SubscriberHistory before = histories.get(next);
        return Objects.requireNonNull(month)
                .replace(before, before.withTickets(List.of()))
                .totals(Owner.department());
    }
}
