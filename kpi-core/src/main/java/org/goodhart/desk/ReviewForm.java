package org.goodhart.desk;

import java.util.Optional;
import org.goodhart.value.Fingerprint;

/** The canonical form of a review. */
final class ReviewForm {
    private ReviewForm() {}

    static Fingerprint fingerprint(QualityReview review) {
        ReviewedCall call = review.call();
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("review")
                .put(review.kind().name())
                .put(call.id().name())
                .put(call.at())
                .put(call.subscriber().name())
                .put(call.ticket().map(TicketId::name).orElse(""))
                .put(ContextForm.text(call.holder().line()))
                .put(call.holder().agent().map(AgentId::name).orElse(""))
                .put(call.stratum().name())
                .put(review.draw().isPresent() ? 1 : 0);
        review.draw().ifPresent(draw -> write(writer, draw));
        writer.put(review.passMark().points()).put(review.passMark().possible());
        write(writer, review.score());
        writer.put(text(review.recognised())).put(review.scoredAgain().isPresent() ? 1 : 0);
        review.scoredAgain().ifPresent(second -> write(writer, second));
        return writer.finish();
    }

    private static void write(Fingerprint.Writer writer, Draw draw) {
        writer.put(draw.drawn())
                .put(draw.population())
                .put(draw.commitment().map(Fingerprint::hex).orElse(""));
    }

    private static void write(Fingerprint.Writer writer, ReviewScore score) {
        writer.put(score.at())
                .put(score.reviewer().name())
                .put(score.source().name())
                .put(score.points());
    }

    private static String text(Optional<Boolean> recognised) {
        return recognised.map(known -> known ? "yes" : "no").orElse("");
    }
}
