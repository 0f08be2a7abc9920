package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketTrack;
import org.goodhart.desk.WaitingOn;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Tickets;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Pass;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Restatement;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Scorecard;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Totals;
import org.goodhart.metric.Unit;
import org.goodhart.metric.Workers;
import org.goodhart.value.Language;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The snippets of docs/metrics.md and the metric of README.md, run on the small provider. */
class MetricsSnippetsTest {
    private static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), ZoneId.of("Europe/Moscow"));
    private static Desk desk;

    @BeforeAll
    static void read() throws Exception {
        desk = SmallProvider.standard().read(ReadOptions.standard()).result().desk();
    }

    private static Metric goodWork() {
        Verification asked = Verification.within(Duration.ofDays(7))
                .by(Source.CUSTOMER, Source.TELEMETRY)
                .silenceIs(Silence.MISS);
        // snippet: composite
        Condition<TicketTrack> urgent = Condition.of(
                "urgent", track -> track.ticket().opening().priority().equals(Priority.of("high")));
        Metric goodWork = Metric.weighted(
                Phrase.literal("Good work"),
                Map.of(
                        FlowMetrics.verifiedResolution(asked), Ratio.percent(50),
                        FlowMetrics.reopenRate().complement(), Ratio.percent(30),
                        FlowMetrics.reopenRate().where(urgent).complement(), Ratio.percent(20)));
        // end
        return goodWork;
    }

    @Test
    void aCompositeWorksInEveryWayOfEvaluating() {
        Metric goodWork = goodWork();
        PayPeriod march = MARCH;
        // snippet: evaluating
        MetricSet set = MetricSet.of(goodWork, FlowMetrics.escalations()); // as many as you like, in one pass
        Evaluation whole = set.evaluate(desk, march);
        Measure department = whole.scorecard(Owner.department()).measure(goodWork);
        List<Owner> agents = whole.owners(Owner.Level.AGENT); // each has a scorecard too
        // end
        assertThat(department).isInstanceOf(Measure.Composite.class);
        assertThat(agents).isNotEmpty();
        Scope scope = whole.scope();

        assertThat(MetricSet.of(goodWork)
                        .evaluate(desk, march)
                        .scorecard(Owner.department())
                        .measure(goodWork))
                .as("alone")
                .isEqualTo(department);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            // snippet: parallel
            Evaluation byTwo = set.evaluate(desk, march, Workers.on(pool, 2));
            Evaluation streamed = set.evaluate(scope, desk.histories().stream());
            // end
            assertThat(byTwo).isEqualTo(whole);
            assertThat(streamed).isEqualTo(whole);
        } finally {
            pool.shutdown();
        }

        SubscriberHistory before = desk.histories().stream()
                .filter(history -> !history.tickets().isEmpty())
                .findFirst()
                .orElseThrow();
        SubscriberHistory after = SubscriberHistory.empty(before.subscriber());
        // snippet: whatif
        Evaluation changed = whole.replace(before, after); // costs these two histories, not the month
        Measure then = changed.scorecard(Owner.department()).measure(goodWork);
        // end
        assertThat(changed).isEqualTo(set.evaluate(desk.with(after), march));
        assertThat(then)
                .isEqualTo(set.evaluate(desk.with(after), march)
                        .scorecard(Owner.department())
                        .measure(goodWork));
        assertThat(changed.replace(after, before)).isEqualTo(whole);

        Totals all = whole.nobodys();
        for (Totals holder : whole.byHolder().values()) all = all.plus(holder);
        assertThat(whole.totals(Owner.department())).as("rolled up").isEqualTo(all);

        // snippet: shipping
        SortedMap<Holder, long[]> sent = new TreeMap<>();
        whole.byHolder().forEach((holder, totals) -> sent.put(holder, totals.toArray()));
        long[] nobodys = whole.nobodys().toArray();
        // ... and on the other side, where the same code built the set:
        Map<Holder, Totals> received = new TreeMap<>();
        sent.forEach((holder, sums) -> received.put(holder, Totals.of(set.fingerprint(), sums)));
        Evaluation arrived = set.received(scope, received, Totals.of(set.fingerprint(), nobodys));
        // end
        assertThat(arrived).isEqualTo(whole);
    }

    @Test
    void aFormulaIsReadInBothLanguages() {
        Metric rate = FlowMetrics.reopenRate().complement();
        assertThat(rate.label()).hasToString("1 − [tickets reopened]");
        assertThat(rate.label().in(Language.RUSSIAN)).isEqualTo("1 − [переоткрытые заявки]");
        assertThat(goodWork().formulaPhrase().in(Language.RUSSIAN))
                .contains("[подтверждённые решения]", "30\u00a0% × ");
    }

    @Test
    void aCounterOfOnesOwnIsOneLambda() {
        // snippet: counter
        Sum<TicketTrack> tickets = Sum.of(Tickets.resolvedInPeriod(), Counter.each("tickets"));
        Counter<TicketTrack> hands = Counter.of("hands", TicketTrack::stintCount);
        FactMetric<TicketTrack> handsPerTicket = Metric.mean(
                Phrase.literal("Hands a ticket went through"),
                Direction.LOWER_IS_BETTER,
                Unit.COUNT,
                Sum.of(Tickets.resolvedInPeriod(), hands),
                tickets);
        Metric most = Metric.quantile(
                Phrase.literal("Hands of nine in ten tickets"),
                Direction.LOWER_IS_BETTER,
                Unit.COUNT,
                Ratio.percent(90),
                Sum.of(Tickets.resolvedInPeriod(), hands).in(Buckets.upTo(100, Ratio.percent(1))));
        // end
        Scorecard card =
                MetricSet.of(handsPerTicket, most).evaluate(desk, MARCH).scorecard(Owner.department());
        long count = desk.histories().stream()
                .mapToLong(history -> history.courses(desk.asOf()).stream()
                        .filter(course ->
                                course.firstResolvedAt().filter(MARCH::contains).isPresent())
                        .filter(course -> course.mergedAt()
                                .filter(at ->
                                        !at.isAfter(course.firstResolvedAt().orElseThrow()))
                                .isEmpty())
                        .count())
                .sum();
        assertThat(card.measure(handsPerTicket).sampleSize()).isEqualTo(count).isPositive();
        assertThat(card.measure(most).value().orElseThrow())
                .isGreaterThanOrEqualTo(
                        card.measure(handsPerTicket).value().map(v -> Ratio.ONE).orElseThrow());
    }

    // snippet: reading
    /** Every wait for the customer that began in the period, given to who had the ticket then. */
    record CustomerWaits() implements Reading<TicketTrack> {
        @Override
        public String description() {
            return "waits for the customer that began in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had the ticket when the wait began");
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    for (int wait = 0; wait < track.waitCount(); wait++) {
                        boolean counts = track.wait(wait).on() == WaitingOn.CUSTOMER;
                        if (counts && scope.period().contains(track.waitStart(wait))) {
                            sink.take(track.holderAt(track.waitStart(wait)), track);
                        }
                    }
                }
            };
        }

        @Override
        public String nameOf(TicketTrack track) {
            return track.ticket().id().name();
        }
    }
    // end

    @Test
    void aReadingOfOnesOwnGetsEverythingElseForNothing() {
        Metric waits = Metric.count(
                Phrase.literal("Waits for the customer"),
                Direction.LOWER_IS_BETTER,
                Sum.of(new CustomerWaits(), Counter.each("waits")));
        MetricSet set = MetricSet.of(waits);
        Evaluation whole = set.evaluate(desk, MARCH);
        List<String> named = new ArrayList<>();
        // snippet: drilldown
        Map<String, List<String>> behind = DrillDown.facts(waits, Owner.department(), desk, MARCH);
        behind.get("waits").forEach(named::add); // the numbers of the tickets
        // end
        assertThat(named).hasSize((int)
                whole.scorecard(Owner.department()).measure(waits).sampleSize());
        Pass pass = set.pass(whole.scope());
        desk.histories().forEach(pass::add);
        assertThat(pass.finish()).isEqualTo(whole);
    }

    @Test
    void whyAFigureChangedIsTold() {
        Metric goodWork = goodWork();
        Context context = desk.context();
        Desk asOfMonthEnd = upTo(MARCH.end());
        // snippet: restated
        Restatement restated = Restatement.of(goodWork, Owner.department(), asOfMonthEnd, desk, MARCH);
        System.out.println(restated.explanation().render(Language.ENGLISH));
        // end
        assertThat(restated.wasProvisional()).isTrue();
        assertThat(restated.changes()).isNotEmpty();
        assertThat(context).isNotNull();
    }

    private static Desk upTo(java.time.Instant instant) {
        List<SubscriberHistory> known = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            known.add(history.withTickets(history.tickets().stream()
                            .filter(ticket -> !ticket.openedAt().isAfter(instant))
                            .map(ticket -> ticket.withEvents(ticket.events().stream()
                                    .filter(event -> !event.at().isAfter(instant))
                                    .toList()))
                            .toList())
                    .withContacts(history.contacts().stream()
                            .filter(contact -> !contact.at().isAfter(instant))
                            .toList())
                    .withAlarms(List.of())
                    .withSubscriptions(List.of())
                    .withSegments(List.of()));
        }
        return Desk.of(desk.context().withOutages(List.of()).withFilters(List.of()), instant, known);
    }
}
