package org.goodhart.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Oddity.Kind;

/** Finds what is strange about a review and yet possible. */
final class ReviewOddities {
    private ReviewOddities() {}

    static List<Oddity> of(QualityReview review, Organisation organisation, Set<TicketId> ticketsOfSubscriber) {
        List<Oddity> found = new ArrayList<>();
        Holder holder = review.call().holder();
        if (!organisation.has(holder.line())) {
            found.add(odd(Kind.UNKNOWN_LINE, review, holder.line() + " is none of " + organisation.lines()));
        }
        Optional<TicketId> unknown = review.call().ticket().filter(ticket -> !ticketsOfSubscriber.contains(ticket));
        unknown.ifPresent(ticket -> found.add(
                odd(Kind.DANGLING_LINK, review, "it names " + ticket + ", which the subscriber does not have")));
        himself(review, review.score(), found);
        review.scoredAgain().ifPresent(second -> himself(review, second, found));
        return found;
    }

    private static void himself(QualityReview review, ReviewScore score, List<Oddity> found) {
        if (!score.isByHolder(review.call().holder())) return;
        found.add(odd(Kind.REVIEWED_HIMSELF, review, score.reviewer() + " scored his own work with " + score.points()));
    }

    private static Oddity odd(Kind kind, QualityReview review, String detail) {
        return new Oddity(kind, review.subject(), detail);
    }
}
