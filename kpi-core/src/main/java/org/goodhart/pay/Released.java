package org.goodhart.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Pays what was put aside in earlier periods, as far as it vests in this one. */
final class Released {
    private Released() {}

    static void work(StatementDraft draft) {
        LocalDate last = draft.payroll().period().lastDate();
        List<Balance.Unvested> due = draft.take(
                Balance.Unvested.class,
                unvested -> !unvested.vestsOn().isAfter(last) && draft.terms().has(unvested.account()));
        due.stream().sorted(StatementDraft.byDate()).forEach(unvested -> vest(unvested, draft));
    }

    private static void vest(Balance.Unvested unvested, StatementDraft draft) {
        Phrase label = Phrase.of("pay.released.label", unvested.account(), unvested.earnedIn());
        Optional<Deferral> term = draft.terms().deferrals().stream()
                .filter(deferral -> deferral.line().equals(unvested.account()))
                .findFirst();
        Amount whole = Amount.of(unvested.money());
        Explanation aside = Explanation.of(Phrase.of("pay.released.aside", unvested.money(), unvested.earnedIn()))
                .by(Step.given(whole.majorUnits()));
        Explained<Amount> paid;
        if (term.isEmpty()) {
            paid = times(whole, aside, Explained.of(Ratio.ONE, Phrase.of("pay.released.no-term")));
        } else if (!term.get().keptByLeavers() && draft.lastCase().isGone()) {
            paid = times(whole, aside, Explained.of(Ratio.ZERO, Phrase.of("pay.released.gone")));
        } else {
            Optional<Explained<Ratio>> payout = payout(term.get().vesting(), draft.lastCase());
            if (payout.isEmpty()) {
                draft.close(unvested);
                Explanation waits =
                        Explanation.of(Phrase.of("pay.released.waits"), aside).by(Step.lookedUp(Ratio.ZERO));
                draft.add(PayLine.of(Stage.CARRY, label, PayLine.Kind.RELEASED, draft.zero(), waits));
                return;
            }
            paid = times(whole, aside, payout.get());
        }
        draft.add(released(unvested, label, paid, draft)
                .goingBackTo(new LineOrigin(unvested.earnedIn(), unvested.account())));
    }

    /** What is paid whole was rounded when it was earned. */
    private static PayLine released(
            Balance.Unvested unvested, Phrase label, Explained<Amount> paid, StatementDraft draft) {
        if (paid.value().equals(Amount.of(unvested.money()))) {
            return PayLine.of(Stage.CARRY, label, PayLine.Kind.RELEASED, unvested.money(), paid.explanation());
        }
        return Rounded.line(
                Stage.CARRY, label, PayLine.Kind.RELEASED, paid, draft.terms().rounding(), unvested.account());
    }

    private static Explained<Amount> times(Amount whole, Explanation aside, Explained<Ratio> payout) {
        Amount paid = whole.times(payout.value());
        Explanation share = payout.explanation();
        if (share.value().isEmpty()) share = share.by(Step.lookedUp(payout.value()));
        Phrase phrase = Phrase.of("pay.released", whole.phrase(), Shown.share(payout.value()), paid.phrase());
        return Explained.of(
                paid, Explanation.of(phrase, aside, share).by(Step.of(Step.Operation.PRODUCT, paid.majorUnits())));
    }

    /** What part vests; nothing yet while the later figure is held. */
    private static Optional<Explained<Ratio>> payout(Vesting vesting, PayCase on) {
        if (vesting instanceof Vesting.When when) {
            Explained<Boolean> holds = when.condition().holds(on);
            return Optional.of(Explained.of(
                    holds.value() ? Ratio.ONE : Ratio.ZERO,
                    Explanation.of(
                            Phrase.of(holds.value() ? "pay.vesting.yes" : "pay.vesting.no"), holds.explanation())));
        }
        if (vesting instanceof Vesting.OnCurve option) {
            Figure figure = option.attainment().figure(on);
            if (figure.isHeld()) return Optional.empty();
            return Optional.of(option.attainment().payout(figure, option.curve()));
        }
        return Optional.of(Explained.of(Ratio.ONE, Phrase.of("pay.vesting.in-full")));
    }
}
