package org.goodhart.examples.payday.input;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;

/**
 * What a reader is told beside the log.
 *
 * @param asOf up to when facts count; empty for the last fact of the log. Later facts are set aside and counted
 * @param zone where the dates of people's posts begin and end, for a log that tells such dates
 * @param organisation lines and people, for a log that does not tell them itself
 * @param faults which facts belong to one fault
 * @param evidence the kinds of evidence that were recorded even where the log holds none of them
 * @param limits how much is read at most
 * @param progress who hears how far the reading is
 */
public record ReadOptions(
        Optional<Instant> asOf,
        ZoneId zone,
        Organisation organisation,
        FaultRule faults,
        Set<Evidence> evidence,
        Limits limits,
        Progress progress) {

    /** Refuses null and copies the set. */
    public ReadOptions {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(faults, "faults");
        evidence = Set.copyOf(evidence);
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(progress, "progress");
    }

    /**
     * The usual: all facts count, dates are those of UTC, the lines are L1, L2 and L3, a ticket may be opened four hours after the call, a call
     * within seven days of a resolution belongs to the fault.
     *
     * @return the options
     */
    public static ReadOptions standard() {
        return new ReadOptions(
                Optional.empty(),
                ZoneOffset.UTC,
                Organisation.ofLines(Line.of(1), Line.of(2), Line.of(3)),
                FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                Set.of(),
                Limits.STANDARD,
                Progress.NONE);
    }

    /**
     * These options with an instant up to which facts count.
     *
     * @param instant the last instant that counts
     * @return the changed options
     */
    public ReadOptions withAsOf(Instant instant) {
        return new ReadOptions(Optional.of(instant), zone, organisation, faults, evidence, limits, progress);
    }

    /**
     * These options with a zone.
     *
     * @param other where the dates of people's posts begin and end
     * @return the changed options
     */
    public ReadOptions withZone(ZoneId other) {
        return new ReadOptions(asOf, other, organisation, faults, evidence, limits, progress);
    }

    /**
     * These options with another rule for faults.
     *
     * @param other the rule
     * @return the changed options
     */
    public ReadOptions withFaults(FaultRule other) {
        return new ReadOptions(asOf, zone, organisation, other, evidence, limits, progress);
    }

    /**
     * These options with further kinds of evidence declared as recorded.
     *
     * @param further the kinds that were recorded, though the log may hold none
     * @return the changed options
     */
    public ReadOptions withEvidence(Set<Evidence> further) {
        Set<Evidence> all = new HashSet<>(evidence);
        all.addAll(further);
        return new ReadOptions(asOf, zone, organisation, faults, all, limits, progress);
    }

    /**
     * These options with other limits.
     *
     * @param other the limits
     * @return the changed options
     */
    public ReadOptions withLimits(Limits other) {
        return new ReadOptions(asOf, zone, organisation, faults, evidence, other, progress);
    }

    /**
     * These options with somebody who hears how far the reading is.
     *
     * @param other who hears it
     * @return the changed options
     */
    public ReadOptions withProgress(Progress other) {
        return new ReadOptions(asOf, zone, organisation, faults, evidence, limits, other);
    }
}
