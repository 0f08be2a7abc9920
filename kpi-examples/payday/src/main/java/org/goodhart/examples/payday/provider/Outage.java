package org.goodhart.examples.payday.provider;

import java.time.Instant;
import java.util.List;
import org.goodhart.desk.Category;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.examples.payday.provider.Population.Subscribed;

/** One afternoon a switch fails, and a street with it: many alarms and calls at once, one cause, one cure. */
final class Outage {
    private static final Category CATEGORY = Category.of("outage");
    private static final int STREET = 8;
    private static final int HOURS_DOWN = 5;

    private final Dice dice;
    private final Ledger ledger;
    private final Population population;
    private final Staff staff = new Staff();

    Outage(Dice dice, Ledger ledger, Population population) {
        this.dice = dice;
        this.ledger = ledger;
        this.population = population;
    }

    void strike(Instant at) {
        Instant up = at.plusSeconds(HOURS_DOWN * 3600L - 300);
        List<SubscriberId> all = population.all();
        for (int i = 0; i < all.size(); i += STREET) {
            Subscribed of = new Subscribed(all.get(i), Population.INTERNET);
            if (population.isQuiet(of, at)) hit(of, at.plusSeconds(dice.between(0, 240)), up);
        }
    }

    private void hit(Subscribed of, Instant down, Instant up) {
        Instant called = down.plusSeconds(dice.low(120, 7200));
        boolean calls = dice.chance(700);
        boolean registered = calls && dice.chance(750);
        if (calls) ledger.called(of, called);
        if (registered) ticket(of, called.plusSeconds(dice.between(60, 900)), up);
        ledger.down(of, down, up.plusSeconds(dice.between(0, 120)));
    }

    private void ticket(Subscribed of, Instant registered, Instant up) {
        TicketEvent.Opened opening = new TicketEvent.Opened(
                Ledger.stamp(registered, Source.SUPPORT_LINE), Staff.L1, Urgency.HIGH.priority());
        TicketId id = ledger.open(of, CATEGORY, opening);
        TicketWork work = new TicketWork(dice, ledger, staff, of, id, registered, staff.anyOn(Staff.L1, dice));
        work.takeUp(dice.between(60, 400));
        work.escalate(Staff.L3, work.spent() + 300, dice.between(200, 700));
        Instant resolved = work.resolve(up.getEpochSecond() - registered.getEpochSecond() + 400, "solved");
        work.write(new TicketEvent.Confirmed(Ledger.stamp(resolved.plusSeconds(1800), Source.TELEMETRY)));
        work.close(ledger.after(resolved, dice.between(40_000, 60_000)));
    }
}
