package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Tickets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Scorecard;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The eight metrics that are measured: in norm by working time, resolved on the first line, hand-overs returned, tickets reopened, mean time to the first resolution, confirmed by the customer, repeat
 * contacts within seven days, mean time to the first reply. Some are the library's, some are composed here as an embedder composes his own.
 */
final class EightMetrics {
    private EightMetrics() {}

    static final Duration TARGET = Duration.ofHours(8);
    static final Duration WINDOW = Duration.ofDays(7);

    /** Where the sums stand that all ways of computing have to agree on. */
    static final int SUMS = 13;

    static final int IN_NORM = 0;
    static final int DUE = 1;
    static final int ON_FIRST_LINE = 2;
    static final int RESOLVED = 3;
    static final int RETURNED = 4;
    static final int HAND_OVERS = 5;
    static final int REOPENED = 6;
    static final int SECONDS_TO_RESOLUTION = 7;
    static final int CONFIRMED = 8;
    static final int REPEATS = 9;
    static final int CONTACTS = 10;
    static final int SECONDS_TO_REPLY = 11;
    static final int REPLIED = 12;

    private static final Condition<TicketTrack> FIRST_LINE = Condition.of(
            "on the first line",
            track -> Objects.requireNonNull(track.firstResolvedBy()).line().rank() == 1);
    private static final Condition<TicketTrack> BY_CUSTOMER = Condition.of("confirmed", EightMetrics::isConfirmed);
    private static final Counter<TicketTrack> TO_RESOLUTION =
            Counter.of("seconds", track -> seconds(track.openedAt(), track.firstResolvedAt()));
    private static final Counter<TicketTrack> TO_REPLY =
            Counter.of("seconds", track -> seconds(track.openedAt(), track.firstRepliedAt()));

    static final Metric NORM = SlaMetrics.resolvedInNorm(NormBook.from(
                    LocalDate.of(2025, 1, 1),
                    SlaNorm.totalResolution().within(TARGET).on(GeneratedDesk.CALENDAR)))
            .nominallyDueInPeriod(StillRunning.MISS);
    private static final Sum<TicketTrack> ALL = Sum.of(Tickets.resolvedInPeriod(), Counter.each("tickets"));
    static final Metric ON_LINE = share("resolved on the first line", ALL.where(FIRST_LINE), ALL);
    static final Metric TIME = mean("time to resolution", Sum.of(Tickets.resolvedInPeriod(), TO_RESOLUTION), ALL);
    static final Metric BY_CUSTOMERS = share("confirmed by the customer", ALL.where(BY_CUSTOMER), ALL);
    private static final Sum<ContactAndRepeat> CALLS = Sum.of(new Contacts(), Counter.each("contacts"));
    static final Metric REPEATED =
            share("repeat contacts", CALLS.where(Condition.of("repeated", ContactAndRepeat::isRepeat)), CALLS);
    private static final Sum<TicketTrack> ANSWERED = Sum.of(new Answered(), Counter.each("tickets answered"));
    static final Metric REPLY = mean("time to first reply", Sum.of(new Answered(), TO_REPLY), ANSWERED);

    static final List<Metric> EIGHT = List.of(
            NORM, ON_LINE, FlowMetrics.returnRate(), FlowMetrics.reopenRate(), TIME, BY_CUSTOMERS, REPEATED, REPLY);

    /** Metrics that come on top, one after the other. */
    static final List<Metric> FURTHER = List.of(
            share(
                    "urgent",
                    ALL.where(Condition.of(
                            "urgent",
                            track -> track.ticket().opening().priority().name().equals("high"))),
                    ALL),
            mean("hands", Sum.of(Tickets.resolvedInPeriod(), Counter.of("hands", TicketTrack::stintCount)), ALL),
            share("long", ALL.where(Condition.of("long", track -> track.stintCount() > 2)), ALL),
            Metric.count(Phrase.literal("answered"), Direction.INDIFFERENT, ANSWERED));

