package org.goodhart.examples.payday.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DiceTest {

    @Property
    void theAlgorithmIsSplitMix64(@ForAll long seed) {
        Dice dice = new Dice(seed);
        SplittableRandom oracle = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) assertThat(dice.next()).isEqualTo(oracle.nextLong());
    }

    @Property
    void throwsLieInTheirBounds(
            @ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int from, @ForAll @IntRange(max = 90) int span) {
        Dice dice = new Dice(seed);
        for (int i = 0; i < 20; i++) {
            assertThat(dice.between(from, from + span)).isBetween(from, from + span);
            assertThat(dice.low(from, from + span)).isBetween(from, from + span);
            assertThat(dice.weighted(1, 0, 3)).isIn(0, 2);
        }
        assertThat(dice.chance(1000)).isTrue();
        assertThat(dice.chance(0)).isFalse();
    }
}
