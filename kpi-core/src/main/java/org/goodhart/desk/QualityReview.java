package org.goodhart.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody judged how a call was treated: he listened to it, made it as a test, or is an employee who had a fault on his own line. It is the
 * call that is scored. What the customer thought of it is a rating, {@link TicketEvent.Rated}.
 *
 * <pre>{@code
 * ReviewedCall call = ReviewedCall.of(CallId.of("C-4711"), at, subscriber, Holder.of(Line.of(1), AgentId.of("ann")), Stratum.of("L1/evening"));
 * ReviewScore score = new ReviewScore(later, AgentId.of("rita"), Source.REVIEWER, 7);
 * QualityReview review = QualityReview.listened(call, PassMark.of(8, 10), score).withDraw(Draw.of(3, 40).committedTo(hash));
 * review.isPassed()                // false: 7 of the 8 points
 * review.isIndependent()           // true: rita is a reviewer, and not ann
 * }</pre>
 *
 * @param kind how the review came about
 * @param call the call that was reviewed
 * @param draw how a call that was listened to was drawn; empty if somebody picked it, and for every other kind
 * @param passMark how many points pass
 * @param score what it was given
 * @param scoredAgain what a second reviewer gave the same call, if there was one
 * @param recognised whether the caller of a test or the employee thinks that the line knew who he is; empty if he cannot tell or was not
 *     asked, and for a call that was listened to
 */
public record QualityReview(
        Kind kind,
        ReviewedCall call,
        Optional<Draw> draw,
        PassMark passMark,
        ReviewScore score,
        Optional<ReviewScore> scoredAgain,
        Optional<Boolean> recognised)
        implements Comparable<QualityReview> {

    private static final Comparator<QualityReview> ORDER = Comparator.comparing(
                    (QualityReview review) -> review.call().at())
            .thenComparing(review -> review.call().id())
            .thenComparing(QualityReview::kind)
            .thenComparing(ReviewForm::fingerprint);

    /** How a review comes about. */
    public enum Kind {
        /** A call of a customer, listened to afterwards. */
        LISTENED,
        /** A call of somebody who plays a customer in order to see how he is treated. */
        MYSTERY,
        /** A call of an employee about a true fault on his own line, of which support does not know whose it is. */
        PROBE
    }

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if it was scored before the call, or again before it was scored, or again by the same reviewer; if more
     *     points were given than there are; if what was not listened to was drawn, or the caller of what was listened to was asked whether
     *     he was recognised
     */
    public QualityReview {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(draw, "draw");
        Objects.requireNonNull(passMark, "passMark");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(scoredAgain, "scoredAgain");
        Objects.requireNonNull(recognised, "recognised");
        ReviewRules.check(kind, call, draw, passMark, score, scoredAgain, recognised);
    }

    /**
     * A call that somebody picked and listened to; {@link #withDraw} says that it was drawn.
     *
     * @param call the call
     * @param passMark how many points pass
     * @param score what it was given
     * @return the review
     * @throws IllegalArgumentException if it was scored before the call, or more points were given than there are
     */
    public static QualityReview listened(ReviewedCall call, PassMark passMark, ReviewScore score) {
        return of(Kind.LISTENED, call, passMark, score);
    }

    /**
     * A call that was made as a test.
     *
     * @param call the call
     * @param passMark how many points pass
     * @param score what it was given
     * @return the review, which does not say whether the caller was recognised
     * @throws IllegalArgumentException if it was scored before the call, or more points were given than there are
     */
    public static QualityReview mystery(ReviewedCall call, PassMark passMark, ReviewScore score) {
        return of(Kind.MYSTERY, call, passMark, score);
    }

    /**
     * A call of an employee about a fault on his own line.
     *
     * @param call the call
     * @param passMark how many points pass
     * @param score what it was given
     * @return the review, which does not say whether he was recognised
     * @throws IllegalArgumentException if it was scored before the call, or more points were given than there are
     */
    public static QualityReview probe(ReviewedCall call, PassMark passMark, ReviewScore score) {
        return of(Kind.PROBE, call, passMark, score);
    }

    private static QualityReview of(Kind kind, ReviewedCall call, PassMark passMark, ReviewScore score) {
        return new QualityReview(kind, call, Optional.empty(), passMark, score, Optional.empty(), Optional.empty());
    }

    /**
     * This review of a call that was drawn.
     *
     * @param by how
     * @return the changed review
     * @throws IllegalArgumentException if it was not listened to
     */
    public QualityReview withDraw(Draw by) {
        return new QualityReview(kind, call, Optional.of(by), passMark, score, scoredAgain, recognised);
    }

    /**
     * This review with the score of a second reviewer.
     *
     * @param second what he gave
     * @return the changed review
     * @throws IllegalArgumentException if he is the first one, scored before him, or gave more points than there are
     */
    public QualityReview withScoredAgain(ReviewScore second) {
        return new QualityReview(kind, call, draw, passMark, score, Optional.of(second), recognised);
    }

    /**
     * This review with what the caller thinks of it: did the line know who he is?
     *
     * @param known whether it did
     * @return the changed review
     * @throws IllegalArgumentException if it was listened to
     */
    public QualityReview withRecognised(boolean known) {
        return new QualityReview(kind, call, draw, passMark, score, scoredAgain, Optional.of(known));
    }

    /**
     * Whether the call passed.
     *
     * @return true if the first reviewer gave it as many points as the mark, or more
     */
    public boolean isPassed() {
        return passMark.isReachedBy(score.points());
    }

    /**
     * Whether the call passed with the second reviewer.
     *
     * @return true if he gave it as many points as the mark, or more; empty if there was none
     */
    public Optional<Boolean> isPassedAgain() {
        return scoredAgain.map(second -> passMark.isReachedBy(second.points()));
    }

    /**
     * Whether the score is evidence and no claim: an independent reviewer gave it, who is not the one whose work it was.
     *
     * @return as {@link ReviewScore#isIndependentOf} says of the first score
     */
    public boolean isIndependent() {
        return score.isIndependentOf(call.holder());
    }

    /**
     * When the last of its scores was given.
     *
     * @return the instant of the second score, or that of the first if there is no second
     */
    public Instant lastScoredAt() {
        return scoredAgain.map(ReviewScore::at).orElse(score.at());
    }

    /**
     * This review as it was known at an instant.
     *
     * @param instant up to when scores count; equal counts
     * @return this review, without a second score that is later; empty if the first one is later
     */
    public Optional<QualityReview> knownBy(Instant instant) {
        if (score.at().isAfter(instant)) return Optional.empty();
        Optional<ReviewScore> second = scoredAgain.filter(again -> !again.at().isAfter(instant));
        return Optional.of(new QualityReview(kind, call, draw, passMark, score, second, recognised));
    }

    /** What it is called in a message. */
    String subject() {
        return "review of call " + call.id();
    }

    /** By the instant and the number of the call, then by kind. */
    @Override
    public int compareTo(QualityReview other) {
        return ORDER.compare(this, other);
    }
}
