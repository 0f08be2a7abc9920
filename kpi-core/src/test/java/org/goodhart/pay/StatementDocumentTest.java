package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explanation;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Interval;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements as plain records, and records that no statement gives. */
class StatementDocumentTest {
    private static final Line SECOND = Line.of("Второй, \"2nd\"", 2);
    private static final AgentId ANN = AgentId.of("ann");
    private static final StatementDocument DOCUMENT = StatementDocument.of(statement(Owner.agent(ANN)));

    private static PayStatement statement(Owner owner) {
        PayPeriod march = PayPeriod.of(YearMonth.of(2026, 3), ZoneId.of("Europe/Moscow"));
        Phrase everyType = Phrase.of(
                "x",
                "text",
                5L,
                5,
                new BigDecimal("1.50"),
                Ratio.of(1, 3),
                Money.parse("1.00 RUB"),
                march.start(),
                march.firstDate(),
                Interval.of(march.start(), march.end()),
                Duration.ofMinutes(90),
                Phrase.literal("inner"));
        PayLine line = PayLine.of(
                Stage.LINES,
                Phrase.literal("Pay"),
                PayLine.Kind.EARNED,
                Money.parse("7.00 RUB"),
                Explanation.of(everyType));
        return new PayStatement(
                "S",
                "1",
                owner,
                march,
                Instant.parse("2026-04-15T08:30:00.123456789Z"),
                List.of(line),
                Money.parse("7.00 RUB"),
                List.of(new Balance.Debt(owner, "a", Money.parse("2.00 RUB"))),
                true,
                Fingerprint.of("a"),
                Fingerprint.of("b"));
    }

