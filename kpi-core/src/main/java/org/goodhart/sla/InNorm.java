package org.goodhart.sla;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/**
 * A share within norm that lacks its cohort. Naming the cohort makes it a metric.
 *
 * <p>Formula: {@code in norm / all of the cohort}. Exempt obligations are in neither count.
 */
public final class InNorm {

    private final NormBook book;
    private final LineClock lineClock;
    private final Optional<Verification> verification;
    private final Optional<Duration> settledAfter;

    InNorm(NormBook book, LineClock lineClock, Optional<Verification> verification, Optional<Duration> settledAfter) {
        this.book = book;
        this.lineClock = lineClock;
        this.verification = verification;
        this.settledAfter = settledAfter;
    }

    /**
     * The share that counts an obligation as kept only if its resolution was also verified.
     *
     * @param rule when a resolution counts as true
     * @return the stricter share
     * @throws IllegalArgumentException if the norms are not about faults, since only a fault can be verified
     */
    public InNorm verified(Verification rule) {
        Objects.requireNonNull(rule, "rule");
        if (book.subject() != Subject.RESTORATION) {
            throw new IllegalArgumentException("norms about " + book.subject()
                    + " are to be verified: norms about RESTORATION are expected\nMaybe SlaNorm.restore() was meant");
        }
        return new InNorm(book, lineClock, Optional.of(rule), settledAfter);
    }

    /**
     * The share that is settled some time after the period's end: what is recorded by then counts for good, and what still runs then
     * counts as is declared with the cohort. What is written into the period afterwards, whenever it is said to have happened, changes nothing. Until then the figure is provisional. Without this a figure follows whatever becomes known later.
     *
     * @param after how long after the end of the period, absolute time; a verification's window is waited for if it is longer
     * @return the share with its settlement
     * @throws IllegalArgumentException if it is negative
     */
    public InNorm settledAfter(Duration after) {
        if (after.isNegative()) {
            throw new IllegalArgumentException("settled " + after + " after the period: zero or more is expected");
        }
        return new InNorm(book, lineClock, verification, Optional.of(after));
    }

    /**
     * Over the obligations nominally due in the period: start plus norm, without pauses. What was never closed is in
     * it, and nothing that is done later moves an obligation into another month.
     *
     * @param stillRunning what an obligation counts for that is due and, because its clock was paused, neither met nor
     *     missed
     * @return the metric; higher is better
     */
    public Metric nominallyDueInPeriod(StillRunning stillRunning) {
        return over(Cohort.NOMINALLY_DUE, stillRunning);
    }

    /**
     * Over the obligations whose clock started in the period. What is not due yet is left out, which flatters the recent past.
     *
     * @param stillRunning what an obligation counts for that is due and neither met nor missed
     * @return the metric; higher is better
     */
    public Metric arrivedInPeriod(StillRunning stillRunning) {
        return over(Cohort.ARRIVED, stillRunning);
    }

    /**
     * Over the obligations whose ticket was opened in the period. What nobody registered is in no month.
     *
     * @param stillRunning what an obligation counts for that is due and neither met nor missed
     * @return the metric; higher is better
     */
    public Metric openedInPeriod(StillRunning stillRunning) {
        return over(Cohort.OPENED, stillRunning);
    }

    /**
     * Over the obligations that were closed in the period. It hides what is breached and left open: it is here because
     * it is what many desks report, and to be attacked. Nothing in it still runs; with a settlement, what is recorded or reopened after that
     * changes nothing.
     *
     * @return the metric; higher is better
     */
    public Metric closedInPeriod() {
        return over(Cohort.CLOSED, StillRunning.LEFT_OUT);
    }

    private Metric over(Cohort cohort, StillRunning stillRunning) {
        Objects.requireNonNull(stillRunning, "stillRunning");
        Obligations obligations = new Obligations(book, cohort, stillRunning, lineClock, verification, settledAfter);
        Metric share = Metric.share(
                Phrase.of(labelKey(), cohortPhrase(cohort)),
                Direction.HIGHER_IS_BETTER,
                Sum.of(obligations, JudgedObligation.Count.IN_NORM),
                Sum.of(obligations, JudgedObligation.Count.ALL));
        return stillRunning == StillRunning.HELD
                ? share.heldWhile(Sum.of(obligations, JudgedObligation.Count.HELD))
                : share;
    }

    private static Phrase cohortPhrase(Cohort cohort) {
        return Phrase.of(
                switch (cohort) {
                    case NOMINALLY_DUE -> "cohort.nominally-due";
                    case CLOSED -> "cohort.closed";
                    case OPENED -> "cohort.opened";
                    case ARRIVED -> "cohort.arrived";
                });
    }

    private String labelKey() {
        return switch (book.subject()) {
            case RESTORATION -> verification.isPresent() ? "metric.verified-in-norm" : "metric.restored-in-norm";
            case FIRST_REPLY -> "metric.replied-in-norm";
            case FIRST_RESOLUTION -> "metric.first-resolved-in-norm";
            case TOTAL_RESOLUTION -> "metric.resolved-in-norm";
            case LINE_TIME ->
                lineClock == LineClock.CONSERVED
                        ? "metric.held-in-norm.conserved"
                        : "metric.held-in-norm.until-hand-over";
        };
    }
}
