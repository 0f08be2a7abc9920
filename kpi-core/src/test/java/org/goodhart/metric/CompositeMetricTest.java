package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Measure.Composite;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;
import org.junit.jupiter.api.Test;

class CompositeMetricTest {
    private static final Tickets TICKETS = new Tickets("tickets");
    private static final Metric A = Samples.resolvedShare("a", TICKETS);
    private static final Metric B = Samples.resolvedShare("b", new Tickets("other tickets"));
    private static final Metric BAD = share("bad", Direction.LOWER_IS_BETTER);
    private static final Metric WORSE = share("worse", Direction.LOWER_IS_BETTER);
    private static final Metric NUMBER = Samples.number("number", TICKETS);

    private static Metric share(String label, Direction direction) {
        return Metric.share(
                Phrase.literal(label), direction, Sum.of(TICKETS, Samples.Resolved.RESOLVED), Samples.all(TICKETS));
    }

    private static Metric mean(String label, Unit unit) {
        return Metric.mean(
                Phrase.literal(label), Direction.HIGHER_IS_BETTER, unit, Samples.all(TICKETS), Samples.all(TICKETS));
    }

    private static Phrase name(String text) {
        return Phrase.literal(text);
    }

    private static Metric weighted(String a, String b) {
        return Metric.weighted(name("sum"), Map.of(A, Ratio.percent(a), B, Ratio.percent(b)));
    }

    @Test
    void finishesFromTheSumsOfItsPartsInTheirOrder() {
        Metric weighted = weighted("80", "20");
        assertThat(weighted.sums())
                .containsExactly(
                        A.sums().get(0),
                        A.sums().get(1),
                        B.sums().get(0),
                        B.sums().get(1));
        assertThat(weighted.finish(new long[] {19, 20, 1, 2}))
                .isEqualTo(new Composite(Ratio.percent(86), List.of(new Share(19, 20), new Share(1, 2))));
        assertThat(Metric.product(name("x"), A, B)
                        .finish(new long[] {9, 10, 8, 10})
                        .value())
                .contains(Ratio.percent(72));
        assertThat(A.complement(name("rest")).finish(new long[] {19, 20}).value())
                .contains(Ratio.percent(5));
    }

    @Test
    void theWorstIsTheSmallestOrTheLargest() {
        assertThat(Metric.worstOf(name("x"), A, B)
                        .finish(new long[] {9, 10, 8, 10})
                        .value())
                .contains(Ratio.percent(80));
        assertThat(Metric.worstOf(name("x"), BAD, WORSE)
                        .finish(new long[] {9, 10, 8, 10})
                        .value())
                .contains(Ratio.percent(90));
        assertThat(Metric.worstOf(name("x"), A).finish(new long[] {9, 10}).value())
                .contains(Ratio.percent(90));
    }

    @Test
    void isUndefinedWhereAPartIs() {
        for (Metric metric : List.of(
                weighted("80", "20"),
                weighted("100", "0"),
                Metric.worstOf(name("x"), A, B),
                Metric.product(name("x"), A, B))) {
            assertThat(metric.finish(new long[] {1, 1, 0, 0}).phrase())
                    .hasToString("undefined, because b is: undefined: nothing to measure");
        }
        assertThat(A.complement(name("rest")).finish(new long[] {0, 0}).value()).isEmpty();
    }

