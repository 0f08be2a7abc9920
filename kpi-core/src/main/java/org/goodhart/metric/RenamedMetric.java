package org.goodhart.metric;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/** A metric under another name, and otherwise the same. */
record RenamedMetric(Phrase label, Metric original) implements Metric {
    RenamedMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(original, "original");
    }

    @Override
    public String formula() {
        return original.formula();
    }

    /** Of a composite the formula does not tell all, so the original stands here whole. */
    @Override
    public String description() {
        return CompositeMetric.head(this) + StableText.of(original.description());
    }

    @Override
    public Duration maturity() {
        return original.maturity();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return original.missingEvidence(context);
    }

    @Override
    public Set<Source> sources() {
        return original.sources();
    }

    @Override
    public Phrase formulaPhrase() {
        return original.formulaPhrase();
    }

    @Override
    public Unit unit() {
        return original.unit();
    }

    @Override
    public Direction direction() {
        return original.direction();
    }

    @Override
    public List<Sum<?>> sums() {
        return original.sums();
    }

    @Override
    public Measure finish(long[] totals) {
        return original.finish(totals);
    }
}
