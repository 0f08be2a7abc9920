package org.goodhart.pay;

import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Pays the base, for as much of the period as the person was there and the version in force. */
final class BaseStage {
    private BaseStage() {}

    static void work(StatementDraft draft) {
        RoundedTogether parts = new RoundedTogether(draft.zero());
        boolean several = draft.parts().size() > 1;
        for (StatementDraft.Part part : draft.parts()) {
            PaySchemeTerms terms = part.terms();
            PayCase on = draft.caseOf(part);
            draft.lastCase(on);
            Ratio share = several ? on.presence(part.dates()) : on.presence();
            Explanation why = Explanation.of(Phrase.of("pay.base.why", terms.name(), terms.version()))
                    .by(Step.given(terms.base().asRatio()));
            Phrase label = several
                    ? Phrase.of("pay.label.of-version", Phrase.of("pay.base"), terms.version())
                    : Phrase.of("pay.base");
            if (share.equals(Ratio.ONE)) { // what was promised as a sum is not rounded
                draft.add(PayLine.of(Stage.BASE, label, PayLine.Kind.BASE, terms.base(), why));
                continue;
            }
            Explained<Amount> paid = Staked.prorated(Explained.of(Amount.of(terms.base()), why), share);
            draft.add(parts.next(Stage.BASE, label, PayLine.Kind.BASE, paid, terms.rounding(), "Base"));
        }
    }
}
