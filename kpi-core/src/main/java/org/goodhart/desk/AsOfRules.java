package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Nothing is known before it happens: facts later than the instant up to which a desk is known are impossible. */
final class AsOfRules {
    private AsOfRules() {}

    static List<Problem> impossibilities(SubscriberHistory history, Instant asOf) {
        List<Problem> problems = new ArrayList<>();
        for (Ticket ticket : history.tickets()) check(problems, "ticket " + ticket.id(), ticket.lastEventAt(), asOf);
        for (Contact contact : history.contacts()) {
            check(problems, "contact of " + history.subscriber(), contact.at(), asOf);
        }
        for (Alarm alarm : history.alarms()) {
            check(problems, "alarm of " + history.subscriber(), alarm.upAt().orElse(alarm.downAt()), asOf);
        }
        for (Subscription subscription : history.subscriptions()) {
            for (Subscription.Change change : subscription.changes()) {
                check(problems, "subscription of " + history.subscriber(), change.at(), asOf);
            }
        }
        return problems;
    }

    private static void check(List<Problem> problems, String subject, Instant last, Instant asOf) {
        if (last.isAfter(asOf)) {
            problems.add(new Problem(
                    subject, "", "a fact at " + last, "nothing later than " + asOf + ", up to when facts are known"));
        }
    }
}
