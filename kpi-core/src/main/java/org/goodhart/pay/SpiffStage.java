package org.goodhart.pay;

import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Pays extra pay in its period, and says of it in every other one that it is not paid. */
final class SpiffStage {
    private SpiffStage() {}

    static void work(StatementDraft draft) {
        for (Spiff spiff : draft.terms().spiffs()) {
            boolean now = spiff.period().equals(draft.payroll().period());
            if (!now
                    && spiff.period()
                            .interval()
                            .overlaps(draft.payroll().period().interval())) {
                throw new IllegalArgumentException("SPIFF '" + spiff.name() + "' is paid for "
                        + spiff.period().label() + ", and this payroll is of "
                        + draft.payroll().period().label() + ": a payroll of exactly its period is expected");
            }
            EarnLine line = new EarnLine(spiff.name(), spiff.formula());
            draft.add(
                    now
                            ? line.evaluate(
                                    Stage.SPIFF, draft.lastCase(), draft.terms().rounding())
                            : PayLine.of(
                                    Stage.SPIFF,
                                    Phrase.literal(spiff.name()),
                                    PayLine.Kind.EARNED,
                                    draft.zero(),
                                    Explanation.of(Phrase.of(
                                                    "pay.spiff.not-now",
                                                    spiff.period().label()))
                                            .by(Step.lookedUp(Ratio.ZERO))));
        }
    }
}
