package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.PayPeriod;

/** The obligations of a cohort, judged, and where that is asked for verified. */
record Obligations(
        NormBook book,
        Cohort cohort,
        StillRunning stillRunning,
        LineClock lineClock,
        Optional<Verification> verification)
        implements Reading<JudgedObligation> {

    @Override
    public String description() {
        return "obligations " + cohort + ", still running is " + stillRunning
                + (book.subject() == Subject.LINE ? ", line clock " + lineClock : "")
                + verification.map(v -> ", " + v.description()).orElse("") + ", norms " + book.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner(book.subject() == Subject.LINE ? "whose time it was last" : "who had it last");
    }

    @Override
    public Duration maturity() {
        return verification.map(Verification::repeatWindow).orElse(Duration.ZERO);
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return verification.map(v -> v.missingEvidence(context)).orElse(Set.of());
    }

    @Override
    public Reader<JudgedObligation> reader(Scope scope) {
        ObligationRules rules = new ObligationRules(book, scope);
        return switch (book.subject()) {
            case FAULT -> (history, sink) -> faults(rules, scope, history, sink);
            case TICKET -> (history, sink) -> take(rules.ofTickets(history), scope, sink);
            case LINE ->
                lineClock == LineClock.CONSERVED
                        ? (history, sink) -> take(rules.ofLinesConserved(history), scope, sink)
                        : (history, sink) -> take(rules.ofLinesUntilHandOver(history), scope, sink);
        };
    }

    private void faults(
            ObligationRules rules, Scope scope, SubscriberHistory history, FactSink<JudgedObligation> sink) {
        for (Fault fault : scope.context().faults().faultsOf(history, scope.asOf())) {
            Obligation obligation = rules.ofFault(fault);
            if (!isIn(scope.period(), obligation)) continue;
            take(obligation, scope.asOf(), verification.map(v -> v.judge(fault, history, scope.asOf())), sink);
        }
    }

    private void take(List<Obligation> obligations, Scope scope, FactSink<JudgedObligation> sink) {
        for (Obligation obligation : obligations) {
            if (isIn(scope.period(), obligation)) take(obligation, scope.asOf(), Optional.empty(), sink);
        }
    }

    private void take(Obligation obligation, Instant asOf, Optional<Outcome> outcome, FactSink<JudgedObligation> sink) {
        Silence silence = verification.map(Verification::silence).orElse(Silence.MISS);
        sink.take(
                obligation.owner(),
                new JudgedObligation(
                        obligation.name(),
                        JudgedObligation.standing(obligation, asOf, outcome, silence, stillRunning)));
    }

    private boolean isIn(PayPeriod period, Obligation obligation) {
        Optional<Instant> decisive =
                cohort == Cohort.CLOSED ? obligation.endedAt() : Optional.of(obligation.nominallyDueAt());
        return decisive.filter(period::contains).isPresent();
    }

    @Override
    public String nameOf(JudgedObligation fact) {
        return fact.name();
    }
}
