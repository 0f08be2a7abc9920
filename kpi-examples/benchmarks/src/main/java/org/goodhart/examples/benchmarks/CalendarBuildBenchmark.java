package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.goodhart.calendar.OpeningHours;
import org.goodhart.calendar.WorkSpan;
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

/** Building a calendar of twenty years together with its index. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarBuildBenchmark {
    private final Map<LocalDate, List<WorkSpan>> dates = new HashMap<>();

    /** Makes hours for five thousand dates. */
    @Setup
    public void dates() {
        for (int i = 0; i < 5000; i++) {
            dates.put(Calendars.FIRST.plusDays(i), List.of(WorkSpan.parse(i % 2 == 0 ? "08:00-12:00" : "22:00-06:00")));
        }
    }

    /**
     * A calendar with holidays, and the first question, which builds the index of all twenty years.
     *
     * @return the working time of twenty years
     */
    @Benchmark
    public Duration ordinary() {
        return workingTime(Calendars.ofTwentyYears());
    }

    /**
     * The same with hours of their own on five thousand dates.
     *
     * @return the working time of twenty years
     */
    @Benchmark
    public Duration withFiveThousandDates() {
        return workingTime(Calendars.ofTwentyYears().withHours(dates));
    }

    private static Duration workingTime(OpeningHours calendar) {
        Instant first = Calendars.FIRST.atStartOfDay(calendar.zone()).toInstant();
        return calendar.workingTime(first, first.plus(Duration.ofDays(20 * 365)));
    }
}
