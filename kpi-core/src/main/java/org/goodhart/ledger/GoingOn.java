package org.goodhart.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.PayPeriod;

/** What a person's periods go on from. */
record GoingOn(PayLedger ledger, Owner owner) {

    /** Counts and excesses of the latest result of the period before; debts and what was put aside as it was paid. */
    List<Balance> opening(PayPeriod period) {
        Optional<PayStatement> before = ledger.statementsOf(owner).stream()
                .filter(statement -> !statement.period().end().isAfter(period.start()))
                .reduce((earlier, later) -> later);
        if (before.isEmpty()) return List.of();
        List<Balance> opening = new ArrayList<>(before.get().closing());
        opening.removeIf(GoingOn::isRecalculated);
        opening.addAll(recalculated(
                ledger.latest(owner, before.get().period()).orElseThrow().closing()));
        return new Balances(opening).entries();
    }

    /** Closed periods whose latest result rests on counts or excesses that have changed since. */
    List<PayPeriod> outdated() {
        return ledger.statementsOf(owner).stream()
                .map(PayStatement::period)
                .filter(ledger::isClosed)
                .filter(period -> !then(period).equals(recalculated(opening(period))))
                .toList();
    }

    private Set<Balance> then(PayPeriod period) {
        return recalculated(new GoingOn(ledger.upToLatest(owner, period), owner).opening(period));
    }

    private static Set<Balance> recalculated(List<Balance> balances) {
        return balances.stream().filter(GoingOn::isRecalculated).collect(Collectors.toSet());
    }

    private static boolean isRecalculated(Balance balance) {
        return balance instanceof Balance.Counted || balance instanceof Balance.Excess;
    }
}
