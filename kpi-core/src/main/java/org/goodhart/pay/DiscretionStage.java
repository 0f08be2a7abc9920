package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** Pays what superiors decided, within the limits of the scheme. */
final class DiscretionStage {
    private DiscretionStage() {}

    static void work(StatementDraft draft) {
        List<PayEntry.Award> awards = draft.entries(PayEntry.Award.class);
        List<Discretion> discretions = draft.terms().discretions();
        for (PayEntry.Award award : awards) {
            if (discretions.stream().noneMatch(line -> line.name().equals(award.line()))) {
                throw new IllegalArgumentException("an award of " + award.amount() + " to " + award.owner()
                        + " on line '" + award.line() + "': a discretionary line of scheme '"
                        + draft.terms().name() + "' is expected, one of "
                        + discretions.stream().map(Discretion::name).toList());
            }
        }
        for (Discretion line : discretions) {
            draft.add(line(
                    line,
                    awards.stream()
                            .filter(award -> award.line().equals(line.name()))
                            .toList(),
                    draft.zero()));
        }
    }

    private static PayLine line(Discretion line, List<PayEntry.Award> awards, Money zero) {
        Money sum = zero;
        List<Explanation> reasons = new ArrayList<>();
        for (PayEntry.Award award : awards) {
            sum = sum.plus(award.amount());
            reasons.add(Explanation.of(Phrase.of("pay.discretion.award", award.amount(), award.by(), award.reason()))
                    .by(Step.given(award.amount().asRatio())));
        }
        if (sum.compareTo(line.least()) < 0 || sum.compareTo(line.most()) > 0) {
            throw new IllegalArgumentException("line '" + line.name() + "' gives " + sum + " at discretion: from "
                    + line.least() + " to " + line.most() + " is expected");
        }
        String key = awards.isEmpty() ? "pay.discretion.unused" : "pay.discretion";
        Explanation why = new Explanation(
                Phrase.of(key, line.least(), line.most()),
                reasons,
                Optional.of(Step.of(Step.Operation.SUM, sum.asRatio())));
        return PayLine.of(Stage.DISCRETIONARY, Phrase.literal(line.name()), PayLine.Kind.DISCRETIONARY, sum, why);
    }
}
