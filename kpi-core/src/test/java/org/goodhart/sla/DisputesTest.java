package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Condition;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waits that ran in minutes 100 to 200. */
class DisputesTest {
    private static final Owner ALL = Owner.department();
    private static final PayPeriod PERIOD = PayPeriod.of(Interval.of(at(100), at(200)), ZoneOffset.UTC);

    private static Scope scope(long asOf) {
        return new Scope(Scene.CONTEXT, PERIOD, at(asOf));
    }

    @ParameterizedTest(name = "{0}, as of {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1 > 300 > 0 > 0",
                "0 opened L1; 110 waits CUSTOMER; 120 resumed > 300 > 0 > 1",
                "0 opened L1; 110 waits CUSTOMER; 115 disputed; 120 resumed > 300 > 1 > 1",
                "0 opened L1; 110 waits CUSTOMER; 120 resumed; 250 disputed > 300 > 1 > 1",
                "0 opened L1; 110 waits CUSTOMER; 120 resumed; 250 disputed > 249 > 0 > 1",
                "0 opened L1; 110 waits CUSTOMER > 300 > 0 > 1",
                "0 opened L1; 110 waits CUSTOMER; 120 resumed; 130 waits VENDOR; 140 resumed; 150 disputed > 300 > 1 > 2",
                "0 opened L1; 50 waits CUSTOMER; 100 resumed; 150 disputed > 300 > 0 > 0",
                "0 opened L1; 50 waits CUSTOMER; 101 resumed; 150 disputed > 300 > 1 > 1",
                "0 opened L1; 50 waits CUSTOMER; 250 resumed > 300 > 0 > 1",
                "0 opened L1; 199 waits CUSTOMER; 250 resumed > 300 > 0 > 1",
                "0 opened L1; 200 waits CUSTOMER; 250 resumed > 300 > 0 > 0",
                "0 opened L1; 110 waits CUSTOMER; 110 resumed > 300 > 0 > 0", // no time, no wait
                "0 opened L1; 110 waits CUSTOMER; 120 merged T-2; 130 resumed; 140 disputed > 300 > 1 > 1",
            })
    void countsTheWaitsThatTheCustomerDenied(String script, long asOf, long disputed, long waits) {
        assertThat(measure(Disputes.share(), ALL, history(script), scope(asOf)))
                .isEqualTo(Measure.share(disputed, waits));
    }

    @Test
    void theFirstDisputeStands() {
        Ticket ticket = ticket("T-1", "0 opened L1; 110 waits VENDOR; 120 resumed");
        List<TicketEvent> events = new ArrayList<>(ticket.events());
        events.add(new TicketEvent.WaitingDisputed(Stamp.of(at(130), Source.OTHER_DEPARTMENT)));
        events.add(new TicketEvent.WaitingDisputed(Stamp.of(at(140), Source.CUSTOMER)));
        SubscriberHistory history = history(ticket.withEvents(events));
        assertThat(measure(Disputes.share(), ALL, history, scope(300))).isEqualTo(new Share(0, 1));
        assertThat(measure(Disputes.share(Disputes.by(Source.OTHER_DEPARTMENT)), ALL, history, scope(300)))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void isGivenToWhoHadTheTicketWhenTheWaitBegan() {
        SubscriberHistory history = history("0 opened L1; 0 assigned L1/ann; 110 waits CUSTOMER; 115 escalated L2;"
                + " 120 accepted bob; 130 resumed; 140 disputed; 150 waits CUSTOMER; 160 resumed");
        assertThat(measure(Disputes.share(), Owner.holder(Scene.holder("L1/ann")), history, scope(300)))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(Disputes.share(), Owner.holder(Scene.holder("L2/bob")), history, scope(300)))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void namesTicketsAndTakesConditionsOnWaits() {
        SubscriberHistory history =
                history("0 opened L1; 110 waits CUSTOMER; 120 resumed; 125 disputed; 130 waits VENDOR; 140 resumed");
        assertThat(DrillDown.facts(Disputes.share(), ALL, Scene.desk(Scene.CONTEXT, at(300), history), PERIOD))
                .isEqualTo(Map.of("waits where disputed by CUSTOMER", List.of("T-1"), "waits", List.of("T-1", "T-1")));
        Condition<ClaimedWait> shown =
                Condition.of("shown", wait -> wait.claim().evidence().isPresent());
        assertThat(measure(Disputes.share().where(shown), ALL, history, scope(300)))
                .isEqualTo(Measure.share(0, 0));
        assertThat(Disputes.share().label()).hasToString("waits (disputed by CUSTOMER)");
    }
}
