package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static Instant at(int minute) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * minute);
    }

    private static Interval between(String minutes) {
        String[] ends = minutes.split("-", 2);
        return Interval.of(at(Integer.parseInt(ends[0])), at(Integer.parseInt(ends[1])));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        // a, b, encloses, overlaps, abuts, intersection, span
        "10-20, 10-20, true, true, false, 10-20, 10-20",
        "10-20, 12-18, true, true, false, 12-18, 10-20",
        "12-18, 10-20, false, true, false, 12-18, 10-20",
        "10-20, 15-25, false, true, false, 15-20, 10-25",
        "10-20, 20-30, false, false, true, , 10-30",
        "20-30, 10-20, false, false, true, , 10-30",
        "10-20, 21-30, false, false, false, , 10-30",
        "10-20, 15-15, true, false, false, , 10-20",
        "10-20, 20-20, true, false, true, , 10-20",
        "15-15, 15-15, true, false, true, , 15-15",
    })
    void relatesToAnother(
            String a, String b, boolean encloses, boolean overlaps, boolean abuts, String intersection, String span) {
        assertThat(between(a).encloses(between(b))).isEqualTo(encloses);
        assertThat(between(a).overlaps(between(b))).isEqualTo(overlaps);
        assertThat(between(a).abuts(between(b))).isEqualTo(abuts);
        assertThat(between(a).intersection(between(b)).orElse(null))
                .isEqualTo(intersection == null ? null : between(intersection));
        assertThat(between(a).span(between(b))).isEqualTo(between(span));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "19, true", "20, false"})
    void isHalfOpen(int minute, boolean contained) {
        assertThat(between("10-20").contains(at(minute))).isEqualTo(contained);
    }

    @Test
    void mayBeEmpty() {
        assertThat(between("10-10").isEmpty()).isTrue();
        assertThat(between("10-10").contains(at(10))).isFalse();
        assertThat(between("10-20").isEmpty()).isFalse();
        assertThat(between("10-20").duration()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void readsWhatItPrints() {
        String march = "2026-03-01T00:00:00Z/2026-04-01T00:00:00Z";
        assertThat(Interval.parse(march)).hasToString(march);
        assertThat(Interval.of(Instant.MIN, Instant.MAX))
                .isEqualTo(Interval.parse(Interval.of(Instant.MIN, Instant.MAX).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2026-03-01T00:00:00Z",
                "2026-03-01/2026-04-01",
                "2026-03-01T00:00:00Z/",
                "/2026-03-01T00:00:00Z",
                "2026-03-01T00:00:00Z/PT1H",
                "2026-03-01T00:00:00Z/2026-03-02T00:00:00Z/2026-03-03T00:00:00Z"
            })
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Interval.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an interval must be two instants such as")
                .hasMessageContaining("but is \"" + (text.length() > 60 ? text.substring(0, 60) : text));
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> Interval.of(at(1), at(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval must not end before it starts, but starts at 2026-03-01T00:01:00Z and ends at"
                        + " 2026-03-01T00:00:00Z\nMaybe the two are swapped.");
        assertThatThrownBy(() -> Interval.of(null, at(0)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("start");
        assertThatThrownBy(() -> Interval.of(at(0), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("end");
    }
}
