package org.goodhart.gaming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/** The table at which moves are played: a scheme, whose pay it is, and the record as it stands. */
final class Table {

    private final PayScheme scheme;
    private final Owner owner;
    private final Desk desk;
    private final Position recorded;

    Table(PayScheme scheme, Owner owner, Desk desk, Horizon horizon) {
        this.scheme = scheme;
        this.owner = owner;
        this.desk = desk;
        List<Payroll> payrolls = new ArrayList<>();
        for (PayPeriod period : horizon.all()) payrolls.add(Payroll.of(desk, period, scheme.metrics()));
        this.recorded = new Position(Map.of(), payrolls);
    }

    /** What is paid over the horizon, and by which lines. */
    record Paid(Money total, Map<Phrase, Money> byLine) {}

    /** Before any move. */
    Position asRecorded() {
        return recorded;
    }

    /** After some moves. From one position to the next only the histories are computed anew in which the two differ. */
    final class Position {

        private final Map<SubscriberId, List<Move>> played;
        private final List<Payroll> payrolls;

        private Position(Map<SubscriberId, List<Move>> played, List<Payroll> payrolls) {
            this.played = played;
            this.payrolls = payrolls;
        }

        /** The position after these moves and no others. */
        Position after(Collection<Move> moves) {
            Map<SubscriberId, List<Move>> next = new HashMap<>();
            for (Move move : moves) {
                next.computeIfAbsent(move.subscriber(), s -> new ArrayList<>()).add(move);
            }
            Set<SubscriberId> touched = new LinkedHashSet<>(next.keySet());
            touched.addAll(played.keySet());
            List<Payroll> changed = new ArrayList<>(payrolls);
            for (SubscriberId subscriber : touched) {
                List<Move> before = played.getOrDefault(subscriber, List.of());
                List<Move> after = next.getOrDefault(subscriber, List.of());
                if (areTheSame(before, after)) continue;
                SubscriberHistory from = history(subscriber, before);
                SubscriberHistory to = history(subscriber, after);
                changed.replaceAll(payroll -> payroll.replace(from, to));
            }
            return new Position(next, changed);
        }

        Paid paid() {
            Money total = Money.zero(scheme.base().currency());
            Map<Phrase, Money> byLine = new LinkedHashMap<>();
            for (Payroll payroll : payrolls) {
                PayStatement statement = scheme.statement(payroll, owner);
                total = total.plus(statement.total());
                for (PayLine line : statement.lines()) {
                    byLine.merge(line.label(), line.amount(), Money::plus);
                }
            }
            return new Paid(total, byLine);
        }

        /** The owner's figures in each period. */
        List<Scorecard> figures() {
            return payrolls.stream().map(payroll -> payroll.scorecard(owner)).toList();
        }
    }

    /** The very same moves: equal ones might differ in their code. */
    private static boolean areTheSame(List<Move> before, List<Move> after) {
        if (before.size() != after.size()) return false;
        for (int i = 0; i < before.size(); i++) {
            if (!isSame(before.get(i), after.get(i))) return false;
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Move one, Move other) {
        return one == other;
    }

    private SubscriberHistory history(SubscriberId subscriber, List<Move> moves) {
        SubscriberHistory history = desk.find(subscriber)
                .orElseThrow(() -> new IllegalArgumentException("no history of subscriber " + subscriber));
        for (Move move : moves) history = move.applyTo(history);
        return history;
    }
}
