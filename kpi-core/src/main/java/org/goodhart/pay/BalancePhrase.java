package org.goodhart.pay;

import org.goodhart.value.Phrase;

/** A balance in words. */
final class BalancePhrase {
    private BalancePhrase() {}

    static Phrase of(Balance balance) {
        if (balance instanceof Balance.Counted counted) {
            return Phrase.of("pay.balance.counted", counted.account(), Shown.number(counted.units()), counted.since());
        }
        if (balance instanceof Balance.Excess excess) {
            return Phrase.of("pay.balance.excess", excess.account(), excess.money());
        }
        if (balance instanceof Balance.Debt debt) {
            return debt.earnedIn()
                    .map(period -> Phrase.of("pay.balance.clawback", debt.account(), period, debt.money()))
                    .orElseGet(() -> Phrase.of("pay.balance.debt", debt.account(), debt.money()));
        }
        Balance.Unvested unvested = (Balance.Unvested) balance;
        return Phrase.of(
                "pay.balance.unvested", unvested.account(), unvested.earnedIn(), unvested.money(), unvested.vestsOn());
    }
}
