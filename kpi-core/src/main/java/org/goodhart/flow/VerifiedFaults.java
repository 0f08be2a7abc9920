package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** The faults first heard of in the period, each with the outcome of its verification. */
record VerifiedFaults(Verification verification) implements Reading<FaultOutcome> {

    VerifiedFaults {
        Objects.requireNonNull(verification, "verification");
    }

    @Override
    public String description() {
        return "reported faults arrived in the period, " + verification.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the fault last");
    }

    @Override
    public Duration maturity() {
        return verification.repeatWindow();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return verification.missingEvidence(context);
    }

    @Override
    public Set<Source> sources() {
        EnumSet<Source> sources = EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        sources.addAll(verification.sources());
        return sources;
    }

    @Override
    public Reader<FaultOutcome> reader(Scope scope) {
        Instant asOf = scope.asOf();
        Context context = scope.context();
        Holder intake = Holder.unassigned(context.organisation().firstLine());
        return (dossier, sink) -> {
            for (Fault fault : dossier.faults()) {
                if (!fault.isReported() || !scope.period().contains(fault.startedAt())) continue;
                Outcome outcome = verification.judge(fault, dossier.history(), asOf);
                if (fault.endedByItself() && outcome == Outcome.CONFIRMED) continue;
                sink.take(fault.answerable(intake), new FaultOutcome(fault.label(), outcome, verification.silence()));
            }
        };
    }

    @Override
    public String nameOf(FaultOutcome fact) {
        return fact.name();
    }
}
