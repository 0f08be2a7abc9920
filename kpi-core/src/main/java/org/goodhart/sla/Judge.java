package org.goodhart.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.calendar.Edge;
import org.goodhart.desk.Outage;
import org.goodhart.value.Interval;

/** Binds the norms of a book to a duty, from its start and at each later change of its classification, and judges it. */
final class Judge {

    private final NormBook book;
    private final Instant asOf;

    Judge(NormBook book, Instant asOf) {
        this.book = book;
        this.asOf = asOf;
    }

    /** A norm over the time of a duty: what it allows, and its clock as it ticked. */
    private record Reckoning(BoundNorm norm, Instant from, Duration allowance, NormClock clock) {

        boolean isUsedUpBy(Instant instant) {
            return clock.elapsedBy(instant).compareTo(allowance) > 0;
        }

        /** What held for no time was not broken. */
        boolean isBrokenBefore(Instant replacedAt) {
            return from.isBefore(replacedAt) && isUsedUpBy(replacedAt);
        }

        /** The earliest instant at which the target was used up, or will be if from an instant on nothing pauses the clock. */
        Instant dueAt(Instant until) {
            return clock.usedUpAt(allowance).orElseGet(() -> usedUpFrom(until));
        }

        private Instant usedUpFrom(Instant until) {
            try {
                return norm.clock().plus(until, allowance.minus(clock.elapsed()), Edge.CLOSING);
            } catch (DateTimeException neverAgainOpen) {
                return Instant.MAX;
            }
        }

        Duration over() {
            return clock.elapsed().minus(allowance);
        }
    }

    /** An error of a norm or its calendar names what it was met in. */
    Obligation judge(Duty duty) {
        try {
            return judged(duty);
        } catch (DateTimeException e) {
            throw new DateTimeException(duty.name() + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(duty.name() + ": " + e.getMessage(), e);
        }
    }

    private Obligation judged(Duty duty) {
        List<Reckoning> reckonings = reckonings(duty);
        Reckoning bound = reckonings.get(0);
        Reckoning decisive = decisive(reckonings, duty);
        Elapsed elapsed = new Elapsed(
                decisive.clock().elapsed(),
                Intervals.sum(duty.time(), decisive.norm()::passed),
                Intervals.sum(duty.time(), Interval::duration));
        return new Obligation(
                duty.name(),
                duty.owner(),
                bound.norm().norm(),
                decisive.norm().norm(),
                duty.startedAt(),
                duty.openedAt(),
                duty.endedAt(),
                bound.norm().nominallyDueAt(duty.startedAt()),
                elapsed,
                new Lateness(decisive.norm().clock(), decisive.clock().after(decisive.allowance())),
                judgement(duty, bound, decisive, elapsed.judged()));
    }

    private List<Reckoning> reckonings(Duty duty) {
        List<Reckoning> reckonings = new ArrayList<>();
        Map<BoundNorm, NormClock> clocks = new HashMap<>();
        Case last = duty.classified().get(0).found();
        for (Classified classified : duty.classified()) {
            boolean first = reckonings.isEmpty();
            if (!first && book.reclassification() == Reclassification.AS_AT_START) break;
            if (!first && duty.hasEndedBy(classified.at())) break;
            if (!first && classified.found().equals(last)) continue;
            last = classified.found();
            boolean before = first || classified.at().isBefore(duty.startedAt());
            Instant from = before ? duty.startedAt() : classified.at();
            BoundNorm norm = book.bind(last, duty.startedAt());
            NormClock clock = clocks.computeIfAbsent(norm, bound -> clock(bound, duty));
            reckonings.add(new Reckoning(norm, from, norm.allowance(duty.startedAt()), clock));
        }
        return reckonings;
    }

    private static NormClock clock(BoundNorm norm, Duty duty) {
        return NormClock.over(norm, duty.time(), duty.pauses().under(norm.norm().pauses()));
    }

    /**
     * Of norms that were broken the one that was by most, and of these the one broken first; of norms that were not, the one that would be first if the clock
     * went on, or where they replace each other the last.
     */
    private Reckoning decisive(List<Reckoning> reckonings, Duty duty) {
        if (reckonings.size() == 1) return reckonings.get(0);
        boolean replacing = book.reclassification() == Reclassification.AS_CHANGED;
        Comparator<Reckoning> byDue = Comparator.comparing(one -> one.dueAt(duty.lastedUntil()));
        List<Reckoning> broken = new ArrayList<>();
        for (int i = 0; i < reckonings.size(); i++) {
            Reckoning one = reckonings.get(i);
            boolean isBroken = replacing && i + 1 < reckonings.size()
                    ? one.isBrokenBefore(reckonings.get(i + 1).from())
                    : one.isUsedUpBy(Instant.MAX);
            if (isBroken) broken.add(one);
        }
        if (!broken.isEmpty()) {
            return Collections.min(
                    broken, Comparator.comparing(Reckoning::over).reversed().thenComparing(byDue));
        }
        return replacing ? reckonings.get(reckonings.size() - 1) : Collections.min(reckonings, byDue);
    }

    private Judgement judgement(Duty duty, Reckoning bound, Reckoning decisive, Duration elapsed) {
        Optional<String> exempt =
                duty.exemptFor().or(() -> outage(duty, bound.norm().norm()));
        if (exempt.isPresent()) return new Judgement.Exempt(exempt.get());
        boolean ended = duty.endedAt().isPresent();
        Duration over = elapsed.minus(decisive.allowance());
        if (!over.isNegative() && !over.isZero()) return new Judgement.Missed(elapsed, over, ended);
        if (ended && duty.noMeritFor().isPresent())
            return new Judgement.Exempt(duty.noMeritFor().get());
        if (ended) return new Judgement.Met(elapsed);
        return new Judgement.Running(elapsed, over.negated(), decisive.dueAt(asOf));
    }

    private static Optional<String> outage(Duty duty, SlaNorm norm) {
        for (Outage outage : duty.outages()) {
            if (norm.exemptOutages().contains(outage.owner())) {
                return Optional.of("outage " + outage.id() + " caused by " + outage.owner());
            }
        }
        return Optional.empty();
    }
}
