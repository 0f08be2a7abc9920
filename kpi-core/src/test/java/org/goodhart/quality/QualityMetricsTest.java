package org.goodhart.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.CONTEXT;
import static org.goodhart.metric.Scene.MARCH;
import static org.goodhart.metric.Scene.MAY;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.holder;
import static org.goodhart.metric.Scene.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Context;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Unit;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class QualityMetricsTest {
    private static final SubscriberId SUBSCRIBER = SubscriberId.of("S-1");
    private static final Draw LOT = Draw.of(2, 40).committedTo(Fingerprint.of("seed"));
    private static final PassMark MARK = PassMark.of(8, 10);

    private static ReviewedCall call(String id, Instant at, String stratum) {
        return ReviewedCall.of(CallId.of(id), at, SUBSCRIBER, holder("L1/ann"), Stratum.of(stratum));
    }

    private static ReviewScore score(int points, Instant at) {
        return new ReviewScore(at, AgentId.of("rita"), Source.REVIEWER, points);
    }

    private static ReviewScore again(int points) {
        return new ReviewScore(at(70), AgentId.of("rolf"), Source.REVIEWER, points);
    }

    private static QualityReview drawn(String id, String stratum, int points) {
        return QualityReview.listened(call(id, at(0), stratum), MARK, score(points, at(60)))
                .withDraw(LOT);
    }

    private static QualityReview mystery(String id, int points) {
        return QualityReview.mystery(call(id, at(0), "short"), MARK, score(points, at(60)));
    }

    private static Measure measure(Metric metric, Scope scope, SubscriberHistory... histories) {
        var pass = MetricSet.of(metric).pass(scope);
        for (SubscriberHistory history : histories) pass.add(history);
        return pass.finish().scorecard(Owner.department()).measure(metric);
    }

    private static Measure reviewed(Metric metric, QualityReview... reviews) {
        SubscriberHistory history = SubscriberHistory.empty(SUBSCRIBER).withReviews(Arrays.asList(reviews));
        return measure(metric, new Scope(CONTEXT, MARCH, MAY), history);
    }

    @Test
    void onlyCallsThatNobodyCouldPickSayHowCallsAreHandled() {
        QualityReview picked = QualityReview.listened(call("C-3", at(0), "short"), MARK, score(10, at(60)));
        QualityReview bySuperior = QualityReview.listened(
                        call("C-4", at(0), "short"),
                        MARK,
                        new ReviewScore(at(60), AgentId.of("boss"), Source.MANAGEMENT, 10))
                .withDraw(LOT);
        QualityReview uncommitted = QualityReview.listened(call("C-5", at(0), "short"), MARK, score(10, at(60)))
                .withDraw(Draw.of(2, 40));
        QualityReview[] all = {
            drawn("C-1", "short", 8), drawn("C-2", "short", 7), picked, bySuperior, uncommitted, mystery("C-6", 10)
        };
        assertThat(reviewed(Listening.passed(), all)).isEqualTo(new Share(1, 2));
        assertThat(reviewed(Listening.picked(), all)).isEqualTo(new Share(3, 5));
        assertThat(reviewed(Listening.passed(), picked).value()).isEmpty();
    }

    @Test
    void aReviewIsOfTheMonthOfItsCallWheneverItWasScored() {
        Instant last = MARCH.end().minusSeconds(1);
        QualityReview scoredInApril = QualityReview.mystery(call("C-1", last, "short"), MARK, score(9, MARCH.end()));
        QualityReview calledInApril =
                QualityReview.mystery(call("C-2", MARCH.end(), "short"), MARK, score(9, MARCH.end()));
        assertThat(reviewed(MysteryCalls.passed(), scoredInApril, calledInApril))
                .isEqualTo(new Share(1, 1));
        SubscriberHistory history = SubscriberHistory.empty(SUBSCRIBER).withReviews(List.of(scoredInApril));
        assertThat(measure(MysteryCalls.passed(), new Scope(CONTEXT, MARCH, last), history)
                        .value())
                .isEmpty();
    }

    @Test
    void strataCountByHowManyCallsTheyHad() {
        Metric all = Listening.passedByStrata(Map.of(Stratum.of("short"), 900L, Stratum.of("long"), 100L));
        QualityReview[] sample = {
            drawn("C-1", "short", 9), drawn("C-2", "short", 9), drawn("C-3", "long", 9), drawn("C-4", "long", 1)
        };
        assertThat(reviewed(all, sample).value()).contains(Ratio.percent(95));
        assertThat(reviewed(all, sample[0]).value()).isEmpty();
        assertThatThrownBy(() -> Listening.passedByStrata(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no stratum: at least one is expected");
        assertThatThrownBy(() -> Listening.passedByStrata(Map.of(Stratum.of("x"), 0L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stratum x has a population of 0: 1 or more is expected");
    }

    @Test
    void twoReviewersAgreeIfBothPassOrBothFail() {
        assertThat(reviewed(
                        Listening.agreement(),
                        drawn("C-1", "short", 9).withScoredAgain(again(8)),
                        drawn("C-2", "short", 9).withScoredAgain(again(7)),
                        drawn("C-3", "short", 1).withScoredAgain(again(2)),
                        drawn("C-4", "short", 9)))
                .isEqualTo(new Share(2, 3));
    }

    @Test
    void mysteryCallsAreHeldAgainstDrawnOnes() {
        QualityReview[] all = {
            mystery("C-1", 9).withRecognised(true),
            mystery("C-2", 9).withRecognised(false),
            mystery("C-3", 9),
            mystery("C-4", 1),
            drawn("C-5", "short", 9),
            drawn("C-6", "short", 1)
        };
        assertThat(reviewed(MysteryCalls.passed(), all)).isEqualTo(new Share(3, 4));
        assertThat(reviewed(MysteryCalls.recognised(), all)).isEqualTo(new Share(1, 2));
        assertThat(reviewed(MysteryCalls.recognitionGap(), all).value()).contains(Ratio.percent(25));
        assertThat(reviewed(MysteryCalls.recognitionGap(), mystery("C-1", 9)).value())
                .isEmpty();
    }

    @Test
    void aCallCountsInItsPeriodAndAReviewOnceItIsKnown() {
        QualityReview march = drawn("C-1", "short", 9);
        QualityReview april = QualityReview.listened(
                        call("C-2", MARCH.end(), "short"),
                        MARK,
                        score(9, MARCH.end().plusSeconds(60)))
                .withDraw(LOT);
        assertThat(reviewed(Listening.passed(), march, april)).isEqualTo(new Share(1, 1));
        SubscriberHistory history = SubscriberHistory.empty(SUBSCRIBER).withReviews(List.of(march));
        assertThat(measure(Listening.passed(), new Scope(CONTEXT, MARCH, at(59)), history)
                        .value())
                .isEmpty();
        assertThat(measure(Listening.passed(), new Scope(CONTEXT, MARCH, at(60)), history))
                .isEqualTo(new Share(1, 1));
        Context without = CONTEXT.withEvidence(Set.of(Evidence.CONTACTS));
        assertThat(measure(Listening.passed(), new Scope(without, MARCH, MAY), history)
                        .phrase())
                .asString()
                .startsWith("not applicable: no evidence for it");
    }

    private static Ticket rated(Ticket ticket, Source by, int... scores) {
        List<TicketEvent> events = new ArrayList<>(ticket.events());
        for (int i = 0; i < scores.length; i++) {
            events.add(new TicketEvent.Rated(Stamp.of(at(200 + i), by), scores[i]));
        }
        return ticket.withEvents(events);
    }

    @Test
    void aRatingIsReadBesideWhatTheSilentMayThink() {
        SubscriberHistory history = history(
                rated(ticket("T-1", "0 opened L1; 60 resolved"), Source.CUSTOMER, 1, 5),
                rated(ticket("T-2", "0 opened L1; 60 resolved"), Source.CUSTOMER, 2),
                rated(ticket("T-3", "0 opened L1; 60 resolved"), Source.SUPPORT_LINE, 5),
                ticket("T-4", "0 opened L1; 60 resolved"),
                rated(ticket("T-5", "0 opened L1"), Source.CUSTOMER, 5));
        Scope scope = new Scope(CONTEXT, MARCH, MAY);
        assertThat(measure(Ratings.mean(), scope, history)).isEqualTo(new Mean(7, 2, Unit.POINTS));
        assertThat(measure(Ratings.responseRate(), scope, history)).isEqualTo(new Share(2, 4));
        assertThat(measure(Ratings.atWorst(), scope, history)).isEqualTo(new Mean(9, 4, Unit.POINTS));
        assertThat(measure(Ratings.atBest(), scope, history)).isEqualTo(new Mean(17, 4, Unit.POINTS));
        assertThat(measure(Ratings.mean(), new Scope(CONTEXT, MARCH, at(199)), history)
                        .value())
                .isEmpty();
    }

    @Test
    void ofSeveralRatingsTheLastOneThatIsKnownCounts() {
        SubscriberHistory history = history(rated(ticket("T-1", "0 opened L1; 60 resolved"), Source.CUSTOMER, 5, 2));
        assertThat(measure(Ratings.mean(), new Scope(CONTEXT, MARCH, at(200)), history))
                .isEqualTo(new Mean(5, 1, Unit.POINTS));
        assertThat(measure(Ratings.mean(), new Scope(CONTEXT, MARCH, at(201)), history))
                .isEqualTo(new Mean(2, 1, Unit.POINTS));
    }

    @Test
    void aFaultThatSomebodyRegisteredIsRestoredWhenNothingOfItIsToDoAnyMore() {
        Scope scope = new Scope(CONTEXT, MARCH, MAY);
        SubscriberHistory merged =
                history(ticket("T-1", "0 opened L1; 30 resolved"), ticket("T-2", "10 opened L1; 90 merged T-1"));
        assertThat(measure(EmployeeLines.timeToRestore(), scope, merged)).isEqualTo(new Mean(5400, 1, Unit.SECONDS));
        Alarm alarm = new Alarm(at(0), Optional.of(at(60)), merged.subscriber(), Service.of("internet"));
        SubscriberHistory unregistered = history().withAlarms(List.of(alarm));
        assertThat(measure(EmployeeLines.timeToRestore(), scope, unregistered).value())
                .isEmpty();
    }

    @Test
    void employeesAreComparedWithCustomers() {
        SubscriberHistory history = history(ticket("T-1", "0 opened L1; 60 resolved"));
        Context known = CONTEXT.withEmployees(Set.of(history.subscriber()));
        Scope employee = new Scope(known, MARCH, MAY);
        Scope customer = new Scope(CONTEXT, MARCH, MAY);
        assertThat(measure(EmployeeLines.employees(), employee, history)).isEqualTo(new Mean(3600, 1, Unit.SECONDS));
        assertThat(measure(EmployeeLines.customers(), employee, history).value())
                .isEmpty();
        assertThat(measure(EmployeeLines.customers(), customer, history)).isEqualTo(new Mean(3600, 1, Unit.SECONDS));
        assertThat(measure(EmployeeLines.gap(), customer, history).value()).isEmpty();
        assertThat(measure(EmployeeLines.timeToRestore(), employee, history))
                .isEqualTo(new Mean(3600, 1, Unit.SECONDS));
    }
}
