package org.goodhart.pay;

import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Takes what is to be taken because of sanctions of this period. */
final class SanctionStage {
    private SanctionStage() {}

    static void work(StatementDraft draft) {
        for (PayEntry.Sanction sanction : draft.entries(PayEntry.Sanction.class)) {
            if (!draft.payroll().period().contains(sanction.on())) {
                throw new IllegalArgumentException("the sanction of " + sanction.on() + " for " + sanction.owner()
                        + " reduces the pay of its own period and of no other: a date in "
                        + draft.payroll().period().label() + " is expected");
            }
            if (draft.terms().guards().stream().noneMatch(Guard::limitsSanctions)) {
                throw new IllegalArgumentException("a sanction of " + sanction.amount() + " for " + sanction.owner()
                        + ", and scheme '" + draft.terms().name() + "' does not say how far sanctions go: a guard that"
                        + " does is expected\nMaybe Guard.sanctionsNotAbove(...) or Guard.noFines(...)");
            }
            Explanation why = Explanation.of(Phrase.of("pay.sanction", sanction.on(), sanction.by(), sanction.reason()))
                    .by(Step.given(sanction.amount().asRatio()));
            draft.add(PayLine.of(
                    Stage.SANCTION, Phrase.of("pay.sanction.label"), PayLine.Kind.SANCTION, sanction.amount(), why));
        }
    }
}
