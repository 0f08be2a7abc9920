package org.goodhart.pay;

import java.time.LocalDate;
import java.util.List;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Shows what earlier periods left behind and no term of this scheme pays or takes back, so that nothing is carried unseen. */
final class Waiting {
    private Waiting() {}

    static void work(StatementDraft draft) {
        List<Balance> waiting = draft.untouched().stream()
                .filter(balance -> isStranded(balance, draft))
                .toList();
        for (Balance balance : waiting) {
            draft.add(PayLine.of(
                    Stage.CARRY,
                    BalancePhrase.of(balance),
                    PayLine.Kind.CARRIED,
                    draft.zero(),
                    Explanation.of(Phrase.of("pay.waiting")).by(Step.given(Ratio.ZERO))));
        }
    }

    private static boolean isStranded(Balance balance, StatementDraft draft) {
        PaySchemeTerms terms = draft.terms();
        LocalDate last = draft.payroll().period().lastDate();
        if (balance instanceof Balance.Excess excess) return !terms.caps(excess.account());
        if (balance instanceof Balance.Unvested unvested) {
            return !unvested.vestsOn().isAfter(last) && !terms.has(unvested.account());
        }
        return balance instanceof Balance.Debt debt
                && debt.isDraw()
                && terms.draw().isEmpty();
    }
}
