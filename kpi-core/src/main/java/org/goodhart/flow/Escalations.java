package org.goodhart.flow;

import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/** How many tickets needed another line. How many escalations there were at all is {@link FlowMetrics#escalations}. */
public final class Escalations {
    private Escalations() {}

    private static final Sum<TicketTrack> ALL = Sum.of(new OpenedTickets(), Counter.each("tickets opened"));

    /**
     * Of the tickets opened in the period, the share that was escalated at least once to another line which accepted it, whenever that was.
     *
     * <p>Formula: {@code tickets opened where escalated / tickets opened}. An escalation that nobody accepted is none, nor is one by a line that had the ticket for no time, or to itself. Once is enough: a ticket that went up twice counts once. A ticket stays among those of its opening, whatever becomes
     * of it, also if it was merged into another; what happened to it after that is not looked at.
     *
     * <p>Given to who escalated it first; where nobody did, to who had it last. So an agent's share is over the tickets that he passed on and those that stayed with him.
     *
     * <p>Neither more nor less is better: what needs another line is to go there at once, and what does not is to stay. Where less is paid, people keep what they cannot mend; where more is, they push on what
     * they could. Tickets made for nothing lower it. It trusts what the lines write. Undefined where nothing was opened.
     *
     * <p>Example: of four tickets that Ann took, she escalated two, one of them to a line that has not accepted it yet: 1 of 4.
     *
     * @return the metric; neither more nor less is better; settled at the period's end, though what is escalated later still changes it
     */
    public static FactMetric<TicketTrack> rate() {
        return Metric.share(Phrase.of("metric.escalation-rate"), Direction.INDIFFERENT, ALL.where(Were.ESCALATED), ALL);
    }

    /** What may have become of a ticket. */
    enum Were implements Condition<TicketTrack> {
        /** Another line accepted it after an escalation. */
        ESCALATED;

        @Override
        public String id() {
            return "escalated";
        }

        @Override
        public boolean holds(TicketTrack track) {
            return firstEscalated(track) >= 0;
        }
    }

    /** The first stint that ended by an accepted escalation, or -1. */
    private static int firstEscalated(TicketTrack track) {
        for (int i = 0; i < track.stintCount(); i++) {
            if (track.ending(i) == Stint.Ending.ESCALATED) return i;
        }
        return -1;
    }

    /** The tickets opened in the period. */
    record OpenedTickets() implements Reading<TicketTrack> {
        @Override
        public String description() {
            return "tickets opened in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who escalated the ticket first, else who had it last");
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE);
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    if (!scope.period().contains(track.openedAt())) continue;
                    int escalated = firstEscalated(track);
                    sink.take(escalated < 0 ? track.lastHolder() : track.holder(escalated), track);
                }
            };
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return fact.ticket().id().name();
        }
    }
}
