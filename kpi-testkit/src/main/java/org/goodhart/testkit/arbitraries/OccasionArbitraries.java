package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.testkit.Facts;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.GivenHistory;
import org.goodhart.testkit.GivenTicket;
import org.goodhart.testkit.Lines;
import org.goodhart.value.PayPeriod;

/**
 * Desks on which there is something to cheat with: most subscribers have faults that lay in a queue, were taken, took minutes or
 * weeks, were passed on or not, and were confirmed or not; some have histories that are merely possible.
 */
public final class OccasionArbitraries {
    private static final List<Long> QUEUES = minutes(0, 10, 25, 3 * 60, 9 * 60);
    private static final List<Long> WORK = minutes(1, 15, 40, 5 * 60, 2 * 24 * 60, 20 * 24 * 60);
    private static final List<Long> CALLS = minutes(20, 2 * 60, 24 * 60, 5 * 24 * 60, 10 * 24 * 60, 16 * 24 * 60);

    private OccasionArbitraries() {}

    private static List<Long> minutes(int... counts) {
        return Arrays.stream(counts).mapToObj(count -> 60L * count).toList();
    }

    /**
     * Desks around a period, of subscribers {@code S-1}, {@code S-2} and so on, as of some days or weeks after the period, on which every
     * kind of evidence is recorded.
     *
     * @param around the period
     * @return desks of one to six subscribers
     */
    public static Arbitrary<Desk> desks(PayPeriod around) {
        return Arbitraries.integers().between(1, 6).flatMap(count -> {
            List<Arbitrary<SubscriberHistory>> histories = new ArrayList<>();
            for (int n = 1; n <= count; n++) histories.add(histories(around, SubscriberId.of("S-" + n)));
            Arbitrary<Duration> later = Arbitraries.of(0, 1, 10, 45).map(Duration::ofDays);
            return Combinators.combine(Combinators.combine(histories).as(List::copyOf), later)
                    .as((all, wait) -> desk(around.end().plus(wait), all));
        });
    }

    private static Desk desk(Instant least, List<SubscriberHistory> histories) {
        List<Facts> facts = histories.stream().map(Given::facts).toList();
        Desk asOfLast = Given.desk()
                .with(facts)
                .with(Given.history("S-0").contact(least))
                .build();
        return Given.desk().with(facts).asOf(asOfLast.asOf()).build();
    }

    /**
     * Histories of a subscriber around a period: three of four of faults that were worked on, the others of anything possible.
     *
     * @param around the period
     * @param subscriber the subscriber
     * @return histories of up to four tickets
     */
    public static Arbitrary<SubscriberHistory> histories(PayPeriod around, SubscriberId subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Arbitrary<SubscriberHistory> worked = faults(around)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(faults -> {
                    GivenHistory history = Given.history(subscriber.name()).active("2025-01-01");
                    for (Worked fault : faults) history = fault.addTo(history);
                    return history.build();
                });
        return Arbitraries.frequencyOf(Tuple.of(3, worked), Tuple.of(1, DeskArbitraries.histories(around, subscriber)));
    }

    private static Arbitrary<Worked> faults(PayPeriod around) {
        return Combinators.combine(
                        DeskArbitraries.instants(around),
                        Arbitraries.of(QUEUES),
                        Arbitraries.of(WORK),
                        Arbitraries.of(Way.values()),
                        Arbitraries.of(End.values()),
                        Arbitraries.of(Telemetry.values()),
                        Arbitraries.of(CALLS).list().ofMaxSize(2))
                .as(Worked::new);
    }

    /** Who has the ticket. */
    private enum Way {
        FIRST_LINE,
        PASSED_ON,
        NEVER_TAKEN
    }

    /** What is said of the end. */
    private enum End {
        CONFIRMED,
        CLOSED,
        RESOLVED,
        REOPENED,
        OPEN
    }

    /** What equipment saw. */
    private enum Telemetry {
        NOTHING,
        THE_FAULT,
        BEFORE_IT_WAS_TAKEN,
        LATE_IN_IT
    }

    /** A fault that was worked on, in seconds. */
    private record Worked(
            Instant start, long queue, long work, Way way, End end, Telemetry telemetry, List<Long> calls) {

        GivenHistory addTo(GivenHistory history) {
            Instant taken = start.plusSeconds(queue);
            Instant mended = taken.plusSeconds(work);
            GivenTicket ticket = Given.ticket().at(start).opened();
            if (way != Way.NEVER_TAKEN) ticket = ticket.at(taken).assigned(Lines.L1, "ann");
            if (way == Way.PASSED_ON) {
                ticket = ticket.at(taken.plusSeconds(work / 4)).escalatedTo(Lines.L2);
                ticket = ticket.at(taken.plusSeconds(work / 2)).acceptedBy("bob");
            }
            if (end != End.OPEN) ticket = ticket.at(mended).resolved();
            if (end == End.CONFIRMED) ticket = ticket.after(Duration.ofHours(1)).confirmedBy(Source.CUSTOMER);
            if (end == End.CLOSED) ticket = ticket.closed();
            if (end == End.REOPENED) {
                ticket = ticket.after(Duration.ofHours(3))
                        .reopened()
                        .after(Duration.ofHours(2))
                        .resolved();
            }
            GivenHistory fuller = history.contact(start);
            for (long call : calls) fuller = fuller.contact(start.plusSeconds(call));
            return alarm(fuller.with(ticket), taken, mended);
        }

        private GivenHistory alarm(GivenHistory history, Instant taken, Instant mended) {
            return switch (telemetry) {
                case NOTHING -> history;
                case THE_FAULT ->
                    end == End.OPEN
                            ? history.alarm(start.toString())
                            : history.alarm(start.toString(), mended.toString());
                case BEFORE_IT_WAS_TAKEN -> history.alarm(start.toString(), taken.toString());
                case LATE_IN_IT -> history.alarm(mended.minusSeconds(work / 10).toString(), mended.toString());
            };
        }
    }
}
