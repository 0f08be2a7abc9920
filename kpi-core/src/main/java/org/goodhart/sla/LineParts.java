package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.Allocation;
import org.goodhart.value.Interval;
import org.goodhart.value.StableText;
import org.jspecify.annotations.Nullable;

/** What of each fault's lateness in the period falls to each line, and to nobody. */
record LineParts(NormBook norms, SortedMap<Line, Duration> ownNorms) implements Reading<LatenessByLine> {

    LineParts {
        if (norms.subject() != Subject.RESTORATION) {
            throw new IllegalArgumentException("norms about " + norms.subject()
                    + " were found: norms about RESTORATION are expected, since lines share in a fault"
                    + "\nMaybe SlaNorm.restore() was meant");
        }
        ownNorms = Collections.unmodifiableSortedMap(new TreeMap<>(ownNorms));
        ownNorms.forEach(LineParts::checkOwn);
        Duration together = ownNorms.values().stream().reduce(Duration.ZERO, Duration::plus);
        for (SlaNorm norm : norms.norms()) checkFits(together, norm);
    }

    private static void checkOwn(Line line, Duration own) {
        if (own.isNegative()) {
            throw new IllegalArgumentException(
                    "line " + line + " is allowed " + own + " of a fault: zero or more is expected");
        }
    }

    private static void checkFits(Duration together, SlaNorm norm) {
        if (!(norm.target() instanceof Target.Time target)) {
            throw new IllegalArgumentException("a fault is allowed " + norm.target()
                    + ", and its lines hours: a target of time is expected, from which theirs can be taken");
        }
        if (together.compareTo(target.time()) > 0) {
            throw new IllegalArgumentException(
                    "the lines together are allowed " + together + " of a fault that is allowed "
                            + target.time()
                            + ": at most as much is expected, else it can be late with no line over its own time"
                            + "\nMaybe the tightest norm of the book was forgotten: each of them counts");
        }
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("lateness of faults in the period by line, of which are their own");
        ownNorms.forEach((line, own) -> text.append(' ')
                .append(line.rank())
                .append(' ')
                .append(StableText.of(line.name()))
                .append(' ')
                .append(own));
        return text.append(", norms ").append(norms.description()).toString();
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had it last on the line, what nobody had is the department's alone");
    }

    @Override
    public Set<Source> sources() {
        return Obligations.sourcesOf(norms);
    }

    @Override
    public Reader<LatenessByLine> reader(Scope scope) {
        return new OfScope(scope);
    }

    @Override
    public String nameOf(LatenessByLine fact) {
        return fact.fault();
    }

    /** Takes what had accrued by the period's end, less what had by its start. */
    private final class OfScope implements Reader<LatenessByLine> {

        private final Interval period;
        private final Instant asOf;
        private final Judge judge;
        private final FaultDuties duties;

        OfScope(Scope scope) {
            period = scope.period().interval();
            asOf = scope.asOf();
            judge = new Judge(norms, asOf);
            duties = new FaultDuties(norms);
        }

        @Override
        public void read(Dossier dossier, FactSink<LatenessByLine> sink) {
            for (Fault fault : dossier.faults()) {
                Optional<Duty> duty = duties.of(fault, dossier.history(), dossier.context(), asOf);
                if (duty.isEmpty() || !duty.get().isUnderWayIn(period)) continue;
                Obligation obligation = judge.judge(duty.get());
                if (obligation.judgement() instanceof Judgement.Exempt) continue;
                Map<Party, Long> before = partsBy(period.start(), obligation, fault);
                partsBy(period.end(), obligation, fault).forEach((party, seconds) -> {
                    long accrued = seconds - before.getOrDefault(party, 0L);
                    if (accrued != 0) give(new LatenessByLine(obligation.name(), party, accrued), fault, sink);
                });
            }
        }

        private Map<Party, Long> partsBy(Instant instant, Obligation obligation, Fault fault) {
            long seconds = obligation.lateness().accruedBy(instant).toSeconds();
            if (seconds == 0) return Map.of();
            BoundNorm decisive = new BoundNorm(
                    obligation.judgedUnder(), obligation.lateness().clock());
            Map<Party, Long> beyond = new HashMap<>();
            FaultTime.unpausedBy(instant, decisive, fault, asOf)
                    .forEach((party, time) -> beyond.put(party, beyondOwn(party, time)));
            return Allocation.of(seconds).byCounts(beyond);
        }

        private long beyondOwn(Party party, Duration time) {
            Duration own =
                    party instanceof Party.OfLine of ? ownNorms.getOrDefault(of.line(), Duration.ZERO) : Duration.ZERO;
            return Math.max(0, time.minus(own).toNanos());
        }
    }

    private static void give(LatenessByLine part, Fault fault, FactSink<LatenessByLine> sink) {
        if (part.party() instanceof Party.OfLine of) sink.take(lastOn(of.line(), fault), part);
        else sink.takeUnowned(part);
    }

    /** Who had it last of those whose time is the line's; of several tickets at one instant the one opened last counts. */
    private static Holder lastOn(Line line, Fault fault) {
        @Nullable Stint last = null;
        for (Course course : fault.courses()) {
            for (Stint stint : course.stints()) {
                if (!stint.chargedTo().line().equals(line)) continue;
                boolean earlier = last != null
                        && stint.interval().start().isBefore(last.interval().start());
                if (!earlier) last = stint;
            }
        }
        return Objects.requireNonNull(last, () -> "nobody of line " + line + " had the fault")
                .chargedTo();
    }
}
