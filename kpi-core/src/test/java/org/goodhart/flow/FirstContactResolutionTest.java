package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstContactResolutionTest {
    private static final Owner ALL = Owner.department();
    private static final Metric FCR = FirstContactResolution.within(Duration.ofHours(10));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 100 resolved > 1 > 1",
                "0 opened L1; 0 resolved > 1 > 1",
                "0 opened L1 > 0 > 0",
                "0 opened L1; 100 closed > 0 > 0",
                // within one line it may change hands
                "0 opened L1; 5 assigned L1/ann; 30 assigned L1/ben; 100 resolved > 1 > 1",
                // whichever line met the customer; who had it for no time did not
                "0 opened L2; 5 assigned L2/bob; 100 resolved > 1 > 1",
                "0 opened L1; 0 assigned L2/bob; 100 resolved > 1 > 1",
                // handed to another line: escalated, assigned, given back, or only at the very end
                "0 opened L1; 30 escalated L2; 40 accepted bob; 100 resolved > 0 > 1",
                "0 opened L1; 30 assigned L2/bob; 100 resolved > 0 > 1",
                "0 opened L1; 30 escalated L2; 40 accepted bob; 50 returned L1; 60 accepted ann; 100 resolved > 0 > 1",
                "0 opened L1; 30 escalated L2; 100 accepted bob; 100 resolved > 0 > 1",
                // nobody accepted it
                "0 opened L1; 30 escalated L2; 100 resolved > 1 > 1",
                // reopened in the window, at its very end, after it
                "0 opened L1; 100 resolved; 100 reopened > 0 > 1",
                "0 opened L1; 100 resolved; 700 reopened; 710 resolved > 0 > 1",
                "0 opened L1; 100 resolved; 701 reopened; 710 assigned L2/bob; 720 resolved > 1 > 1",
                "0 opened L1; 0 resolved; 601 reopened; 610 assigned L2/bob; 620 resolved > 1 > 1",
                // or before it was resolved
                "0 opened L1; 50 closed; 60 reopened; 100 resolved > 0 > 1",
                "0 opened L1; 50 closed; 100 resolved > 1 > 1",
                // merging is no resolution; what was resolved before was
                "0 opened L1; 50 merged T-2; 100 resolved > 0 > 0",
                "0 opened L1; 100 resolved; 200 merged T-2 > 1 > 1",
                // leaving it out of the reckoning is no way out
                "0 opened L1; 30 assigned L2/bob; 100 resolved; 110 excluded foreign > 0 > 1",
            })
    void asksForOneLineAndNoReopening(String script, long hits, long of) {
        assertThat(measure(FCR, ALL, history(script))).isEqualTo(Measure.share(hits, of));
    }

    @ParameterizedTest(name = "called at {0} about {1}")
    @CsvSource({
        "-10, internet, 1",
        "0, internet, 1",
        "50, internet, 1", // while it was open
        "100, internet, 1", // the very instant of the resolution
        "101, internet, 0",
        "700, internet, 0", // the very end of the window
        "701, internet, 1",
        "101, tv, 1",
    })
    void aContactInTheWindowSpeaksAgainstIt(long minute, String service, long hits) {
        SubscriberHistory history = called(history("0 opened L1; 100 resolved"), service, Scene.at(minute));
        assertThat(measure(FCR, ALL, history)).isEqualTo(new Share(hits, 1));
    }

    @ParameterizedTest(name = "opened at {0} about {1}")
    @CsvSource({
        "-10, internet, 1",
        "0, internet, 1",
        "100, internet, 1",
        "101, internet, 0",
        "700, internet, 0",
        "701, internet, 1",
        "101, tv, 1",
    })
    void aFurtherTicketInTheWindowSpeaksAgainstIt(long minute, String service, long hits) {
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1; 100 resolved"), ticket("T-2", service, minute + " opened L1"));
        assertThat(measure(FCR, ALL, history)).isEqualTo(new Share(hits, 1));
    }

    @Test
    void theWindowEndsToTheNanosecond() {
        SubscriberHistory resolved = history("0 opened L1; 100 resolved");
        assertThat(measure(FCR, ALL, called(resolved, Scene.at(100).plusNanos(1))))
                .isEqualTo(new Share(0, 1));
        assertThat(measure(FCR, ALL, called(resolved, Scene.at(700).plusNanos(1))))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void theConfirmationOfTheCustomerIsNoRepeat() {
        SubscriberHistory byCustomer = history("0 opened L1; 100 resolved; 200 confirmed CUSTOMER");
        SubscriberHistory byLine = history("0 opened L1; 100 resolved; 200 confirmed SUPPORT_LINE");
        assertThat(measure(FCR, ALL, called(byCustomer, Scene.at(200)))).isEqualTo(new Share(1, 1));
        assertThat(measure(FCR, ALL, called(byCustomer, Scene.at(201)))).isEqualTo(new Share(0, 1));
        assertThat(measure(FCR, ALL, called(byLine, Scene.at(200)))).isEqualTo(new Share(0, 1));
    }

    @Test
    void whatFollowsLaterThanFactsAreKnownDoesNotCountYet() {
        SubscriberHistory history = called(history("0 opened L1; 100 resolved; 300 reopened"), Scene.at(200));
        assertThat(measure(FCR, ALL, history, Scene.marchAsOf(99))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(FCR, ALL, history, Scene.marchAsOf(199))).isEqualTo(new Share(1, 1));
        assertThat(measure(FCR, ALL, history, Scene.marchAsOf(200))).isEqualTo(new Share(0, 1));
        assertThat(measure(FCR, ALL, history("0 opened L1; 100 resolved; 300 reopened"), Scene.marchAsOf(299)))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void belongsToThePeriodOfTheFirstResolutionWhateverFollowsAfterIt() {
        Instant end = Scene.MARCH.end();
        Ticket inTime = Scene.and(ticket("T-1", "0 opened L1"), end.minusNanos(1), "resolved");
        Ticket late = Scene.and(ticket("T-1", "0 opened L1"), end, "resolved");
        assertThat(measure(FCR, ALL, history(late))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(FCR, ALL, history(inTime))).isEqualTo(new Share(1, 1));
        assertThat(measure(FCR, ALL, called(history(inTime), end))).isEqualTo(new Share(0, 1));
        assertThat(FCR.maturity()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void isGivenToWhoHadTheTicketLast() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 0 assigned L1/ann; 100 resolved"),
                ticket("T-2", "tv", "0 opened L1; 0 assigned L1/ann; 30 assigned L2/bob; 100 resolved"));
        assertThat(measure(FCR, Owner.holder(Scene.holder("L1/ann")), history)).isEqualTo(new Share(1, 1));
        assertThat(measure(FCR, Owner.holder(Scene.holder("L2/bob")), history)).isEqualTo(new Share(0, 1));
        assertThat(measure(FCR, ALL, history)).isEqualTo(new Share(1, 2));
    }

    @Test
    void needsContactsAndSaysWhoseWordItTakes() {
        Scope none = new Scope(Scene.context(Evidence.CONFIRMATIONS), Scene.MARCH, Scene.MAY);
        assertThat(measure(FCR, ALL, history("0 opened L1; 100 resolved"), none).phrase())
                .hasToString("not applicable: no evidence for it (contacts were never recorded)");
        assertThat(FCR.sources()).containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER);
        assertThat(FCR.label() + " = " + FCR.formula())
                .isEqualTo("tickets resolved at first contact (nothing heard for 10 h)"
                        + " = resolved at first contact / tickets resolved");
        assertThat(DrillDown.facts(
                        FCR,
                        ALL,
                        Scene.desk(Scene.CONTEXT, Scene.MAY, history("0 opened L1; 100 resolved")),
                        Scene.MARCH))
                .isEqualTo(Map.of("resolved at first contact", List.of("T-1"), "tickets resolved", List.of("T-1")));
    }

    @Test
    void aWindowWithoutTimeIsRefused() {
        assertThatThrownBy(() -> FirstContactResolution.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a repeat window of PT0S: more than zero is expected");
    }
}
