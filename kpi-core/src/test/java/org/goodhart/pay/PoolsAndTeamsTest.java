package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.BOB;
import static org.goodhart.pay.Plans.CAT;
import static org.goodhart.pay.Plans.HEAD;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.since;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay that several people share, and pay for what others do. */
class PoolsAndTeamsTest {
    private static final Rounding KOPECKS = Rounding.of(RoundingMode.HALF_UP, "0.01");

    private static List<String> shares(PoolWeights weights) {
        return shares(Pool.ofDepartment("Pool", PayFormula.fixed(rub("100")), KOPECKS, weights));
    }

    /** Ann is there for all of March, Bob from the 16th on, Cat not yet; the head has no figures. */
    private static List<String> shares(Pool pool) {
        PayScheme scheme = plan().earn("Pool", PayFormula.poolShare(pool)).build();
        Payroll march = payroll(
                        scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2026-03-16"), since(CAT, "2026-04-01"))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(3))
                .withFigure(Owner.agent(BOB), UNITS, Ratio.of(1))
                .withFigure(Owner.agent(CAT), UNITS, Ratio.of(-4));
        PayRun run = scheme.payAll(march);
        assertThat(run.statements())
                .allSatisfy(statement -> assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed));
        return run.statements().stream()
                .map(statement -> statement.owner() + " " + statement.total())
                .toList();
    }

    @Test
    void inEqualPartsByWhoWasThere() {
        assertThat(shares(PoolWeights.equal()))
                .containsExactly("ann 33.34 RUB", "bob 33.33 RUB", "cat 0.00 RUB", "head 33.33 RUB");
    }

    /** 31, 16 and 31 of 78 days. */
    @Test
    void byHowLongEachWasThere() {
        assertThat(shares(PoolWeights.byPresence()))
                .containsExactly("ann 39.75 RUB", "bob 20.51 RUB", "cat 0.00 RUB", "head 39.74 RUB");
    }

    @Test
    void byAFigureOfWhichNobodyHasLessThanNothing() {
        assertThat(shares(PoolWeights.byMetric(UNITS)))
                .containsExactly("ann 75.00 RUB", "bob 25.00 RUB", "cat 0.00 RUB", "head 0.00 RUB");
    }

    @Test
    void asWasAgreedWhoeverWasThere() {
        assertThat(shares(PoolWeights.fixed(Map.of(CAT, Ratio.ONE, ANN, Ratio.ONE, BOB, Ratio.ZERO))))
                .containsExactly("ann 50.00 RUB", "bob 0.00 RUB", "cat 50.00 RUB", "head 0.00 RUB");
        assertThatThrownBy(() -> PoolWeights.fixed(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one is expected");
        assertThatThrownBy(() -> PoolWeights.fixed(Map.of(ANN, Ratio.percent(-1))))
                .hasMessage("the weight of ann is -1%: 0 or more is expected");
    }

    @Test
    void nobodyHasAShareWhereNobodyWeighsAnything() {
        assertThat(shares(PoolWeights.byMetric(QUALITY))).allMatch(share -> share.endsWith(" 0.00 RUB"));
    }

    @Test
    void forThoseAloneWhoHoldAPost() {
        Pool pool = Pool.ofDepartment("Pool", PayFormula.fixed(rub("100")), KOPECKS, PoolWeights.equal());
        assertThat(shares(pool.forPosts("engineer")))
                .containsExactly("ann 50.00 RUB", "bob 50.00 RUB", "cat 0.00 RUB", "head 0.00 RUB");
    }

    private static Person under(AgentId id, AgentId superior) {
        Post post = new Post("engineer", Optional.of(Line.of(1)), Optional.of(superior), Ratio.ONE);
        return person(id, EffectiveDated.from(LocalDate.of(2020, 1, 1), post));
    }

    /** Ann is the head's, Bob is Ann's, Cat is Bob's; their units are 1, 10 and 100, the head's own 1,000. */
    @ParameterizedTest
    @CsvSource({
        "DIRECT_REPORTS, false, 1, 10, 0", "DIRECT_REPORTS, true, 1001, 11, 100",
        "EVERYBODY_BELOW, false, 111, 110, 0", "EVERYBODY_BELOW, true, 1111, 111, 100"
    })
    void aSuperiorIsPaidOnThoseWhomHeLeads(Team.Reach reach, boolean himself, String head, String ann, String cat) {
        Team plain = reach == Team.Reach.DIRECT_REPORTS ? Team.directReports() : Team.everybodyBelow();
        Team team = himself ? plain.withHimself() : plain;
        assertThat(team).isEqualTo(new Team(reach, himself));
        PayScheme scheme = plan().earn("Team", PayFormula.sumOver(team, PayFormula.perUnit(rub("1"), UNITS)))
                .build();
        Payroll march = payroll(scheme, "2026-03", under(ANN, HEAD), under(BOB, ANN), under(CAT, BOB))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(1))
                .withFigure(Owner.agent(BOB), UNITS, Ratio.of(10))
                .withFigure(Owner.agent(CAT), UNITS, Ratio.of(100))
                .withFigure(Owner.agent(HEAD), UNITS, Ratio.of(1000));
        PayRun run = scheme.payAll(march);
        assertThat(run.of(Owner.agent(HEAD)).total()).isEqualTo(rub(head));
        assertThat(run.of(Owner.agent(ANN)).total()).isEqualTo(rub(ann));
        assertThat(run.of(Owner.agent(CAT)).total()).isEqualTo(rub(cat));
        assertThat(run.of(Owner.agent(HEAD)).lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void figuresThatWereGivenForATeamAreThoseOfItsSuperior() {
        PayScheme scheme = plan().forPost("head of support")
                .earn("Team", PayFormula.onFiguresOf(Team.everybodyBelow(), PayFormula.perUnit(rub("1"), UNITS)))
                .build();
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2020-01-01"))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(1))
                .withFigure(Owner.agent(HEAD), UNITS, Ratio.of(7));
        PayStatement statement = scheme.payAll(march).of(Owner.agent(HEAD));
        assertThat(statement.total()).isEqualTo(rub("7"));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void oneHeldFigureOfOnesPeopleHoldsTheWhole() {
        PayScheme scheme = plan().forPost("head of support")
                .earn("Team", PayFormula.sumOver(Team.directReports(), PayFormula.perUnit(rub("1"), UNITS)))
                .build();
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(1));
        assertThat(scheme.payAll(march).of(Owner.agent(HEAD)).line("Team").kind())
                .isEqualTo(PayLine.Kind.HELD);
    }

    @Test
    void nobodysTeamCanBeFoundWhereItIsNotKnownWhoIsPaid() {
        PayScheme scheme = PayScheme.named("Department")
                .version("1")
                .effective(LocalDate.of(2020, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(rub("0"))
                .earn("Team", PayFormula.sumOver(Team.directReports(), PayFormula.perUnit(rub("1"), UNITS)))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(KOPECKS)
                .build();
        assertThatThrownBy(() -> scheme.statement(payroll(scheme, "2026-03"), Owner.department()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe the scheme wants paidTo(...)");
        PayScheme known = scheme.toBuilder().paidTo(HEAD).build();
        Payroll march =
                payroll(known, "2026-03", since(ANN, "2020-01-01")).withFigure(Owner.agent(ANN), UNITS, Ratio.of(4));
        assertThat(known.statement(march, Owner.department()).total()).isEqualTo(rub("4"));
    }
}
