package org.goodhart.examples.payday.provider;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.WaitingOn;
import org.goodhart.examples.payday.provider.Population.Subscribed;

/** The work on one ticket: every step takes working time, and the next one begins where it ended. */
final class TicketWork {
    private final Dice dice;
    private final Ledger ledger;
    private final Staff staff;
    private final Subscribed of;
    private final TicketId id;
    private final Instant begun;
    private long spent;
    private Line line = Staff.L1;
    private AgentId agent;

    TicketWork(Dice dice, Ledger ledger, Staff staff, Subscribed of, TicketId id, Instant begun, AgentId first) {
        this.dice = dice;
        this.ledger = ledger;
        this.staff = staff;
        this.of = of;
        this.id = id;
        this.begun = begun;
        this.agent = first;
    }

    AgentId agent() {
        return agent;
    }

    long spent() {
        return spent;
    }

    Instant now() {
        return ledger.after(begun, spent);
    }

    /** Lets working time pass, a minute at least, so that no two steps fall together. */
    Stamp pass(long seconds) {
        spent += Math.max(60, seconds);
        return Ledger.stamp(now(), Source.SUPPORT_LINE);
    }

    Stamp passUntil(long spentBy) {
        return pass(spentBy - spent);
    }

    void write(TicketEvent event) {
        ledger.write(of, id, event);
    }

    /** The first line takes the ticket and answers the customer. */
    void takeUp(long seconds) {
        write(new TicketEvent.Assigned(pass(seconds), Holder.of(line, agent)));
        write(new TicketEvent.FirstReply(pass(dice.between(60, 240))));
    }

    void escalate(Line to, long by, long queue) {
        write(new TicketEvent.Escalated(passUntil(by), to));
        agent = staff.anyOn(to, dice);
        line = to;
        write(new TicketEvent.HandoverAccepted(pass(queue), agent));
    }

    /** The ticket goes back to the line and the agent that had handed it on. */
    void returnTo(Line to, AgentId giver, boolean upheld) {
        write(new TicketEvent.Returned(pass(dice.between(300, 900)), to, upheld));
        line = to;
        agent = giver;
        write(new TicketEvent.HandoverAccepted(pass(dice.between(300, 1200)), agent));
    }

    /** The customer has to open his door, or a supplier has to act; he denies a wait for him that was made up afterwards. */
    void wait(int seconds, boolean shown) {
        WaitingOn on = line.equals(Staff.L3) && dice.chance(600) ? WaitingOn.VENDOR : WaitingOn.CUSTOMER;
        Optional<String> evidence =
                shown ? Optional.of("outbound call C-" + dice.between(10_000, 99_999)) : Optional.empty();
        Stamp stamp = pass(60);
        boolean backdated = !shown && dice.chance(400);
        Instant written = stamp.at().plusSeconds(backdated ? dice.between(20_000, 70_000) : 2);
        stamp = stamp.withIngestedAt(written);
        write(new TicketEvent.WaitingStarted(stamp, on, Optional.empty(), evidence));
        write(new TicketEvent.WaitingEnded(pass(seconds)));
        if (backdated && on == WaitingOn.CUSTOMER) {
            Instant told = written.isAfter(now()) ? written : now();
            write(new TicketEvent.WaitingDisputed(Ledger.stamp(told.plusSeconds(600), Source.CUSTOMER)));
        }
    }

    Instant resolve(long by, String code) {
        Stamp stamp = passUntil(by);
        write(new TicketEvent.Resolved(stamp, code));
        return stamp.at();
    }

    void close(Instant at) {
        write(new TicketEvent.Closed(Ledger.stamp(at, Source.SUPPORT_LINE)));
    }
}
