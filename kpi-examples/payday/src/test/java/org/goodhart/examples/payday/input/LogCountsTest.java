package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogCountsTest {

    @Test
    void countsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new LogCounts(3, 1, 0, 0, 1, 1, 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "of 3 rows 1 are kept, 0 without effect, 0 set aside and 1 lost, of 1 tickets 1 are kept, 0 set aside and 0 refused: sums that add up are expected");
        assertThatThrownBy(() -> new LogCounts(1, 1, 0, 0, 0, 2, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1))
                .hasMessage(
                        "limits of 0 bytes, 1 bytes a run, 1 rows, depth 1, 1 elements were found: 1 or more each is"
                                + " expected");
    }
}
