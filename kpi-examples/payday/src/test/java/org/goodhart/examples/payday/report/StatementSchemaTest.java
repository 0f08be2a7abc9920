package org.goodhart.examples.payday.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.examples.payday.input.ProjectFiles;
import org.goodhart.metric.Owner;
import org.goodhart.pay.DerivationDocument;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Stage;
import org.goodhart.pay.StatementDocument;
import org.goodhart.value.Language;
import org.goodhart.value.Step;
import org.junit.jupiter.api.Test;

/** The schema of statements: it is one, it fits the records and every statement, and refuses what is none. */
class StatementSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyStatementIsAsTheSchemaSays() throws Exception {
        for (PayStatement statement : SampleStatements.statements().toList()) {
            assertThat(problems(StatementJson.write(statement))).isEmpty();
        }
    }

    @Test
    void anOwnerOfEveryLevelIsAsTheSchemaSays() throws Exception {
        PayStatement of = SampleStatements.everything();
        for (Owner owner : List.of(
                Owner.department(),
                Owner.line(Line.of(2)),
                Owner.agent(AgentId.of("ann")),
                Owner.unassigned(),
                Owner.holder(new Holder(Line.of(2), Optional.of(AgentId.of("ann")))),
                Owner.holder(new Holder(Line.of(2), Optional.empty())))) {
            PayStatement statement = new PayStatement(
                    of.scheme(),
                    of.version(),
                    owner,
                    of.period(),
                    of.asOf(),
                    of.lines(),
                    of.total(),
                    List.of(),
                    true,
                    of.schemeFingerprint(),
                    of.factsFingerprint());
            String json = StatementJson.write(statement);
            assertThat(problems(json)).as(owner.toString()).isEmpty();
            assertThat(StatementJson.read(json)).isEqualTo(statement);
        }
    }

    /** The example of the page is a statement, to the byte, and says what the page says. */
    @Test
    void theExampleOfThePageIsAStatement() throws Exception {
        String page = Files.readString(ProjectFiles.root().resolve("docs/statement-json.md"));
        Matcher examples = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(examples.find()).isTrue();
        String json = examples.group(1);
        assertThat(examples.find()).isFalse();
        assertThat(problems(json)).isEmpty();
        PayStatement statement = StatementJson.read(json);
        assertThat(StatementJson.write(statement)).isEqualTo(json);
        assertThat(statement.total()).hasToString("60000.00 RUB");
        assertThat(statement.explain(Language.ENGLISH))
                .contains("set by scheme Support pay, version 1, whatever the figures are");
    }

    /** The schema is one by the rules for schemas, and does not let through what {@link StatementJson} refuses for its form. */
    @Test
    void theSchemaIsASchemaAndRefuses() throws Exception {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        assertThat(schemas.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(schema()))
                .isEmpty();
        String json = StatementJson.write(SampleStatements.everything());
        Map<String, String> faults = Map.of(
                "\"provisional\" : false,", "",
                "\"provisional\" : false", "\"provisional\" : \"false\"",
                "\"version\" : \"1\"", "\"version\" : 1",
                "\"kind\" : \"HELD\"", "\"kind\" : \"FINE\"",
                "\"amount\" : \"10000.00 RUB\"", "\"amount\" : 10000.00",
                "\"scheme\" :", "\"bribe\" : 1, \"scheme\" :",
                "\"asOf\" : \"", "\"asOf\" : \"on ");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            String broken = SampleStatements.replacedOnce(json, fault.getKey(), fault.getValue());
            assertThat(problems(broken)).as(fault.toString()).isNotEmpty();
            assertThatThrownBy(() -> StatementJson.read(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Set<ValidationMessage> problems(String json) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema(),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(JSON.readTree(json));
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
}
