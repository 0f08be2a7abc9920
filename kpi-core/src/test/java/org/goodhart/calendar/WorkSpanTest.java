package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkSpanTest {
    @ParameterizedTest
    @CsvSource({
        "09:00-18:00, PT9H, false",
        "22:00-06:00, PT8H, true",
        "18:00-24:00, PT6H, false",
        "00:00-24:00, PT24H, false",
        "09:00-09:00, PT24H, true",
        "23:59:59.500-24:00, PT0.5S, false"
    })
    void lengthAndMidnight(String text, String length, boolean crosses) {
        WorkSpan span = WorkSpan.parse(text);
        assertThat(span).hasToString(text);
        assertThat(span.length()).isEqualTo(Duration.parse(length));
        assertThat(span.crossesMidnight()).isEqualTo(crosses);
    }

    @Test
    void midnightAsAnEndIs24() {
        assertThat(WorkSpan.of(LocalTime.of(18, 0), LocalTime.MIDNIGHT)).hasToString("18:00-24:00");
        assertThat(WorkSpan.ALL_DAY).hasToString("00:00-24:00").isEqualTo(WorkSpan.parse("00:00-00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26:30-30:00", "08:00-33:00", "24:00-25:00"})
    void onlyWeeklyHoursReachBeyond24Hours(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkSpan.parse(text))
                .withMessage("\"" + text + "\" is not a span within 24 hours that starts on its day"
                        + "\nMaybe 22:00-06:00 is meant for a span over midnight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine to six", "09:00-18:00-19:00"})
    void textThatIsNoSpanIsShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkSpan.parse(text))
                .withMessage("\"" + text + "\" in \"" + text
                        + "\" is not a span of hours such as 09:00-18:00 or 22:00-06:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00", "09:00-", "09:00 - 18:00"})
    void anEndThatIsMissingIsAskedFor(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkSpan.parse(text))
                .withMessageEndingWith("\nMaybe its end is missing, or there are blanks around the hyphen");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> WorkSpan.of(null, LocalTime.NOON))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> WorkSpan.of(LocalTime.NOON, null))
                .withMessage("to");
        assertThatNullPointerException().isThrownBy(() -> WorkSpan.parse(null)).withMessage("text");
    }
}
