package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.OpeningHours;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Questions to a calendar whose index is built, from instants all over twenty years. What counts is the ratio of ten
 * years to one day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkingTimeBenchmark {
    private static final int QUESTIONS = 1024;

    /** How far apart the two instants are. */
    public enum Distance {
        /** A norm of hours. */
        DAY(Duration.ofDays(1)),
        /** As far as nobody asks. */
        TEN_YEARS(Duration.ofDays(3652));

        private final Duration length;

        Distance(Duration length) {
            this.length = length;
        }
    }

    /** The distance to measure over. */
    @Param
    public Distance distance = Distance.DAY;

    private final OpeningHours calendar = Calendars.ofTwentyYears();
    private final NaiveWalk walk = NaiveWalk.ofTwentyYears();
    private final Instant[] from = new Instant[QUESTIONS];
    private final Instant[] to = new Instant[QUESTIONS];
    private final Duration[] working = new Duration[QUESTIONS];
    private int next;

    /** Draws the questions and builds the index. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        Instant first = LocalDate.of(2010, 1, 1).atStartOfDay(calendar.zone()).toInstant();
        for (int i = 0; i < QUESTIONS; i++) {
            from[i] = first.plusSeconds(random.nextInt(3650 * 86_400)).plusNanos(random.nextInt(1_000_000_000));
            to[i] = from[i].plus(distance.length);
            working[i] = calendar.workingTime(from[i], to[i]).plusNanos(1);
        }
    }

    /**
     * The working time between two instants.
     *
     * @return the working time
     */
    @Benchmark
    public Duration workingTime() {
        int question = question();
        return calendar.workingTime(from[question], to[question]);
    }

    /**
     * The deadline after as much working time.
     *
     * @return the deadline
     */
    @Benchmark
    public Instant plus() {
        int question = question();
        return calendar.plus(from[question], working[question], Edge.CLOSING);
    }

    /**
     * The working time as most write it: day by day.
     *
     * @return the working time
     */
    @Benchmark
    public Duration workingTimeDayByDay() {
        int question = question();
        return walk.workingTime(from[question], to[question]);
    }

    private int question() {
        next = (next + 1) % QUESTIONS;
        return next;
    }
}
