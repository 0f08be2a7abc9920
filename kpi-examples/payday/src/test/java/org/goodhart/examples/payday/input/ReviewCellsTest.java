package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.goodhart.examples.payday.input.Readings.HEAD;
import static org.goodhart.examples.payday.input.Readings.OPENED;
import static org.goodhart.examples.payday.input.Readings.RESOLVED;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.tickets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.SubscriberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCellsTest {

    @TempDir
    Path directory;

    private static final String REVIEW_HEAD =
            "call,at,kind,subscriber,ticket,line,agent,stratum,drawn,population,commitment,recognised,pass_mark,possible,"
                    + "scored_at,reviewer,source,points,again_at,again_reviewer,again_source,again_points\n";

    @Test
    void readsReviewsAsFarAsTheirScoresAreKnown() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "reviews.csv", REVIEW_HEAD + """
                C-1,2026-03-02T10:00:00Z,listened,S-1,T-1,L1,A-1,L1/day,3,40,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,2026-03-09T12:00:00Z,R-2,management,8
                C-1,2026-03-02T10:00:00Z,Mystery,S-1,,field:4,,L1/day,,,,YES,8,10,2026-03-02T12:00:00Z,R-1,REVIEWER,08,,,,
                C-2,2026-03-02T10:00:00Z,probe,S-1,,L1,A-1,L1/day,,,,no,8,10,2026-03-09T12:00:00Z,R-1,reviewer,7,,,,
                """);
        LogReading reading =
                EventLog.at(directory).read(ReadOptions.standard().withAsOf(Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.oddities()).containsOnlyKeys(Oddity.Kind.UNKNOWN_LINE, Oddity.Kind.IMPORTED);
        assertThat(reading.result().desk().context().evidence()).isEqualTo(Set.of(Evidence.REVIEWS));
        List<QualityReview> reviews = reading.result()
                .desk()
                .find(SubscriberId.of("S-1"))
                .orElseThrow()
                .reviews();
        assertThat(reviews)
                .extracting(review -> review.kind() + " " + review.call().holder() + " "
                        + review.score().points())
                .containsExactly("LISTENED L1/A-1 7", "MYSTERY field/unassigned 8");
        assertThat(reviews.get(0).draw()).contains(Draw.of(3, 40));
        assertThat(reviews.get(0).scoredAgain()).isEmpty();
        assertThat(reviews.get(1).recognised()).contains(true);
        assertThat(reading.counts()).isEqualTo(new LogCounts(5, 4, 0, 1, 0, 1, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overheard,S-1,,L1,,day,,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|the kind 'overheard'; expected: one"
                        + " of listened, mystery, probe",
                "listened,S-1,,L1,,,,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|no stratum; expected: a text in column"
                        + " 'stratum'",
                "listened,S-1,,L1,,day,3,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|no population; expected: a text in"
                        + " column 'population'",
                "listened,S-1,,L1,,day,40,3,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|a draw of 40 of 3: at"
                        + " least one, and no more than there are, is expected",
                "listened,S-1,,L1,,day,3,40,abc,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|'abc' is no fingerprint: 64"
                        + " lower-case hexadecimal digits are expected",
                "listened,S-1,,L1,,day,,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,-7,,,,|'-7' in column 'points'; expected:"
                        + " a whole number of up to nine digits",
                "mystery,S-1,,L1,,day,,,,perhaps,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,|'perhaps' in column"
                        + " 'recognised'; expected: yes, no, or nothing where the caller cannot tell",
                "listened,S-1,,L1,,day,,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,R-2,,|no again at; expected: a text in"
                        + " column 'again_at'",
                "listened,S-1,,L1,,day,,,,,8,10,2026-03-01T12:00:00Z,R-1,reviewer,7,,,,|review of call C-1: scored at"
                        + " 2026-03-01T12:00:00Z before the call at 2026-03-02T10:00:00Z; expected: a row as docs/event-log.md describes it",
            })
    void aReviewThatCannotBeUnderstoodIsRefused(String cells, String message) throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "reviews.csv", REVIEW_HEAD + "C-1,2026-03-02T10:00:00Z," + cells + "\n");
        assertThat(refused(read(directory))).singleElement(STRING).startsWith("reviews.csv:2: review: " + message);
    }

    @Test
    void reviewsThatContradictOneAnotherAreLost() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        String row =
                "C-1,2026-03-02T10:00:00Z,listened,S-1,,L1,A-1,day,,,,,8,10,2026-03-02T12:00:00Z,R-1,reviewer,7,,,,\n";
        file(directory, "reviews.csv", REVIEW_HEAD + row + row.replace(",7,", ",8,") + row.replace("C-1", "C-2"));
        LogReading reading = read(directory);
        String several =
                ": review of call C-1: one of several that are LISTENED and differ; expected: one of a kind a call"
                        + "\nMaybe another one is its second scoring, which belongs into the first.";
        assertThat(refused(reading)).containsExactly("reviews.csv:2" + several, "reviews.csv:3" + several);
        assertThat(reading.counts()).isEqualTo(new LogCounts(5, 3, 0, 0, 2, 1, 1, 0, 0));
    }

    @Test
    void aFileWithItsHeadAloneDeclaresThatCallsAreReviewed() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "reviews.csv", REVIEW_HEAD);
        LogReading reading = read(directory);
        assertThat(reading.result().desk().context().evidence()).isEqualTo(Set.of(Evidence.REVIEWS));
        assertThat(reading.oddities()).containsOnlyKeys(Oddity.Kind.DECLARED_EVIDENCE_ABSENT);
    }
}
