package org.goodhart.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.Subscription;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/** How often subscribers need to call or write at all. */
public final class ContactRate {
    private ContactRate() {}

    /**
     * The calls and messages that arrived in the period, for each day of a subscription: where everything works, nobody needs to call.
     *
     * <p>Formula: {@code contacts / subscriber-days}. A contact counts where it arrived in the period, its first instant included and its end not, whoever it was about and whether or
     * not a ticket was opened for it. A subscriber-day is one subscription on one date of the period in the zone of the period, if the subscription is active at the first
     * moment of that date, or, where the period begins within a date, at the period's first moment; a change of that very instant has taken effect. Who has two services has two
     * subscriber-days a day. What lies after the instant up to which facts are known is in neither: a contact of that very instant counts, and so does a day that begins with it.
     *
     * <p>It trusts the exchange and billing, belongs to the department alone, and needs contacts and subscriptions recorded; undefined where no subscription was active. It is
     * not corrected for outages that others caused: read it beside them. It is bettered by hiding the telephone number, by a robot that answers instead, and by taking calls where
     * the exchange does not see them; so it may be paid only while {@link UnreportedFaults#share} does not get worse.
     *
     * <p>Example: two subscriptions active all through March and one activated at noon on the 30th come to 2 x 31 + 1 = 63 subscriber-days; with 7 contacts it is 7 over 63, a
     * contact for every 9 subscriber-days.
     *
     * @return the metric; lower is better; settled at the period's end
     */
    public static Metric perSubscriber() {
        return Metric.rate(
                Phrase.of("metric.contact-rate"),
                Direction.LOWER_IS_BETTER,
                Sum.of(new Arrivals(), Counter.each("contacts")),
                Sum.of(new SubscribedDays(), DAYS));
    }

    private static final Counter<ActiveDays> DAYS = Counter.of("subscriber-days", ActiveDays::days);

    /** The contacts that arrived in the period. */
    record Arrivals() implements Reading<Contact> {
        @Override
        public String description() {
            return "contacts that arrived in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the department alone");
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.CONTACTS));
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.CUSTOMER);
        }

        @Override
        public Reader<Contact> reader(Scope scope) {
            return (dossier, sink) -> {
                for (Contact contact : dossier.history().contacts()) {
                    if (contact.at().isAfter(scope.asOf())) break;
                    if (scope.period().contains(contact.at())) sink.takeUnowned(contact);
                }
            };
        }

        @Override
        public String nameOf(Contact fact) {
            return fact.subscriber() + "/" + fact.service() + "@" + fact.at();
        }
    }

    /**
     * A subscription and on how many dates of the period it was active.
     *
     * @param name subscriber and service
     * @param days the dates at whose first moment it was active, one or more
     */
    record ActiveDays(String name, long days) {}

    /** The subscriptions that were active at the first moment of some date of the period. */
    record SubscribedDays() implements Reading<ActiveDays> {
        @Override
        public String description() {
            return "subscriptions active at the first moment of a date of the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the department alone");
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.SUBSCRIPTIONS));
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.BILLING);
        }

        @Override
        public Reader<ActiveDays> reader(Scope scope) {
            List<Instant> mornings = mornings(scope);
            return (dossier, sink) -> {
                for (Subscription subscription : dossier.history().subscriptions()) {
                    long days = active(subscription, mornings);
                    if (days == 0) continue;
                    String name = dossier.history().subscriber() + "/" + subscription.service();
                    sink.takeUnowned(new ActiveDays(name, days));
                }
            };
        }

        private static List<Instant> mornings(Scope scope) {
            PayPeriod period = scope.period();
            return period.dates()
                    .map(date -> date.atStartOfDay(period.zone()).toInstant())
                    .map(morning -> morning.isBefore(period.start()) ? period.start() : morning)
                    .filter(morning -> !morning.isAfter(scope.asOf()))
                    .toList();
        }

        private static long active(Subscription subscription, List<Instant> mornings) {
            List<Subscription.Change> changes = subscription.changes();
            long days = 0;
            int past = 0;
            boolean active = false;
            for (Instant morning : mornings) {
                int before = past;
                while (past < changes.size() && !changes.get(past).at().isAfter(morning)) past++;
                if (past > before) active = subscription.isActiveAt(morning);
                if (active) days++;
            }
            return days;
        }

        @Override
        public String nameOf(ActiveDays fact) {
            return fact.name();
        }
    }
}
