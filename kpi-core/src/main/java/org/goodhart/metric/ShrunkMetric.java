package org.goodhart.metric;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;

/** A metric drawn towards a value that was expected beforehand. */
record ShrunkMetric(Metric raw, Ratio prior, long strength) implements Metric {
    ShrunkMetric {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(prior, "prior");
        if (strength < 1) {
            throw new IllegalArgumentException("'" + raw.label() + "' shrunk towards " + prior + " worth " + strength
                    + " facts: 1 or more is expected");
        }
    }

    @Override
    public Phrase label() {
        return raw.label();
    }

    @Override
    public String formula() {
        return raw.formula() + ", drawn towards " + prior + " worth " + strength + " facts";
    }

    @Override
    public Phrase formulaPhrase() {
        return Phrase.of("formula.shrunk", raw.formulaPhrase(), prior, strength);
    }

    @Override
    public String description() {
        return CompositeMetric.head(this) + "drawn towards " + prior + " worth " + strength + ": "
                + StableText.of(raw.description());
    }

    @Override
    public Unit unit() {
        return raw.unit();
    }

    @Override
    public Direction direction() {
        return raw.direction();
    }

    @Override
    public List<Sum<?>> sums() {
        return raw.sums();
    }

    @Override
    public Duration maturity() {
        return raw.maturity();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return raw.missingEvidence(context);
    }

    @Override
    public Set<Source> sources() {
        return raw.sources();
    }

    @Override
    public Measure finish(long[] totals) {
        Measure measure = raw.finish(totals);
        return new Measure.Composite(measure.shrunkTowards(prior, strength), List.of(measure));
    }
}
