package org.goodhart.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketId;

/**
 * A reviewed call that a test describes. Unless said otherwise {@code ann} on the first line took it, its stratum is {@code all}, nobody drew
 * it, and {@code rita}, an independent reviewer, gave it a day later 10 of 10 points, of which 8 pass.
 *
 * <p>What cannot be, such as a second score by the first reviewer, is refused when the facts are built.
 */
public final class GivenReview {
    private final QualityReview.Kind kind;
    private final Instant at;
    private final Optional<CallId> id;
    private final Optional<TicketId> ticket;
    private final Holder holder;
    private final Stratum stratum;
    private final PassMark passMark;
    private final ReviewScore score;
    private final UnaryOperator<QualityReview> beside;

    GivenReview(QualityReview.Kind kind, Instant at) {
        this(
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                Holder.of(Lines.L1, AgentId.of("ann")),
                Stratum.of("all"),
                PassMark.of(8, 10),
                new ReviewScore(at.plus(Duration.ofDays(1)), AgentId.of("rita"), Source.REVIEWER, 10),
                review -> review);
    }

    private GivenReview(
            QualityReview.Kind kind,
            Instant at,
            Optional<CallId> id,
            Optional<TicketId> ticket,
            Holder holder,
            Stratum stratum,
            PassMark passMark,
            ReviewScore score,
            UnaryOperator<QualityReview> beside) {
        this.kind = kind;
        this.at = at;
        this.id = id;
        this.ticket = ticket;
        this.holder = holder;
        this.stratum = stratum;
        this.passMark = passMark;
        this.score = score;
        this.beside = beside;
    }

    /**
     * The number of the call.
     *
     * @param number the number, such as {@code C-1}
     * @return the changed review
     */
    public GivenReview numbered(String number) {
        Optional<CallId> given = Optional.of(CallId.of(number));
        return new GivenReview(kind, at, given, ticket, holder, stratum, passMark, score, beside);
    }

    /**
     * The ticket that the call belongs to.
     *
     * @param number the ticket's number
     * @return the changed review
     */
    public GivenReview about(String number) {
        Optional<TicketId> named = Optional.of(TicketId.of(number));
        return new GivenReview(kind, at, id, named, holder, stratum, passMark, score, beside);
    }

    /**
     * Whose work the call shows.
     *
     * @param line the line that took it
     * @param agent who took it there
     * @return the changed review
     */
    public GivenReview takenBy(Line line, String agent) {
        Holder taker = Holder.of(line, AgentId.of(agent));
        return new GivenReview(kind, at, id, ticket, taker, stratum, passMark, score, beside);
    }

    /**
     * Which of the calls it is among.
     *
     * @param name the stratum, such as {@code L1/evening/long}
     * @return the changed review
     */
    public GivenReview in(String name) {
        return new GivenReview(kind, at, id, ticket, holder, Stratum.of(name), passMark, score, beside);
    }

    /**
     * How many points pass.
     *
     * @param points the fewest points that pass
     * @param possible the most points there are
     * @return the changed review
     * @throws IllegalArgumentException if nothing or more than everything would have to be reached
     */
    public GivenReview passingAt(int points, int possible) {
        PassMark mark = PassMark.of(points, possible);
        return new GivenReview(kind, at, id, ticket, holder, stratum, mark, score, beside);
    }

    /**
     * How many points the reviewer gave it.
     *
     * @param points how many it reached
     * @return the changed review
     * @throws IllegalArgumentException if they are negative
     */
    public GivenReview reaching(int points) {
        return scored(new ReviewScore(score.at(), score.reviewer(), score.source(), points));
    }

    /**
     * Who scored it.
     *
     * @param reviewer his number
     * @param source on whose side he stands
     * @return the changed review
     */
    public GivenReview scoredBy(String reviewer, Source source) {
        return scored(new ReviewScore(score.at(), AgentId.of(reviewer), source, score.points()));
    }

    /**
     * When it was scored.
     *
     * @param instant when
     * @return the changed review
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenReview scoredAt(String instant) {
        return scored(new ReviewScore(Moments.read(instant), score.reviewer(), score.source(), score.points()));
    }

    private GivenReview scored(ReviewScore changed) {
        return new GivenReview(kind, at, id, ticket, holder, stratum, passMark, changed, beside);
    }

    /**
     * A second independent reviewer scored it, in the same instant as the first.
     *
     * @param reviewer his number
     * @param points how many points he gave it
     * @return the changed review
     */
    public GivenReview scoredAgainBy(String reviewer, int points) {
        AgentId second = AgentId.of(reviewer);
        return along(review ->
                review.withScoredAgain(new ReviewScore(review.score().at(), second, Source.REVIEWER, points)));
    }

    /**
     * It was drawn by a seed to which nobody had committed.
     *
     * @param drawn how many calls of its stratum were drawn
     * @param population how many it had
     * @return the changed review
     * @throws IllegalArgumentException if none was drawn, or more than there are
     */
    public GivenReview drawn(int drawn, int population) {
        return drawn(Draw.of(drawn, population));
    }

    /**
     * It was drawn.
     *
     * @param draw how
     * @return the changed review
     */
    public GivenReview drawn(Draw draw) {
        return along(review -> review.withDraw(draw));
    }

    /**
     * The caller thinks that the line knew who he is.
     *
     * @return the changed review
     */
    public GivenReview recognised() {
        return along(review -> review.withRecognised(true));
    }

    /**
     * The caller thinks that the line did not know who he is.
     *
     * @return the changed review
     */
    public GivenReview unrecognised() {
        return along(review -> review.withRecognised(false));
    }

    private GivenReview along(UnaryOperator<QualityReview> more) {
        UnaryOperator<QualityReview> all = review -> more.apply(beside.apply(review));
        return new GivenReview(kind, at, id, ticket, holder, stratum, passMark, score, all);
    }

    QualityReview build(CallId number, SubscriberId owner) {
        ReviewedCall call = new ReviewedCall(id.orElse(number), at, owner, ticket, holder, stratum);
        return beside.apply(
                new QualityReview(kind, call, Optional.empty(), passMark, score, Optional.empty(), Optional.empty()));
    }
}
