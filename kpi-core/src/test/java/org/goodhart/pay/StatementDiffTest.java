package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.plan;

import org.goodhart.metric.Owner;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;

class StatementDiffTest {
    private static final PayScheme SCHEME = plan().base(rub("1000"))
            .earn("Units", PayFormula.perUnit(rub("10"), UNITS))
            .build();

    @Test
    void itSaysWhichLinesChangedAndWhereTheirReasonsDiffer() {
        StatementDiff diff = ann(SCHEME, UNITS, "12").diff(ann(SCHEME, UNITS, "15"));
        assertThat(diff.difference()).isEqualTo(rub("30"));
        assertThat(diff.explain(Language.ENGLISH)).isEqualTo("""
            Changed for agent ann: 30.00 RUB
              other facts: known up to 2026-04-02 00:00 (UTC+03:00), then up to 2026-04-02 00:00 (UTC+03:00)
              Units: 120.00 RUB, then 150.00 RUB, a change of 30.00 RUB
                Units: 12 (given); then: Units: 15 (given)
            """);
        assertThat(diff.explain(Language.RUSSIAN)).startsWith("Изменение (");
    }

    @Test
    void itSaysWhichLinesCameAndWentWithAnotherScheme() {
        PayScheme other = SCHEME.toBuilder()
                .version("2")
                .without("Units")
                .earn("Gift", PayFormula.fixed(rub("5")))
                .build();
        StatementDiff diff = ann(SCHEME, UNITS, "12").diff(ann(other, UNITS, "12"));
        assertThat(diff.explain(Language.ENGLISH))
                .contains("another scheme: version 1, then 2")
                .contains("Gift: 5.00 RUB, which was not there")
                .contains("Units: 120.00 RUB, which is not there any more");
    }

    @Test
    void equalStatementsDoNotDiffer() {
        assertThat(ann(SCHEME, UNITS, "12").diff(ann(SCHEME, UNITS, "12")).isEmpty())
                .isTrue();
        assertThat(ann(SCHEME, UNITS, "0").diff(ann(SCHEME, UNITS, "0")).lines())
                .isEmpty();
    }

    @Test
    void statementsOfTwoPeopleAreNotCompared() {
        Owner head = Owner.agent(Plans.HEAD);
        PayStatement his = SCHEME.statement(Plans.annIn(SCHEME, "2026-03"), head);
        PayStatement hers = ann(SCHEME, UNITS, "1");
        assertThatThrownBy(() -> hers.diff(his))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statements of ann and of head: two of one owner are expected");
    }
}
