package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.march;
import static org.goodhart.metric.Scene.ticket;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WorkersTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);
    private static final Executor IN_THE_CALLERS_THREAD = Runnable::run;
    private static final Executor NEVER = task -> {};
    private static final Executor FULL = task -> {
        throw new RejectedExecutionException("full");
    };

    private static final SubscriberHistory ANN = history(ticket("T-1", "0 opened L1; 0 assigned L1/ann; 60 resolved"));
    private static final SubscriberHistory BOB = history(ticket("T-2", "0 opened L1; 0 assigned L2/bob"));

    private final Tickets tickets = new Tickets("tickets");
    private final MetricSet set =
            MetricSet.of(Samples.resolvedShare("resolved", tickets), Samples.number("number", tickets));

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    private static List<SubscriberHistory> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> i % 3 == 0 ? BOB : ANN).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 5000})
    void howManyWorkThereMeansNothing(int count) {
        Evaluation alone = set.evaluate(march(), many(count), Workers.caller());
        for (Executor executor : List.of(POOL, IN_THE_CALLERS_THREAD, NEVER)) {
            for (int workers = 1; workers <= 4; workers++) {
                assertThat(set.evaluate(march(), many(count), Workers.on(executor, workers)))
                        .isEqualTo(alone);
            }
        }
        assertThat(alone.scorecard(Owner.department()).measure(set.metrics().get(1)))
                .isEqualTo(new Measure.Count(count));
    }

    @Test
    void historiesThatComeOnceAreEnough() {
        Evaluation whole = set.evaluate(march(), many(1000), Workers.caller());
        Iterator<SubscriberHistory> single = many(1000).iterator();
        Iterable<SubscriberHistory> once = () -> single;
        assertThat(set.evaluate(march(), once, Workers.on(POOL, 3))).isEqualTo(whole);
        try (Stream<SubscriberHistory> stream = many(1000).stream()) {
            assertThat(set.evaluate(march(), stream)).isEqualTo(whole);
        }
    }

    @Test
    void noTwoWorkersCallTheIteratorAtOnce() {
        AtomicInteger inside = new AtomicInteger();
        Iterator<SubscriberHistory> source = many(20_000).iterator();
        Iterable<SubscriberHistory> watched = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                assertThat(inside.getAndIncrement()).isZero();
                boolean more = source.hasNext();
                inside.decrementAndGet();
                return more;
            }

            @Override
            public SubscriberHistory next() {
                return source.next();
            }
        };
        assertThat(set.evaluate(march(), watched, Workers.on(POOL, 4)))
                .isEqualTo(set.evaluate(march(), many(20_000), Workers.caller()));
    }

    @Test
    void othersReallyHelp() {
        CountDownLatch two = new CountDownLatch(2);
        Condition<Object> waitsForTheOther = Condition.of("met", fact -> {
            two.countDown();
            try {
                return two.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        });
        Metric met = Metric.count(
                Phrase.literal("met"),
                Direction.INDIFFERENT,
                Samples.all(tickets).where(waitsForTheOther));
        Evaluation both = MetricSet.of(met).evaluate(march(), many(600), Workers.on(POOL, 2));
        assertThat(both.scorecard(Owner.department()).measure(met)).isEqualTo(new Measure.Count(600));
    }

    @Test
    void aFailureIsTheCallersAndNobodyGoesOn() {
        Metric huge = Metric.count(Phrase.literal("huge"), Direction.INDIFFERENT, Sum.of(tickets, Samples.Count.HUGE));
        for (Workers workers : List.of(Workers.caller(), Workers.on(POOL, 3), Workers.on(NEVER, 2))) {
            assertThatThrownBy(() -> MetricSet.of(huge).evaluate(march(), many(5000), workers))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void anExecutorThatRefusesIsTold() {
        assertThatThrownBy(() -> set.evaluate(march(), many(10), Workers.on(FULL, 2)))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("full");
    }

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();
        set.evaluate(march(), many(5000), Workers.on(POOL, 3));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesToBeNobody() {
        assertThatThrownBy(() -> Workers.on(POOL, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("0 workers on ")
                .hasMessageEndingWith(": 1 or more are expected, and an executor for more than 1");
        assertThatThrownBy(() -> new Workers(Optional.empty(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 workers without an executor: 1 or more are expected, and an executor for more than 1");
        assertThat(Workers.caller()).isEqualTo(new Workers(Optional.empty(), 1));
    }
}
