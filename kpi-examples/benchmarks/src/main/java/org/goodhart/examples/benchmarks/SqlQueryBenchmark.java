package org.goodhart.examples.benchmarks;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The query alone, on tables that were filled before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class SqlQueryBenchmark {

    /** How many tickets the desk has. */
    @Param("100000")
    public int tickets = 100_000;

    private @Nullable SqlMonth month;

    /**
     * Fills the tables.
     *
     * @throws SQLException if the engine refuses
     */
    @Setup
    public void load() throws SQLException {
        month = SqlMonth.open(1);
        Objects.requireNonNull(month).load(new GeneratedDesk(tickets));
    }

    /**
     * Lets go of the database.
     *
     * @throws SQLException if the engine refuses
     */
    @TearDown
    public void close() throws SQLException {
        Objects.requireNonNull(month).close();
    }

    /**
     * The query.
     *
     * @return the sums
     * @throws SQLException if the engine refuses
     */
    @Benchmark
    public long[] sqlQuery() throws SQLException {
        return Objects.requireNonNull(month).query();
    }
}
