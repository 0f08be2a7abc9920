package org.goodhart.testkit.flow;

import static org.goodhart.testkit.flow.NaiveSums.one;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketEvent;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Scope;
import org.goodhart.testkit.flow.NaiveFaults.Fault;
import org.goodhart.testkit.flow.NaiveWay.Had;
import org.jspecify.annotations.Nullable;

/** Metrics of faults, as their documentation says, fault by fault. */
record NaiveFaultFigures(Scope scope, Collection<SubscriberHistory> histories) {

    private interface Taker {
        void take(SubscriberHistory history, NaiveFaults faults, Fault fault);
    }

    private void each(Taker taker) {
        for (SubscriberHistory history : histories) {
            NaiveFaults faults = new NaiveFaults(scope.context().faults(), history, scope.asOf());
            for (Fault fault : faults.faults()) taker.take(history, faults, fault);
        }
    }

    private boolean isInPeriod(@Nullable Instant instant) {
        return instant != null
                && !instant.isBefore(scope.period().start())
                && instant.isBefore(scope.period().end());
    }

    private Holder answerable(Fault fault) {
        return NaiveFaults.answerable(
                fault, Holder.unassigned(scope.context().organisation().firstLine()));
    }

    NaiveSums unreported() {
        NaiveSums sums = new NaiveSums();
        each((history, faults, fault) -> {
            boolean reported = !fault.ways.isEmpty() || !fault.contacts.isEmpty();
            if (!fault.alarms.isEmpty() && isInPeriod(fault.startedAt()))
                sums.add(Optional.empty(), one(!reported), 1L);
        });
        return sums;
    }

    NaiveSums timeToRestore() {
        NaiveSums sums = new NaiveSums();
        each((history, faults, fault) -> {
            Instant done = faults.doneAt(fault);
            if (fault.ways.isEmpty() || done == null || !isInPeriod(done)) return;
            long seconds = Duration.between(fault.startedAt(), done).toSeconds();
            sums.add(Optional.of(answerable(fault)), seconds, 1L);
        });
        return sums;
    }

    /** Seconds overdue and how many were overdue, or how many were overdue and how many were under way, by day and by night and without pauses. */
    NaiveSums overdue(Duration target, boolean seconds) {
        NaiveSums sums = new NaiveSums();
        Instant from = scope.period().start();
        Instant to = scope.period().end();
        each((history, faults, fault) -> {
            Instant start = fault.startedAt();
            Instant done = faults.doneAt(fault);
            Instant until = done == null ? scope.asOf() : done;
            boolean underWay = start.isBefore(to) && (until.isAfter(from) || isInPeriod(start));
            boolean kept = done != null && !done.isAfter(start.plus(target));
            if (!underWay || isExempt(fault, kept)) return;
            Instant late = start.plus(target).isAfter(from) ? start.plus(target) : from;
            Instant lateUntil = until.isBefore(to) ? until : to;
            long overdue = Math.max(0, Duration.between(late, lateUntil).toSeconds());
            Optional<Holder> owner = Optional.of(answerable(fault));
            if (seconds) sums.add(owner, overdue, one(overdue > 0));
            else sums.add(owner, one(overdue > 0), 1L);
        });
        return sums;
    }

    /** What nobody told of, what came up again in time before anybody registered it, and what is excluded with all of its tickets. */
    private boolean isExempt(Fault fault, boolean kept) {
        if (fault.ways.isEmpty()) return fault.contacts.isEmpty() || kept;
        List<NaiveWay> speaking =
                fault.ways.stream().filter(way -> way.merged == null).toList();
        return !speaking.isEmpty() && speaking.stream().allMatch(this::isExcluded);
    }

    private boolean isExcluded(NaiveWay way) {
        return way.ticket.events().stream()
                .anyMatch(event ->
                        event instanceof TicketEvent.Excluded && !event.at().isAfter(scope.asOf()));
    }

    /** Stays mended, handed on and given back, and all of them. */
    NaiveSums stays(Verification verification) {
        NaiveSums sums = new NaiveSums();
        each((history, faults, fault) -> {
            NaiveWay mends = null;
            boolean allMerged = true;
            for (NaiveWay way : fault.ways) {
                allMerged &= way.merged != null;
                boolean resolves = way.merged == null && way.resolved != null;
                if (resolves && (mends == null || !way.resolved.isBefore(mends.resolved))) mends = way;
            }
            for (NaiveWay way : fault.ways) {
                if (way.merged != null && !allMerged) continue;
                stays(way, way == mends ? outcome(history, way, verification) : Outcome.UNRESOLVED, verification, sums);
            }
        });
        return sums;
    }

    private Outcome outcome(SubscriberHistory history, NaiveWay way, Verification verification) {
        return scope.context().faults().faultsOf(history, scope.asOf()).stream()
                .filter(fault -> fault.courses().stream()
                        .anyMatch(course -> course.ticket().equals(way.ticket)))
                .map(fault -> verification.judge(fault, history, scope.asOf()))
                .findFirst()
                .orElseThrow();
    }

    private void stays(NaiveWay way, Outcome outcome, Verification verification, NaiveSums sums) {
        List<Had> had = way.had;
        int next = 0;
        for (int first = 0; first < had.size(); first = next) {
            while (next < had.size()
                    && had.get(next).line().equals(had.get(first).line())) next++;
            Had last = had.get(next - 1);
            List<Had> later = had.subList(next, had.size());
            Optional<Had> again =
                    later.stream().filter(one -> one.line().equals(last.line())).findFirst();
            boolean back = again.filter(Had::upheld).isPresent();
            boolean on = again.isEmpty()
                    && last.escalated()
                    && !later.isEmpty()
                    && later.get(0).line().rank() > last.line().rank();
            boolean mended = later.isEmpty() && outcome == Outcome.CONFIRMED;
            boolean unheard = outcome == Outcome.SILENT || outcome == Outcome.PENDING;
            if (later.isEmpty() && unheard && verification.silence() == Silence.LEFT_OUT) continue;
            if (isInPeriod(had.get(first).from()))
                sums.add(Optional.of(last.holder()), one(mended), one(on), one(back), 1L);
        }
    }
}
