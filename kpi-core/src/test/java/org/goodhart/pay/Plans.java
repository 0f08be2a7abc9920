package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** People, figures given from elsewhere and plans for them: what a test of a plan needs that has no tickets. */
final class Plans {
    static final Metric REVENUE = Metric.given("Revenue", Unit.COUNT, Direction.HIGHER_IS_BETTER);
    static final Metric UNITS = Metric.given("Units", Unit.COUNT, Direction.HIGHER_IS_BETTER);
    static final Metric QUALITY = Metric.given("Quality", Unit.SHARE, Direction.HIGHER_IS_BETTER);
    static final Metric GROWTH = Metric.given("Growth", Unit.SHARE, Direction.HIGHER_IS_BETTER);
    static final AgentId ANN = AgentId.of("ann");
    static final AgentId BOB = AgentId.of("bob");
    static final AgentId CAT = AgentId.of("cat");
    static final AgentId HEAD = AgentId.of("head");

    private Plans() {}

    static Post post(String title, String share) {
        return new Post(title, Optional.of(Line.of(1)), Optional.of(HEAD), Ratio.parse(share));
    }

    static Person person(AgentId id, EffectiveDated<Post> posts) {
        return new Person(id, id.name(), posts);
    }

    static Person since(AgentId id, String date) {
        return person(id, EffectiveDated.from(LocalDate.parse(date), post("engineer", "100%")));
    }

    static Organisation organisation(Person... people) {
        List<Person> all = new ArrayList<>(List.of(people));
        all.add(person(
                HEAD,
                EffectiveDated.from(
                        LocalDate.of(2020, 1, 1),
                        new Post("head of support", Optional.empty(), Optional.empty(), Ratio.ONE))));
        return Organisation.of(Figures.MOSCOW, List.of(Line.of(1), Line.of(2)), all);
    }

    /** A scheme for agents in roubles, with every term but its lines; no base. */
    static PaySchemeBuilder plan() {
        return PayScheme.named("Plan")
                .version("1")
                .effective(LocalDate.of(2020, 1, 1))
                .paidOn(Owner.Level.AGENT)
                .base(Figures.rub("0"))
                .prorated(Proration.byCalendarDays())
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"));
    }

    static PayPeriod month(String month) {
        return PayPeriod.of(YearMonth.parse(month), Figures.MOSCOW);
    }

    static Payroll payroll(PayScheme scheme, String month, Person... people) {
        PayPeriod period = month(month);
        return Payroll.withoutDesk(organisation(people), period, period.end().plusSeconds(86_400), scheme.metrics());
    }

    static Payroll annIn(PayScheme scheme, String month) {
        return payroll(scheme, month, since(ANN, "2020-01-01"));
    }

    static Owner ann() {
        return Owner.agent(ANN);
    }

    /** Ann's statement for March 2026 with one figure. */
    static PayStatement ann(PayScheme scheme, Metric metric, String value) {
        return scheme.statement(annIn(scheme, "2026-03").withFigure(ann(), metric, Ratio.parse(value)), ann());
    }

    static PayFormula rouble() {
        return PayFormula.fixed(Money.of(Figures.RUB, 1));
    }

    /** Ann's statements of months such as "2026-01 1500", each with its figure, and each opening with what the one before closed with. */
    static List<PayStatement> months(PayScheme scheme, Metric metric, String... monthsAndFigures) {
        Balances balances = Balances.none();
        List<PayStatement> statements = new ArrayList<>();
        for (String month : monthsAndFigures) {
            PayStatement statement = scheme.statement(
                    annIn(scheme, month.substring(0, 7))
                            .withFigure(ann(), metric, Ratio.parse(month.substring(8)))
                            .opening(balances),
                    ann());
            assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
            balances = new Balances(statement.closing());
            statements.add(statement);
        }
        return statements;
    }
}
