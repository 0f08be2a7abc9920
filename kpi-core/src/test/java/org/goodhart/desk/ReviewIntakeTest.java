package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.SUBSCRIBER;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.call;
import static org.goodhart.desk.Story.holder;
import static org.goodhart.desk.Story.review;
import static org.goodhart.desk.Story.score;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewIntakeTest {

    private static final PassMark EIGHT_OF_TEN = PassMark.of(8, 10);
    private static final String SEVERAL =
            "one of several that are LISTENED and differ; expected: one of a kind a call\n"
                    + "Maybe another one is its second scoring, which belongs into the first.";
    private final Intake intake = Intake.into(
            Context.of(Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7))),
            at(100));

    private static List<QualityReview> reviews(Intake.Result result) {
        return result.desk().find(SUBSCRIBER).map(SubscriberHistory::reviews).orElse(List.of());
    }

    private static List<String> refused(Intake.Result result) {
        return result.refused().stream().map(Problem::toString).toList();
    }

    @Test
    void takesReviewsInAndTheSameOneOnce() {
        QualityReview mystery = QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score("rita", 1, 7));
        intake.review(review("C-2", 1, 7), "v:1");
        intake.review(mystery, "v:2");
        intake.review(review("C-1", 1, 7), "v:3");
        intake.review(mystery, "v:4");
        Intake.Result result = intake.finish();
        assertThat(result.refused()).isEmpty();
        assertThat(result.odd()).isEmpty();
        assertThat(reviews(result)).containsExactly(review("C-1", 1, 7), mystery, review("C-2", 1, 7));
        assertThat(result.desk().context().evidence()).containsExactly(Evidence.REVIEWS);
    }

    @Test
    void refusesWhatIsScoredLaterThanTheRecordIsKnown() {
        intake.review(review("C-1", 100, 7), "v:1");
        intake.review(review("C-2", 101, 7), "v:2");
        intake.review(review("C-3", 1, 7).withScoredAgain(score("rolf", 101, 7)), "v:3");
        Intake.Result result = intake.finish();
        String later = ": a fact at 2026-03-02T10:41:00Z; expected: nothing later than 2026-03-02T10:40:00Z,"
                + " up to when facts are known";
        assertThat(refused(result))
                .containsExactly("v:2: review of call C-2" + later, "v:3: review of call C-3" + later);
        assertThat(reviews(result)).containsExactly(review("C-1", 100, 7));
    }

    @Test
    void refusesAllReviewsThatContradictOneAnother() {
        intake.review(review("C-1", 1, 7), "v:1");
        intake.review(review("C-2", 1, 7), "v:2");
        intake.review(review("C-1", 1, 8), "v:3");
        Intake.Result result = intake.finish();
        assertThat(refused(result))
                .containsExactly("v:1: review of call C-1: " + SEVERAL, "v:3: review of call C-1: " + SEVERAL);
        assertThat(reviews(result)).containsExactly(review("C-2", 1, 7));
    }

    @Test
    void keepsAndReportsWhatIsOdd() {
        intake.ticket(TicketId.of("T-1"), SUBSCRIBER, Story.INTERNET, Story.NO_LINK, "t:1");
        intake.event(TicketId.of("T-1"), Story.event("0 opened L1"), "t:1");
        ReviewedCall elsewhere =
                ReviewedCall.of(CallId.of("C-1"), at(0), SUBSCRIBER, holder("L2/rolf"), Stratum.of("L2/evening"));
        QualityReview odd = QualityReview.listened(
                        elsewhere.withTicket(TicketId.of("T-2")), EIGHT_OF_TEN, score("rita", 1, 7))
                .withScoredAgain(score("rolf", 2, 10));
        intake.review(odd, "v:1");
        intake.review(
                QualityReview.probe(call("C-2").withTicket(TicketId.of("T-1")), EIGHT_OF_TEN, score("ann", 1, 10)),
                "v:2");
        Intake.Result result = intake.finish();
        assertThat(result.odd())
                .extracting(Oddity::toString)
                .containsExactly(
                        "UNKNOWN_LINE in review of call C-1: L2 is none of [L1]",
                        "DANGLING_LINK in review of call C-1: it names T-2, which the subscriber does not have",
                        "REVIEWED_HIMSELF in review of call C-1: rolf scored his own work with 10",
                        "REVIEWED_HIMSELF in review of call C-2: ann scored his own work with 10");
        assertThat(reviews(result)).hasSize(2).contains(odd);
    }

    @Test
    void aRatingIsEvidenceUnlessALineWroteIt() {
        intake.ticket(TicketId.of("T-1"), SUBSCRIBER, Story.INTERNET, Story.NO_LINK, "t:1");
        intake.event(TicketId.of("T-1"), Story.event("0 opened L1"), "t:1");
        intake.event(TicketId.of("T-1"), Story.event("5 rated 5"), "t:2");
        Intake rated = Intake.into(
                Context.of(Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ZERO, Duration.ZERO)), at(100));
        rated.event(TicketId.of("T-1"), Story.event("5 rated 5 by CUSTOMER"), "t:2");
        assertThat(intake.finish().desk().context().evidence()).isEmpty();
        assertThat(rated.finish().desk().context().evidence()).isEqualTo(Set.of(Evidence.RATINGS));
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> intake.review(review("C-1", 1, 7), null)).hasMessage("place");
        assertThatThrownBy(() -> intake.review(null, "v:1")).isInstanceOf(NullPointerException.class);
    }
}
