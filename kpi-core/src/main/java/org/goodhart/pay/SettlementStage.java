package org.goodhart.pay;

import java.util.List;
import java.util.Optional;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Pays what puts earlier periods right, then takes back what is to be taken back, as far as the guards leave. */
final class SettlementStage {
    /** Under which name it is kept what earlier totals fell short of 0. */
    static final String SHORTFALL = "shortfall";

    private SettlementStage() {}

    static void work(StatementDraft draft) {
        List<PayEntry.Adjustment> adjustments = draft.entries(PayEntry.Adjustment.class);
        settleTogether(
                adjustments.stream().filter(made -> made.corrects().isPresent()).toList(), draft);
        List<PayEntry.Adjustment> alone =
                adjustments.stream().filter(made -> made.corrects().isEmpty()).toList();
        for (PayEntry.Adjustment adjustment : alone) if (!adjustment.amount().isNegative()) give(adjustment, draft);
        for (PayEntry.Adjustment adjustment : alone) if (adjustment.amount().isNegative()) takeBack(adjustment, draft);
        List<PayEntry.Clawback> clawbacks = draft.entries(PayEntry.Clawback.class);
        for (PayEntry.Clawback clawback : clawbacks) check(clawback, clawbacks);
        for (PayEntry.Clawback clawback : clawbacks) takeBack(clawback, draft);
        for (Balance.Debt debt : draft.take(Balance.Debt.class, debt -> !debt.isDraw())) {
            takeBack(debt, draft);
        }
        if (draft.terms().carriesShortfall()) carryShortfall(draft);
    }

    private static void carryShortfall(StatementDraft draft) {
        Money missing = draft.total().negated().max(draft.zero());
        String key = missing.isZero() ? "pay.shortfall.idle" : "pay.shortfall";
        Explanation why = Explanation.of(Phrase.of(key, missing)).by(Step.given(missing.asRatio()));
        draft.add(PayLine.of(Stage.SETTLEMENT, Phrase.of("pay.shortfall.label"), PayLine.Kind.CARRIED, missing, why));
        draft.closeDebt(SHORTFALL, Optional.empty(), missing);
    }

    /** Several clawbacks of one line take no more together than it paid. */
    private static void check(PayEntry.Clawback clawback, List<PayEntry.Clawback> all) {
        Money wanted = all.stream()
                .filter(other -> other.of().equals(clawback.of()))
                .map(PayEntry.Clawback::amount)
                .reduce(Money.zero(clawback.paid().currency()), Money::plus)
                .negated();
        if (wanted.compareTo(clawback.paid()) > 0) {
            throw new IllegalArgumentException("clawbacks of " + wanted + " from " + clawback.owner() + ", where line "
                    + clawback.of() + " paid " + clawback.paid() + ": not more than was paid is expected");
        }
    }

    private static void give(PayEntry.Adjustment adjustment, StatementDraft draft) {
        Explanation why = said(adjustment).by(Step.given(adjustment.amount().asRatio()));
        draft.add(linked(
                PayLine.of(
                        Stage.SETTLEMENT,
                        Phrase.literal(adjustment.label()),
                        PayLine.Kind.ADJUSTMENT,
                        adjustment.amount(),
                        why),
                adjustment.corrects()));
    }

    /**
     * What puts lines of earlier periods right is one sum: what it gives is there to be taken by what it takes, and the guards limit what is taken besides. What cannot be taken now is not owed here:
     * whoever recalculates those lines asks for it again.
     */
    private static void settleTogether(List<PayEntry.Adjustment> linked, StatementDraft draft) {
        if (linked.isEmpty()) return;
        Money gives = draft.zero();
        Money takes = draft.zero();
        for (PayEntry.Adjustment adjustment : linked) {
            if (adjustment.amount().isNegative()) takes = takes.minus(adjustment.amount());
            else gives = gives.plus(adjustment.amount());
        }
        Explained<Money> besides = draft.takeable(takes.minus(gives).max(draft.zero()));
        Money left = gives.plus(besides.value());
        for (PayEntry.Adjustment adjustment : linked) if (!adjustment.amount().isNegative()) give(adjustment, draft);
        for (PayEntry.Adjustment adjustment : linked) {
            if (!adjustment.amount().isNegative()) continue;
            Money taken = adjustment.amount().negated().min(left);
            left = left.minus(taken);
            Explanation why = said(adjustment)
                    .with(Explanation.of(Phrase.of("pay.adjustment.together", gives, takes), besides.explanation()))
                    .by(Step.given(taken.negated().asRatio()));
            draft.add(linked(
                    PayLine.of(
                            Stage.SETTLEMENT,
                            Phrase.literal(adjustment.label()),
                            PayLine.Kind.ADJUSTMENT,
                            taken.negated(),
                            why),
                    adjustment.corrects()));
        }
    }

    /** What cannot be taken now is owed. */
    private static void takeBack(PayEntry.Adjustment adjustment, StatementDraft draft) {
        Money wanted = adjustment.amount().negated();
        Phrase label = Phrase.literal(adjustment.label());
        Money taken = take(label, PayLine.Kind.ADJUSTMENT, wanted, said(adjustment), Optional.empty(), draft);
        draft.closeDebt(adjustment.label(), Optional.empty(), wanted.minus(taken));
    }

    private static void takeBack(PayEntry.Clawback clawback, StatementDraft draft) {
        Money wanted = clawback.amount().negated();
        Explanation reason =
                Explanation.of(Phrase.of("pay.clawback", wanted, clawback.paid(), clawback.by(), clawback.reason()));
        LineOrigin of = clawback.of();
        Money taken = take(label(of), PayLine.Kind.RECOVERED, wanted, reason, Optional.of(of), draft);
        draft.closeDebt(of.line(), Optional.of(of.period()), wanted.minus(taken));
    }

    private static void takeBack(Balance.Debt debt, StatementDraft draft) {
        Phrase label = debt.origin()
                .map(SettlementStage::label)
                .orElseGet(() -> Phrase.of("pay.debt.label", BalancePhrase.account(debt.account())));
        Explanation reason = Explanation.of(Phrase.of("pay.debt", debt.money(), BalancePhrase.account(debt.account())));
        Money taken = take(label, PayLine.Kind.RECOVERED, debt.money(), reason, debt.origin(), draft);
        draft.closeDebt(debt.account(), debt.earnedIn(), debt.money().minus(taken));
    }

    private static Phrase label(LineOrigin clawedBack) {
        return Phrase.of("pay.clawback.label", clawedBack.line(), clawedBack.period());
    }

    private static Money take(
            Phrase label,
            PayLine.Kind kind,
            Money wanted,
            Explanation reason,
            Optional<LineOrigin> origin,
            StatementDraft draft) {
        Explained<Money> takeable = draft.takeable(wanted);
        Money taken = takeable.value();
        Explanation why = reason.with(takeable.explanation())
                .by(Step.given(taken.negated().asRatio()));
        draft.add(linked(PayLine.of(Stage.SETTLEMENT, label, kind, taken.negated(), why), origin));
        return taken;
    }

    private static PayLine linked(PayLine line, Optional<LineOrigin> origin) {
        return origin.map(line::goingBackTo).orElse(line);
    }

    private static Explanation said(PayEntry.Adjustment adjustment) {
        return Explanation.of(Phrase.of("pay.adjustment", adjustment.by(), adjustment.reason()));
    }
}
