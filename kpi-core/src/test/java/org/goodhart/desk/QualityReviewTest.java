package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.call;
import static org.goodhart.desk.Story.holder;
import static org.goodhart.desk.Story.review;
import static org.goodhart.desk.Story.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityReviewTest {

    private static final PassMark EIGHT_OF_TEN = PassMark.of(8, 10);
    private static final Fingerprint HASH = Fingerprint.of("seed");

    private static void isRefused(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "9, true", "0, false", "10, true"})
    void aCallPassesFromTheMarkOn(int points, boolean passed) {
        assertThat(review("C-1", 1, points).isPassed()).isEqualTo(passed);
        assertThat(review("C-1", 1, 7).withScoredAgain(score("rolf", 2, points)).isPassedAgain())
                .contains(passed);
        assertThat(review("C-1", 1, points).isPassedAgain()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER, rita, L1/ann, true",
        "REVIEWER, ann, L1/ann, false",
        "REVIEWER, ann, L1, true",
        "MANAGEMENT, rita, L1/ann, false",
        "SUPPORT_LINE, rita, L1/ann, false",
    })
    void aScoreIsEvidenceIfSomebodyElseWroteItWhoIsIndependent(
            Source source, String reviewer, String holder, boolean independent) {
        ReviewScore score = new ReviewScore(at(1), AgentId.of(reviewer), source, 7);
        ReviewedCall call = ReviewedCall.of(
                CallId.of("C-1"), at(0), Story.SUBSCRIBER, holder(holder), Stratum.of("L1/evening/long"));
        assertThat(QualityReview.mystery(call, EIGHT_OF_TEN, score).isIndependent())
                .isEqualTo(independent);
    }

    @Test
    void aDrawnCallStandsForThoseThatWereNot() {
        assertThat(Draw.of(3, 40).weight()).isEqualTo(Ratio.of(40, 3));
        assertThat(Draw.of(40, 40).weight()).isEqualTo(Ratio.ONE);
        assertThat(Draw.of(3, 40).isCommitted()).isFalse();
        assertThat(Draw.of(3, 40).committedTo(HASH).isCommitted()).isTrue();
        assertThat(Draw.of(3, 40).committedTo(HASH)).hasToString("3 of 40 by " + HASH.abbreviated());
        assertThat(review("C-1", 1, 7).draw()).isEmpty();
        assertThat(review("C-1", 1, 7).withDraw(Draw.of(3, 40)).draw()).contains(Draw.of(3, 40));
    }

    @Test
    void aDrawIsOfSomeCallsOfThoseThatThereAre() {
        String expected = ": at least one, and no more than there are, is expected";
        isRefused(() -> Draw.of(0, 40), "a draw of 0 of 40" + expected);
        isRefused(() -> Draw.of(40, 3), "a draw of 40 of 3" + expected + "\nMaybe the two are swapped.");
        isRefused(() -> Draw.of(1, 0), "a draw of 1 of 0" + expected);
    }

    @Test
    void aPassMarkIsNeitherNothingNorMoreThanEverything() {
        String expected = " points: at least one, and no more than there are, is expected";
        isRefused(() -> PassMark.of(0, 10), "a pass mark of 0 of 10" + expected);
        isRefused(() -> PassMark.of(11, 10), "a pass mark of 11 of 10" + expected);
        assertThat(PassMark.of(1, 1)).hasToString("1 of 1");
    }

    @Test
    void aCallIsScoredAfterItAndWithinThePointsThereAre() {
        assertThat(review("C-1", 0, 10).lastScoredAt()).isEqualTo(at(0));
        isRefused(
                () -> review("C-1", -1, 7),
                "review of call C-1: scored at 2026-03-02T08:59:00Z before the call at 2026-03-02T09:00:00Z"
                        + "\nMaybe the two are swapped.");
        isRefused(
                () -> review("C-1", 1, 11),
                "review of call C-1: 11 points by rita: no more than the 10 that there are are expected");
        isRefused(() -> score("rita", 1, -1), "rita gave -1 points: 0 or more are expected");
    }

    @Test
    void aCallIsScoredAgainByAnotherAndNotBefore() {
        QualityReview once = review("C-1", 5, 7);
        assertThat(once.withScoredAgain(score("rolf", 5, 10)).lastScoredAt()).isEqualTo(at(5));
        assertThat(once.withScoredAgain(score("rolf", 9, 10)).lastScoredAt()).isEqualTo(at(9));
        isRefused(
                () -> once.withScoredAgain(score("rita", 6, 7)),
                "review of call C-1: scored again by rita: a second reviewer is expected");
        isRefused(
                () -> once.withScoredAgain(score("rolf", 4, 7)),
                "review of call C-1: scored again at 2026-03-02T09:04:00Z before it was scored at 2026-03-02T09:05:00Z");
        isRefused(
                () -> once.withScoredAgain(score("rolf", 6, 11)),
                "review of call C-1: 11 points by rolf: no more than the 10 that there are are expected");
    }

    @Test
    void onlyWhatWasListenedToWasDrawnAndOnlyOtherCallersAreRecognised() {
        QualityReview mystery = QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score("rita", 1, 7));
        QualityReview probe = QualityReview.probe(call("C-1"), EIGHT_OF_TEN, score("rita", 1, 7));
        assertThat(mystery.recognised()).isEmpty();
        assertThat(mystery.withRecognised(true).recognised()).contains(true);
        assertThat(probe.withRecognised(false).recognised()).contains(false);
        isRefused(
                () -> mystery.withDraw(Draw.of(1, 2)),
                "review of call C-1: a draw of 1 of 2 in a MYSTERY: calls that are listened to are drawn, others are made");
        isRefused(
                () -> probe.withDraw(Draw.of(1, 2)),
                "review of call C-1: a draw of 1 of 2 in a PROBE: calls that are listened to are drawn, others are made");
        isRefused(
                () -> review("C-1", 1, 7).withRecognised(false),
                "review of call C-1: its caller recognised or not in a LISTENED: only who makes a test call or is an"
                        + " employee can be recognised");
    }

    @Test
    void aReviewIsKnownFromItsScoresOn() {
        QualityReview once = review("C-1", 5, 7).withDraw(Draw.of(1, 2));
        QualityReview twice = once.withScoredAgain(score("rolf", 9, 10));
        assertThat(twice.knownBy(at(4))).isEmpty();
        assertThat(twice.knownBy(at(5))).contains(once);
        assertThat(twice.knownBy(at(8))).contains(once);
        assertThat(twice.knownBy(at(9))).contains(twice);
        assertThat(once.knownBy(at(5))).contains(once);
    }

    @Test
    void reviewsAreOrderedByCallAndKindAndStandOnce() {
        QualityReview listened = review("C-2", 1, 7);
        QualityReview mystery = QualityReview.mystery(call("C-2"), EIGHT_OF_TEN, score("rita", 1, 7));
        QualityReview first = review("C-1", 9, 7);
        QualityReview last = QualityReview.listened(
                ReviewedCall.of(CallId.of("C-0"), at(1), Story.SUBSCRIBER, holder("L1"), Stratum.of("L1")),
                EIGHT_OF_TEN,
                score("rita", 1, 7));
        SubscriberHistory history =
                SubscriberHistory.empty(Story.SUBSCRIBER).withReviews(List.of(last, mystery, listened, first, mystery));
        assertThat(history.reviews()).containsExactly(first, listened, mystery, last);
        assertThat(history.withContact(Story.contact(1)).reviews()).isEqualTo(history.reviews());
        assertThat(history)
                .isEqualTo(
                        SubscriberHistory.empty(Story.SUBSCRIBER).withReviews(List.of(first, listened, mystery, last)))
                .isNotEqualTo(history.withReviews(List.of()));
    }

    @Test
    void everyFieldOfAReviewShowsInTheFingerprint() {
        ReviewScore score = score("rita", 5, 7);
        QualityReview plain = QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score);
        QualityReview listened = review("C-1", 5, 7);
        List<QualityReview> reviews = new ArrayList<>(List.of(plain, listened));
        reviews.add(QualityReview.probe(call("C-1"), EIGHT_OF_TEN, score));
        reviews.add(QualityReview.mystery(call("C-2"), EIGHT_OF_TEN, score));
        reviews.add(QualityReview.mystery(call("C-1").withTicket(TicketId.of("T-1")), EIGHT_OF_TEN, score));
        reviews.add(of(1, "L1/ann", "L1/evening"));
        reviews.add(of(0, "L1/bob", "L1/evening"));
        reviews.add(of(0, "L2/ann", "L1/evening"));
        reviews.add(of(0, "L1", "L1/evening"));
        reviews.add(of(0, "L1/ann", "L1/morning"));
        reviews.add(QualityReview.mystery(call("C-1"), PassMark.of(7, 10), score));
        reviews.add(QualityReview.mystery(call("C-1"), PassMark.of(8, 11), score));
        reviews.add(QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score("rita", 6, 7)));
        reviews.add(QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score("rolf", 5, 7)));
        reviews.add(QualityReview.mystery(call("C-1"), EIGHT_OF_TEN, score("rita", 5, 8)));
        reviews.add(QualityReview.mystery(
                call("C-1"), EIGHT_OF_TEN, new ReviewScore(at(5), AgentId.of("rita"), Source.MANAGEMENT, 7)));
        reviews.add(plain.withRecognised(true));
        reviews.add(plain.withRecognised(false));
        reviews.add(plain.withScoredAgain(score("rolf", 5, 7)));
        reviews.add(plain.withScoredAgain(score("rolf", 5, 8)));
        reviews.add(listened.withDraw(Draw.of(1, 2)));
        reviews.add(listened.withDraw(Draw.of(1, 3)));
        reviews.add(listened.withDraw(Draw.of(2, 3)));
        reviews.add(listened.withDraw(Draw.of(2, 3).committedTo(HASH)));
        reviews.add(listened.withDraw(Draw.of(2, 3).committedTo(Fingerprint.of("other"))));
        assertThat(reviews.stream().map(QualityReviewTest::fingerprint)).doesNotHaveDuplicates();
        assertThat(fingerprint())
                .isNotIn(reviews.stream().map(QualityReviewTest::fingerprint).toList());
        for (QualityReview one : reviews) {
            for (QualityReview other : reviews) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
        List<QualityReview> two = new ArrayList<>(List.of(review("C-1", 1, 7), review("C-2", 1, 7)));
        Fingerprint inOrder = fingerprint(two.toArray(QualityReview[]::new));
        Collections.reverse(two);
        assertThat(fingerprint(two.toArray(QualityReview[]::new))).isEqualTo(inOrder);
    }

    private static QualityReview of(long minute, String holder, String stratum) {
        ReviewedCall call =
                ReviewedCall.of(CallId.of("C-1"), at(minute), Story.SUBSCRIBER, holder(holder), Stratum.of(stratum));
        return QualityReview.mystery(call, EIGHT_OF_TEN, score("rita", 5, 7));
    }

    private static Fingerprint fingerprint(QualityReview... reviews) {
        return SubscriberHistory.empty(Story.SUBSCRIBER)
                .withReviews(List.of(reviews))
                .fingerprint();
    }

    @Test
    void refusesNullAndBlankAtOnce() {
        isRefused(() -> CallId.of(" "), "a call id is blank: some text is expected");
        isRefused(() -> Stratum.of("\n"), "a stratum is blank: some text is expected");
        assertThat(CallId.of(" C-1 ")).isEqualTo(CallId.of("C-1"));
        assertThatThrownBy(() -> new Draw(1, 2, null)).hasMessage("commitment");
        assertThatThrownBy(() -> new ReviewScore(null, AgentId.of("rita"), Source.REVIEWER, 1))
                .hasMessage("at");
        assertThatThrownBy(() -> new ReviewScore(at(0), null, Source.REVIEWER, 1))
                .hasMessage("reviewer");
        assertThatThrownBy(() -> new ReviewScore(at(0), AgentId.of("rita"), null, 1))
                .hasMessage("source");
        assertThatThrownBy(() -> ReviewedCall.of(CallId.of("C-1"), at(0), null, holder("L1"), Stratum.of("all")))
                .hasMessage("subscriber");
        assertThatThrownBy(() -> QualityReview.listened(null, EIGHT_OF_TEN, score("rita", 1, 7)))
                .hasMessage("call");
        assertThatThrownBy(() -> QualityReview.listened(call("C-1"), null, score("rita", 1, 7)))
                .hasMessage("passMark");
        assertThatThrownBy(() -> QualityReview.listened(call("C-1"), EIGHT_OF_TEN, null))
                .hasMessage("score");
        assertThatThrownBy(() -> new QualityReview(
                        QualityReview.Kind.PROBE,
                        call("C-1"),
                        Optional.empty(),
                        EIGHT_OF_TEN,
                        score("rita", 1, 7),
                        Optional.empty(),
                        null))
                .hasMessage("recognised");
    }
}
