package org.goodhart.flow;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;
import org.jspecify.annotations.Nullable;

/** How often subscribers had to call or write again about the same thing, whatever became of the tickets. */
public final class RepeatContacts {
    private RepeatContacts() {}

    private static final Sum<ArrivedContact> ALL = Sum.of(new ArrivedContacts(), Counter.each("contacts"));

    /**
     * Of the contacts that arrived in the period, the share that another one of the same subscriber about the same service precedes by the window or less.
     *
     * <p>Formula: {@code contacts that repeat within the window / contacts}. The earlier contact may lie before the period and may be a repeat itself; it is earlier by its instant, so of two of one instant neither
     * repeats the other. That both are about the same trouble is presumed: who says otherwise is not to be who is paid. Every contact counts that arrived up to the instant up to which facts are known, also thanks and
     * confirmations, and whether or not a ticket was opened for it.
     *
     * <p>It trusts the exchange, so neither a new ticket nor a merged one changes it. It belongs to the department alone: a contact has no holder, and whoever happened to have the
     * last ticket is not who made the subscriber call again. What betters it without bettering the service is to be hard to reach, and to put the first call off the
     * record: read it beside how often subscribers call and what nobody reported. Undefined where nobody called, and where contacts were never recorded.
     *
     * <p>Example: calls about the internet on the 2nd, the 9th and the 17th, each at noon, and one about television on the 10th: within seven days it is 1 of 4, the call of the 9th, which is exactly seven days after the
     * first. Seven days are usual; look at 3, 14 and 30 as well.
     *
     * @param window how long before an earlier contact may lie, more than zero; equal is within
     * @return the metric; lower is better; settled at the period's end
     * @throws IllegalArgumentException if the window is not positive
     */
    public static FactMetric<ArrivedContact> within(Duration window) {
        return Metric.share(
                Phrase.of("metric.repeat-contacts", RepeatWindow.checked(window)),
                Direction.LOWER_IS_BETTER,
                ALL.where(new Repeats(window)),
                ALL);
    }

    /** Whether an earlier contact lies within the window. */
    record Repeats(Duration window) implements Condition<ArrivedContact> {
        @Override
        public String id() {
            return "repeated within " + window;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.repeated-within", window);
        }

        @Override
        public boolean holds(ArrivedContact fact) {
            return fact.repeatsWithin(window);
        }
    }

    /** The contacts that arrived in the period, each among all of its subscriber. */
    record ArrivedContacts() implements Reading<ArrivedContact> {
        @Override
        public String description() {
            return "contacts that arrived in the period, among all of their subscriber";
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
        public Reader<ArrivedContact> reader(Scope scope) {
            return new Reader<>() {
                private @Nullable ArrivedContact fact;

                @Override
                public void read(Dossier dossier, FactSink<ArrivedContact> sink) {
                    List<Contact> contacts = dossier.history().contacts();
                    for (int i = 0; i < contacts.size(); i++) {
                        Contact contact = contacts.get(i);
                        if (contact.at().isAfter(scope.asOf())) break;
                        if (!scope.period().contains(contact.at())) continue;
                        fact = fact == null ? new ArrivedContact(contacts, i) : fact.set(contacts, i);
                        sink.takeUnowned(fact);
                    }
                }
            };
        }

        @Override
        public String nameOf(ArrivedContact fact) {
            Contact contact = fact.contact();
            return contact.subscriber() + "/" + contact.service() + "@" + contact.at();
        }
    }
}
