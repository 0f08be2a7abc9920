package org.goodhart.examples.payday.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Problem;
import org.goodhart.examples.payday.input.LogCounts;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Exploit;
import org.goodhart.gaming.Move;
import org.goodhart.gaming.Verdict;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Scorecard;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Explanation;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;

/**
 * The results as JSON: {@code input.json}, {@code scorecards.json}, {@code statements.json} and {@code audits.json}. Money and
 * shares are texts, so that no reader makes floating-point numbers of them; equal results are equal bytes.
 */
public final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Language language;
    private final ObjectWriter writer;

    /**
     * A report in a language.
     *
     * @param language the language of labels and explanations
     */
    public JsonReport(Language language) {
        this.language = language;
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        this.writer = MAPPER.writer(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /**
     * Writes the files; they take their places when all of them are whole.
     *
     * @param results the results
     * @param directory where to; it is made if it does not exist
     * @throws IOException if it cannot be written
     */
    public void write(Results results, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (StagedFiles files = new StagedFiles(directory)) {
            write(files, "input.json", input(results));
            ArrayNode scorecards = MAPPER.createArrayNode();
            for (Scorecard scorecard : results.scorecards()) scorecards.add(scorecard(scorecard));
            write(files, "scorecards.json", scorecards);
            ObjectNode statements = MAPPER.createObjectNode();
            statements.set("head", statement(results.head()));
            statements.set("agent", statement(results.agent()));
            write(files, "statements.json", statements);
            ArrayNode audits = MAPPER.createArrayNode();
            for (AuditReport audit : results.audits()) audits.add(audit(audit));
            write(files, "audits.json", audits);
            files.moveIntoPlace();
        }
    }

    private void write(StagedFiles files, String name, Object json) throws IOException {
        try (OutputStream out = new BufferedOutputStream(files.open(name))) {
            writer.writeValue(out, json);
            out.write('\n');
        }
    }

    private static ObjectNode input(Results results) {
        LogCounts counts = results.reading().counts();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", results.reading().name())
                .put("format", results.reading().format());
        node.put("asOf", results.reading().result().desk().asOf().toString());
        node.put("facts", results.reading().result().desk().fingerprint().hex());
        node.putObject("rows")
                .put("read", counts.rows())
                .put("kept", counts.rowsKept())
                .put("withoutEffect", counts.rowsWithoutEffect())
                .put("setAside", counts.rowsSetAside())
                .put("lost", counts.rowsLost());
        node.putObject("tickets")
                .put("met", counts.tickets())
                .put("kept", counts.ticketsKept())
                .put("setAside", counts.ticketsSetAside())
                .put("refused", counts.ticketsRefused())
                .put("running", results.ticketsRunning())
                .put("excluded", results.ticketsExcluded());
        node.set("cut", results.reading().cut().map(JsonReport::problem).orElse(null));
        ArrayNode refused = node.putArray("refused");
        for (Problem problem : results.reading().result().refused()) refused.add(problem(problem));
        ObjectNode odd = node.putObject("oddityCounts");
        for (Map.Entry<Oddity.Kind, Integer> entry :
                results.reading().oddities().entrySet()) {
            odd.put(entry.getKey().name(), entry.getValue());
        }
        ArrayNode oddities = node.putArray("oddities");
        for (Oddity oddity : results.reading().oddInOrder()) {
            oddities.addObject()
                    .put("kind", oddity.kind().name())
                    .put("subject", oddity.subject())
                    .put("detail", oddity.detail());
        }
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        return MAPPER.createObjectNode()
                .put("place", problem.place())
                .put("subject", problem.subject())
                .put("found", problem.found())
                .put("expected", problem.expected());
    }

    private ObjectNode scorecard(Scorecard scorecard) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("owner", scorecard.owner().toString())
                .put("level", scorecard.owner().level().name())
                .put("period", scorecard.scope().period().label())
                .put("asOf", scorecard.scope().asOf().toString());
        ArrayNode measures = node.putArray("measures");
        for (Map.Entry<Metric, Measure> entry : scorecard.measures().entrySet()) {
            Metric metric = entry.getKey();
            ObjectNode measure = measures.addObject();
            measure.put("metric", metric.label().in(language));
            measure.put("formula", metric.formula());
            measure.put(
                    "value", entry.getValue().value().map(JsonReport::fraction).orElse(null));
            measure.put("sample", entry.getValue().sampleSize());
            measure.put("text", entry.getValue().phrase().in(language));
            measure.put("provisional", scorecard.isProvisional(metric));
        }
        return node;
    }

    private ObjectNode statement(PayStatement statement) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("scheme", statement.scheme())
                .put("version", statement.version())
                .put("owner", statement.owner().toString())
                .put("period", statement.period().label())
                .put("asOf", statement.asOf().toString())
                .put("provisional", statement.provisional())
                .put("currency", statement.total().currency().getCurrencyCode());
        ArrayNode lines = node.putArray("lines");
        for (PayLine line : statement.lines()) {
            ObjectNode json = lines.addObject();
            json.put("label", line.label().in(language))
                    .put("kind", line.kind().name())
                    .put("amount", line.amount().amount().toPlainString());
            json.set("derivation", explanation(line.explanation()));
        }
        node.put("total", statement.total().amount().toPlainString())
                .put("schemeFingerprint", statement.schemeFingerprint().hex())
                .put("factsFingerprint", statement.factsFingerprint().hex())
                .put("fingerprint", statement.fingerprint().hex());
        return node;
    }

    private ObjectNode explanation(Explanation explanation) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("rule", explanation.phrase().key())
                .put("text", explanation.phrase().in(language));
        if (!explanation.parts().isEmpty()) {
            ArrayNode parts = node.putArray("parts");
            for (Explanation part : explanation.parts()) parts.add(explanation(part));
        }
        return node;
    }

    private ObjectNode audit(AuditReport report) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("scheme", report.scheme())
                .put("version", report.version())
                .put("role", report.role().label().in(language))
                .put("owner", report.owner().toString())
                .put("firstPeriod", report.horizon().first().label())
                .put("periods", report.horizon().periods());
        ArrayNode verdicts = node.putArray("verdicts");
        for (Verdict verdict : report.verdicts()) {
            ObjectNode json = verdicts.addObject();
            json.put("strategy", verdict.strategy())
                    .put("finding", verdict.finding().name())
                    .put("movesTried", verdict.movesTried())
                    .put("text", verdict.reason().in(language));
            verdict.exploit().ifPresent(exploit -> json.set("exploit", exploit(exploit)));
            verdict.largest().ifPresent(largest -> json.set("largest", exploit(largest)));
        }
        return node;
    }

    private ObjectNode exploit(Exploit exploit) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("payBefore", exploit.payBefore().amount().toPlainString())
                .put("payAfter", exploit.payAfter().amount().toPlainString())
                .put("gain", exploit.gain().amount().toPlainString())
                .put("payingLine", exploit.payingLine().in(language));
        node.putObject("harm")
                .put("outageSeconds", exploit.harm().outageSeconds())
                .put("forcedContacts", exploit.harm().forcedContacts())
                .put("lostSubscribers", exploit.harm().lostSubscribers())
                .put("otherLinesSeconds", exploit.harm().otherLinesSeconds());
        ArrayNode moves = node.putArray("moves");
        for (Move move : exploit.moves()) {
            moves.addObject()
                    .put("ticket", move.ticket().name())
                    .put("done", move.done().in(language))
                    .put("consequence", move.consequence().in(language));
        }
        return node;
    }

    private static String fraction(Ratio ratio) {
        return ratio.numerator() + "/" + ratio.denominator();
    }
}
