package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Puts a part of what a line earned aside until it vests. */
final class PutAside {
    private PutAside() {}

    static void work(Deferral deferral, StatementDraft draft) {
        Money earned = draft.earned(deferral.line()).max(draft.zero());
        UnderCap cap = UnderCap.of(draft.lines());
        Money left = cap.of(earned);
        Money wanted = earned.times(
                        cap.part().times(deferral.share()), draft.terms().rounding())
                .min(left);
        Explained<Money> deferrable = draft.deferrable(wanted);
        Money aside = deferrable.value();
        SortedMap<LocalDate, Money> vesting =
                deferral.dates(draft.payroll().period().firstDate(), aside);
        List<Explanation> reasons = new ArrayList<>();
        if (!left.equals(earned)) {
            reasons.add(Explanation.of(
                    Phrase.of("pay.deferred.capped", cap.taken(), cap.given(), deferral.line(), earned, left)));
        }
        reasons.add(deferrable.explanation());
        if (vesting.size() > 1 && aside.isPositive()) {
            vesting.forEach((on, part) -> reasons.add(Explanation.of(Phrase.of("pay.deferred.part", part, on))));
        }
        Explanation why = new Explanation(
                        Phrase.of("pay.deferred", Shown.share(deferral.share()), left, aside, vesting.firstKey()),
                        reasons)
                .by(Step.given(aside.negated().asRatio()));
        draft.add(PayLine.of(
                Stage.CARRY,
                Phrase.of("pay.deferred.label", deferral.line()),
                PayLine.Kind.DEFERRED,
                aside.negated(),
                why));
        String earnedIn = draft.payroll().period().label();
        vesting.forEach((on, part) -> {
            if (part.isPositive()) {
                draft.close(new Balance.Unvested(draft.owner(), deferral.line(), earnedIn, on, part));
            }
        });
    }
}
