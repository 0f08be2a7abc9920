package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record PercentOfLine(Ratio share, String line) implements PayFormula {
    PercentOfLine {
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(line, "line");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Money whole = on.line(line);
        if (on.isHeld(line)) {
            return Explained.of(Amount.held(on.currency()), Phrase.of("pay.percent-of-line.held", line));
        }
        Amount part = Amount.of(whole).times(share);
        Phrase phrase = Phrase.of("pay.percent-of-line", Shown.share(share), line, whole, part.phrase());
        return Explained.of(
                part,
                Explanation.of(phrase).by(Step.of(Step.Operation.PRODUCT, part.majorUnits(), share, whole.asRatio())));
    }

    @Override
    public List<String> lines() {
        return List.of(line);
    }

    @Override
    public String description() {
        return share + " of line '" + line + "'";
    }
}
