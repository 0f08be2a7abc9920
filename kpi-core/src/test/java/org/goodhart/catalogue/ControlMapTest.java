package org.goodhart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.Category;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Context;
import org.goodhart.desk.Line;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlMapTest {
    private static final Metric REOPENED = FlowMetrics.reopenRate();
    private static final Metric VERIFIED = FlowMetrics.verifiedResolution(Examples.VERIFICATION);
    private static final Metric DEPARTED = ChurnMetrics.departureRate();
    private static final CauseOwner SUPPLIER = CauseOwner.of("backbone supplier");

    private static final Context CONTEXT = Scene.CONTEXT.withOutage(
            outage("O-1", CauseOwner.NETWORK, Source.OTHER_DEPARTMENT),
            outage("O-2", CauseOwner.NETWORK, Source.SUPPORT_LINE),
            outage("O-3", SUPPLIER, Source.SUPPORT_LINE));

    private static final ControlMap MAP = ControlMap.of(REOPENED, VERIFIED, DEPARTED)
            .writtenBy(Source.SUPPORT_LINE)
            .cause(CauseOwner.SUPPORT, Answer.himself())
            .cause(CauseOwner.NETWORK, Answer.of("network operations"), Answer.of(Owner.line(Line.of(3))))
            .cause(CauseOwner.BILLING, Answer.of("accounting"), Answer.himself())
            .category(Category.of("no link"), CauseOwner.NETWORK)
            .category(Category.of("wrong bill"), CauseOwner.BILLING)
            .category(Category.of("dear"), CauseOwner.TARIFFS);

    private static Outage outage(String id, CauseOwner owner, Source source) {
        Instant from = Instant.parse("2026-03-05T10:00:00Z");
        return Outage.of(OutageId.of(id), from, "it failed", owner, source, Service.of("internet"));
    }

    private static Set<Source> sources(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Source::valueOf)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "resting on [{0}], written by [{1}]: {2}")
    @CsvSource({
        "SUPPORT_LINE, SUPPORT_LINE, CLAIM",
        "SUPPORT_LINE, SUPPORT_LINE EXIT_CALLER, CLAIM",
        "SUPPORT_LINE EXIT_CALLER, SUPPORT_LINE EXIT_CALLER, CLAIM",
        "SUPPORT_LINE CUSTOMER, SUPPORT_LINE, MIXED",
        "SUPPORT_LINE CUSTOMER, CUSTOMER TELEMETRY, MIXED",
        "BILLING, SUPPORT_LINE, EVIDENCE",
        "BILLING, BILLING, CLAIM",
        "BILLING, '', EVIDENCE",
        "'', SUPPORT_LINE, EVIDENCE",
        "'', '', EVIDENCE",
    })
    void aFigureIsAClaimIfItRestsOnHisOwnWordAlone(String rests, String written, Standing standing) {
        assertThat(Standing.of(sources(rests), sources(written))).isEqualTo(standing);
    }

    @Test
    void everyMetricHasAStanding() {
        assertThat(MAP.standings().values()).containsExactly(Standing.CLAIM, Standing.MIXED, Standing.EVIDENCE);
        assertThat(MAP.standings().keySet()).containsExactly(REOPENED, VERIFIED, DEPARTED);
        assertThat(ControlMap.of(REOPENED, DEPARTED)
                        .writtenBy(Source.BILLING)
                        .standings()
                        .values())
                .containsExactly(Standing.EVIDENCE, Standing.CLAIM);
        assertThat(ControlMap.of(REOPENED).writtenBy().standing(REOPENED)).isEqualTo(Standing.EVIDENCE);
        assertThat(ControlMap.of(REOPENED)
                        .writtenBy(EnumSet.allOf(Source.class))
                        .standing(VERIFIED))
                .isEqualTo(Standing.CLAIM);
    }

    @Test
    void compositesRestOnWhatTheirPartsRestOn() {
        Metric worst = Metric.worstOf(Phrase.literal("worst"), REOPENED, DEPARTED);
        assertThat(MAP.standing(worst)).isEqualTo(Standing.MIXED);
        assertThat(MAP.standing(worst.shrunkTowards(Ratio.ZERO, 5))).isEqualTo(Standing.MIXED);
        assertThat(MAP.standing(REOPENED.complement())).isEqualTo(Standing.CLAIM);
    }

    @Test
    void everyCauseIsSomebodysOrUndeclared() {
        List<AnsweredCause> causes = MAP.causes(CONTEXT);
        assertThat(causes.stream()
                        .map(cause -> cause.owner() + " " + cause.whose() + " " + cause.outages() + " "
                                + cause.ownWord() + " " + cause.categories()))
                .containsExactly(
                        "backbone supplier UNDECLARED 1 1 []",
                        "billing SHARED 0 0 [wrong bill]",
                        "network OTHERS 2 1 [no link]",
                        "support HIS 0 0 []",
                        "tariffs UNDECLARED 0 0 [dear]");
        assertThat(causes.get(2).answers().stream()
                        .map(answer -> answer.phrase().toString()))
                .containsExactly("network operations", "line L3");
        assertThat(ControlMap.of().writtenBy().causes(Scene.CONTEXT)).isEmpty();
    }

    @Test
    void printsBothTables() {
        assertThat(MAP.explain(CONTEXT, Language.ENGLISH)).isEqualTo("""
                        What the paid person writes: the support lines

                        figure               standing  by his own word    by the word of others
                        tickets reopened     claim     the support lines  -
                        verified resolution  mixed     the support lines  the customer, equipment
                        departures           evidence  -                  billing

                        cause              whose       who answers for it           outages                tickets filed under
                        backbone supplier  undeclared  -                            1 (1 by his own word)  -
                        billing            shared      accounting, the paid person  0                      wrong bill
                        network            others'     network operations, line L3  2 (1 by his own word)  no link
                        support            his own     the paid person              0                      -
                        tariffs            undeclared  -                            0                      dear
                        """);
        assertThat(MAP.explain(CONTEXT, Language.RUSSIAN).lines())
                .startsWith(
                        "Что пишет сам премируемый: линии поддержки",
                        "",
                        "показатель              что это        с его слов       со слов других",
                        "переоткрытые заявки     заявление      линии поддержки  -")
                .contains(
                        "network            чужая            network operations, линия L3  2 (1 с его слов)  no link");
    }

    @Test
    void mapsWithTheSameContentAreEqual() {
        ControlMap one = ControlMap.of(REOPENED, REOPENED)
                .writtenBy(Source.SUPPORT_LINE)
                .cause(CauseOwner.SUPPORT, Answer.himself())
                .cause(CauseOwner.NETWORK, Answer.of(" network operations "));
        ControlMap other = ControlMap.of(List.of(REOPENED))
                .writtenBy(Set.of(Source.SUPPORT_LINE))
                .cause(CauseOwner.NETWORK, Answer.of("network operations"))
                .cause(CauseOwner.SUPPORT, Answer.himself());
        assertThat(one).isEqualTo(other);
    }

    @Test
    void refusesWhatIsSaidTwiceOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAP.cause(CauseOwner.TARIFFS))
                .withMessage(
                        "nobody answers for 'tariffs': one or more are expected\nMaybe nobody has decided it yet: leave it out then, and it is listed as undeclared");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAP.cause(CauseOwner.NETWORK, Answer.himself()))
                .withMessage("who answers for 'network' was declared before: all are expected in one call");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAP.category(Category.of("dear"), CauseOwner.SUPPORT))
                .withMessage(
                        "category 'dear' was declared to come through 'tariffs' before, and now through 'support': one is expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("  "))
                .withMessage("who answers for a cause is called '  ': a name is expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnsweredCause(CauseOwner.NETWORK, List.of(), 1, 2, List.of()))
                .withMessage("of 1 outages through 'network' 2 by one's own word: 0 up to their number are expected");
        assertThatNullPointerException().isThrownBy(() -> ControlMap.of((Metric) null));
        assertThatNullPointerException().isThrownBy(() -> MAP.cause(null, Answer.himself()));
        assertThatNullPointerException().isThrownBy(() -> MAP.category(null, CauseOwner.NETWORK));
    }
}
