package org.goodhart.pay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** The sum, the least or the greatest of several formulas; held if one of them is. */
record CombinedPay(Kind kind, List<PayFormula> parts) implements PayFormula {
    enum Kind {
        SUM(Step.Operation.SUM),
        LEAST(Step.Operation.LEAST),
        GREATEST(Step.Operation.GREATEST);

        private final Step.Operation operation;

        Kind(Step.Operation operation) {
            this.operation = operation;
        }

        Ratio of(Ratio one, Ratio other) {
            return switch (this) {
                case SUM -> one.plus(other);
                case LEAST -> one.min(other);
                case GREATEST -> one.max(other);
            };
        }
    }

    CombinedPay {
        Objects.requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the " + kind + " of no formulas: at least one is expected");
        }
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        List<Amount> amounts = new ArrayList<>();
        List<Explanation> reasons = new ArrayList<>();
        for (PayFormula part : parts) {
            Explained<Amount> evaluated = part.evaluate(on);
            amounts.add(evaluated.value());
            reasons.add(evaluated.explanation());
        }
        Currency currency = amounts.get(0).currency();
        for (Amount amount : amounts) {
            if (!amount.currency().equals(currency)) {
                throw new IllegalArgumentException("the " + kind + " of amounts in " + currency + " and "
                        + amount.currency() + ": one currency is expected");
            }
        }
        if (amounts.stream().anyMatch(Amount::held)) {
            return Explained.of(Amount.held(currency), new Explanation(Phrase.of("pay.combined.held"), reasons));
        }
        Ratio result = amounts.stream().map(Amount::majorUnits).reduce(kind::of).orElseThrow();
        Amount amount = Amount.of(currency, result);
        return Explained.of(
                amount,
                new Explanation(
                        Phrase.of("pay.combined." + kind.name(), (long) parts.size(), amount.phrase()),
                        reasons,
                        Optional.of(Step.of(kind.operation, result))));
    }

    @Override
    public String description() {
        return parts.stream().map(PayFormula::description).collect(Collectors.joining("; ", kind + " of (", ")"));
    }
}
