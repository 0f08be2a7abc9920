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
            return Phrase.of("pay.balance.excess", account(excess.account()), excess.money());
        }
        if (balance instanceof Balance.Debt debt) {
            return debt.earnedIn()
                    .map(period -> Phrase.of("pay.balance.clawback", debt.account(), period, debt.money()))
                    .orElseGet(() -> Phrase.of("pay.balance.debt", account(debt.account()), debt.money()));
        }
        Balance.Unvested unvested = (Balance.Unvested) balance;
        return Phrase.of(
                "pay.balance.unvested", unvested.account(), unvested.earnedIn(), unvested.money(), unvested.vestsOn());
    }

    /** The accounts that no scheme names have words of their own. */
    static Phrase account(String account) {
        return switch (account) {
            case Draw.ACCOUNT -> Phrase.of("pay.draw.label");
            case CapStage.ACCOUNT -> Phrase.of("pay.total-cap");
            case SettlementStage.SHORTFALL -> Phrase.of("pay.shortfall.account");
            default -> Phrase.literal(account);
        };
    }
}
