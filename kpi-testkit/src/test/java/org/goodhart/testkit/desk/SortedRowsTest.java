package org.goodhart.testkit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Intake;
import org.goodhart.desk.IntakeSink;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.Problem;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.SortedIntake;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;

/** What a sorted intake makes of rows is what an unordered one makes of them, whatever is wrong with them. */
class SortedRowsTest {

    private static final Service INTERNET = Service.of("internet");
    private static final Category NO_LINK = Category.of("no link");

    /** A row of a record, and how it goes into either intake. */
    private interface Row {
        SubscriberId subscriber();

        void into(Intake intake);

        void into(SortedIntake intake);
    }

    /** Takes a row in, by a name that both intakes share. */
    private interface Taking<T> {
        void take(T intake);
    }

    private static Row row(SubscriberId of, Taking<Intake> unordered, Taking<SortedIntake> sorted) {
        return new Row() {
            @Override
            public SubscriberId subscriber() {
                return of;
            }

            @Override
            public void into(Intake intake) {
                unordered.take(intake);
            }

            @Override
            public void into(SortedIntake intake) {
                sorted.take(intake);
            }
        };
    }

    /** The rows of a desk, each with a place of its own. */
    private static final class Rows {
        final List<Row> rows = new ArrayList<>();

        private String place() {
            return "rows:" + rows.size();
        }

        void ticket(TicketId id, SubscriberId of, Service service, Category category) {
            String place = place();
            rows.add(row(
                    of,
                    i -> i.ticket(id, of, service, category, place),
                    i -> i.ticket(id, of, service, category, place)));
        }

        void event(SubscriberId of, TicketId id, TicketEvent event) {
            String place = place();
            rows.add(row(of, i -> i.event(id, event, place), i -> i.event(of, id, event, place)));
        }

        void contact(Contact contact) {
            String place = place();
            rows.add(row(contact.subscriber(), i -> i.contact(contact, place), i -> i.contact(contact, place)));
        }

        void alarm(Alarm alarm) {
            String place = place();
            rows.add(row(alarm.subscriber(), i -> i.alarm(alarm, place), i -> i.alarm(alarm, place)));
        }

        void subscription(SubscriberId of, Service service, Subscription.Change change) {
            String place = place();
            rows.add(row(
                    of,
                    i -> i.subscription(of, service, change, place),
                    i -> i.subscription(of, service, change, place)));
        }

        void segment(SubscriberId of, SegmentChange change) {
            String place = place();
            rows.add(row(of, i -> i.segment(of, change, place), i -> i.segment(of, change, place)));
        }

        void review(QualityReview review) {
            String place = place();
            SubscriberId of = review.call().subscriber();
            rows.add(row(of, i -> i.review(review, place), i -> i.review(review, place)));
        }

        void unreadable(SubscriberId of, TicketId id) {
            Problem problem = new Problem("ticket " + id, place(), "'soon'", "an instant");
            rows.add(row(of, i -> i.unreadable(id, problem), i -> i.unreadable(of, id, problem)));
        }
    }

    private static void facts(SubscriberHistory history, Rows rows) {
        SubscriberId of = history.subscriber();
        for (Ticket ticket : history.tickets()) {
            rows.ticket(ticket.id(), of, ticket.service(), ticket.category());
            ticket.events().forEach(event -> rows.event(of, ticket.id(), event));
        }
        history.contacts().forEach(rows::contact);
        history.alarms().forEach(rows::alarm);
        for (Subscription subscription : history.subscriptions()) {
            subscription.changes().forEach(change -> rows.subscription(of, subscription.service(), change));
        }
        history.segments().forEach(change -> rows.segment(of, change));
        history.reviews().forEach(rows::review);
    }

