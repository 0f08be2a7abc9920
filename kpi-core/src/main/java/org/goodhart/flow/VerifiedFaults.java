package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.PayPeriod;

/**
 * The faults first heard of in the period, or a sample of them, each with the outcome of its verification.
 *
 * @param verification when a resolution counts as true
 * @param sample those that were drawn; empty for all
 */
record VerifiedFaults(Verification verification, Optional<FaultSample> sample) implements Reading<FaultOutcome> {

    VerifiedFaults {
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(sample, "sample");
    }

    /** Whether a fault is one of them, drawn or not. */
    static boolean isAmong(Fault fault, PayPeriod period) {
        return fault.isReported() && period.contains(fault.startedAt());
    }

    @Override
    public String description() {
        return "reported faults arrived in the period, " + verification.description()
                + sample.map(drawn -> ", " + drawn.description()).orElse("");
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
        Optional<SortedMap<String, Stratum>> drawn = sample.map(FaultSample::byName);
        return (dossier, sink) -> {
            for (Fault fault : dossier.faults()) {
                if (!isAmong(fault, scope.period())) continue;
                Optional<Stratum> stratum = drawn.flatMap(names -> stratumOf(fault, names));
                if (drawn.isPresent() && stratum.isEmpty()) continue;
                Outcome outcome = verification.judge(fault, dossier.history(), asOf);
                if (fault.endedByItself() && outcome == Outcome.CONFIRMED) continue;
                sink.take(
                        fault.answerable(intake),
                        new FaultOutcome(fault.label(), outcome, verification.silence(), stratum));
            }
        };
    }

    /** By the label that it has or had before it was registered, else by the first of its tickets that was drawn. */
    private static Optional<Stratum> stratumOf(Fault fault, SortedMap<String, Stratum> drawn) {
        Stratum stratum = drawn.get(fault.label());
        if (stratum == null) stratum = drawn.get(fault.labelWithoutTicket());
        for (Course course : fault.courses()) {
            if (stratum == null) stratum = drawn.get(course.ticket().id().name());
        }
        return Optional.ofNullable(stratum);
    }

    @Override
    public String nameOf(FaultOutcome fact) {
        return fact.name();
    }
}