    @Test
    void turnsTheDirectionOfAComplement() {
        assertThat(A.complement(name("x")).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(BAD.complement(name("x")).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(share("x", Direction.INDIFFERENT).complement(name("y")).direction())
                .isEqualTo(Direction.INDIFFERENT);
        assertThat(weighted("80", "20").direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(Metric.worstOf(name("x"), BAD, WORSE).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    @Test
    void writesItsFormulaOverTheLabelsOfItsParts() {
        assertThat(A.formula()).isEqualTo("resolved / all");
        assertThat(NUMBER.formula()).isEqualTo("all");
        assertThat(mean("m", Unit.SECONDS).formula()).isEqualTo("all / all");
        assertThat(weighted("80", "20").formula()).isEqualTo("80% x [a] + 20% x [b]");
        assertThat(Metric.worstOf(name("x"), A, B).formula()).isEqualTo("worst of ([a], [b])");
        assertThat(Metric.product(name("x"), A, B).formula()).isEqualTo("[a] x [b]");
        assertThat(A.complement(name("x")).formula()).isEqualTo("1 - [a]");
        assertThat(weighted("80", "20").named(name("other")).formula()).isEqualTo("80% x [a] + 20% x [b]");
    }

    @Test
    void describesWhatDecidesItWhole() {
        String owner = ", given to 15:who had it last, mature after PT0S";
        String tickets = " over 7:tickets" + owner;
        String others = " over 13:other tickets" + owner;
        String a =
                "literal 1:a() [SHARE, HIGHER_IS_BETTER] = resolved / all; 8:resolved" + tickets + "; 3:all" + tickets;
        String b = "literal 1:b() [SHARE, HIGHER_IS_BETTER] = resolved / all; 8:resolved" + others + "; 3:all" + others;
        assertThat(A.description()).isEqualTo(a);
        assertThat(NUMBER.description()).isEqualTo("literal 6:number() [COUNT, INDIFFERENT] = all; 3:all" + tickets);
        assertThat(weighted("80", "20").description())
                .isEqualTo("literal 3:sum() [SHARE, HIGHER_IS_BETTER] = WEIGHTED[80%, 20%] of (" + StableText.of(a)
                        + ", " + StableText.of(b) + ")");
        assertThat(A.named(name("c")).description())
                .isEqualTo("literal 1:c() [SHARE, HIGHER_IS_BETTER] = " + StableText.of(a));
        assertThat(Metric.count(
                                Phrase.of("metric.restored-in-norm", Phrase.of("cohort.closed")),
                                Direction.INDIFFERENT,
                                Samples.all(TICKETS))
                        .description())
                .startsWith("key 23:metric.restored-in-norm(key 13:cohort.closed()) [");
    }

    @Test
    void aNameCannotPassForAnotherPartOfADescription() {
        Metric both = Metric.worstOf(name("w"), A, B);
        Metric forged = Metric.worstOf(name("w"), B.named(name(A.description() + "), (b")));
        assertThat(forged.description()).isNotEqualTo(both.description());
        Metric key = A.named(Phrase.of("metric.departure-rate"));
        assertThat(A.named(name("metric.departure-rate")).description()).isNotEqualTo(key.description());
    }

    @Test
    void metricsThatDifferAreDescribedDifferently() {
        Metric renamed80 = Metric.worstOf(name("outer"), weighted("80", "20")).named(name("x"));
        Metric renamed70 = Metric.worstOf(name("outer"), weighted("70", "30")).named(name("x"));
        assertThat(renamed80.description()).isNotEqualTo(renamed70.description());
        Metric worstHigh = Metric.worstOf(name("w"), A, share("c", Direction.HIGHER_IS_BETTER));
        Metric worstLow =
                Metric.worstOf(name("w"), share("a", Direction.LOWER_IS_BETTER), share("c", Direction.LOWER_IS_BETTER));
        assertThat(worstHigh.description()).isNotEqualTo(worstLow.description());
        assertThat(Metric.product(name("x"), A, B).description())
                .isNotEqualTo(Metric.worstOf(name("x"), A, B).description());
    }

    @Test
    void theOrderOfTheWeightsDoesNotMatter() {
        Map<Metric, Ratio> weights = new LinkedHashMap<>();
        weights.put(B, Ratio.percent(20));
        weights.put(A, Ratio.percent(80));
        assertThat(Metric.weighted(name("sum"), weights)).isEqualTo(weighted("80", "20"));
    }

    @Test
    void aRenamedMetricIsOtherwiseTheSame() {
        Metric renamed = A.named(name("c"));
        assertThat(renamed.label()).isEqualTo(name("c"));
        assertThat(renamed.finish(new long[] {1, 2})).isEqualTo(new Share(1, 2));
        assertThat(renamed.unit()).isEqualTo(Unit.SHARE);
        assertThat(renamed.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(renamed.sums()).isEqualTo(A.sums());
    }

    @Test
    void refusesWeightsThatAreNoWeights() {
        assertThatThrownBy(() -> weighted("80", "30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weights of 'sum' sum to 110%: 100% is expected");
        assertThatThrownBy(() -> weighted("120", "-20"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weight of 'b' in 'sum' is -20%: 0% or more is expected");
        assertThatThrownBy(() -> Metric.weighted(name("sum"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weights of 'sum' sum to 0%: 100% is expected");
    }

    @Test
    void refusesPartsThatDoNotGoTogether() {
        assertThatThrownBy(() -> Metric.worstOf(name("x"), A, BAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("WORST of 'a' (SHARE, HIGHER_IS_BETTER) and 'bad' (SHARE, LOWER_IS_BETTER): "
                        + "one unit and one direction are expected");
        assertThatThrownBy(() -> Metric.worstOf(name("x"), mean("m", Unit.SECONDS), mean("n", Unit.COUNT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(SECONDS, HIGHER_IS_BETTER)");
        assertThatThrownBy(() -> Metric.worstOf(name("x"), NUMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "worst of 'number' and others, of which neither more nor less is better: a direction is expected");
        assertThatThrownBy(() -> Metric.product(name("x"), NUMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PRODUCT of 'number', which is measured in COUNT: a share is expected");
        assertThatThrownBy(() -> mean("m", Unit.SECONDS).complement(name("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("COMPLEMENT of 'm', which is measured in SECONDS: a share is expected");
        assertThatThrownBy(() -> Metric.product(name("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PRODUCT of no metric: at least one is expected");
        assertThatThrownBy(() -> Metric.product(name("x"), A, B.named(name("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two different parts of 'x' are called 'a': a label of its own for each is expected"
                        + "\nMaybe one of them wants named(...)");
    }

    @Test
    void plainMetricsFinishAsTheySay() {
        assertThat(A.finish(new long[] {19, 20})).isEqualTo(new Share(19, 20));
        assertThat(NUMBER.finish(new long[] {7})).isEqualTo(new Count(7));
        assertThat(mean("m", Unit.SECONDS).finish(new long[] {90, 4})).isEqualTo(Measure.mean(90, 4, Unit.SECONDS));
        assertThat(mean("m", Unit.SECONDS).finish(new long[] {0, 0}).value()).isEmpty();
        assertThat(mean("m", Unit.SECONDS).unit()).isEqualTo(Unit.SECONDS);
    }

    @Test
    void refusesNull() {
        Sum<Ticket> sum = Samples.all(TICKETS);
        assertThatThrownBy(() -> Metric.count(null, Direction.INDIFFERENT, sum)).hasMessage("label");
        assertThatThrownBy(() -> Metric.count(name("x"), null, sum)).hasMessage("direction");
        assertThatThrownBy(() -> Metric.share(name("x"), Direction.INDIFFERENT, null, sum))
                .hasMessage("hits");
        assertThatThrownBy(() -> Metric.share(name("x"), Direction.INDIFFERENT, sum, null))
                .hasMessage("of");
        assertThatThrownBy(() -> A.named((Phrase) null)).hasMessage("label");
        assertThatThrownBy(() -> A.complement(null)).hasMessage("label");
        assertThatThrownBy(() -> Counter.of("x", null)).hasMessage("function");
        assertThatThrownBy(() -> Sum.of(TICKETS, null)).hasMessage("counter");
    }

    @Test
    void speaksRussianToo() {
        assertThat(Measure.share(0, 0).phrase().in(Language.RUSSIAN)).isNotBlank();
        assertThat(weighted("80", "20").finish(new long[] {1, 1, 0, 0}).phrase().in(Language.RUSSIAN))
                .contains("b");
    }
}
