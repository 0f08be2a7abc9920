package org.goodhart.pay;

import java.math.BigDecimal;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** Pays the base, for as much of the period as the person was there and the version in force. */
final class BaseStage {
    private BaseStage() {}

    static void work(StatementDraft draft) {
        RoundedTogether parts = new RoundedTogether(draft.zero());
        boolean several = draft.parts().size() > 1;
        boolean asPromised = several && isAsPromised(draft);
        for (StatementDraft.Part part : draft.parts()) {
            PaySchemeTerms terms = part.terms();
            PayCase on = draft.caseOf(part);
            draft.lastCase(on);
            Ratio share = on.presenceInPart().times(part.share());
            Explanation why = Explanation.of(Phrase.of("pay.base.why", terms.name(), terms.version()))
                    .by(Step.given(terms.base().asRatio()));
            Phrase label = several
                    ? Phrase.of("pay.label.of-version", Phrase.of("pay.base"), terms.version())
                    : Phrase.of("pay.base");
            if (share.equals(Ratio.ONE)) { // what was promised as a sum is not rounded
                draft.add(PayLine.of(Stage.BASE, label, PayLine.Kind.BASE, terms.base(), why));
                continue;
            }
            Explained<Amount> whole = Explained.of(Amount.of(terms.base()), why);
            Explained<Amount> paid = !several
                    ? Staked.prorated(whole, share)
                    : Staked.part(
                            whole,
                            share,
                            cut -> Phrase.of(
                                    "pay.part-of-period",
                                    Shown.share(share),
                                    whole.value().phrase(),
                                    cut.phrase()));
            Rounding rounding = asPromised ? unrounded(terms) : terms.rounding();
            draft.add(parts.next(Stage.BASE, label, PayLine.Kind.BASE, paid, rounding, "Base"));
        }
    }

    /** Whether all versions together promise one sum, and the person was there for all of it. */
    private static boolean isAsPromised(StatementDraft draft) {
        return draft.parts().stream()
                .allMatch(part -> part.terms().base().equals(draft.terms().base())
                        && draft.caseOf(part).presenceInPart().equals(Ratio.ONE));
    }

    /** To its own last digit, so that the parts sum to what was promised. */
    private static Rounding unrounded(PaySchemeTerms terms) {
        return Rounding.of(
                terms.rounding().mode(),
                BigDecimal.ONE.movePointLeft(terms.base().amount().scale()).toPlainString());
    }
}
