package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final Fingerprint A = Fingerprint.of("a");
    private static final Fingerprint B = Fingerprint.of("b");

    @Test
    void isTheSameOnEveryJdk() {
        assertThat(Fingerprint.of("заявка", "1").hex())
                .isEqualTo("ca3886b45e32b4fd66770b24b21cdab1059a8b597bd399017277dddfffae3f57");
        assertThat(Fingerprint.of("заявка", "1"))
                .hasToString(Fingerprint.of("заявка", "1").hex());
    }

    @Test
    void fieldsDoNotRunTogether() {
        assertThat(Fingerprint.of("a", "bc")).isNotEqualTo(Fingerprint.of("ab", "c"));
        assertThat(Fingerprint.of("a", "")).isNotEqualTo(Fingerprint.of("a"));
        assertThat(Fingerprint.of("a", "b")).isNotEqualTo(Fingerprint.of("b", "a"));
    }

    @Test
    void aNumberIsNotTheTextOfItsBytes() {
        long lengthAndText = (4L << 32) + ('a' << 24) + ('b' << 16) + ('c' << 8) + 'd';
        assertThat(Fingerprint.writer().put(lengthAndText).finish()).isNotEqualTo(Fingerprint.of("abcd"));
        assertThat(Fingerprint.writer().put(1).finish()).isNotEqualTo(Fingerprint.of("1"));
    }

    @Test
    void anInstantGoesInToTheNanosecond() {
        Instant instant = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(Fingerprint.writer().put(instant).finish())
                .isEqualTo(Fingerprint.writer().put(instant).finish())
                .isNotEqualTo(Fingerprint.writer().put(instant.plusNanos(1)).finish());
    }

    @Test
    void whatHasNoOrderGivesTheSameInAnyOrder() {
        Fingerprint ab = unordered(A, B);
        assertThat(unordered(B, A)).isEqualTo(ab);
        assertThat(unordered(A, B, B)).isNotEqualTo(ab);
        assertThat(unordered(A)).isNotEqualTo(A);
        assertThat(unordered()).isNotEqualTo(unordered(A));
    }

    @Test
    void theEndOfWhatHasNoOrderShows() {
        assertThat(Fingerprint.writer().unordered(List.of(A)).put(B).finish()).isNotEqualTo(unordered(A, B));
    }

    @Test
    void isAbbreviatedOnPaper() {
        assertThat(A.abbreviated()).hasSize(12).isEqualTo(A.hex().substring(0, 12));
    }

    @Test
    void isOrderedByItsDigits() {
        Fingerprint zero = new Fingerprint("0".repeat(64));
        Fingerprint last = new Fingerprint("f".repeat(64));
        assertThat(zero).isLessThan(last).isEqualByComparingTo(new Fingerprint("0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0000000000000000000000000000000000000000000000000000000000000000 "})
    void refusesOtherTexts(String hex) {
        assertThatThrownBy(() -> new Fingerprint(hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + hex + "' is no fingerprint: 64 lower-case hexadecimal digits are expected");
    }

    @Test
    void refusesUpperCase() {
        assertThatThrownBy(() -> new Fingerprint("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fingerprint unordered(Fingerprint... all) {
        return Fingerprint.writer().unordered(List.of(all)).finish();
    }

    @Test
    void halfASurrogatePairIsNoText() {
        assertThatThrownBy(() -> Fingerprint.of("T\ud800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text holds half a surrogate pair: whole characters are expected");
        assertThat(Fingerprint.of("\ud83d\ude00")).isNotEqualTo(Fingerprint.of("?"));
    }
}
