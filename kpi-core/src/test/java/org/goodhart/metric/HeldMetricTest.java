package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.desk.Evidence;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldMetricTest {
    private static final Tickets TICKETS = new Tickets("tickets");
    private static final Metric WHOLE = Samples.resolvedShare("resolved", TICKETS);
    private static final Sum<?> OPEN = Samples.all(new Tickets("open tickets"));
    private static final Metric HELD = WHOLE.heldWhile(OPEN);

    private static Tickets reading(int days, Evidence restsOn) {
        return new Tickets(
                "r" + days,
                OwnerRule.oneOwner("who had it last"),
                Duration.ofDays(days),
                Set.of(restsOn),
                new AtomicInteger());
    }

    @Test
    void isTheWholeWhileNothingIsOpen() {
        assertThat(HELD.finish(new long[] {19, 20, 0})).isEqualTo(new Share(19, 20));
        assertThat(HELD.finish(new long[] {0, 0, 0})).isEqualTo(WHOLE.finish(new long[] {0, 0}));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "1 > held: 1 case is not settled > отложено: 1 случай ещё не решён окончательно",
                "2 > held: 2 cases are not settled > отложено: 2 случая ещё не решены окончательно",
                "5 > held: 5 cases are not settled > отложено: 5 случаев ещё не решены окончательно",
                "21 > held: 21 cases are not settled > отложено: 21 случай ещё не решён окончательно",
            })
    void isUndefinedAndSaysHowManyAreOpen(long open, String english, String russian) {
        Measure measure = HELD.finish(new long[] {19, 20, open});
        assertThat(measure).isInstanceOf(Measure.Undefined.class);
        assertThat(measure.value()).isEmpty();
        assertThat(measure.phrase().in(Language.ENGLISH)).isEqualTo(english);
        assertThat(measure.phrase().in(Language.RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void bearsTheNameOfTheWholeAndIsAnotherMetric() {
        assertThat(HELD.label()).isEqualTo(WHOLE.label());
        assertThat(HELD.unit()).isEqualTo(WHOLE.unit());
        assertThat(HELD.direction()).isEqualTo(WHOLE.direction());
        assertThat(HELD.formula())
                .isEqualTo(WHOLE.formula() + ", held while there is "
                        + OPEN.counter().id());
        assertThat(HELD.description())
                .isNotEqualTo(WHOLE.description())
                .isNotEqualTo(WHOLE.heldWhile(Samples.all(TICKETS)).description())
                .contains(OPEN.description());
        assertThat(HELD.sums()).hasSize(3).startsWith(WHOLE.sums().get(0)).endsWith(OPEN);
    }

    @Test
    void isMatureAndShownWhenBothAre() {
        Metric whole = Samples.resolvedShare("a", reading(3, Evidence.CONTACTS));
        Metric later = whole.heldWhile(Samples.all(reading(7, Evidence.ALARMS)));
        assertThat(later.maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(whole.heldWhile(Samples.all(reading(1, Evidence.ALARMS))).maturity())
                .isEqualTo(Duration.ofDays(3));
        assertThat(later.missingEvidence(Scene.context()))
                .containsExactlyInAnyOrder(Evidence.CONTACTS, Evidence.ALARMS);
        assertThat(later.missingEvidence(Scene.context(Evidence.CONTACTS))).containsExactly(Evidence.ALARMS);
        assertThat(later.missingEvidence(Scene.context(Evidence.values()))).isEmpty();
    }

    @Test
    void aPartThatIsHeldMakesTheWholeUndefined() {
        Metric product = Metric.product(Phrase.literal("product"), HELD, Samples.resolvedShare("other", TICKETS));
        assertThat(product.finish(new long[] {1, 2, 1, 1, 2}).value()).isEmpty();
        assertThat(product.finish(new long[] {1, 2, 0, 1, 2}).value()).isPresent();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> WHOLE.heldWhile(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("open");
    }
}
