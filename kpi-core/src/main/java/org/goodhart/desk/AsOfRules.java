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
        for (SegmentChange change : history.segments()) {
            check(problems, "segment of " + history.subscriber(), change.since(), asOf);
        }
        for (QualityReview review : history.reviews()) check(problems, review.subject(), review.lastScoredAt(), asOf);
        return problems;
    }

    /**
     * What the shared facts cannot be. An outage is known as it happens. A filter may lie in the future, as a change of tariffs does that
     * was announced; its declaration is what happened, and that may not.
     */
    static List<Problem> impossibilities(Outage outage, Instant asOf) {
        List<Problem> problems = new ArrayList<>();
        check(problems, "outage " + outage.id(), outage.until().orElse(outage.from()), asOf);
        return problems;
    }

    static List<Problem> impossibilities(DeclaredFilter filter, Instant asOf) {
        List<Problem> problems = new ArrayList<>();
        check(problems, "filter '" + filter.name() + "'", filter.declaredAt(), asOf);
        return problems;
    }

    static List<Problem> impossibilities(Context context, Instant asOf) {
        List<Problem> problems = new ArrayList<>();
        for (Outage outage : context.outages()) problems.addAll(impossibilities(outage, asOf));
        for (DeclaredFilter filter : context.filters()) problems.addAll(impossibilities(filter, asOf));
        return problems;
    }

    private static void check(List<Problem> problems, String subject, Instant last, Instant asOf) {
        if (last.isAfter(asOf)) {
            problems.add(new Problem(
                    subject, "", "a fact at " + last, "nothing later than " + asOf + ", up to when facts are known"));
        }
    }
}
