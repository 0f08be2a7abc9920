package org.goodhart.desk;

import java.util.Optional;

/** What a review cannot say. */
final class ReviewRules {
    private ReviewRules() {}

    static void check(
            QualityReview.Kind kind,
            ReviewedCall call,
            Optional<Draw> draw,
            PassMark passMark,
            ReviewScore score,
            Optional<ReviewScore> scoredAgain,
            Optional<Boolean> recognised) {
        String subject = "review of call " + call.id() + ": ";
        boolean listened = kind == QualityReview.Kind.LISTENED;
        if (score.at().isBefore(call.at())) {
            throw new IllegalArgumentException(subject + "scored at " + score.at() + " before the call at " + call.at()
                    + "\nMaybe the two are swapped.");
        }
        points(subject, score, passMark);
        if (scoredAgain.isPresent()) again(subject, score, scoredAgain.get(), passMark);
        if (draw.isPresent() && !listened) {
            throw new IllegalArgumentException(subject + "a draw of " + draw.get() + " in a " + kind
                    + ": calls that are listened to are drawn, others are made");
        }
        if (recognised.isPresent() && listened) {
            throw new IllegalArgumentException(subject + "its caller recognised or not in a " + kind
                    + ": only who makes a test call or is an employee can be recognised");
        }
    }

    private static void again(String subject, ReviewScore score, ReviewScore second, PassMark passMark) {
        if (second.at().isBefore(score.at())) {
            throw new IllegalArgumentException(
                    subject + "scored again at " + second.at() + " before it was scored at " + score.at());
        }
        if (second.reviewer().equals(score.reviewer())) {
            throw new IllegalArgumentException(
                    subject + "scored again by " + second.reviewer() + ": a second reviewer is expected");
        }
        points(subject, second, passMark);
    }

    private static void points(String subject, ReviewScore score, PassMark passMark) {
        if (score.points() <= passMark.possible()) return;
        throw new IllegalArgumentException(subject + score.points() + " points by " + score.reviewer()
                + ": no more than the " + passMark.possible() + " that there are are expected");
    }
}