    static MetricSet set() {
        return MetricSet.of(EIGHT);
    }

    /** The sums behind the measures of the department. */
    static long[] sums(Evaluation evaluation) {
        Scorecard card = evaluation.scorecard(Owner.department());
        long[] sums = new long[SUMS];
        put(sums, IN_NORM, DUE, card.measure(NORM));
        put(sums, ON_FIRST_LINE, RESOLVED, card.measure(ON_LINE));
        put(sums, RETURNED, HAND_OVERS, card.measure(FlowMetrics.returnRate()));
        put(sums, REOPENED, RESOLVED, card.measure(FlowMetrics.reopenRate()));
        put(sums, SECONDS_TO_RESOLUTION, RESOLVED, card.measure(TIME));
        put(sums, CONFIRMED, RESOLVED, card.measure(BY_CUSTOMERS));
        put(sums, REPEATS, CONTACTS, card.measure(REPEATED));
        put(sums, SECONDS_TO_REPLY, REPLIED, card.measure(REPLY));
        return sums;
    }

    private static void put(long[] sums, int upper, int lower, Measure measure) {
        if (measure instanceof Measure.Share share) {
            sums[upper] = share.hits();
            sums[lower] = share.of();
        } else if (measure instanceof Measure.Mean mean) {
            sums[upper] = mean.total();
            sums[lower] = mean.count();
        }
    }

    private static boolean isConfirmed(TicketTrack track) {
        List<Stamp> stamps = track.confirmations();
        for (int i = 0; i < stamps.size(); i++) if (stamps.get(i).source() == Source.CUSTOMER) return true;
        return false;
    }

    private static long seconds(Instant from, @Nullable Instant to) {
        return Duration.between(from, Objects.requireNonNull(to)).toSeconds();
    }

    private static <F> Metric share(String label, Sum<F> hits, Sum<F> of) {
        return Metric.share(Phrase.literal(label), Direction.INDIFFERENT, hits, of);
    }

    private static <F> Metric mean(String label, Sum<F> total, Sum<F> of) {
        return Metric.mean(Phrase.literal(label), Direction.INDIFFERENT, Unit.SECONDS, total, of);
    }

    /** The tickets whose first reply fell into the period. */
    private record Answered() implements Reading<TicketTrack> {
        @Override
        public String description() {
            return "tickets first answered in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who answered");
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    Instant replied = track.firstRepliedAt();
                    if (replied == null || !scope.period().contains(replied)) continue;
                    sink.take(Objects.requireNonNull(track.firstRepliedBy()), track);
                }
            };
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return fact.ticket().id().name();
        }
    }

    /** A contact of the period, and whether an earlier one of its subscriber and service lies within the window before it; filled anew for the next one. */
    private static final class ContactAndRepeat {
        private List<Contact> contacts = List.of();
        private int index;

        Contact contact() {
            return contacts.get(index);
        }

        boolean isRepeat() {
            for (int j = index - 1; j >= 0; j--) {
                Contact before = contacts.get(j);
                if (Duration.between(before.at(), contact().at()).compareTo(WINDOW) > 0) return false;
                if (before.service().equals(contact().service())) return true;
            }
            return false;
        }
    }

    private record Contacts() implements Reading<ContactAndRepeat> {
        @Override
        public String description() {
            return "contacts of the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the department alone");
        }

        @Override
        public Reader<ContactAndRepeat> reader(Scope scope) {
            ContactAndRepeat fact = new ContactAndRepeat();
            return (dossier, sink) -> {
                List<Contact> contacts = dossier.history().contacts();
                for (int i = 0; i < contacts.size(); i++) {
                    Instant at = contacts.get(i).at();
                    if (at.isAfter(scope.asOf()) || !scope.period().contains(at)) continue;
                    fact.contacts = contacts;
                    fact.index = i;
                    sink.takeUnowned(fact);
                }
            };
        }

        @Override
        public String nameOf(ContactAndRepeat fact) {
            return fact.contact().at().toString();
        }
    }
}
