package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.util.List;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedBySampleTest {
    private static final Owner ALL = Owner.department();
    private static final Verification.WithSources RULE =
            Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER, Source.REVIEWER);
    private static final Stratum FIRST = Stratum.of("first line");
    private static final Stratum SECOND = Stratum.of("second line");

    private static Draw draw(int drawn, int population) {
        return Draw.of(drawn, population).committedTo(Fingerprint.of("seed"));
    }

    private static FaultSample only(String... faults) {
        return FaultSample.of(FIRST, draw(faults.length, 40), List.of(faults));
    }

    private static FaultSample javadocsExample() {
        return FaultSample.of(FIRST, draw(4, 900), List.of("T-1", "T-2", "T-3", "T-4"))
                .and(SECOND, draw(2, 100), List.of("T-5", "T-6"));
    }

    /** Of T-4 nobody was reached, T-6 came back, and T-7 was not drawn. */
    private static SubscriberHistory sixOfSeven() {
        SubscriberHistory history = history(
                ticket("T-1", "a", "0 opened L1; 60 resolved; 90 confirmed REVIEWER"),
                ticket("T-2", "b", "0 opened L1; 60 resolved; 90 confirmed CUSTOMER"),
                ticket("T-3", "c", "0 opened L1; 60 resolved; 90 confirmed REVIEWER"),
                ticket("T-4", "d", "0 opened L1; 60 resolved"),
                ticket("T-5", "e", "0 opened L2; 60 resolved; 90 confirmed REVIEWER"),
                ticket("T-6", "f", "0 opened L2; 60 resolved; 90 confirmed REVIEWER"),
                ticket("T-7", "g", "0 opened L1"));
        return called(history, "f", Scene.at(95));
    }

    @Test
    void eachDrawnFaultStandsForThoseOfItsStratum() {
        Metric share = VerifiedBySample.share(RULE, javadocsExample());
        Metric atBest = VerifiedBySample.atBest(RULE, javadocsExample());
        assertThat(measure(share, ALL, sixOfSeven()).value()).contains(Ratio.parse("72.5%"));
        assertThat(measure(atBest, ALL, sixOfSeven()).value()).contains(Ratio.percent(95));
        Ratio horvitzThompson = Ratio.of(3)
                .times(draw(4, 900).weight())
                .plus(draw(2, 100).weight())
                .dividedBy(Ratio.of(1000));
        assertThat(measure(share, ALL, sixOfSeven()).value()).contains(horvitzThompson);
    }

    @Test
    void whatNobodyLookedIntoCannotBeSpokenFor() {
        Metric share = VerifiedBySample.share(RULE, javadocsExample());
        assertThat(measure(share, ALL, history("0 opened L1; 60 resolved; 90 confirmed REVIEWER"))
                        .value())
                .isEmpty();
        assertThat(measure(share, Owner.line(Line.of(1)), sixOfSeven()).value())
                .as("the first line had none of the second stratum")
                .isEmpty();
        Metric one = VerifiedBySample.share(RULE, only("T-1", "T-4", "T-5"));
        assertThat(measure(one, ALL, sixOfSeven()).value()).contains(Ratio.of(2, 3));
        assertThat(measure(one, Owner.line(Line.of(1)), sixOfSeven()).value()).contains(Ratio.of(1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 60 resolved; 90 confirmed REVIEWER > 1 > 1",
                "0 opened L1; 60 resolved; 90 confirmed SUPPORT_LINE > 0 > 1",
                "0 opened L1; 60 resolved > 0 > 1",
                "0 opened L1 > 0 > 0",
                "0 opened L1; 60 closed > 0 > 0",
                "0 opened L1; 60 resolved; 90 confirmed REVIEWER; 95 reopened > 0 > 0",
            })
    void silenceIsAMissAtWorstAndMendedAtBest(String script, long atWorst, long atBest) {
        FaultSample sample = only("T-1");
        assertThat(measure(VerifiedBySample.share(RULE, sample), ALL, history(script))
                        .value())
                .contains(Ratio.of(atWorst));
        assertThat(measure(VerifiedBySample.atBest(RULE, sample), ALL, history(script))
                        .value())
                .contains(Ratio.of(atBest));
    }

    @Test
    void aConfirmationCountsOnceItIsKnown() {
        SubscriberHistory history = history("0 opened L1; 60 resolved; 90 confirmed REVIEWER");
        Metric share = VerifiedBySample.share(RULE, only("T-1"));
        assertThat(measure(share, ALL, history, Scene.marchAsOf(89)).value()).contains(Ratio.ZERO);
        assertThat(measure(share, ALL, history, Scene.marchAsOf(90)).value()).contains(Ratio.ONE);
    }

    @Test
    void registeringOrMergingADrawnFaultTakesItNotOut() {
        SubscriberHistory unheard = called(history(), Scene.at(0));
        String label =
                Scene.CONTEXT.faults().faultsOf(unheard, Scene.MAY).get(0).label();
        Metric unregistered = VerifiedBySample.share(RULE, only(label));
        assertThat(measure(unregistered, ALL, unheard).value()).contains(Ratio.ZERO);
        SubscriberHistory registered = called(history(ticket("T-1", "30 opened L1")), Scene.at(0));
        assertThat(measure(unregistered, ALL, registered).value()).contains(Ratio.ZERO);
        SubscriberHistory merged = history(
                ticket("T-1", "0 opened L1; 60 resolved; 90 confirmed REVIEWER"),
                ticket("T-2", "10 opened L1; 20 merged T-1"));
        assertThat(measure(VerifiedBySample.share(RULE, only("T-2")), ALL, merged)
                        .value())
                .contains(Ratio.ONE);
        Measure.Composite both =
                (Measure.Composite) measure(VerifiedBySample.share(RULE, only("T-1", "T-2")), ALL, merged);
        assertThat(both.parts()).as("one fault").containsExactly(new Measure.Share(1, 1));
    }

    @Test
    void aFaultOfAnotherPeriodIsNotInTheSample() {
        Metric share = VerifiedBySample.share(RULE, only("T-1"));
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(measure(share, ALL, history("0 opened L1"), april).value()).isEmpty();
        Scope none = new Scope(Scene.context(), Scene.MARCH, Scene.MAY);
        assertThat(measure(share, ALL, history("0 opened L1"), none).phrase())
                .hasToString("not applicable: no evidence for it (contacts, confirmations were never recorded)");
    }

    @Test
    void differentSamplesAreDifferentMetrics() {
        Metric one = VerifiedBySample.share(RULE, only("T-1"));
        assertThat(one.description())
                .isEqualTo(VerifiedBySample.share(RULE, only("T-1")).description());
        assertThat(one.description())
                .isNotEqualTo(VerifiedBySample.share(RULE, only("T-2")).description());
        assertThat(one.maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(one.sources()).containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER, Source.REVIEWER);
    }

    @Test
    void whatCanBeDrawnIsWhatWasReportedInThePeriod() {
        SubscriberHistory history =
                history(ticket("T-1", "a", "0 opened L1"), ticket("T-2", "b", "60000 opened L1")); // a minute of April
        Desk desk = Scene.desk(Scene.CONTEXT, Scene.MAY, called(history, "c", Scene.at(5)));
        assertThat(FaultSample.toDrawFrom(desk, Scene.MARCH))
                .extracting(Fault::label)
                .containsExactlyInAnyOrder("T-1", "S-1/c@" + Scene.at(5));
        Desk outage = Scene.desk(Scene.CONTEXT, Scene.MAY, Scene.wasDown(history(), Scene.at(0), Scene.at(10)));
        assertThat(FaultSample.toDrawFrom(outage, Scene.MARCH)).isEmpty();
    }
}
