package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
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
        Optional<Verification> verification,
        Optional<Duration> settledAfter)
        implements Reading<JudgedObligation> {

    @Override
    public String description() {
        return "obligations " + cohort + ", still running is " + stillRunning
                + settledAfter.map(after -> ", settled after " + after).orElse("")
                + (book.subject() == Subject.LINE_TIME ? ", line clock " + lineClock : "")
                + verification.map(v -> ", " + v.description()).orElse("") + ", norms " + book.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner(
                switch (book.subject()) {
                    case LINE_TIME -> "whose time it was last";
                    case FIRST_REPLY, FIRST_RESOLUTION -> "who did it, or has it to do";
                    case RESTORATION, TOTAL_RESOLUTION -> "who had it last";
                });
    }

    @Override
    public Duration maturity() {
        Duration watched = verification.map(Verification::repeatWindow).orElse(Duration.ZERO);
        return settledAfter.filter(after -> after.compareTo(watched) > 0).orElse(watched);
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return verification.map(v -> v.missingEvidence(context)).orElse(Set.of());
    }

    @Override
    public Reader<JudgedObligation> reader(Scope scope) {
        Instant asOf = judgedAsOf(scope);
        Judge judge = new Judge(book, asOf);
        if (book.subject() == Subject.RESTORATION) {
            FaultDuties duties = new FaultDuties(book);
            return (record, sink) -> {
                SubscriberHistory history = known(record, asOf);
                for (Fault fault : scope.context().faults().faultsOf(history, asOf)) {
                    duties.of(fault, history, scope.context(), asOf)
                            .map(judge::judge)
                            .filter(obligation -> isIn(scope.period(), obligation))
                            .ifPresent(obligation ->
                                    take(obligation, asOf, verification.map(v -> v.judge(fault, history, asOf)), sink));
                }
            };
        }
        Duties duties = book.subject() == Subject.LINE_TIME ? new LineDuties(book, lineClock) : new TicketDuties(book);
        return (record, sink) -> take(duties, judge, scope, known(record, asOf), sink);
    }

    /** A settled figure rests on what had been recorded when it was settled, whenever it is said to have happened. */
    private SubscriberHistory known(SubscriberHistory record, Instant asOf) {
        return settledAfter.isPresent() ? record.recordedBy(asOf) : record;
    }

    /** What happens after the settlement of a period changes nothing in it. */
    private Instant judgedAsOf(Scope scope) {
        if (settledAfter.isEmpty()) return scope.asOf();
        Instant settlement = scope.period().end().plus(maturity());
        return settlement.isBefore(scope.asOf()) ? settlement : scope.asOf();
    }

    private void take(
            Duties duties, Judge judge, Scope scope, SubscriberHistory history, FactSink<JudgedObligation> sink) {
        Instant asOf = judgedAsOf(scope);
        for (Duty duty : duties.of(history, scope.context(), asOf)) {
            Obligation obligation = judge.judge(duty);
            if (isIn(scope.period(), obligation)) take(obligation, asOf, Optional.empty(), sink);
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
        Optional<Instant> decisive = switch (cohort) {
            case NOMINALLY_DUE -> Optional.of(obligation.nominallyDueAt());
            case CLOSED -> obligation.endedAt();
            case OPENED -> obligation.openedAt();
            case ARRIVED -> Optional.of(obligation.startedAt());
        };
        return decisive.filter(period::contains).isPresent();
    }

    @Override
    public String nameOf(JudgedObligation fact) {
        return fact.name();
    }
}
