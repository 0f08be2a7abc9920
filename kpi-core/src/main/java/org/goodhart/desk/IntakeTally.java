package org.goodhart.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what goes through it, so that nothing disappears unmentioned. */
final class IntakeTally implements IntakeSink {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeSink next;
    private @Nullable Problem firstProblem;
    private @Nullable Oddity firstOddity;
    private long histories;
    private long tickets;
    private long problems;
    private long oddities;

    IntakeTally(IntakeSink next) {
        this.next = Objects.requireNonNull(next, "sink");
    }

    @Override
    public void history(SubscriberHistory history) {
        histories++;
        tickets += history.tickets().size();
        next.history(history);
    }

    @Override
    public void refused(Problem problem) {
        if (problems++ == 0) firstProblem = problem;
        next.refused(problem);
    }

    @Override
    public void odd(Oddity oddity) {
        if (oddities++ == 0) firstOddity = oddity;
        next.odd(oddity);
    }

    long histories() {
        return histories;
    }

    long tickets() {
        return tickets;
    }

    long problems() {
        return problems;
    }

    long oddities() {
        return oddities;
    }

    void report(long ticketsRefused, long ticketsExcluded) {
        if (problems > 0) {
            LOG.warn("{} problems; {} tickets left out; the first: {}", problems, ticketsRefused, firstProblem);
        }
        if (oddities > 0) LOG.info("{} oddities kept; the first: {}", oddities, firstOddity);
        if (ticketsExcluded > 0) {
            LOG.info("{} tickets are excluded from the reckoning by what the record says", ticketsExcluded);
        }
    }
}
