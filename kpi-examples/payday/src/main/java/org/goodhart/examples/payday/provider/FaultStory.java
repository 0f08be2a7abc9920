package org.goodhart.examples.payday.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.examples.payday.provider.Population.Subscribed;

/** One fault from the first that was heard of it to its end: the call, the ticket, the lines, the cure, and what came after. */
final class FaultStory {
    private static final List<Category> INTERNET =
            List.of(Category.of("no link"), Category.of("slow"), Category.of("drops"), Category.of("settings"));
    private static final List<Category> TV = List.of(Category.of("no picture"), Category.of("picture breaks up"));
    private static final List<Category> PHONE = List.of(Category.of("no tone"), Category.of("noise"));

    private final Dice dice;
    private final Ledger ledger;
    private final Population population;
    private final Staff staff = new Staff();
    private final Subscribed of;
    private final Urgency urgency;
    private final Category category;
    private final boolean alarmed;

    FaultStory(Dice dice, Ledger ledger, Population population, Subscribed of) {
        this.dice = dice;
        this.ledger = ledger;
        this.population = population;
        this.of = of;
        this.urgency = Urgency.thrown(dice);
        boolean internet = of.service().equals(Population.INTERNET);
        this.category = dice.pick(internet ? INTERNET : of.service().equals(Population.TV) ? TV : PHONE);
        this.alarmed = internet && dice.chance(620);
    }

    /** The customer calls; by day the first line registers it, by night his call leaves a ticket by itself. */
    void begin(Instant heard) {
        ledger.called(of, heard);
        boolean byDay = ledger.isOpen(heard);
        Instant registered = heard.plusSeconds(byDay ? registration(heard) : 30);
        Source writer = byDay ? Source.SUPPORT_LINE : Source.CUSTOMER;
        TicketId id = open(registered, writer);
        TicketWork work = work(id, registered, staff.anyOn(Staff.L1, dice));
        Instant down = heard.minusSeconds(dice.between(60, 1500));
        if (work.agent().equals(Staff.SILENT) && dice.chance(90)) closeSilently(work, down);
        else mend(work, id, down, dice.chance(20));
    }

    /** Seconds from the call to the ticket: minutes as a rule, hours where somebody put the call on a slip of paper. */
    private int registration(Instant heard) {
        int late = dice.between(3600, 12_600);
        return dice.chance(30) && ledger.isOpen(heard.plusSeconds(late)) ? late : dice.between(40, 420);
    }

    private TicketId open(Instant at, Source writer) {
        TicketEvent.Opened opening = new TicketEvent.Opened(Ledger.stamp(at, writer), Staff.L1, urgency.priority());
        return ledger.open(of, category, opening);
    }

    private TicketWork work(TicketId id, Instant begun, AgentId agent) {
        return new TicketWork(dice, ledger, staff, of, id, begun, agent);
    }

    /** The honest way. */
    private void mend(TicketWork work, TicketId id, Instant down, boolean late) {
        int whole = Math.max(1500, urgency.norm() * (late ? dice.between(105, 230) : dice.low(6, 88)) / 100);
        work.takeUp(Math.min(whole / 10, dice.between(240, 1500)));
        correct(work);
        if (!late && whole > 7200 && dice.chance(12)) merge(id, work);
        boolean forgotten = late && dice.chance(40);
        way(work, whole);
        if (late) callAgain(work, whole);
        if (forgotten) return;
        if (dice.chance(105)) {
            work.wait(dice.between(3600, 16_000), true);
            whole = (int) Math.max(whole, work.spent() + 600);
        } else if (dice.chance(50)) {
            work.wait(Math.max(300, whole / 8), false);
        }
        if (late) population.grieve(of.subscriber(), work.now(), dice);
        boolean inCall = whole <= 2400 && work.agent().name().startsWith("A-1");
        Instant resolved = work.resolve(whole, inCall ? "in call" : "solved");
        afterwards(work, id, down, resolved, 0);
    }

    /** Which lines it goes through. */
    private void way(TicketWork work, int whole) {
        int route = dice.weighted(620, 280, 70, 30);
        boolean hasty = route == 0 && work.agent().equals(Staff.HASTY) && dice.chance(450);
        if (route == 0 && !hasty) return;
        AgentId giver = work.agent();
        Line to = route == 3 ? Staff.L3 : Staff.L2;
        work.escalate(to, hasty ? work.spent() + 360 : whole * 22L / 100, queue(whole));
        if (dice.chance(hasty ? 300 : 60)) {
            boolean upheld = hasty || dice.chance(400);
            work.returnTo(Staff.L1, giver, upheld);
            if (upheld) return;
            work.escalate(to, work.spent() + dice.between(300, 900), queue(whole));
        }
        if (route == 2) work.escalate(Staff.L3, whole * 55L / 100, queue(whole));
    }

    private int queue(int whole) {
        return Math.min(whole / 8, dice.between(300, 2400));
    }

