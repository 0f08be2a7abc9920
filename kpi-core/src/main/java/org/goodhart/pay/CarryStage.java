package org.goodhart.pay;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Pays what vests, puts aside what is deferred, gives and recovers draws. */
final class CarryStage {
    /** What counts against a draw: variable pay, in whatever way it came. */
    private static final Set<PayLine.Kind> VARIABLE = EnumSet.of(
            PayLine.Kind.EARNED,
            PayLine.Kind.REDUCED,
            PayLine.Kind.HELD,
            PayLine.Kind.DISCRETIONARY,
            PayLine.Kind.CAPPED,
            PayLine.Kind.CARRIED);

    /** What guards gave back of sanctions was no pay before. */
    private static final Set<PayLine.Kind> GUARDED = EnumSet.of(PayLine.Kind.GUARD, PayLine.Kind.SANCTION);

    private CarryStage() {}

    static void work(StatementDraft draft) {
        draw(draft);
        for (Deferral deferral : draft.terms().deferrals()) defer(deferral, draft);
        LocalDate last = draft.payroll().period().lastDate();
        List<Balance.Unvested> due = draft.take(
                Balance.Unvested.class,
                unvested -> !unvested.vestsOn().isAfter(last) && draft.terms().has(unvested.account()));
        for (Balance.Unvested unvested :
                due.stream().sorted(StatementDraft.byDate()).toList()) vest(unvested, draft);
    }

    private static void draw(StatementDraft draft) {
        Money owed = draft.takeDebt(Draw.ACCOUNT);
        Money left = owed;
        if (draft.terms().draw().isPresent()) {
            Draw draw = draft.terms().draw().get();
            Money variable = draft.sumOf(VARIABLE);
            Money guarantee = draw.guarantee()
                    .times(draft.lastCase().presence(), draft.terms().rounding());
            Money given = draft.sumOf(GUARDED).max(draft.zero()); // what a minimum wage has raised is not drawn
            Money missing = guarantee.minus(variable.plus(given)).max(draft.zero());
            String key = missing.isZero()
                    ? "pay.draw.idle"
                    : draw.isRecoverable() ? "pay.draw.recoverable" : "pay.draw.for-good";
            draft.add(PayLine.of(
                    Stage.CARRY,
                    Phrase.of("pay.draw.label"),
                    PayLine.Kind.DRAWN,
                    missing,
                    Explanation.of(Phrase.of(key, guarantee, variable, missing)).by(Step.given(missing.asRatio()))));
            if (draw.isRecoverable()) left = left.plus(missing);
            if (owed.isPositive()) left = left.minus(recover(draw, variable, owed, draft));
        }
        draft.closeDebt(Draw.ACCOUNT, left);
    }

    private static Money recover(Draw draw, Money variable, Money owed, StatementDraft draft) {
        Money excess = variable.minus(draw.guarantee()).max(draft.zero());
        Money wanted = owed.min(excess.times(draw.recovery(), draft.terms().rounding()));
        Explained<Money> takeable = draft.takeable(wanted);
        Money taken = takeable.value();
        Explanation why = Explanation.of(
                        Phrase.of("pay.draw.recovered", owed, excess, Shown.share(draw.recovery()), taken),
                        takeable.explanation())
                .by(Step.given(taken.negated().asRatio()));
        draft.add(
                PayLine.of(Stage.CARRY, Phrase.of("pay.draw.recovery"), PayLine.Kind.RECOVERED, taken.negated(), why));
        return taken;
    }

    private static void defer(Deferral deferral, StatementDraft draft) {
        Money left = draft.sumOf(VARIABLE); // a cap of the total may have taken a part of it
        Money earned = draft.earned(deferral.line()).min(left).max(draft.zero());
        Money wanted = earned.times(deferral.share(), draft.terms().rounding())
                .min(earned)
                .max(draft.zero());
        Explained<Money> takeable = draft.deferrable(wanted);
        Money aside = takeable.value();
        LocalDate vestsOn = draft.payroll().period().firstDate().plus(deferral.after());
        Explanation why = Explanation.of(
                        Phrase.of("pay.deferred", Shown.share(deferral.share()), earned, aside, vestsOn),
                        takeable.explanation())
                .by(Step.given(aside.negated().asRatio()));
        draft.add(PayLine.of(
                Stage.CARRY,
                Phrase.of("pay.deferred.label", deferral.line()),
                PayLine.Kind.DEFERRED,
                aside.negated(),
                why));
        if (aside.isPositive()) {
            draft.close(new Balance.Unvested(
                    draft.owner(), deferral.line(), draft.payroll().period().label(), vestsOn, aside));
        }
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
        draft.add(Rounded.line(
                        Stage.CARRY,
                        label,
                        PayLine.Kind.RELEASED,
                        paid,
                        draft.terms().rounding(),
                        unvested.account())
                .goingBackTo(new LineOrigin(unvested.earnedIn(), unvested.account())));
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
