package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
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

/** A review as a row of {@code reviews.csv}, in both directions. */
final class ReviewCells {
    private ReviewCells() {}

    static QualityReview read(CsvRow row) {
        ReviewedCall call = new ReviewedCall(
                CallId.of(row.text("call")),
                row.instant("at"),
                SubscriberId.of(row.text("subscriber")),
                row.optional("ticket").map(TicketId::of),
                new Holder(
                        LineText.parse(row.text("line")), row.optional("agent").map(AgentId::of)),
                Stratum.of(row.text("stratum")));
        return new QualityReview(
                CsvFormat.REVIEW_KINDS.find("kind", row.text("kind")),
                call,
                draw(row),
                PassMark.of(number(row, "pass_mark"), number(row, "possible")),
                score(row, "scored_at", "reviewer", "source", "points"),
                scoredAgain(row),
                row.optional("recognised").map(ReviewCells::recognised));
    }

    private static Optional<Draw> draw(CsvRow row) {
        if (noneOf(row, "drawn", "population", "commitment")) return Optional.empty();
        Optional<Fingerprint> commitment = row.optional("commitment").map(hash -> new Fingerprint(hash.strip()));
        return Optional.of(new Draw(number(row, "drawn"), number(row, "population"), commitment));
    }

    private static Optional<ReviewScore> scoredAgain(CsvRow row) {
        if (noneOf(row, "again_at", "again_reviewer", "again_source", "again_points")) return Optional.empty();
        return Optional.of(score(row, "again_at", "again_reviewer", "again_source", "again_points"));
    }

    private static ReviewScore score(CsvRow row, String at, String reviewer, String source, String points) {
        return new ReviewScore(
                row.instant(at),
                AgentId.of(row.text(reviewer)),
                CsvFormat.SOURCES.find("source", row.text(source)),
                number(row, points));
    }

    private static boolean noneOf(CsvRow row, String... columns) {
        return Stream.of(columns).allMatch(column -> row.optional(column).isEmpty());
    }

    private static int number(CsvRow row, String column) {
        String text = row.text(column).strip();
        if (text.matches("[0-9]{1,9}")) return Integer.parseInt(text);
        throw new UnreadableCell(
                "'" + Excerpt.of(text) + "' in column '" + column + "'", "a whole number of up to nine digits");
    }

    private static boolean recognised(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase(CsvFormat.YES)) return true;
        if (word.equalsIgnoreCase(CsvFormat.NO)) return false;
        throw new UnreadableCell(
                "'" + Excerpt.of(text) + "' in column 'recognised'",
                CsvFormat.YES + ", " + CsvFormat.NO + ", or nothing where the caller cannot tell");
    }

    /** In the order of {@link CsvFormat#REVIEW_COLUMNS}. */
    static String[] of(QualityReview review) {
        ReviewedCall call = review.call();
        Optional<Draw> draw = review.draw();
        Optional<ReviewScore> again = review.scoredAgain();
        return new String[] {
            call.id().name(),
            call.at().toString(),
            Vocabulary.word(review.kind()),
            call.subscriber().name(),
            call.ticket().map(TicketId::name).orElse(""),
            LineText.of(call.holder().line()),
            call.holder().agent().map(AgentId::name).orElse(""),
            call.stratum().name(),
            draw.map(by -> Integer.toString(by.drawn())).orElse(""),
            draw.map(by -> Integer.toString(by.population())).orElse(""),
            draw.flatMap(Draw::commitment).map(Fingerprint::hex).orElse(""),
            review.recognised()
                    .map(known -> known ? CsvFormat.YES : CsvFormat.NO)
                    .orElse(""),
            Integer.toString(review.passMark().points()),
            Integer.toString(review.passMark().possible()),
            review.score().at().toString(),
            review.score().reviewer().name(),
            Vocabulary.word(review.score().source()),
            Integer.toString(review.score().points()),
            again.map(ReviewScore::at).map(Instant::toString).orElse(""),
            again.map(ReviewScore::reviewer).map(AgentId::name).orElse(""),
            again.map(ReviewScore::source)
                    .map((Source source) -> Vocabulary.word(source))
                    .orElse(""),
            again.map(second -> Integer.toString(second.points())).orElse(""),
        };
    }
}
