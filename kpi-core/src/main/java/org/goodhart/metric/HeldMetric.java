package org.goodhart.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/** A metric that has no value while something is open. */
record HeldMetric(Metric whole, Sum<?> open) implements Metric {
    HeldMetric {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(open, "open");
        if (open.buckets().isPresent()) {
            throw new IllegalArgumentException("'" + whole.label() + "' held while there is " + open.formula()
                    + " in buckets: a plain sum is expected");
        }
    }

    @Override
    public Phrase label() {
        return whole.label();
    }

    @Override
    public String formula() {
        return whole.formula() + ", held while there is " + open.formula();
    }

    @Override
    public String description() {
        return CompositeMetric.head(this) + "held while " + StableText.of(open.description()) + " is not 0: "
                + StableText.of(whole.description());
    }

    @Override
    public Unit unit() {
        return whole.unit();
    }

    @Override
    public Direction direction() {
        return whole.direction();
    }

    @Override
    public List<Sum<?>> sums() {
        List<Sum<?>> sums = new ArrayList<>(whole.sums());
        sums.add(open);
        return sums;
    }

    @Override
    public Duration maturity() {
        Duration own = open.reading().maturity();
        return own.compareTo(whole.maturity()) > 0 ? own : whole.maturity();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        EnumSet<Evidence> missing = EnumSet.noneOf(Evidence.class);
        missing.addAll(whole.missingEvidence(context));
        missing.addAll(open.reading().missingEvidence(context));
        return missing;
    }

    @Override
    public Set<Source> sources() {
        EnumSet<Source> sources = EnumSet.noneOf(Source.class);
        sources.addAll(whole.sources());
        sources.addAll(open.reading().sources());
        return sources;
    }

    @Override
    public Phrase formulaPhrase() {
        return Phrase.of("formula.held", whole.formulaPhrase(), open.formulaPhrase());
    }

    @Override
    public Measure finish(long[] totals) {
        int last = totals.length - 1;
        if (totals[last] != 0) return new Measure.Undefined(Phrase.of("undefined.held", totals[last]));
        return whole.finish(Arrays.copyOf(totals, last));
    }
}