    static List<Owner> owners() {
        return List.of(
                Owner.department(),
                Owner.line(SECOND),
                Owner.agent(ANN),
                Owner.unassigned(),
                Owner.holder(new Holder(SECOND, Optional.of(ANN))),
                Owner.holder(new Holder(SECOND, Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void everyOwnerAndEveryTypeOfValueGoesThereAndBack(Owner owner) {
        PayStatement statement = statement(owner);
        StatementDocument document = StatementDocument.of(statement);
        assertThat(document.toStatement()).isEqualTo(statement);
        assertThat(StatementDocument.of(document.toStatement())).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPARTMENT | ''  | '' | ann | 'ann' at owner.agent: nothing beside 'DEPARTMENT' is expected",
                "DEPARTMENT | L1  | '' | ''  | 'L1' at owner.line: nothing beside 'DEPARTMENT' is expected",
                "LINE       | L1  | 1  | ann | 'ann' at owner.agent: nothing beside 'LINE' is expected",
                "AGENT      | ''  | 1  | ann | '1' at owner.rank: nothing beside 'AGENT' is expected",
                "LINE       | L1  | 0  | ''  | 'L1' at owner.line",
                "LINE       | L1  | I  | ''  | 'I' at owner.rank: a whole number is expected",
                "HOLDER     | ''  | 1  | ann | '' at owner.line: the name of a line is expected",
                "TOWN       | ''  | '' | ''  | 'TOWN' at owner.level: one of [DEPARTMENT, LINE, AGENT, HOLDER] is expected",
            })
    void anOwnerThatContradictsItselfIsRefused(String level, String line, String rank, String agent, String message) {
        refused(with(new StatementDocument.Whose(level, line, rank, agent), DOCUMENT.period(), "7.00 RUB"), message);
    }

    @Test
    void aPeriodThatEndsTooEarlyIsRefusedByItsPlace() {
        for (String end : List.of("2026-03-01T00:00:00Z", "2026-02-28T00:00:00Z")) {
            StatementDocument.Time time = new StatementDocument.Time("2026-03-01T00:00:00Z", end, "UTC");
            refused(
                    with(DOCUMENT.owner(), time, "7.00 RUB"),
                    "'" + end + "' at period.end: an instant after the start is expected");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.00 RUB | does not add up: the lines sum to 7.00 RUB, the total is 8.00 RUB",
                "7.00 USD | '7.00 RUB' at lines[0].amount: money in USD, as the total is, is expected",
                "7        | '7' at total: money such as 120000.00 RUB is expected",
                "7e0 RUB  | '7e0 RUB' at total",
            })
    void aTotalThatIsNotTheSumIsRefused(String total, String message) {
        refused(with(DOCUMENT.owner(), DOCUMENT.period(), total), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debt     | 2.00 RUB | 2026-03 | 2026-03-01 | '2026-03-01' at closing[0].date: nothing beside 'debt'",
                "excess   | 2.00 RUB | 2026-03 | ''         | '2026-03' at closing[0].earnedIn: nothing beside 'excess'",
                "excess   | 2.00 RUB | ''      | 2026-03-01 | '2026-03-01' at closing[0].date: nothing beside 'excess'",
                "counted  | 2        | 2026-03 | 2026-03-01 | '2026-03' at closing[0].earnedIn: nothing beside 'counted'",
                "unvested | 2.00 RUB | 2026-03 | ''         | '' at closing[0].date: an ISO 8601 date is expected",
                "debt     | 0.00 RUB | ''      | ''         | '0.00 RUB' at closing[0].amount: money above 0 is expected",
                "gift     | 2.00 RUB | ''      | ''         | 'gift' at closing[0].kind: one of [counted,",
            })
    void aBalanceThatContradictsItsKindIsRefused(
            String kind, String amount, String earnedIn, String date, String message) {
        StatementDocument.Carried carried = new StatementDocument.Carried(kind, "a", amount, earnedIn, date);
        refused(
                new StatementDocument(
                        "S",
                        "1",
                        DOCUMENT.owner(),
                        DOCUMENT.period(),
                        DOCUMENT.asOf(),
                        DOCUMENT.lines(),
                        DOCUMENT.total(),
                        List.of(carried),
                        true,
                        DOCUMENT.schemeFingerprint(),
                        DOCUMENT.factsFingerprint()),
                message);
    }

    @Test
    void aValueThatContradictsItsTypeIsRefused() {
        String at = " at lines[0].derivation.phrase.arguments[0].";
        List<DerivationDocument.Words> inner = List.of(words());
        refusedValue("text", "v", inner, "a phrase" + at + "phrase: nothing beside 'text' is expected");
        refusedValue("phrase", "v", inner, "'v'" + at + "value: nothing beside 'phrase' is expected");
        refusedValue("phrase", "", List.of(), "nothing" + at + "phrase: one phrase is expected");
        refusedValue("phrase", "", List.of(words(), words()), "2 entries" + at + "phrase: one or none is expected");
        refusedValue("gold\u001b\u202e", "v", List.of(), "'gold??'" + at + "type: one of [text,");
        refusedValue("decimal", "1e99999999", List.of(), "'1e99999999'" + at + "value: a decimal of at most 10000");
        refusedValue("decimal", "9".repeat(10_001), List.of(), at + "value: a decimal of at most 10000 digits");
        refusedValue("date", "2026-02-30", List.of(), "'2026-02-30'" + at + "value: an ISO 8601 date is expected");
    }

    @Test
    void digitsOfOtherScriptsAndSignsThatNobodyWritesAreNoNumbers() {
        String at = " at lines[0].derivation.phrase.arguments[0].value: a whole number is expected";
        refusedValue("long", "\u0661", List.of(), "'\u0661'" + at);
        refusedValue("integer", "+1", List.of(), "'+1'" + at);
        refusedValue("decimal", "\u0661.5", List.of(), "a decimal of at most");
        refused(
                with(new StatementDocument.Whose("LINE", "L1", "+1", ""), DOCUMENT.period(), "7.00 RUB"),
                "'+1' at owner.rank: a whole number is expected");
    }

    @Test
    void aPeriodBeyondAllCalendarsIsRefusedByItsPlace() {
        String end = Instant.MAX.toString();
        StatementDocument.Time time = new StatementDocument.Time("2026-03-01T00:00:00Z", end, "Europe/Moscow");
        refused(
                with(DOCUMENT.owner(), time, "7.00 RUB"),
                "'" + end + "' at period.end: an ISO 8601 instant that has a date in Europe/Moscow is expected");
    }

    @Test
    void aRoundingInAnotherCurrencyThanTheTotalIsRefused() {
        StatementDocument.Line line = DOCUMENT.lines().get(0);
        StatementDocument.Rounded rounded =
                new StatementDocument.Rounded("700%", new DerivationDocument.Rule("HALF_UP", "0.01"), "7.00 USD");
        StatementDocument.Line inDollars = new StatementDocument.Line(
                line.stage(), line.label(), line.kind(), line.amount(), line.derivation(), List.of(rounded), List.of());
        refused(
                with(DOCUMENT.owner(), DOCUMENT.period(), "7.00 RUB", inDollars),
                "'7.00 USD' at lines[0].rounding[0].rounded: money in RUB, as the total is, is expected");
    }

    @Test
    void aDerivationWithoutEndIsRefusedAndOneOfSomeDepthIsRead() {
        assertThat(with(nested(500)).toStatement().lines()).hasSize(1);
        refused(with(nested(100_000)), "derivations in derivations without end at lines[0].derivation.parts[0].parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM      | 6 | '600%' at lines[0].derivation.step[0].value: 700% by its parts is expected",
                "QUOTIENT | 7 | '700%' at lines[0].derivation.step: a step that its parts can take is expected",
                "GIVEN    | 8 | '7.00 RUB' at lines[0].amount: what its derivation comes to is expected",
            })
    void aDerivationThatDoesNotComeToItsAmountIsRefused(String operation, String value, String message) {
        DerivationDocument four = step("GIVEN", "4", List.of());
        DerivationDocument three = step("GIVEN", "3", List.of());
        DerivationDocument zero = step("GIVEN", "0", List.of());
        assertThat(with(step("SUM", "7", List.of(four, three))).toStatement().lines())
                .hasSize(1);
        List<DerivationDocument> parts = operation.equals("QUOTIENT") ? List.of(four, zero) : List.of(four, three);
        refused(with(step(operation, value, parts)), message);
    }

    private static DerivationDocument step(String operation, String value, List<DerivationDocument> parts) {
        DerivationDocument.Arithmetic arithmetic =
                new DerivationDocument.Arithmetic(operation, List.of(), List.of(), value);
        return new DerivationDocument(words(), List.of(arithmetic), parts);
    }

    @Test
    void nothingInAListIsNamedByItsPlace() {
        List<DerivationDocument> parts = new ArrayList<>(Collections.nCopies(2, nested(0)));
        parts.set(1, null);
        assertThatNullPointerException()
                .isThrownBy(() -> new DerivationDocument(words(), List.of(), parts))
                .withMessage("parts[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> new DerivationDocument.Words("x", null, List.of()))
                .withMessage("literal");
    }

    private static DerivationDocument.Words words() {
        return new DerivationDocument.Words("x", true, List.of());
    }

    private static DerivationDocument nested(int depth) {
        DerivationDocument nested = new DerivationDocument(words(), List.of(), List.of());
        for (int i = 0; i < depth; i++) nested = new DerivationDocument(words(), List.of(), List.of(nested));
        return nested;
    }

    private static void refusedValue(String type, String value, List<DerivationDocument.Words> phrase, String message) {
        DerivationDocument.Words words =
                new DerivationDocument.Words("x", true, List.of(new DerivationDocument.Value(type, value, phrase)));
        refused(with(new DerivationDocument(words, List.of(), List.of())), message);
    }

    private static void refused(StatementDocument document, String message) {
        assertThatIllegalArgumentException().isThrownBy(document::toStatement).withMessageContaining(message);
    }

    private static StatementDocument with(DerivationDocument derivation) {
        StatementDocument.Line line = DOCUMENT.lines().get(0);
        return with(
                DOCUMENT.owner(),
                DOCUMENT.period(),
                DOCUMENT.total(),
                new StatementDocument.Line(
                        line.stage(), line.label(), line.kind(), line.amount(), derivation, List.of(), List.of()));
    }

    private static StatementDocument with(StatementDocument.Whose owner, StatementDocument.Time time, String total) {
        return with(owner, time, total, DOCUMENT.lines().get(0));
    }

    private static StatementDocument with(
            StatementDocument.Whose owner, StatementDocument.Time time, String total, StatementDocument.Line line) {
        return new StatementDocument(
                "S",
                "1",
                owner,
                time,
                DOCUMENT.asOf(),
                List.of(line),
                total,
                DOCUMENT.closing(),
                true,
                DOCUMENT.schemeFingerprint(),
                DOCUMENT.factsFingerprint());
    }
}