    /** Adds rows of every kind that cannot be true. */
    private static void spoil(SubscriberHistory history, Instant asOf, Random random, Rows rows) {
        SubscriberId of = history.subscriber();
        Stamp late = Stamp.of(asOf.plusSeconds(1), Source.SUPPORT_LINE);
        Stamp early = Stamp.of(Instant.EPOCH, Source.SUPPORT_LINE);
        if (random.nextInt(3) == 0) rows.contact(Contact.inbound(asOf.plusSeconds(1), of, INTERNET));
        if (random.nextInt(3) == 0) {
            rows.event(of, TicketId.of(of + "/nowhere"), new TicketEvent.Closed(early));
            rows.event(of, TicketId.of(of + "/nowhere"), new TicketEvent.Closed(late));
        }
        if (random.nextInt(3) == 0) {
            rows.segment(of, new SegmentChange(asOf, Segment.of("home")));
            rows.segment(of, new SegmentChange(asOf, Segment.of("business")));
        }
        for (QualityReview review : history.reviews()) {
            if (random.nextInt(3) == 0)
                rows.review(QualityReview.probe(review.call(), PassMark.of(11, 11), review.score()));
            if (random.nextInt(3) == 0)
                rows.review(QualityReview.mystery(review.call(), PassMark.of(11, 11), review.score()));
        }
        for (Ticket ticket : history.tickets()) {
            switch (random.nextInt(8)) {
                case 0 -> rows.ticket(ticket.id(), of, INTERNET, NO_LINK);
                case 1 -> rows.event(of, ticket.id(), new TicketEvent.Closed(early));
                case 2 -> rows.event(of, ticket.id(), new TicketEvent.Closed(late));
                case 3 -> rows.unreadable(of, ticket.id());
                default -> {}
            }
        }
    }

    /** What came out of either intake. */
    private static final class Outcome implements IntakeSink {
        final List<SubscriberHistory> histories = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Oddity> oddities = new ArrayList<>();

        @Override
        public void history(SubscriberHistory history) {
            histories.add(history);
        }

        @Override
        public void refused(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void odd(Oddity oddity) {
            oddities.add(oddity);
        }
    }

    @Provide
    Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(PayPeriods.march2026());
    }

    @Property
    void sortedRowsAreTheSameDeskAsUnorderedOnes(@ForAll("desks") Desk desk) {
        Rows rows = new Rows();
        for (SubscriberHistory history : desk.histories()) facts(history, rows);
        Outcome outcome = new Outcome();
        SortedIntake sorted = SortedIntake.into(desk.context(), desk.asOf(), outcome);
        rows.rows.forEach(row -> row.into(sorted));
        SortedIntake.Summary summary = sorted.finish();
        assertThat(outcome.problems).isEmpty();
        List<SubscriberHistory> told = desk.histories().stream()
                .filter(history ->
                        !SubscriberHistory.empty(history.subscriber()).equals(history))
                .map(SortedRowsTest::withoutBlanks)
                .toList();
        assertThat(outcome.histories).isEqualTo(told);
        assertThat(summary.context()).isEqualTo(desk.context());
        assertThat(summary.tickets()).isEqualTo(desk.ticketCount());
    }

    /** A subscription without any change has no row. */
    private static SubscriberHistory withoutBlanks(SubscriberHistory history) {
        return history.withSubscriptions(history.subscriptions().stream()
                .filter(subscription -> !subscription.changes().isEmpty())
                .toList());
    }

    @Property
    void sortedRowsAreTreatedAsUnorderedOnes(@ForAll("desks") Desk desk, @ForAll boolean declared, @ForAll long seed) {
        Random random = new Random(seed);
        Context context = declared ? desk.context() : desk.context().withEvidence(Set.of(Evidence.ALARMS));
        Rows made = new Rows();
        for (SubscriberHistory history : desk.histories()) {
            facts(history, made);
            spoil(history, desk.asOf(), random, made);
        }
        List<Row> rows = new ArrayList<>(made.rows);
        Collections.shuffle(rows, random);
        Intake unordered = Intake.into(context, desk.asOf());
        rows.forEach(row -> row.into(unordered));
        Intake.Result result = unordered.finish();

        rows.sort(Comparator.comparing(Row::subscriber));
        Outcome outcome = new Outcome();
        SortedIntake sorted = SortedIntake.into(context, desk.asOf(), outcome);
        rows.forEach(row -> row.into(sorted));
        SortedIntake.Summary summary = sorted.finish();

        assertThat(outcome.histories).isEqualTo(List.copyOf(result.desk().histories()));
        assertThat(outcome.problems).containsExactlyInAnyOrderElementsOf(result.refused());
        assertThat(outcome.oddities).containsExactlyInAnyOrderElementsOf(result.odd());
        assertThat(summary.context()).isEqualTo(result.desk().context());
        assertThat(summary.histories()).isEqualTo(outcome.histories.size());
        assertThat(summary.tickets()).isEqualTo(result.desk().ticketCount());
        assertThat(summary.ticketsRefused()).isEqualTo(result.refusedTickets().size());
        assertThat(summary.problems()).isEqualTo(result.refused().size());
        assertThat(summary.oddities()).isEqualTo(result.odd().size());
    }
}
