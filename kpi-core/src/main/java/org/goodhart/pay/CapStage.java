package org.goodhart.pay;

import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Brings in what was carried over the cap of the total, and takes off what is over it now. */
final class CapStage {
    /** The name of its own line, which no other has. */
    static final String ACCOUNT = "Cap of the total";

    private CapStage() {}

    static void work(StatementDraft draft) {
        if (draft.terms().totalCap().isEmpty()) return;
        LineCap cap = draft.terms().totalCap().get();
        Money carried = draft.takeExcess(ACCOUNT);
        if (carried.isPositive()) {
            Explanation why = Explanation.of(Phrase.of("pay.total-cap.carried-in", carried))
                    .by(Step.given(carried.asRatio()));
            draft.add(PayLine.of(
                    Stage.TOTAL_CAP, Phrase.of("pay.total-cap.carried"), PayLine.Kind.CARRIED, carried, why));
        }
        Money total = draft.total();
        Money over = total.minus(cap.limit()).max(draft.zero());
        if (cap.excess() == Excess.CARRIED) draft.closeExcess(ACCOUNT, over);
        String key = over.isZero()
                ? "pay.total-cap.idle"
                : "pay.total-cap." + cap.excess().name();
        draft.add(PayLine.of(
                Stage.TOTAL_CAP,
                Phrase.of("pay.total-cap"),
                PayLine.Kind.CAPPED,
                over.negated(),
                Explanation.of(Phrase.of(key, cap.limit(), total, over))
                        .by(Step.given(over.negated().asRatio()))));
    }
}
