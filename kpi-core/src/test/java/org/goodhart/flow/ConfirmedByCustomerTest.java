package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.util.List;
import java.util.Map;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
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

class ConfirmedByCustomerTest {
    private static final Owner ALL = Owner.department();
    private static final Metric CONFIRMED = ConfirmedByCustomer.share();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved; 100 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved; 60000 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved; 110 closed; 120 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved > 0 > 1",
                // the word of others is none
                "0 opened L1; 100 resolved; 110 confirmed SUPPORT_LINE > 0 > 1",
                "0 opened L1; 100 resolved; 110 confirmed TELEMETRY > 0 > 1",
                "0 opened L1; 100 resolved; 110 confirmed TELEMETRY; 120 confirmed CUSTOMER > 1 > 1",
                // before it was resolved, or taken back by a reopening
                "0 opened L1; 90 confirmed CUSTOMER; 100 resolved > 0 > 1",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 reopened > 0 > 1",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 reopened; 130 resolved > 0 > 1",
                "0 opened L1; 100 resolved; 120 reopened; 130 resolved; 140 confirmed CUSTOMER > 1 > 1",
                // not resolved, or only by being merged
                "0 opened L1; 110 confirmed CUSTOMER > 0 > 0",
                "0 opened L1; 100 closed; 110 confirmed CUSTOMER > 0 > 0",
                "0 opened L1; 50 merged T-2; 100 resolved; 110 confirmed CUSTOMER > 0 > 0",
                "0 opened L1; 100 resolved; 105 merged T-2; 110 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved; 105 excluded foreign > 0 > 1",
            })
    void countsTicketsThatTheCustomerConfirmed(String script, long hits, long of) {
        assertThat(measure(CONFIRMED, ALL, history(script))).isEqualTo(Measure.share(hits, of));
    }

    @Test
    void aConfirmationCountsAsSoonAsItIsKnown() {
        SubscriberHistory history = history("0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 reopened");
        assertThat(measure(CONFIRMED, ALL, history, Scene.marchAsOf(109))).isEqualTo(new Share(0, 1));
        assertThat(measure(CONFIRMED, ALL, history, Scene.marchAsOf(110))).isEqualTo(new Share(1, 1));
        assertThat(measure(CONFIRMED, ALL, history, Scene.marchAsOf(120))).isEqualTo(new Share(0, 1));
    }

    @Test
    void belongsToThePeriodOfTheFirstResolution() {
        SubscriberHistory history = history("0 opened L1; 100 resolved; 50000 confirmed CUSTOMER");
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(measure(CONFIRMED, ALL, history)).isEqualTo(new Share(1, 1));
        assertThat(measure(CONFIRMED, ALL, history, april)).isEqualTo(Measure.share(0, 0));
    }

    @Test
    void isGivenToWhoHadTheTicketLast() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 0 assigned L1/ann; 100 resolved; 110 confirmed CUSTOMER"),
                ticket("T-2", "0 opened L1; 0 assigned L2/bob; 100 resolved"));
        assertThat(measure(CONFIRMED, Owner.holder(Scene.holder("L1/ann")), history))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(CONFIRMED, Owner.holder(Scene.holder("L2/bob")), history))
                .isEqualTo(new Share(0, 1));
        assertThat(DrillDown.facts(CONFIRMED, ALL, Scene.desk(Scene.CONTEXT, Scene.MAY, history), Scene.MARCH))
                .isEqualTo(
                        Map.of("confirmed by the customer", List.of("T-1"), "tickets resolved", List.of("T-1", "T-2")));
    }

    @Test
    void withoutConfirmationsItIsUndefinedAndNeverNought() {
        Scope none = new Scope(Scene.context(Evidence.CONTACTS), Scene.MARCH, Scene.MAY);
        assertThat(measure(CONFIRMED, ALL, history("0 opened L1; 100 resolved"), none)
                        .phrase())
                .hasToString("not applicable: no evidence for it (confirmations were never recorded)");
        assertThat(CONFIRMED.sources()).containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER);
        assertThat(CONFIRMED.maturity()).isZero();
    }
}
