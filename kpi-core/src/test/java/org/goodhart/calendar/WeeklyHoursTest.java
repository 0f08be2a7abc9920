package org.goodhart.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {
    @Provide
    Arbitrary<Map<DayOfWeek, List<WorkSpan>>> weeks() {
        return Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), Recipe.spans().list().ofMaxSize(4))
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<WorkSpan>> breaks() {
        return Recipe.spans().list().ofMaxSize(3);
    }

    @Property
    void textIsReadBackAsTheSameHours(
            @ForAll("weeks") Map<DayOfWeek, List<WorkSpan>> week, @ForAll("breaks") List<WorkSpan> breaks) {
        WeeklyHours hours = WeeklyHours.of(week);
        for (WorkSpan pause : breaks) {
            hours = hours.withBreak(pause);
        }
        assertThat(WeeklyHours.parse(hours.toString())).isEqualTo(hours).hasToString(hours.toString());
        assertThat(WeeklyHours.parse(hours.toString())).hasSameHashCodeAs(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45",
                "Mon-Sun 00:00-24:00",
                "Mon-Fri 22:00-06:00",
                "Mon-Fri 22:00-06:00; break 02:00-02:30",
                "Mon-Fri 09:00-18:00; break 11:00-11:15 13:00-14:00",
                "Mon 09:00-18:00, Wed 09:00-18:00",
                "Mon 09:00-09:00",
                "Mon 08:00-33:00",
                "Mon 22:00-02:00 26:30-30:00, Tue 02:00-03:00",
                "Mon 26:30-30:00",
                "Fri 18:00-24:00",
                "Mon 09:00:30-18:00:00.000000001",
                "closed"
            })
    void canonicalTextStaysAsItIs(String text) {
        assertThat(WeeklyHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MON-fri 9:00-18:00 | Mon-Fri 09:00-18:00",
                "Monday-Friday 09:00-18:00 | Mon-Fri 09:00-18:00",
                "Mon, Wed 09:00-12:00, 13:00-18:00 | Mon 09:00-18:00, Wed 09:00-18:00; break 12:00-13:00",
                "Sat-Mon 10:00-12:00 | Mon 10:00-12:00, Sat-Sun 10:00-12:00",
                "Mon 09:00-13:00 12:00-18:00 | Mon 09:00-18:00",
                "Mon 09:00-13:00 13:00-18:00 | Mon 09:00-18:00",
                "Mon 09:00-12:00, Mon 14:00-18:00 | Mon 09:00-18:00; break 12:00-14:00",
                "Mon 18:00-00:00 | Mon 18:00-24:00",
                "Mon-Tue 09:00-18:00; break Tue 12:00-13:00 | Mon 09:00-18:00, Tue 09:00-12:00 13:00-18:00",
                "Mon 09:00-18:00; break 20:00-21:00 | Mon 09:00-18:00",
                "Mon 22:00-06:00; break 23:30-00:30 | Mon 22:00-23:30 24:30-30:00",
                "Mon 09:00-18:00; break 00:00-24:00 | closed",
                "Closed | closed"
            })
    void otherSpellingsBecomeCanonical(String text, String canonical) {
        assertThat(WeeklyHours.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-18:00 | expected a day: Mon, Tue, Wed, Thu, Fri, Sat or Sun at position 1, found \"Mo\"",
                "09:00-18:00 | expected a day such as Mon or Mon-Fri before the first span at position 1, found \"09:00-18:00\"",
                "Mon | expected a span such as 09:00-18:00 at position 4, found the end",
                "'' | expected a span such as 09:00-18:00, or the word closed alone at position 1, found the end",
                "Mon 09:00-18:00, Tue | expected a span such as 09:00-18:00 at position 21, found the end",
                "Mon 0900-1800 | \"0900-1800\" in \"Mon 0900-1800\" is not a span of hours such as 09:00-18:00",
                "Mon 09:00-18:60 | \"09:00-18:60\" has a time outside 00:00 to 48:00",
                "Mon 09:00-49:00 | \"09:00-49:00\" has a time outside 00:00 to 48:00",
                "Mon 24:00-06:00 | \"24:00-06:00\" in \"Mon 24:00-06:00\": a span with 24:00 or later in it must end after its start",
                "Mon 09:00-18:00; pause 13:00-14:00 | expected \"break\" at position 17, found \"pause 13:00-14:00\"",
                "Mon 09:00-18:00; | expected \"break\" at position 17, found the end",
                "Mon 09:00-18:00; break | expected a span such as 09:00-18:00",
                "Mon 09:00\u201318:00 | 22:00-06:00, at position 5+Maybe the long dash should be a plain hyphen",
                "Mon\u2013Fri 09:00-18:00 | found \"Mon\u2013Fri\"+Maybe the long dash should be a plain hyphen",
                "Mon 9-18 | 22:00-06:00, at position 5+Maybe the minutes are missing: 9:00 is an hour, 9 is not",
                "Mon 09:00 - 18:00 | 22:00-06:00, at position 5+Maybe its end is missing, or there are blanks around the hyphen",
                "Mon 9:00am-5:00pm | 22:00-06:00, at position 5+Maybe the hours should count to 24: 14:00 for 2 pm",
                "24/7 | found \"24/7\"+Maybe Mon-Sun 00:00-24:00 is meant",
                "Mon-Fri 09:00-18:00, Sat closed | found \"closed\"+Maybe days without hours should be left out",
                "Mon 09:00-18:00 break 13:00-14:00 | found \"break\"+Maybe a semicolon is missing before it",
                "Mon 09:00-18:00; break | a span such as 09:00-18:00 at position 23, found the end",
                "Mon 09:00-18:00; break 13:00-14:00; break 16:00-16:15 | expected further breaks without a second semicolon at position 35",
                "Mon 09:00-18:00; break 13:00-14:00; break 15:00-15:15 | \";\""
            })
    void whatIsWrongIsNamedWithItsPlace(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyHours.parse(text))
                .withMessageContaining(message.replace('+', '\n'));
    }

    @Test
    void equalHoursAreEqualHoweverTheyWereWrittenDown() {
        WeeklyHours split = WeeklyHours.of(MONDAY, WorkSpan.parse("14:00-18:00"), WorkSpan.parse("09:00-13:00"));
        WeeklyHours paused =
                WeeklyHours.of(MONDAY, WorkSpan.parse("09:00-18:00")).withBreak(WorkSpan.parse("13:00-14:00"));
        assertThat(split).isEqualTo(paused).hasSameHashCodeAs(paused).hasToString("Mon 09:00-18:00; break 13:00-14:00");
        assertThat(split)
                .isNotEqualTo(split.with(TUESDAY, WorkSpan.ALL_DAY))
                .isNotEqualTo(null)
                .isNotEqualTo("Mon");
    }

    @Test
    void aSpanBelongsToTheDayItStartsOn() {
        assertThat(WeeklyHours.parse("Mon 18:00-06:00"))
                .isNotEqualTo(WeeklyHours.parse("Mon 18:00-24:00, Tue 00:00-06:00"));
    }

    @Test
    void aDayIsPrintedAlone() {
        WeeklyHours hours = WeeklyHours.parse("Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45");
        assertThat(hours.on(SATURDAY)).isEqualTo("10:00-13:00 13:45-14:00");
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEqualTo("closed");
        assertThat(hours.isClosed()).isFalse();
        assertThat(WeeklyHours.of(FRIDAY).isClosed()).isTrue();
    }

    @Test
    void roundTheClockIsEveryDay() {
        assertThat(WeeklyHours.ROUND_THE_CLOCK).hasToString("Mon-Sun 00:00-24:00");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> WeeklyHours.parse(null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> WeeklyHours.of((DayOfWeek) null))
                .withMessage("day");
        assertThatNullPointerException()
                .isThrownBy(() -> WeeklyHours.CLOSED.withBreak(null))
                .withMessage("pause");
    }
}
