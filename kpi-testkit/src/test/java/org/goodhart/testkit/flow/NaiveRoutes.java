package org.goodhart.testkit.flow;

import static org.goodhart.testkit.flow.NaiveSums.one;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Scope;
import org.jspecify.annotations.Nullable;

/** Metrics of tickets' ways, as their documentation says, ticket by ticket. */
record NaiveRoutes(Scope scope, Collection<SubscriberHistory> histories) {

    private void eachAsOf(Instant asOf, BiConsumer<SubscriberHistory, NaiveWay> taker) {
        for (SubscriberHistory history : histories) {
            for (Ticket ticket : history.tickets()) {
                if (!ticket.openedAt().isAfter(asOf)) taker.accept(history, new NaiveWay(ticket, asOf));
            }
        }
    }

    private boolean isInPeriod(@Nullable Instant instant) {
        return instant != null
                && !instant.isBefore(scope.period().start())
                && instant.isBefore(scope.period().end());
    }

    /** Something of the tickets first resolved in the period, and how many they are. */
    NaiveSums ofResolved(ToLongFunction<NaiveWay> counter) {
        return ofResolved((history, way) -> counter.applyAsLong(way));
    }

    private NaiveSums ofResolved(OfWay counter) {
        NaiveSums sums = new NaiveSums();
        eachAsOf(scope.asOf(), (history, way) -> {
            if (!isInPeriod(way.firstResolved)) return;
            if (way.merged != null && !way.merged.isAfter(way.firstResolved)) return;
            sums.add(Optional.of(way.last()), counter.count(history, way), 1L);
        });
        return sums;
    }

    private interface OfWay {
        long count(SubscriberHistory history, NaiveWay way);
    }

    static boolean isStepByStep(List<Line> lines) {
        int rank = 0;
        for (Line line : lines) {
            if (line.rank() - rank > 1) return false;
            rank = line.rank();
        }
        return true;
    }

    /** Those that one line had, and of which nothing was heard again. */
    NaiveSums atFirstContact(Duration window) {
        BiPredicate<SubscriberHistory, NaiveWay> quiet = (history, way) -> {
            Instant end = way.firstResolved.plus(window);
            BiPredicate<Instant, Boolean> isHeard = (at, sameService) ->
                    sameService && at.isAfter(way.firstResolved) && !at.isAfter(end) && !at.isAfter(scope.asOf());
            for (Contact contact : history.contacts()) {
                boolean same = contact.service().equals(way.ticket.service());
                if (isHeard.test(contact.at(), same) && !isConfirmation(way.ticket, contact.at())) return false;
            }
            for (Ticket other : history.tickets()) {
                boolean same = other.service().equals(way.ticket.service());
                if (isHeard.test(other.openedAt(), same)) return false;
            }
            return way.reopened.stream().allMatch(at -> at.isAfter(end));
        };
        return ofResolved((history, way) ->
                one(way.linesToFirstResolution().stream().distinct().count() == 1 && quiet.test(history, way)));
    }

    private static boolean isConfirmation(Ticket ticket, Instant at) {
        return ticket.events().stream()
                .anyMatch(event -> event instanceof TicketEvent.Confirmed
                        && event.source() == Source.CUSTOMER
                        && event.at().equals(at));
    }

    NaiveSums escalationRate() {
        NaiveSums sums = new NaiveSums();
        eachAsOf(scope.asOf(), (history, way) -> {
            if (!isInPeriod(way.ticket.openedAt())) return;
            Optional<NaiveWay.Had> first =
                    way.had.stream().filter(NaiveWay.Had::escalated).findFirst();
            sums.add(first.map(NaiveWay.Had::holder).or(() -> Optional.of(way.last())), one(first.isPresent()), 1L);
        });
        return sums;
    }

    NaiveSums returnRate() {
        NaiveSums sums = new NaiveSums();
        eachAsOf(scope.asOf(), (history, way) -> {
            for (int i = 0; i < way.had.size(); i++) {
                NaiveWay.Had had = way.had.get(i);
                if (!had.escalated() || !isInPeriod(had.until())) continue;
                sums.add(Optional.of(had.holder()), one(isReturned(way.had.subList(i + 1, way.had.size()), had)), 1L);
            }
        });
        return sums;
    }

    /** Whether the next hand-over is a return to who had made this one. */
    private static boolean isReturned(List<NaiveWay.Had> later, NaiveWay.Had escalated) {
        for (int i = 0; i + 1 < later.size(); i++) {
            if (later.get(i).escalated()) return false;
            if (later.get(i + 1).cameBack()) return later.get(i + 1).line().equals(escalated.line());
        }
        return false;
    }

    /** Something of how old each ticket is that is to do at the period's end, and how many they are. */
    NaiveSums ofBacklog(ToLongFunction<Duration> counter) {
        NaiveSums sums = new NaiveSums();
        boolean known = !scope.asOf().isBefore(scope.period().end());
        Instant end = known ? scope.period().end() : scope.asOf();
        eachAsOf(known ? end.minusNanos(1) : end, (history, way) -> {
            Duration age = Duration.between(way.ticket.openedAt(), end);
            if (way.running) sums.add(Optional.of(way.last()), counter.applyAsLong(age), 1L);
        });
        return sums;
    }
}
