package org.goodhart.pay;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Gives what variable pay lacks of the guarantee, and recovers earlier draws from what is above it. */
final class GivenDraw {
    /** What counts against a draw: variable pay, in whatever way it came. */
    private static final Set<PayLine.Kind> VARIABLE = EnumSet.of(
            PayLine.Kind.EARNED,
            PayLine.Kind.REDUCED,
            PayLine.Kind.HELD,
            PayLine.Kind.DISCRETIONARY,
            PayLine.Kind.CAPPED,
            PayLine.Kind.CARRIED);

    private GivenDraw() {}

    static void work(Draw draw, StatementDraft draft) {
        Money owed = draft.takeDrawDebt();
        Money variable = draft.sumOf(VARIABLE);
        Money guarantee = draw.guarantee()
                .times(draft.lastCase().presence(), draft.terms().rounding());
        Money drawn = give(draw, guarantee, variable, draft);
        Money left = draw.isRecoverable() ? owed.plus(drawn) : owed;
        if (owed.isPositive()) left = left.minus(recover(draw, guarantee, variable, owed, draft));
        draft.closeDebt(Draw.ACCOUNT, Optional.empty(), left);
    }

    /** What a minimum wage has raised is not drawn once more. */
    private static Money give(Draw draw, Money guarantee, Money variable, StatementDraft draft) {
        Money raised = draft.raised().max(draft.zero());
        boolean there = !draft.lastCase().presence().isZero();
        Money missing = there ? guarantee.minus(variable.plus(raised)).max(draft.zero()) : draft.zero();
        String key = missing.isZero()
                ? "pay.draw.idle"
                : draw.isRecoverable() ? "pay.draw.recoverable" : "pay.draw.for-good";
        draft.add(PayLine.of(
                Stage.CARRY,
                Phrase.of("pay.draw.label"),
                PayLine.Kind.DRAWN,
                missing,
                Explanation.of(Phrase.of(key, guarantee, variable, missing)).by(Step.given(missing.asRatio()))));
        return missing;
    }

    private static Money recover(Draw draw, Money guarantee, Money variable, Money owed, StatementDraft draft) {
        Money excess = variable.minus(guarantee).max(draft.zero());
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
}
