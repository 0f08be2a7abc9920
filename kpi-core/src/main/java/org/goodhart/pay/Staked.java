package org.goodhart.pay;

import java.util.function.Function;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** What is at stake, times what came of it. */
final class Staked {
    private Staked() {}

    static Explained<Amount> times(Explained<Amount> staked, Explained<Ratio> payout) {
        return times(staked, payout, "pay.stake-times-payout", Shown.share(payout.value()));
    }

    /** What a quantity is worth, so many times. */
    static Explained<Amount> timesWorth(Explained<Amount> staked, Explained<Ratio> worth) {
        return times(staked, worth, "pay.stake-times-worth", Shown.number(worth.value()));
    }

    private static Explained<Amount> times(
            Explained<Amount> staked, Explained<Ratio> payout, String key, Phrase shown) {
        if (staked.value().held()) return staked;
        Amount amount = staked.value().times(payout.value());
        Phrase product = Phrase.of(key, staked.value().phrase(), shown, amount.phrase());
        return Explained.of(
                amount,
                Explanation.of(product, staked.explanation(), payout.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, amount.majorUnits())));
    }

    /** A part of an amount, with the words for it; what is held stays as it is. */
    static Explained<Amount> part(Explained<Amount> whole, Ratio share, Function<Amount, Phrase> said) {
        if (whole.value().held()) return whole;
        Amount part = whole.value().times(share);
        return Explained.of(
                part,
                Explanation.of(said.apply(part), whole.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, part.majorUnits(), share)));
    }

    /** What an amount comes to for somebody who was there for a part of the period. */
    static Explained<Amount> prorated(Explained<Amount> whole, Ratio presence) {
        return part(
                whole,
                presence,
                part -> Phrase.of("pay.prorated", whole.value().phrase(), Shown.share(presence), part.phrase()));
    }

    static Explained<Amount> waiting(Explained<Amount> staked, Explanation... figures) {
        Explanation held =
                Explanation.of(Phrase.of("pay.stake-held", staked.value().phrase()), staked.explanation());
        for (Explanation figure : figures) held = held.with(figure);
        return Explained.of(Amount.held(staked.value().currency()), held);
    }
}
