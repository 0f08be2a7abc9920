package org.goodhart.examples.payday.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Organisation;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.examples.payday.input.ProjectFiles;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.plan.Plan;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Accumulation;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Deferral;
import org.goodhart.pay.DerivationDocument;
import org.goodhart.pay.Draw;
import org.goodhart.pay.Excess;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Guard;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.pay.Stage;
import org.goodhart.pay.StatementDocument;
import org.goodhart.pay.Tiers;
import org.goodhart.pay.Vesting;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as JSON against their schema, there and back, and whatever a file may hold instead. */
class StatementJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), MOSCOW);

    private static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    /** A statement with lines of every kind and balances of every kind. */
    private static PayStatement everything() {
        Metric units = Metric.given("Units", Unit.COUNT, Direction.HIGHER_IS_BETTER);
        Metric unknown = Metric.given("Unknown", Unit.SHARE, Direction.HIGHER_IS_BETTER);
        Owner ann = Owner.agent(AgentId.of("ann"));
        PayScheme scheme = PayScheme.named("All")
                .version("1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.AGENT)
                .base(rub("10000"))
                .prorated(Proration.byCalendarDays())
                .earn("Thirds", PayFormula.perUnit(rub("100"), units).times(Ratio.of(1, 3)))
                .earn("Less", PayFormula.fixed(rub("-10")))
                .earn(
                        "Held",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("1")),
                                unknown,
                                Curve.through(Curve.at("0%", "0%"), Curve.at("100%", "100%"))
                                        .flatOutside()))
                .earn(
                        "Tiers",
                        PayFormula.onTiers(
                                PayFormula.fixed(rub("1")),
                                Attainment.of(units),
                                Tiers.marginal(Curve.Boundary.PAYS_AS_ABOVE, Tiers.above("0", "50%")),
                                Accumulation.of("units", Accumulation.Reset.EACH_YEAR)))
                .discretionary("Judgement", rub("-5"), rub("5"))
                .totalCappedAt(rub("10100"), Excess.CARRIED)
                .guard(Guard.noFines("law"))
                .guard(Guard.deductionsNotAbove(EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(1)), "law"))
                .defer(Deferral.keptByLeavers("Thirds", Ratio.percent(50), Period.ofMonths(2), Vesting.inFull()))
                .draw(Draw.recoverable(rub("20"), Ratio.ONE))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_EVEN, "0.01"))
                .build();
        Organisation people = Organisation.of(
                MOSCOW,
                List.of(L1),
                List.of(person("ann").as("engineer").hired("2020-01-01").on(L1).build()));
        Payroll payroll = Payroll.withoutDesk(
                        people, MARCH, Instant.parse("2026-04-15T08:30:00.123Z"), scheme.metrics())
                .withFigure(ann, units, Ratio.of(31))
                .opening(Balances.of(
                        new Balance.Excess(ann, "Cap of the total", rub("7")),
                        new Balance.Debt(ann, Draw.ACCOUNT, rub("3")),
                        new Balance.Unvested(ann, "Thirds", "2026-01", LocalDate.of(2026, 3, 1), rub("11.11"))))
                .with(
                        new PayEntry.Award(ann, "Judgement", rub("2"), "helped", "the head"),
                        new PayEntry.Sanction(ann, LocalDate.of(2026, 3, 4), rub("-4"), "absent", "order 1"),
                        new PayEntry.Adjustment(
                                ann,
                                "Put right",
                                rub("6"),
                                "a slip",
                                "payroll",
                                Optional.of(new LineOrigin("2026-02", "Tiers"))),
                        new PayEntry.Clawback(
                                ann,
                                new LineOrigin("2026-01", "Thirds"),
                                rub("500"),
                                rub("-500"),
                                "cancelled",
                                "payroll"));
        return scheme.statement(payroll, ann);
    }

    private static Stream<PayStatement> statements() throws Exception {
        Desk desk =
                SmallProvider.standard().read(ReadOptions.standard()).result().desk();
        Plan plan = Plan.of(EventLog.Kind.OWN, MOSCOW);
        Payroll payroll = plan.agent().payroll(desk, MARCH);
        return Stream.concat(
                Stream.of(
                        everything(),
                        plan.verified().pay(desk, MARCH),
                        plan.naive().pay(desk, MARCH)),
                plan.agent().payAll(payroll).statements().stream());
    }

    @Test
    void thereAndBackIsTheSameStatementAndTheSameBytes() throws Exception {
        List<PayStatement> statements = statements().toList();
        assertThat(statements).hasSizeGreaterThan(5);
        for (PayStatement statement : statements) {
            String json = StatementJson.write(statement);
            PayStatement back = StatementJson.read(json);
            assertThat(back).isEqualTo(statement);
            assertThat(back.fingerprint()).isEqualTo(statement.fingerprint());
            assertThat(StatementJson.write(back)).isEqualTo(json).doesNotContain("\r");
            for (Language language : Language.values()) {
                assertThat(back.explain(language)).isEqualTo(statement.explain(language));
            }
        }
    }

    @Test
    void theOneWithEverythingHasEverything() {
        PayStatement statement = everything();
        assertThat(statement.lines()).extracting(PayLine::kind).contains(PayLine.Kind.values());
        assertThat(statement.closing()).extracting(Balance::getClass).hasSize(4).doesNotHaveDuplicates();
        assertThat(statement.roundings()).isNotEmpty();
    }

    @Test
    void everyStatementIsAsTheSchemaSays() throws Exception {
        JsonNode schema = schema();
        for (PayStatement statement : statements().toList()) {
            List<String> problems = new ArrayList<>();
            SchemaCheck.check(schema, schema, JSON.readTree(StatementJson.write(statement)), "", problems);
            assertThat(problems).isEmpty();
        }
    }

    /** The schema names what the records have, in their order, and every constant that there is. */
    @Test
    void theSchemaSaysWhatTheRecordsAre() throws IOException {
        JsonNode schema = schema();
        Map<String, Class<? extends Record>> records = Map.ofEntries(
                Map.entry("owner", StatementDocument.Whose.class),
                Map.entry("period", StatementDocument.Time.class),
                Map.entry("line", StatementDocument.Line.class),
                Map.entry("rounded", StatementDocument.Rounded.class),
                Map.entry("origin", StatementDocument.Origin.class),
                Map.entry("carried", StatementDocument.Carried.class),
                Map.entry("rule", DerivationDocument.Rule.class),
                Map.entry("derivation", DerivationDocument.class),
                Map.entry("words", DerivationDocument.Words.class),
                Map.entry("value", DerivationDocument.Value.class),
                Map.entry("arithmetic", DerivationDocument.Arithmetic.class));
        assertThat(names(schema)).isEqualTo(components(StatementDocument.class));
        records.forEach((name, type) ->
                assertThat(names(schema.get("$defs").get(name))).as(name).isEqualTo(components(type)));
        assertThat(constants(schema, "line", "stage")).isEqualTo(namesOf(Stage.class));
        assertThat(constants(schema, "line", "kind")).isEqualTo(namesOf(PayLine.Kind.class));
        assertThat(constants(schema, "owner", "level")).isEqualTo(namesOf(Owner.Level.class));
        assertThat(constants(schema, "arithmetic", "operation")).isEqualTo(namesOf(Step.Operation.class));
        assertThat(constants(schema, "rule", "mode")).isEqualTo(namesOf(RoundingMode.class));
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(Files.readString(ProjectFiles.root().resolve("docs/statement.schema.json")));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        List<String> required = new ArrayList<>();
        object.get("required").forEach(name -> required.add(name.asText()));
        assertThat(required).isEqualTo(names);
        assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
        return names;
    }

    private static List<String> components(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> constants(JsonNode schema, String definition, String property) {
        List<String> constants = new ArrayList<>();
        schema.get("$defs")
                .get(definition)
                .get("properties")
                .get(property)
                .get("enum")
                .forEach(constant -> constants.add(constant.asText()));
        return constants;
    }

    private static <E extends Enum<E>> List<String> namesOf(Class<E> type) {
        return EnumSet.allOf(type).stream().map(Enum::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\" : \"HELD\" | \"kind\" : \"FINE\" | 'FINE' at lines[3].kind: one of [BASE, EARNED,",
                "\"total\" : \" | \"total\" : \"1 | does not add up",
                "\"total\" : \" | \"total\" : \"x | at total: money such as 120000.00 RUB is expected",
                "\"zone\" : \"Europe/Moscow\" | \"zone\" : \"Mars\" | 'Mars' at period.zone: a zone id is expected",
                "\"level\" : \"AGENT\" | \"level\" : \"CITY\" | 'CITY' at owner.level: one of [DEPARTMENT,",
                "\"kind\" : \"debt\" | \"kind\" : \"gift\" | one of [counted, excess, debt, unvested] is expected",
                "\"type\" : \"money\" | \"type\" : \"gold\" | one of [text, long,",
                "\"operation\" : \"GIVEN\" | \"operation\" : \"ROUNDED\" | a step that has what it needs is expected",
                "\"scheme\" : | \"bribe\" : 1, \"scheme\" : | this is no statement: Unrecognized field \"bribe\"",
                "\"scheme\" : \"All\", | '' | this is no statement: ",
                "\"scheme\" : \"All\" | \"scheme\" : null | this is no statement: ",
                "{ | [ | this is no statement: ",
            })
    void whatDoesNotBelongThereIsRefusedByItsPlace(String found, String instead, String message) {
        String json = StatementJson.write(everything());
        assertThat(json).contains(found);
        String broken =
                json.substring(0, json.indexOf(found)) + instead + json.substring(json.indexOf(found) + found.length());
        assertThatThrownBy(() -> StatementJson.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingIsNoStatement() {
        assertThatThrownBy(() -> StatementJson.read("null")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementJson.read("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
