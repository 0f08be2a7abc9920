package org.goodhart.examples.payday.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.goodhart.pay.Balance;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as JSON, there and back, and whatever a file may hold instead. */
class StatementJsonTest {
    @Test
    void thereAndBackIsTheSameStatementAndTheSameBytes() throws Exception {
        List<PayStatement> statements = SampleStatements.statements().toList();
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
        PayStatement statement = SampleStatements.everything();
        assertThat(statement.lines()).extracting(PayLine::kind).contains(PayLine.Kind.values());
        assertThat(statement.closing()).extracting(Balance::getClass).hasSize(4).doesNotHaveDuplicates();
        assertThat(statement.roundings()).isNotEmpty();
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
                "'\"provisional\" : false,' | '' | problem: provisional",
                "\"provisional\" : false | \"provisional\" : null | problem: provisional",
                "\"provisional\" : false | \"provisional\" : 0 | (at provisional)",
                "\"literal\" : false, | '' | problem: literal (at lines[0].label)",
                "\"version\" : \"1\" | \"version\" : 1.0 | (at version)",
                "\"version\" : \"1\" | \"version\" : \"0\", \"version\" : \"1\" | Duplicate field 'version'",
                "\"lines\" : [ | \"lines\" : [ null, | problem: lines[0]",
                "\"line\" : \"\" | \"line\" : \"L1\" | 'L1' at owner.line: nothing beside 'AGENT' is expected",
            })
    void whatDoesNotBelongThereIsRefusedByItsPlace(String found, String instead, String message) {
        String json = StatementJson.write(SampleStatements.everything());
        String broken = SampleStatements.replacedOnce(json, found, instead);
        assertThatThrownBy(() -> StatementJson.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingIsNoStatement() {
        assertThatThrownBy(() -> StatementJson.read("null")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementJson.read("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatementJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
        String json = StatementJson.write(SampleStatements.everything());
        assertThatThrownBy(() -> StatementJson.read(json + json)).hasMessageContaining("Trailing token");
    }
}
