package org.goodhart.sla;

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

    InNorm(NormBook book, LineClock lineClock, Optional<Verification> verification) {
        this.book = book;
        this.lineClock = lineClock;
        this.verification = verification;
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
        if (book.subject() != Subject.FAULT) {
            throw new IllegalArgumentException("norms for a " + book.subject()
                    + " are to be verified: norms for a FAULT are expected\nMaybe SlaNorm.restore() was meant");
        }
        return new InNorm(book, lineClock, Optional.of(rule));
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
        Objects.requireNonNull(stillRunning, "stillRunning");
        return over(Cohort.NOMINALLY_DUE, stillRunning);
    }

    /**
     * Over the obligations that were closed in the period. It hides what is breached and left open: it is here because
     * it is what many desks report, and to be attacked.
     *
     * @return the metric; higher is better
     */
    public Metric closedInPeriod() {
        return over(Cohort.CLOSED, StillRunning.LEFT_OUT);
    }

    private Metric over(Cohort cohort, StillRunning stillRunning) {
        Obligations obligations = new Obligations(book, cohort, stillRunning, lineClock, verification);
        Phrase cohortPhrase = Phrase.of(cohort == Cohort.CLOSED ? "cohort.closed" : "cohort.nominally-due");
        return Metric.share(
                Phrase.of(labelKey(), cohortPhrase),
                Direction.HIGHER_IS_BETTER,
                Sum.of(obligations, JudgedObligation.Count.IN_NORM),
                Sum.of(obligations, JudgedObligation.Count.ALL));
    }

    private String labelKey() {
        return switch (book.subject()) {
            case FAULT -> verification.isPresent() ? "metric.verified-in-norm" : "metric.restored-in-norm";
            case TICKET -> "metric.resolved-in-norm";
            case LINE ->
                lineClock == LineClock.CONSERVED
                        ? "metric.held-in-norm.conserved"
                        : "metric.held-in-norm.until-hand-over";
        };
    }
}
