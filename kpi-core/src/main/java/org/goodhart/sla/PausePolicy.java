package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Source;
import org.goodhart.desk.Wait;
import org.goodhart.desk.WaitingOn;
import org.goodhart.value.Interval;
import org.goodhart.value.StableText;

/**
 * What stops a norm's clock: which waits, shown how, until when written down, up to which cap.
 *
 * <p>Example: {@code PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).requiringEvidence().cappedAt(Duration.ofHours(4))} stops the clock while a
 * ticket waits for the customer and something shows it, for at most four hours of the norm's own time in all; a wait that the customer
 * disputed never stopped it, and a resolution that was undone did not either.
 *
 * @param stopsFor on whom a ticket has to wait for the clock to stop; empty: no wait stops it
 * @param reasons for which reasons it has to wait; empty: for any, or for none that is recorded
 * @param writtenBy whose waits count; the word of a line is a claim, and the text of its evidence is one too
 * @param onlyWithEvidence whether a wait without evidence is ignored; like all that narrows waits, it means nothing where none stops the clock
 * @param recordedWithin how far from its beginning a wait may have been written down at most, equal is in time; one whose
 *     recording is unknown is ignored then; empty: at any time
 * @param disputed what a disputed wait does
 * @param putAway what the time between a resolution and its reopening is
 * @param cap how much pause one obligation may have in all, on the norm's own clock, counted from its beginning; empty: without limit
 */
