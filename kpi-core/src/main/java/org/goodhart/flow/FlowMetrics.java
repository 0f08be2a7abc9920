package org.goodhart.flow;

import java.time.Duration;
import java.util.Optional;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/** The metrics of a fault's way through the lines. */
public final class FlowMetrics {
    private FlowMetrics() {}

    /**
     * Verified resolution: of the faults first heard of in the period, the share whose resolution was confirmed and not
     * refuted. A fault that is not resolved counts against it. One that only equipment told of is in
     * neither count, and neither is one that nobody registered and that equipment shows as over: what came up again by itself is no
     * merit of support.
     *
     * <p>Formula: {@code faults verified / faults arrived}. It trusts the exchange, the customer and equipment; nothing
     * that a line writes raises it except a true resolution. Undefined where such evidence was never recorded.
     *
     * @param verification when a resolution counts as true
     * @return the metric; higher is better; settled when the repeat window after the period's end has passed
     */
    public static Metric verifiedResolution(Verification verification) {
        VerifiedFaults faults = new VerifiedFaults(verification, Optional.empty());
        return Metric.share(
                Phrase.of("metric.verified-resolution"),
                Direction.HIGHER_IS_BETTER,
                Sum.of(faults, FaultOutcome.Count.VERIFIED),
                Sum.of(faults, FaultOutcome.Count.ARRIVED));
    }

    /**
     * How many tickets were resolved for the first time in the period. One that was merged into another and stamped as resolved by that, or
     * later, is not among them. It says how much was clicked, and is here to be shown and to be attacked, not to be paid.
     *
     * @return the metric; neither more nor less is better
     */
    public static FactMetric<TicketTrack> ticketsResolved() {
        return Metric.count(Phrase.of("metric.tickets-resolved"), Direction.INDIFFERENT, ResolvedTickets.ALL);
    }

    /**
     * Of the tickets first resolved in the period, the share that was reopened since.
     *
     * <p>Formula: {@code tickets resolved where reopened since / tickets resolved}. Opening a new ticket instead of reopening the old one
     * lowers it: read it beside {@link #verifiedResolution}.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> reopenRate() {
        return Metric.share(
                Phrase.of("metric.reopen-rate"),
                Direction.LOWER_IS_BETTER,
                ResolvedTickets.ALL.where(ResolvedTickets.Is.REOPENED),
                ResolvedTickets.ALL);
    }

    /**
     * Of the escalations accepted in the period, the share that the other line gave back; given to who had escalated.
     *
     * <p>Formula: {@code hand-overs where returned / hand-overs}.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<HandOver> returnRate() {
        return Metric.share(
                Phrase.of("metric.return-rate"),
                Direction.LOWER_IS_BETTER,
                HandOvers.ALL.where(HandOvers.Was.RETURNED),
                HandOvers.ALL);
    }

    /**
     * How many escalations were accepted in the period; given to who had escalated. What a line that had the ticket for no time handed on is none, nor what it handed to itself.
     *
     * @return the metric; neither more nor less is better
     */
    public static FactMetric<HandOver> escalations() {
        return Metric.count(Phrase.of("metric.escalations"), Direction.INDIFFERENT, HandOvers.ALL);
    }

    /**
     * Of the facts that support lines wrote on tickets as having happened in the period, the share that reached the record more than
     * the tolerance later; given to who had the ticket when the fact is said to have happened.
     *
     * <p>Formula: {@code facts recorded later than the tolerance / facts whose instant of recording is known}. Exactly the tolerance is not
     * late. Example: with a tolerance of an hour, a wait said to have begun at 9:00 and recorded at 10:00 is in time, one recorded at
     * 10:01 was backdated. Undefined where no instant of recording is known. It tells who writes up late, not who lies: read it
     * beside the waits that customers dispute.
     *
     * @param tolerance how much later a fact may be recorded; zero or more
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public static Metric backdated(Duration tolerance) {
        WrittenFacts facts = new WrittenFacts(tolerance);
        return Metric.share(
                Phrase.of("metric.backdated"),
                Direction.LOWER_IS_BETTER,
                Sum.of(facts, WrittenFact.Count.BACKDATED),
                Sum.of(facts, WrittenFact.Count.WRITTEN));
    }
}
