package org.goodhart.examples.payday.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;

/** Who came, who paused, who asked to leave and who left. Those who had to put up with much leave more often. */
final class Billing {
    private static final long DAY = 86_400;

    private final Dice dice;
    private final Ledger ledger;
    private final Population population;
    private final LocalDate begins;
    private final ZoneId zone;

    Billing(Dice dice, Ledger ledger, Population population, LocalDate begins, ZoneId zone) {
        this.dice = dice;
        this.ledger = ledger;
        this.population = population;
        this.begins = begins;
        this.zone = zone;
    }

    void record() {
        for (SubscriberId subscriber : population.all()) record(subscriber, dice.fork());
    }

    private void record(SubscriberId subscriber, Dice own) {
        LocalDate came = begins.minusDays(own.between(30, 1500));
        for (Service service : population.servicesOf(subscriber)) {
            billed(subscriber, service, at(came, own), Subscription.Kind.ACTIVATED);
        }
        Optional<Instant> asks = population.leavesAt(subscriber);
        if (asks.isPresent()) leave(subscriber, asks.get(), own);
        else if (own.chance(9)) leave(subscriber, afterLast(subscriber, own), own);
        else if (own.chance(12)) pause(subscriber, own);
    }

    /** He asks to end it; some are talked out of it. */
    private void leave(SubscriberId subscriber, Instant asked, Dice own) {
        boolean stays = own.chance(250);
        for (Service service : population.servicesOf(subscriber)) {
            billed(subscriber, service, asked, Subscription.Kind.CANCEL_REQUESTED);
            Instant ended = asked.plusSeconds(own.between(2, 10) * DAY);
            if (stays) billed(subscriber, service, asked.plusSeconds(DAY), Subscription.Kind.CONCESSION);
            else billed(subscriber, service, ended, Subscription.Kind.ENDED);
        }
    }

    private void pause(SubscriberId subscriber, Dice own) {
        Instant paused = afterLast(subscriber, own);
        for (Service service : population.servicesOf(subscriber)) {
            billed(subscriber, service, paused, Subscription.Kind.PAUSED);
            billed(subscriber, service, paused.plusSeconds(14 * DAY), Subscription.Kind.RESUMED);
        }
    }

    private Instant afterLast(SubscriberId subscriber, Dice own) {
        Optional<Instant> last = population.lastHeardOf(subscriber);
        return last.map(at -> at.plusSeconds(own.between(1, 9) * DAY))
                .orElseGet(() -> at(begins.plusDays(own.between(3, 50)), own));
    }

    private void billed(SubscriberId subscriber, Service service, Instant at, Subscription.Kind kind) {
        ledger.billed(subscriber, service, at, kind);
    }

    private Instant at(LocalDate date, Dice own) {
        return date.atTime(10, own.below(60)).atZone(zone).toInstant();
    }
}
