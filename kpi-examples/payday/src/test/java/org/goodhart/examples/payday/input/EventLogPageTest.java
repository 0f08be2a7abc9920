package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Source;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.WaitingOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification's example is a log that can be read, and the page names every column and word. */
class EventLogPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("`(\\w+\\.csv)`:?\\s+```csv\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    private static String page() throws Exception {
        return Files.readString(ProjectFiles.root().resolve("docs/event-log.md"));
    }

    @Test
    void theExampleOfThePageIsALog() throws Exception {
        Matcher examples = EXAMPLE.matcher(page());
        int files = 0;
        while (examples.find()) {
            Files.writeString(directory.resolve(examples.group(1)), examples.group(2));
            files++;
        }
        assertThat(files).isEqualTo(7);
        LogReading reading = read(directory);
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.result().odd()).isEmpty();
        assertThat(reading.counts().tickets()).isEqualTo(2);
        assertThat(reading.result().desk().asOf()).isEqualTo("2026-03-12T09:00:00Z");
    }

    @Test
    void thePageNamesEveryColumnAndEveryWord() throws Exception {
        String page = page();
        for (CsvColumns columns : new CsvColumns[] {
            CsvFormat.TICKET_COLUMNS,
            CsvFormat.CONTACT_COLUMNS,
            CsvFormat.ALARM_COLUMNS,
            CsvFormat.SUBSCRIPTION_COLUMNS,
            CsvFormat.SEGMENT_COLUMNS,
            CsvFormat.REVIEW_COLUMNS,
            CsvFormat.ORGANISATION_COLUMNS
        }) {
            for (String column : columns.all()) assertThat(page).contains("`" + column + "`");
        }
        for (EventWord word : EventWord.values()) assertThat(page).contains("| `" + Vocabulary.word(word) + "` |");
        for (Source source : Source.values()) assertThat(page).contains("`" + Vocabulary.word(source) + "`");
        for (WaitingOn on : WaitingOn.values()) assertThat(page).contains("`" + Vocabulary.word(on) + "`");
        for (QualityReview.Kind kind : QualityReview.Kind.values())
            assertThat(page).contains("`" + Vocabulary.word(kind) + "`");
        for (Subscription.Kind kind : Subscription.Kind.values())
            assertThat(page).contains("`" + Vocabulary.word(kind) + "`");
    }
}
