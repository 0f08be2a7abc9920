package org.goodhart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Given.MONDAY;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.listened;
import static org.goodhart.testkit.Given.mysteryCall;
import static org.goodhart.testkit.Given.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Holder;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketId;
import org.goodhart.value.Fingerprint;
import org.junit.jupiter.api.Test;

class GivenReviewTest {

    private static final String CALLED = "2026-03-02T09:00:00Z";

    private static QualityReview.Kind kind(GivenReview given) {
        return only(given).kind();
    }

    private static QualityReview only(GivenReview given) {
        List<QualityReview> reviews = history("S-1").with(given).build().reviews();
        assertThat(reviews).hasSize(1);
        return reviews.get(0);
    }

    @Test
    void whatIsNotSaidIsFilledIn() {
        ReviewedCall call = ReviewedCall.of(
                CallId.of("S-1/C-1"),
                MONDAY,
                SubscriberId.of("S-1"),
                Holder.of(Lines.L1, AgentId.of("ann")),
                Stratum.of("all"));
        ReviewScore score =
                new ReviewScore(Instant.parse("2026-03-03T09:00:00Z"), AgentId.of("rita"), Source.REVIEWER, 10);
        assertThat(only(listened(CALLED))).isEqualTo(QualityReview.listened(call, PassMark.of(8, 10), score));
        assertThat(kind(mysteryCall(CALLED))).isEqualTo(QualityReview.Kind.MYSTERY);
        assertThat(kind(probe(CALLED))).isEqualTo(QualityReview.Kind.PROBE);
    }

    @Test
    void everythingCanBeSaid() {
        Draw draw = Draw.of(3, 40).committedTo(Fingerprint.of("seed"));
        QualityReview review = only(listened(CALLED)
                .numbered("C-7")
                .about("T-1")
                .takenBy(Lines.L2, "bob")
                .in("L2/evening")
                .passingAt(5, 6)
                .reaching(4)
                .scoredBy("boss", Source.MANAGEMENT)
                .scoredAt("2026-03-05")
                .scoredAgainBy("rolf", 6)
                .drawn(draw));
        ReviewedCall call = new ReviewedCall(
                CallId.of("C-7"),
                MONDAY,
                SubscriberId.of("S-1"),
                Optional.of(TicketId.of("T-1")),
                Holder.of(Lines.L2, AgentId.of("bob")),
                Stratum.of("L2/evening"));
        Instant scored = Instant.parse("2026-03-05T00:00:00Z");
        assertThat(review)
                .isEqualTo(QualityReview.listened(
                                call,
                                PassMark.of(5, 6),
                                new ReviewScore(scored, AgentId.of("boss"), Source.MANAGEMENT, 4))
                        .withScoredAgain(new ReviewScore(scored, AgentId.of("rolf"), Source.REVIEWER, 6))
                        .withDraw(draw));
        assertThat(only(listened(CALLED).drawn(3, 40)).draw()).contains(Draw.of(3, 40));
        assertThat(only(mysteryCall(CALLED).recognised()).recognised()).contains(true);
        assertThat(only(probe(CALLED).unrecognised()).recognised()).contains(false);
    }

    @Test
    void aHistoryCountsItsCalls() {
        List<QualityReview> reviews = history("S-2")
                .listenedTo("2026-03-03", 7)
                .mysteryCall("2026-03-04", 8)
                .probe("2026-03-05", 9)
                .build()
                .reviews();
        assertThat(reviews)
                .extracting(review -> review.call().id() + " " + review.kind() + " "
                        + review.score().points() + " " + review.isPassed())
                .containsExactly("S-2/C-1 LISTENED 7 false", "S-2/C-2 MYSTERY 8 true", "S-2/C-3 PROBE 9 true");
    }

    @Test
    void aFaultMayHaveReviewsAndADeskIsKnownUpToTheirLastScore() {
        assertThat(desk().with(fault().with(listened(CALLED).scoredAt("2026-04-01")))
                        .build()
                        .asOf())
                .isEqualTo("2026-04-01T00:00:00Z");
        assertThat(fault().with(listened(CALLED)).build().tickets()).hasSize(1);
    }

    @Test
    void aDeskHasLinesOfEmployees() {
        SubscriberId employee = SubscriberId.of("S-1");
        assertThat(desk().asOf(CALLED).build().context().employees()).isEmpty();
        assertThat(desk().employees("S-1").with(fault()).build().context().employees())
                .containsExactly(employee);
        assertThat(desk().employees("S-1")
                        .lines(Lines.L1)
                        .faults(Duration.ZERO, Duration.ZERO)
                        .with(fault())
                        .build()
                        .context()
                        .employees())
                .containsExactly(employee);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> listened("soon")).hasMessageContaining("'soon' is no instant");
        assertThatThrownBy(() -> history().with(mysteryCall(CALLED).drawn(1, 2)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("review of call S-1/C-1: a draw of 1 of 2 in a MYSTERY");
        assertThatThrownBy(() ->
                        history().with(listened(CALLED).scoredAt("2026-03-01")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the call");
    }
}
