package org.goodhart.sla;

import java.util.Objects;
import java.util.Optional;

/**
 * The metrics of being in time. Each is a share whose cohort is to be named.
 *
 * <p>What began before a book's first version makes the evaluation fail with an error that says so, be it one ticket of a month: an unknown norm is
 * no norm. A book that is to cover it says {@link NormBook#alsoForWhatBeganBefore}.
 *
 * <p>Example: {@code SlaMetrics.restoredInNorm(norms).nominallyDueInPeriod(StillRunning.MISS)}.
 */
public final class SlaMetrics {
    private SlaMetrics() {}

    /**
     * Faults restored within norm, from the first that was heard of them to the last resolution of their tickets. A fault
     * that nobody registered can be missed, under the first norm that asks for no priority and no category and fits, but not kept: what came up again in time by itself is
     * no merit of support, and exempt, as is what only equipment told of, and a fault whose tickets are all excluded.
     *
     * @param norms norms for a {@link Subject#RESTORATION}
     * @return the share, which lacks its cohort
     * @throws IllegalArgumentException if the norms are about something else
     */
    public static InNorm restoredInNorm(NormBook norms) {
        return share(norms, Subject.RESTORATION, LineClock.CONSERVED);
    }

    /**
     * Tickets whose customer got a first answer within norm. Any answer counts, be it hollow: it wants a metric of resolutions
     * beside it. A ticket that was resolved or closed without an answer runs on; one that was merged or excluded is exempt.
     *
     * @param norms norms for a {@link Subject#FIRST_REPLY}
     * @return the share, which lacks its cohort
     * @throws IllegalArgumentException if the norms are about something else
     */
    public static InNorm repliedInNorm(NormBook norms) {
        return share(norms, Subject.FIRST_REPLY, LineClock.CONSERVED);
    }

    /**
     * Tickets said to be resolved within norm for the first time, whether or not they were reopened. It wants a metric of
     * reopenings beside it. One that was merged or excluded is exempt.
     *
     * @param norms norms for a {@link Subject#FIRST_RESOLUTION}
     * @return the share, which lacks its cohort
     * @throws IllegalArgumentException if the norms are about something else
     */
    public static InNorm firstResolvedInNorm(NormBook norms) {
        return share(norms, Subject.FIRST_RESOLUTION, LineClock.CONSERVED);
    }

    /**
     * Tickets resolved within norm, from their opening to the resolution that stands. A ticket that was closed without a
     * resolution runs on; one that was merged or excluded is exempt. It believes what the lines write: who
     * registers late and resolves early is in time.
     *
     * @param norms norms for a {@link Subject#TOTAL_RESOLUTION}
     * @return the share, which lacks its cohort
     * @throws IllegalArgumentException if the norms are about something else
     */
    public static InNorm resolvedInNorm(NormBook norms) {
        return share(norms, Subject.TOTAL_RESOLUTION, LineClock.CONSERVED);
    }

    /**
     * Tickets that a line had no longer than its norm allows. Excluded tickets are exempt; what a line did with a ticket
     * before it was merged into another is not.
     *
     * @param norms norms for a {@link Subject#LINE_TIME}
     * @param clock which time is the line's own
     * @return the share, which lacks its cohort
     * @throws IllegalArgumentException if the norms are about something else
     */
    public static InNorm heldInNorm(NormBook norms, LineClock clock) {
        return share(norms, Subject.LINE_TIME, Objects.requireNonNull(clock, "clock"));
    }

    private static InNorm share(NormBook norms, Subject subject, LineClock clock) {
        if (norms.subject() != subject) {
            throw new IllegalArgumentException(
                    "norms about " + norms.subject() + " were found: norms about " + subject + " are expected");
        }
        return new InNorm(norms, clock, Optional.empty(), Optional.empty());
    }
}