public record PausePolicy(
        Set<WaitingOn> stopsFor,
        Set<String> reasons,
        Set<Source> writtenBy,
        boolean onlyWithEvidence,
        Optional<Duration> recordedWithin,
        DisputedWait disputed,
        PutAway putAway,
        Optional<Duration> cap) {

    private static final PausePolicy NONE = new PausePolicy(
            Set.of(),
            Set.of(),
            EnumSet.allOf(Source.class),
            false,
            Optional.empty(),
            DisputedWait.NO_PAUSE,
            PutAway.COUNTS,
            Optional.empty());

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PausePolicy {
        stopsFor = Collections.unmodifiableSet(new TreeSet<>(stopsFor));
        reasons = Collections.unmodifiableSet(
                new TreeSet<>(reasons.stream().map(String::strip).toList()));
        writtenBy = Collections.unmodifiableSet(new TreeSet<>(writtenBy));
        if (writtenBy.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody's wait counts: at least one source is expected\nMaybe PausePolicy.none() is meant");
        }
        Objects.requireNonNull(disputed, "disputed");
        Objects.requireNonNull(putAway, "putAway");
        if (cap.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a pause of at most " + cap.get() + ": zero or more is expected");
        }
        if (recordedWithin.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException(
                    "a wait written down within " + recordedWithin.get() + ": zero or more is expected");
        }
    }

    /**
     * The customer's clock: nothing stops it.
     *
     * @return the policy
     */
    public static PausePolicy none() {
        return NONE;
    }

    /**
     * The clock stops while a ticket waits on these, whether or not anything shows that it did, unless the wait was disputed.
     *
     * @param first on whom
     * @param more on whom else
     * @return the policy
     */
    public static PausePolicy whileWaitingOn(WaitingOn first, WaitingOn... more) {
        return new PausePolicy(
                EnumSet.of(first, more),
                NONE.reasons,
                NONE.writtenBy,
                false,
                Optional.empty(),
                NONE.disputed,
                NONE.putAway,
                Optional.empty());
    }

    /**
     * This policy, but a wait counts only for one of these reasons.
     *
     * @param only the reasons, as they are recorded
     * @return the stricter policy
     */
    public PausePolicy forReasons(String... only) {
        return new PausePolicy(
                stopsFor,
                new TreeSet<>(List.of(only)),
                writtenBy,
                onlyWithEvidence,
                recordedWithin,
                disputed,
                putAway,
                cap);
    }

    /**
     * This policy, but a wait counts only if one of these wrote it. A line that is paid by the clock writes its own waits; what the customer, telemetry or
     * another department wrote is evidence.
     *
     * @param first whose waits count
     * @param more whose else
     * @return the stricter policy
     */
    public PausePolicy writtenBy(Source first, Source... more) {
        return new PausePolicy(
                stopsFor, reasons, EnumSet.of(first, more), onlyWithEvidence, recordedWithin, disputed, putAway, cap);
    }

    /**
     * This policy, but a wait counts only if something is said to show it. What is said is a text of him who wrote the wait: that it is true wants an audit, or
     * {@link #writtenBy}.
     *
     * @return the stricter policy
     */
    public PausePolicy requiringEvidence() {
        return new PausePolicy(stopsFor, reasons, writtenBy, true, recordedWithin, disputed, putAway, cap);
    }

    /**
     * This policy, but a wait counts only if it was written down soon after it began, so that none is invented afterwards.
     *
     * @param limit how soon, absolute time; equal is in time
     * @return the stricter policy
     */
    public PausePolicy recordedWithin(Duration limit) {
        return new PausePolicy(
                stopsFor, reasons, writtenBy, onlyWithEvidence, Optional.of(limit), disputed, putAway, cap);
    }

    /**
     * This policy with another effect of disputed waits.
     *
     * @param effect what a disputed wait does
     * @return the changed policy
     */
    public PausePolicy disputedWaits(DisputedWait effect) {
        return new PausePolicy(stopsFor, reasons, writtenBy, onlyWithEvidence, recordedWithin, effect, putAway, cap);
    }

    /**
     * This policy with another reckoning of the time between a resolution and its reopening.
     *
     * @param time what that time is
     * @return the changed policy
     */
    public PausePolicy timePutAway(PutAway time) {
        return new PausePolicy(stopsFor, reasons, writtenBy, onlyWithEvidence, recordedWithin, disputed, time, cap);
    }

    /**
     * This policy with a limit on the pause of one obligation.
     *
     * @param limit the limit, in the norm's working time
     * @return the limited policy
     */
    public PausePolicy cappedAt(Duration limit) {
        return new PausePolicy(
                stopsFor, reasons, writtenBy, onlyWithEvidence, recordedWithin, disputed, putAway, Optional.of(limit));
    }

    /** Whether no wait and no putting away stops the clock. */
    boolean stopsNothing() {
        return stopsFor.isEmpty() && putAway == PutAway.COUNTS;
    }

    /**
     * When a wait stops the clock, before any cap.
     *
     * @param wait the wait
     * @return the whole of it, the part until it was disputed, or empty if it does not stop the clock
     */
    public Optional<Interval> pauseOf(Wait wait) {
        boolean accepted = stopsFor.contains(wait.on())
                && writtenBy.contains(wait.source())
                && (reasons.isEmpty() || wait.reason().filter(reasons::contains).isPresent())
                && (!onlyWithEvidence || wait.evidence().isPresent())
                && (recordedWithin.isEmpty() || isRecordedInTime(wait, recordedWithin.get()));
        if (!accepted) return Optional.empty();
        if (wait.disputedAt().isEmpty() || disputed == DisputedWait.PAUSE) return Optional.of(wait.interval());
        if (disputed == DisputedWait.NO_PAUSE) return Optional.empty();
        Instant at = wait.disputedAt().get();
        return at.isBefore(wait.interval().end())
                ? Optional.of(Interval.of(wait.interval().start(), at))
                : Optional.of(wait.interval());
    }

    private static boolean isRecordedInTime(Wait wait, Duration limit) {
        Instant start = wait.interval().start();
        return wait.recordedAt()
                .filter(at -> Duration.between(start, at).abs().compareTo(limit) <= 0)
                .isPresent();
    }

    /**
     * Everything that decides a pause, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        String waits = stopsFor.isEmpty()
                ? "no pause"
                : "paused while waiting on " + EnumSet.copyOf(stopsFor)
                        + (reasons.isEmpty()
                                ? ""
                                : " for " + reasons.stream().map(StableText::of).toList())
                        + (writtenBy.size() == Source.values().length ? "" : " written by " + EnumSet.copyOf(writtenBy))
                        + (onlyWithEvidence ? " with evidence" : "")
                        + recordedWithin
                                .map(limit -> " recorded within " + limit)
                                .orElse("")
                        + (disputed == DisputedWait.NO_PAUSE ? "" : ", a disputed wait is " + disputed);
        return waits
                + (putAway == PutAway.COUNTS ? "" : ", paused while put away")
                + cap.map(limit -> ", at most " + limit).orElse("");
    }
}
