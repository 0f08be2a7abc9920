package org.goodhart.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Draw;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCommitmentTest {

    private static final String SEED = "kV7q-2mXw-9TzR-b4Lp";
    private static final SeedCommitment PROMISE = SeedCommitment.to(SEED);

    private static List<CallId> calls(String... numbers) {
        return Arrays.stream(numbers).map(CallId::of).toList();
    }

    /** As {@code printf '%s\n%s' "$seed" "$call" | sha256sum} puts them. */
    @Test
    void drawsWhatAnybodyCanRepeat() {
        assertThat(PROMISE.hash()).hasToString("5bb560b1aca86ff5ea5fb0a83c052774731024ba59c0c88bbdca19eb509b3cab");
        List<CallId> calls = calls("C-1", "C-2", "C-3", "C-4", "C-5", "C-6");
        assertThat(PROMISE.draw(SEED, calls, 6)).isEqualTo(calls("C-5", "C-4", "C-2", "C-1", "C-3", "C-6"));
        assertThat(PROMISE.draw(SEED, calls, 2)).isEqualTo(calls("C-5", "C-4"));
        assertThat(PROMISE.draw(SEED, calls, 0)).isEmpty();
        assertThat(PROMISE.draw(SEED, List.of(), 0)).isEmpty();
        assertThat(PROMISE.drawOf(2, 6)).isEqualTo(Draw.of(2, 6).committedTo(PROMISE.hash()));
        assertThat(PROMISE.drawOf(2, 6).weight()).isEqualTo(Ratio.of(3));
    }

    @Test
    void aSeedIsTheOneThatWasPromisedOrIsNot() {
        assertThat(PROMISE.isKeptBy(SEED)).isTrue();
        assertThat(PROMISE.isKeptBy(SEED + "\n")).isFalse();
        assertThat(PROMISE.isKeptBy("")).isFalse();
        assertThat(new SeedCommitment(PROMISE.hash())).isEqualTo(PROMISE);
        assertThat(PROMISE.toString()).doesNotContain(SEED);
        String other = "kV7q-2mXw-9TzR-b4Lq";
        assertThatThrownBy(() -> PROMISE.draw(other, calls("C-1"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a seed whose hash is " + SeedCommitment.to(other).hash() + ": the one whose hash is "
                        + PROMISE.hash() + " was promised\nMaybe a line feed was hashed with it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "march", "kV7q-2mXw-9TzR-"})
    void aSeedThatIsFoundByTryingIsRefused(String seed) {
        assertThatThrownBy(() -> SeedCommitment.to(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a seed of " + seed.length() + " characters: 16 to 1000 visible ASCII characters are expected"
                                + "\nMaybe it is a word or a date, which is found by trying.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kV7q 2mXw 9TzR b4Lp", "kV7q-2mXw-9TzR-ёжик", "kV7q-2mXw-9TzR-b\n"})
    void aSeedThatIsWrittenInTwoWaysIsRefusedAndNotTold(String seed) {
        assertThatThrownBy(() -> SeedCommitment.to(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a seed of " + seed.length() + " characters, some of them blank or not ASCII: 16 to 1000"
                        + " visible ASCII characters are expected");
    }

    @Test
    void aSeedHasAnEnd() {
        assertThat(SeedCommitment.to("x".repeat(1000)).hash()).isNotNull();
        assertThatThrownBy(() -> SeedCommitment.to("x".repeat(1001)))
                .hasMessage("a seed of 1001 characters: 16 to 1000 visible ASCII characters are expected");
    }

    @Test
    void noMoreAreDrawnThanThereAreAndEachStandsOnce() {
        assertThatThrownBy(() -> PROMISE.draw(SEED, calls("C-1", "C-2"), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a draw of 3 of 2 calls: 0 or more, and no more than there are, are expected");
        assertThatThrownBy(() -> PROMISE.draw(SEED, calls("C-1"), -1))
                .hasMessage("a draw of -1 of 1 calls: 0 or more, and no more than there are, are expected");
        assertThatThrownBy(() -> PROMISE.draw(SEED, calls("C-1", "C-2", "C-1"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call C-1 occurs twice among those to draw from: once is expected");
    }

    @Test
    void namesAreDrawnAsCallsAre() {
        List<String> names = List.of("C-1", "C-2", "C-3", "C-4");
        assertThat(PROMISE.drawNames(SEED, names, 3))
                .containsExactlyElementsOf(PROMISE.draw(SEED, calls("C-1", "C-2", "C-3", "C-4"), 3).stream()
                        .map(CallId::name)
                        .toList());
        assertThatThrownBy(() -> PROMISE.drawNames(SEED, List.of("T-1"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a draw of 2 of 1 names: 0 or more, and no more than there are, are expected");
        assertThatThrownBy(() -> PROMISE.drawNames(SEED, List.of("T-1", "T-1"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name T-1 occurs twice among those to draw from: once is expected");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> SeedCommitment.to(null)).hasMessage("seed");
        assertThatThrownBy(() -> PROMISE.isKeptBy(null)).hasMessage("seed");
        assertThatThrownBy(() -> new SeedCommitment(null)).hasMessage("hash");
        assertThatThrownBy(() -> PROMISE.draw(SEED, null, 0)).isInstanceOf(NullPointerException.class);
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(16).ofMaxLength(40);
    }

    @Provide
    Arbitrary<Set<CallId>> strata() {
        return Arbitraries.integers()
                .between(0, 100_000)
                .map(number -> CallId.of("C-" + number))
                .set()
                .ofMaxSize(40);
    }

    @Property
    void theOrderOfTheCallsDoesNotMatter(
            @ForAll("seeds") String seed,
            @ForAll("strata") Set<CallId> stratum,
            @ForAll @IntRange(max = 40) int wanted,
            @ForAll long shuffle) {
        int count = Math.min(wanted, stratum.size());
        List<CallId> shuffled = new ArrayList<>(stratum);
        Collections.shuffle(shuffled, new Random(shuffle));
        List<CallId> drawn = SeedCommitment.to(seed).draw(seed, stratum, count);
        assertThat(SeedCommitment.to(seed).draw(seed, shuffled, count)).isEqualTo(drawn);
        assertThat(drawn).hasSize(count).doesNotHaveDuplicates();
        assertThat(stratum).containsAll(drawn);
    }

    @Property
    void asManyAsThereAreDrawsAll(@ForAll("seeds") String seed, @ForAll("strata") Set<CallId> stratum) {
        assertThat(SeedCommitment.to(seed).draw(seed, stratum, stratum.size()))
                .containsExactlyInAnyOrderElementsOf(stratum);
    }

    @Property
    void aLongerDrawBeginsWithAShorterOneAndOthersDoNotMatterToIt(
            @ForAll("seeds") String seed, @ForAll("strata") Set<CallId> stratum) {
        SeedCommitment promise = SeedCommitment.to(seed);
        List<CallId> all = promise.draw(seed, stratum, stratum.size());
        for (int count = 0; count <= all.size(); count++) {
            List<CallId> drawn = all.subList(0, count);
            assertThat(promise.draw(seed, stratum, count)).isEqualTo(drawn);
            assertThat(promise.draw(seed, drawn, count)).isEqualTo(drawn);
        }
    }

    @Property
    void noOtherSeedKeepsThePromise(@ForAll("seeds") String seed, @ForAll("seeds") String other) {
        assertThat(SeedCommitment.to(seed).isKeptBy(other)).isEqualTo(seed.equals(other));
    }

    /** 3 of 10 by 4000 seeds: each 1200 times, give or take five times the deviation of 29. */
    @Test
    void eachCallIsEquallyLikelyToBeDrawnAndEachPairToo() {
        List<CallId> stratum = calls("C-0", "C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-7", "C-8", "C-9");
        int[] drawn = new int[10];
        int[][] together = new int[10][10];
        for (int n = 0; n < 4000; n++) {
            String seed = "a seed of its own, number ".replace(' ', '-') + n;
            List<CallId> three = SeedCommitment.to(seed).draw(seed, stratum, 3);
            for (CallId one : three) {
                drawn[stratum.indexOf(one)]++;
                for (CallId other : three) together[stratum.indexOf(one)][stratum.indexOf(other)]++;
            }
        }
        assertThat(drawn)
                .satisfies(counts ->
                        Arrays.stream(counts).forEach(count -> assertThat(count).isBetween(1200 - 145, 1200 + 145)));
        for (int one = 0; one < 10; one++) {
            for (int other = 0; other < one; other++) {
                assertThat(together[one][other]).isBetween(267 - 80, 267 + 80);
            }
        }
    }
}
