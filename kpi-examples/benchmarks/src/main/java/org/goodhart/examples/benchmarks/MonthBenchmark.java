package org.goodhart.examples.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The eight metrics of a month in every way that they are compared in. What counts are the ratios within one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class MonthBenchmark {

    /** How many tickets the desk has. */
    @Param("100000")
    public int tickets = 100_000;

    private final HandWrittenLoop.WorkingHours hours = HandWrittenLoop.WorkingHours.ofTheLibrary();
    private final DayTable table = DayTable.ofTheGeneratedDesk();
    private final MetricSet eight = EightMetrics.set();
    private final List<MetricSet> further = new ArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private List<SubscriberHistory> histories = List.of();

    /** Makes the histories. */
    @Setup
    public void generate() {
        histories = new GeneratedDesk(tickets).held();
        List<Metric> metrics = new ArrayList<>(EightMetrics.EIGHT);
        for (Metric more : EightMetrics.FURTHER) {
            metrics.add(more);
            further.add(MetricSet.of(metrics));
        }
    }

    /** Ends the second thread. */
    @TearDown(Level.Trial)
    public void shutDown() {
        pool.shutdown();
    }

    /**
     * One loop written by hand, with the library's calendar.
     *
     * @return the sums
     */
    @Benchmark
    public long[] handWritten() {
        return HandWrittenLoop.sums(histories, hours);
    }

    /**
     * The same loop with a table of days instead of a calendar.
     *
     * @return the sums
     */
    @Benchmark
    public long[] handWrittenWithTable() {
        return HandWrittenLoop.sums(histories, table);
    }

    /**
     * The library: eight metrics, every agent and every line at once.
     *
     * @return the evaluation
     */
    @Benchmark
    public Evaluation eightMetrics() {
        return eight.evaluate(GeneratedDesk.SCOPE, histories, Workers.caller());
    }

    /**
     * Four more metrics in the same pass.
     *
     * @return the evaluation
     */
    @Benchmark
    public Evaluation twelveMetrics() {
        return further.get(3).evaluate(GeneratedDesk.SCOPE, histories, Workers.caller());
    }

    /**
     * Eight metrics by two threads.
     *
     * @return the evaluation
     */
    @Benchmark
    public Evaluation twoThreads() {
        return eight.evaluate(GeneratedDesk.SCOPE, histories, Workers.on(pool, 2));
    }

    /**
     * Eight passes of streams.
     *
     * @return the results
     */
    @Benchmark
    public List<NaiveStreams.Result> streams() {
        return NaiveStreams.results(histories);
    }

    /**
     * The objects into an SQL engine, and a query there, on one thread.
     *
     * @return the sums
     * @throws SQLException if the engine refuses
     */
    @Benchmark
    public long[] sqlFromObjects() throws SQLException {
        try (SqlMonth month = SqlMonth.open(1)) {
            month.load(histories);
            return month.query();
        }
    }
}
