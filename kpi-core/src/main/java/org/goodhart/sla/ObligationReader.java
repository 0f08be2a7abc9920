package org.goodhart.sla;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Scope;
import org.goodhart.sla.JudgedObligation.Standing;
import org.jspecify.annotations.Nullable;

/** Finds the obligations of a cohort in one history after the other. */
final class ObligationReader implements Reader<JudgedObligation> {

    private final Obligations reading;
    private final Scope scope;
    private final Instant asOf;
    private final Judge judge;
    private final FaultDuties faultDuties;
    private final Duties duties;
    private final @Nullable PlainTickets plainTickets;
    private final JudgedObligation fact = new JudgedObligation();

    ObligationReader(Obligations reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
        this.asOf = reading.judgedAsOf(scope);
        this.judge = new Judge(reading.book(), asOf);
        this.faultDuties = new FaultDuties(reading.book());
        this.duties = reading.duties();
        this.plainTickets = PlainTickets.areEnoughFor(reading, scope.context())
                ? new PlainTickets(reading, scope.period(), asOf)
                : null;
    }

    /** A settled figure rests on what had been recorded when it was settled, whenever it is said to have happened. */
    @Override
    public void read(Dossier dossier, FactSink<JudgedObligation> sink) {
        Dossier known = reading.settledAfter().isPresent() ? dossier.recordedBy(asOf) : dossier;
        if (reading.verification().isPresent())
            readVerified(known, reading.verification().get(), sink);
        else if (plainTickets == null || !plainTickets.read(known, fact, sink)) readAll(known, sink);
    }

    private void readAll(Dossier dossier, FactSink<JudgedObligation> sink) {
        for (Duty duty : duties.of(dossier)) {
            Obligation obligation = judge.judge(duty);
            if (isIn(obligation)) take(obligation, Optional.empty(), Silence.MISS, sink);
        }
    }

    private void readVerified(Dossier dossier, Verification rule, FactSink<JudgedObligation> sink) {
        for (Fault fault : dossier.faults()) {
            Optional<Duty> duty = faultDuties.of(fault, dossier.history(), dossier.context(), asOf);
            if (duty.isEmpty()) continue;
            Obligation obligation = judge.judge(duty.get());
            if (!isIn(obligation)) continue;
            take(obligation, Optional.of(rule.judge(fault, dossier.history(), asOf)), rule.silence(), sink);
        }
    }

    private void take(
            Obligation obligation, Optional<Outcome> outcome, Silence silence, FactSink<JudgedObligation> sink) {
        Standing standing = JudgedObligation.standing(obligation, asOf, outcome, silence, reading.stillRunning());
        Holder owner = obligation.owner();
        sink.take(owner, fact.set(obligation.name(), standing));
    }

    private boolean isIn(Obligation obligation) {
        Optional<Instant> decisive = switch (reading.cohort()) {
            case NOMINALLY_DUE -> Optional.of(obligation.nominallyDueAt());
            case CLOSED -> obligation.endedAt();
            case OPENED -> obligation.openedAt();
            case ARRIVED -> Optional.of(obligation.startedAt());
        };
        return decisive.filter(scope.period()::contains).isPresent();
    }
}