    private void correct(TicketWork work) {
        if (dice.chance(40)) {
            List<Category> others = of.service().equals(Population.INTERNET) ? INTERNET : TV;
            work.write(new TicketEvent.Recategorised(work.pass(60), dice.pick(others)));
        }
        if (dice.chance(35)) {
            Urgency other = dice.pick(List.of(Urgency.values()));
            if (other != urgency) work.write(new TicketEvent.Reprioritised(work.pass(60), other.priority()));
        }
    }

    /** The customer wrote as well as called: a second ticket, soon merged into the first. */
    private void merge(TicketId into, TicketWork first) {
        Instant written = first.now().plusSeconds(dice.between(120, 900));
        TicketId second = open(written, Source.CUSTOMER);
        TicketWork work = work(second, written, first.agent());
        work.write(new TicketEvent.Merged(work.pass(dice.between(300, 1500)), into));
    }

    private void callAgain(TicketWork work, int whole) {
        Instant overdue = ledger.after(work.now(), dice.between(600, Math.max(601, whole - (int) work.spent())));
        if (dice.chance(700)) ledger.called(of, overdue);
    }

    private void afterwards(TicketWork work, TicketId id, Instant down, Instant resolved, int round) {
        boolean mended = round > 1 || dice.chance(952);
        if (alarmed) ledger.down(of, down, mended ? resolved.minusSeconds(dice.between(30, 900)) : resolved);
        if (dice.chance(6)) {
            work.write(new TicketEvent.Excluded(
                    Ledger.stamp(resolved.plusSeconds(3600), Source.MANAGEMENT),
                    "own equipment of the subscriber",
                    Optional.of(Staff.HEAD)));
        }
        Instant closing = ledger.after(resolved, dice.between(40_000, 110_000));
        if (mended) {
            confirm(work, resolved);
            work.close(closing);
        } else {
            comeBack(work, id, resolved, closing, round);
        }
    }

    /** Somebody else says that it is mended, or nobody says anything. */
    private void confirm(TicketWork work, Instant resolved) {
        if (dice.chance(620)) {
            Instant answered = resolved.plusSeconds(dice.low(600, 400_000));
            work.write(new TicketEvent.Confirmed(Ledger.stamp(answered, Source.CUSTOMER)));
            if (dice.chance(300)) {
                int score = dice.chance(150) ? dice.between(1, 3) : dice.between(4, 5);
                work.write(new TicketEvent.Rated(Ledger.stamp(answered.plusSeconds(60), Source.CUSTOMER), score));
            }
        } else if (alarmed && dice.chance(900)) {
            Instant stayedUp = resolved.plusSeconds(1800);
            work.write(new TicketEvent.Confirmed(Ledger.stamp(stayedUp, Source.TELEMETRY)));
        }
    }

    /** It was not mended: the customer calls again. */
    private void comeBack(TicketWork work, TicketId id, Instant resolved, Instant closing, int round) {
        Instant again = resolved.plusSeconds(dice.low(3600, 340_000));
        ledger.called(of, again);
        population.grieve(of.subscriber(), again, dice);
        if (closing.isBefore(again) || !dice.chance(700)) {
            work.close(closing);
            if (dice.chance(750)) openAnew(id, again);
            return;
        }
        Instant reopened = ledger.after(again, dice.between(120, 900));
        work.write(new TicketEvent.Reopened(Ledger.stamp(reopened, Source.SUPPORT_LINE)));
        TicketWork second = work(id, reopened, staff.anyOn(Staff.L1, dice));
        second.takeUp(dice.between(300, 1200));
        Instant mended = second.resolve(urgency.norm() * (long) dice.between(8, 50) / 100, "solved");
        afterwards(second, id, again, mended, round + 1);
    }

    /** The same fault under another number; the agent links it to the first. */
    private void openAnew(TicketId first, Instant again) {
        Instant registered = ledger.after(again, dice.between(60, 600));
        TicketId second = open(registered, Source.SUPPORT_LINE);
        TicketWork work = work(second, registered, staff.otherOn(Staff.L1, Staff.SILENT, dice));
        work.takeUp(dice.between(300, 900));
        work.write(new TicketEvent.Linked(work.pass(120), first));
        way(work, urgency.norm());
        Instant resolved = work.resolve(urgency.norm() * (long) dice.between(30, 70) / 100, "solved");
        afterwards(work, second, again, resolved, 2);
    }

    /** The quirk of one agent: it is said to be solved after minutes, the customer is not told, and calls again. */
    private void closeSilently(TicketWork work, Instant down) {
        work.takeUp(dice.between(120, 600));
        Instant resolved = work.resolve(work.spent() + dice.between(300, 900), "solved");
        work.close(resolved.plusSeconds(120));
        boolean lucky = dice.chance(350);
        Instant up = resolved.plusSeconds(dice.between(7200, 90_000));
        if (alarmed) ledger.down(of, down, up);
        if (lucky) return;
        Instant again = resolved.plusSeconds(dice.between(7200, 80_000));
        ledger.called(of, again);
        population.grieve(of.subscriber(), again, dice);
        if (dice.chance(400)) new FaultStory(dice.fork(), ledger, population, of).begin(again.plusSeconds(90_000));
    }
}
