package org.goodhart.pay;

import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Step;

/** Lets each guard correct the total; every guard prints its line. */
final class GuardStage {
    private GuardStage() {}

    static void work(StatementDraft draft) {
        for (Guard guard : draft.terms().guards()) {
            Explained<Money> correction = guard.correct(draft.guardCase());
            Explanation why = correction.explanation();
            if (why.value().isEmpty())
                why = why.by(Step.given(correction.value().asRatio()));
            if (!guard.limitsSanctions()) draft.raise(correction.value());
            draft.add(PayLine.of(Stage.GUARD, guard.label(), PayLine.Kind.GUARD, correction.value(), why));
        }
    }
}
