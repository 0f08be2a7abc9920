package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;

record LinePays(String line, Money atLeast) implements PayCondition {
    LinePays {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(atLeast, "atLeast");
    }

    @Override
    public Explained<Boolean> holds(PayCase on) {
        Money paid = on.line(line);
        boolean holds = paid.compareTo(atLeast) >= 0;
        return Explained.of(holds, Phrase.of(holds ? "pay.line-pays.yes" : "pay.line-pays.no", line, paid, atLeast));
    }

    @Override
    public String description() {
        return "line '" + line + "' pays at least " + atLeast;
    }

    @Override
    public List<String> lines() {
        return List.of(line);
    }
}
