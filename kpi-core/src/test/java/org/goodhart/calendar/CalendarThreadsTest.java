package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.goodhart.value.EffectiveDated;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that ask a fresh calendar at once, and so build its index together, get what one thread gets. */
@Timeout(60)
class CalendarThreadsTest {
    private static final int THREADS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"hours", "union", "versions", "whole"})
    void getTheSameAnswers(String kind) throws Exception {
        List<String> alone = questions(calendar(kind), 42);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 10; round++) {
                WorkCalendar fresh = calendar(kind);
                CyclicBarrier start = new CyclicBarrier(THREADS);
                Callable<List<String>> ask = () -> {
                    start.await();
                    return questions(fresh, 42);
                };
                List<Future<List<String>>> answers = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    answers.add(threads.submit(ask));
                }
                for (Future<List<String>> answer : answers) {
                    assertThat(answer.get()).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> questions(WorkCalendar calendar, long seed) {
        Random random = new Random(seed);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant from = Instant.parse("1990-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000_000));
            Instant to = from.plusSeconds(random.nextInt(400_000_000));
            Duration amount = Duration.ofMinutes(random.nextInt(1_000_000));
            answers.add(calendar.workingTime(from, to) + " " + calendar.plus(from, amount, Edge.CLOSING) + " "
                    + calendar.nextOpen(from) + " " + calendar.previousClose(to));
        }
        return answers;
    }

    private static WorkCalendar calendar(String kind) {
        Supplier<OpeningHours> office =
                () -> WorkCalendar.of(ZoneId.of("Europe/Berlin"), WeeklyHours.parse("Mon-Fri 09:00-18:00"))
                        .withClosed(LocalDate.of(2000, 1, 3));
        OpeningHours nights = WorkCalendar.of(ZoneId.of("Asia/Tokyo"), WeeklyHours.parse("Mon-Sun 22:00-06:00"));
        return switch (kind) {
            case "hours" -> office.get();
            case "union" -> office.get().union(nights);
            case "versions" ->
                WorkCalendar.versions(
                        EffectiveDated.<WorkCalendar>always(office.get()).andFrom(LocalDate.of(2001, 1, 1), nights));
            default -> office.get().wholeWorkingDates();
        };
    }
}
