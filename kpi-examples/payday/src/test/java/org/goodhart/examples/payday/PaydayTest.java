package org.goodhart.examples.payday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.goodhart.examples.payday.input.CsvEventLogWriter;
import org.goodhart.examples.payday.input.ProjectFiles;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaydayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Payday payday = new Payday(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return payday.run(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theEmbeddedMonthIsMeasuredPaidAndAuditedAsTheReadmeShows() throws IOException {
        assertThat(run()).isEqualTo(Payday.DONE);
        assertThat(complained()).isEmpty();
        assertThat(printed())
                .contains("== Scorecard: the whole department", "== Scorecard: line L1", "== Scorecard: line L3")
                .contains("Pay statement: Head of support, verified, version 2026-1, 2026-03")
                .contains("Pay statement: Agent, version 2026-1, 2026-03")
                .contains("G05 silent closing: EXPLOITABLE", "G05 silent closing: none found in");
        String readme = Files.readString(ProjectFiles.root().resolve("README.md"));
        String shown = readme.substring(readme.indexOf("```text\n") + 8);
        assertThat(printed()).endsWith(shown.substring(0, shown.indexOf("```")));
    }

    @Test
    void aRealLogWithoutEvidenceIsPaidOnWhatItHoldsAndOnNothingElse() throws IOException {
        Path log = ProjectFiles.data("bpic2013/bpi_challenge_2013_incidents.xes.gz");
        int code = run(
                "--data",
                log.toString(),
                "--period",
                "2012-05",
                "--zone",
                "Europe/Stockholm",
                "--out",
                folder.toString());
        assertThat(code).as(complained()).isEqualTo(Payday.DONE);
        assertThat(printed())
                .contains("Rows: 65,533", "0 lost\n", "Tickets: 7,554")
                .contains("; 8 still running, 1 excluded from the reckoning\n")
                .contains("at a line that the organisation does not have: 16 (tickets: 6)\n")
                .contains("team V13 2nd 3rd: 39 events at line L2/L3, which the organisation does not list\n")
                .contains("remarks of the reader: 6\n", "facts known up to 2012-05-23 01:22:25 (UTC+02:00)\n")
                .contains("completed in the instant of the opening: 4 (tickets: 4)\n")
                .contains("verified resolution: not applicable: no evidence for it ")
                .contains("G05 silent closing: EXPLOITABLE", "G05 silent closing: not applicable: no evidence for it ")
                .doesNotContain("verified resolution: 0%");
        assertThat(printed().lines().filter(line -> line.contains(": status Unmatched at ")))
                .hasSize(5);
        JsonNode input = JSON.readTree(folder.resolve("input.json").toFile());
        assertThat(input.get("cut").isNull()).isTrue();
        assertThat(input.get("tickets").get("excluded").asInt()).isEqualTo(1);
        assertThat(input.get("oddities")).hasSize(16 + 4 + 25 + 12 + 1 + 6);
        assertThat(input.get("oddities").get(63).get("kind").asText()).isEqualTo("IMPORTED");
        assertThat(measure("verified resolution").get("value").isNull()).isTrue();
        theCsvIsPaidLikeTheXes(printedOf(log));
    }

    /** The names of agents are broken in the CSV, and with them the fingerprints of facts; figures are not. */
    private void theCsvIsPaidLikeTheXes(String xes) {
        Path log = ProjectFiles.data("bpic2013/vinst_incidents_with_levels.csv");
        assertThat(run("--data", log.toString(), "--period", "2012-05", "--zone", "Europe/Stockholm"))
                .as(complained())
                .isEqualTo(Payday.DONE);
        assertThat(printed()).startsWith("Read: vinst_incidents_with_levels.csv (BPI Challenge 2013 (CSV))\n");
        assertThat(printedOf(log).replace("(CSV)", "(XES)")).isEqualTo(xes);
    }

    private String printedOf(Path log) {
        return printed().replace(log.getFileName().toString(), "LOG").replaceAll("(, facts )[0-9a-f]{8,}", "$1F");
    }

    /** Names of schemes, of their lines and of what they rest on are the plan's own and stay as they are; so does the record's name. */
    @Test
    void inRussianTheWordsOfProgramAndLibraryAreRussian() {
        assertThat(run("--lang", "ru")).isEqualTo(Payday.DONE);
        assertThat(printed())
                .contains("== Показатели: отдел в целом", "Итого: ", "СХЕМУ МОЖНО ОБМАНУТЬ")
                .contains("== Закрытие без решения: наивная схема и схема с подтверждением\n");
        String rest = printed();
        for (String own : List.of(
                "small provider (generated)",
                "Europe/Moscow",
                "Head of support, naive",
                "Head of support, verified",
                "Closed in norm",
                "Restored in norm and verified",
                "Departures",
                "Own time in norm",
                "Hand-overs that stick",
                "Minimum wage",
                "the federal minimum wage",
                "Base",
                "Agent",
                "RUB",
                "UTC")) {
            rest = rest.replace(own, "");
        }
        assertThat(Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z]{2,}(?![A-Za-z0-9-])")
                        .matcher(rest)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void theStatementAddsUpByHandFromItsOwnDerivation() throws IOException {
        run("--out", folder.toString());
        JsonNode statements = JSON.readTree(folder.resolve("statements.json").toFile());
        assertThat(statements).hasSize(2);
        for (JsonNode statement : statements) {
            BigDecimal sum = BigDecimal.ZERO;
            int recomputed = 0;
            for (JsonNode line : statement.get("lines")) {
                BigDecimal amount = new BigDecimal(line.get("amount").asText());
                sum = sum.add(amount);
                Map<String, String> said = new TreeMap<>();
                derivation(line.get("derivation"), said);
                if (!said.containsKey("pay.curve")) continue;
                assertThat(byHand(said)).as(line.toString()).isEqualByComparingTo(amount);
                recomputed++;
            }
            assertThat(recomputed).isEqualTo(2);
            assertThat(sum).isEqualByComparingTo(statement.get("total").asText());
        }
        Map<String, String> said = new TreeMap<>();
        derivation(statements.get("head").get("lines").get(1).get("derivation"), said);
        assertThat(attainment(said))
                .isEqualTo(Ratio.parse(measure("faults restored in norm and verified (nominally due in the period)")
                        .get("value")
                        .asText()));
    }

    private static void derivation(JsonNode node, Map<String, String> said) {
        said.put(node.get("rule").asText(), node.get("text").asText().replace(",", ""));
        if (node.has("parts")) node.get("parts").forEach(part -> derivation(part, said));
    }

    /** Stake times payout, raised to the floor and rounded, from nothing but what the derivation says. */
    private static BigDecimal byHand(Map<String, String> said) {
        List<String> base = groups("(.+) of the base of (\\S+) RUB is .*", said.get("pay.percent-of-base"));
        Ratio stake = Ratio.parse(base.get(0)).times(amount(base.get(1)));
        Ratio pay = stake.times(payout(said.get("pay.curve"), attainment(said)));
        if (said.containsKey("pay.gate.at-least.yes")) {
            List<String> gate =
                    groups(".* is at least (\\S+): .*\\((\\d+) of (\\d+)\\)", said.get("pay.gate.at-least.yes"));
            assertThat(Ratio.parse(gate.get(1) + "/" + gate.get(2)).isLessThan(Ratio.parse(gate.get(0))))
                    .isFalse();
        }
        if (said.containsKey("pay.floor")) {
            Ratio floor = amount(groups("raised to the floor of (\\S+) RUB: .*", said.get("pay.floor"))
                    .get(0));
            assertThat(pay.isLessThan(floor)).isTrue();
            pay = floor;
        }
        return pay.toBigDecimal(2, RoundingMode.HALF_UP);
    }

    private static Ratio attainment(Map<String, String> said) {
        List<String> counts = groups(".*\\((\\d+) of (\\d+)\\)", said.get("pay.measure"));
        return Ratio.parse(counts.get(0) + "/" + counts.get(1));
    }

    private static Ratio payout(String curve, Ratio attainment) {
        if (curve.contains("it is flat")) {
            List<String> flat = groups(".* gives payout (\\S+): below (\\S+) the first point .*", curve);
            assertThat(attainment.isLessThan(Ratio.parse(flat.get(1)))).isTrue();
            return Ratio.parse(flat.get(0));
        }
        List<Ratio> points =
                groups(".*: between (\\S+) \\(payout (\\S+)\\) and (\\S+) \\(payout (\\S+)\\)", curve).stream()
                        .map(Ratio::parse)
                        .toList();
        Ratio way = attainment.minus(points.get(0)).dividedBy(points.get(2).minus(points.get(0)));
        return points.get(1).plus(points.get(3).minus(points.get(1)).times(way));
    }

    private static Ratio amount(String text) {
        return Ratio.of(new BigDecimal(text).movePointRight(2).longValueExact(), 100);
    }

    private static List<String> groups(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.matches()).as(pattern + " in " + text).isTrue();
        return Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1)
                .map(matcher::group)
                .toList();
    }

    private JsonNode measure(String label) throws IOException {
        JsonNode department =
                JSON.readTree(folder.resolve("scorecards.json").toFile()).get(0);
        for (JsonNode measure : department.get("measures")) {
            if (measure.get("metric").asText().equals(label)) return measure;
        }
        throw new AssertionError("no measure '" + label + "'");
    }

    @Test
    void equalFactsGiveEqualBytesInAnyOrderOfRows() throws Exception {
        Path ordered = folder.resolve("ordered");
        Path shuffled = folder.resolve("shuffled");
        SmallProvider provider = SmallProvider.standard();
        CsvEventLogWriter.write(provider.read(ReadOptions.standard()).result().desk(), ordered);
        Files.createDirectories(shuffled);
        try (Stream<Path> files = Files.list(ordered)) {
            for (Path file : files.toList()) shuffleRows(file, shuffled.resolve(file.getFileName()));
        }
        assertThat(json(ordered)).isEqualTo(json(shuffled));
    }

    private static void shuffleRows(Path from, Path to) throws IOException {
        List<String> lines = Files.readAllLines(from);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(7));
        rows.add(0, lines.get(0));
        Files.write(to, rows);
    }

    private TreeMap<String, String> json(Path data) throws IOException {
        Path report = folder.resolve("report-" + data.getFileName());
        String asOf = SmallProvider.standard().asOf().toString();
        int code = run(
                "--data",
                data.toString(),
                "--period",
                "2026-03",
                "--zone",
                "Europe/Moscow",
                "--as-of",
                asOf,
                "--out",
                report.toString());
        assertThat(code).as(complained()).isEqualTo(Payday.DONE);
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(report)) {
            for (Path file : written.toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.readString(file).replace(data.getFileName().toString(), "log"));
            }
        }
        return files;
    }

    @Test
    void aTicketThatCannotBeTrueIsNamedAndTheRestIsPaid() throws Exception {
        Path data = folder.resolve("data");
        CsvEventLogWriter.write(
                SmallProvider.standard().read(ReadOptions.standard()).result().desk(), data);
        List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("tickets.csv")));
        String seventeenth = lines.get(16);
        lines.set(16, seventeenth.replaceFirst("2026-0\\d-\\d\\dT", "2026-13-45T"));
        Files.write(data.resolve("tickets.csv"), lines);
        int code = run(
                "--data",
                data.toString(),
                "--period",
                "2026-03",
                "--zone",
                "Europe/Moscow",
                "--out",
                folder.resolve("r").toString());
        assertThat(code).isEqualTo(Payday.DATA);
        assertThat(complained())
                .contains("tickets.csv:17")
                .contains("2026-13-45")
                .doesNotContain("\tat ");
        assertThat(printed()).contains("Problems: 1", "Total: ");
        JsonNode input = JSON.readTree(folder.resolve("r/input.json").toFile());
        assertThat(input.get("tickets").get("refused").asInt()).isEqualTo(1);
        assertThat(input.get("refused").get(0).get("place").asText()).contains("tickets.csv:17");
    }

    @Test
    void whereThereIsNothingToReadTheCallIsAtFault() throws IOException {
        assertThat(pay(folder.resolve("none.xes"))).isEqualTo(Payday.USAGE);
        assertThat(complained())
                .startsWith("payday: ")
                .contains("none.xes", "no such file")
                .hasLineCount(1);
        assertThat(pay(folder)).isEqualTo(Payday.USAGE);
        assertThat(complained()).contains("tickets.csv").hasLineCount(1);
        assertThat(pay(Files.writeString(folder.resolve("log.txt"), "x"))).isEqualTo(Payday.USAGE);
        assertThat(complained()).contains("no known format");
        assertThat(run("--data", "", "--period", "2012-05", "--zone", "UTC")).isEqualTo(Payday.USAGE);
        assertThat(complained()).isEqualTo("payday: --data: '' is no path; expected the path of a directory or file\n");
        assertThat(printed()).isEmpty();
    }

    @Test
    void whereTheContentCannotBeUsedTheDataAreAtFault() throws IOException {
        assertThat(pay(Files.writeString(folder.resolve("log.xes.gz"), "<log/>")))
                .isEqualTo(Payday.DATA);
        assertThat(complained().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("payday: "));
        assertThat(pay(Files.writeString(folder.resolve("log.xes"), "<!DOCTYPE log [<!ENTITY a \"a\">]><log/>")))
                .isEqualTo(Payday.DATA);
        assertThat(complained()).contains("document type").hasLineCount(1);
        Files.writeString(folder.resolve("tickets.csv"), "a,b\n1,2\n");
        assertThat(pay(folder)).isEqualTo(Payday.DATA);
        assertThat(complained().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("payday: "));
        assertThat(printed()).isEmpty();
    }

    private int pay(Path data) {
        return run("--data", data.toString(), "--period", "2012-05", "--zone", "UTC", "--out", report().toString());
    }

    private Path report() {
        return folder.resolve("report");
    }

    private static String log(int traces) {
        StringBuilder log = new StringBuilder("<log>\n");
        for (int i = 0; i < traces; i++) {
            log.append("<trace><string key=\"concept:name\" value=\"1-" + i * 7919L % 100_003 + "\"/>\n");
            for (String at : List.of("10", "11")) {
                log.append("<event><string key=\"org:group\" value=\"V1\"/><string key=\"org:resource\""
                                + " value=\"Per\"/>")
                        .append("<string key=\"concept:name\" value=\"Accepted\"/>")
                        .append("<string key=\"lifecycle:transition\" value=\"In Progress\"/>")
                        .append("<string key=\"impact\" value=\"Low\"/><string key=\"product\" value=\"PROD1\"/>")
                        .append("<date key=\"time:timestamp\" value=\"2012-05-01T" + at + ":00:00Z\"/></event>\n");
            }
            log.append("</trace>\n");
        }
        return log.append("</log>\n").toString();
    }

    @Test
    void aTruncatedArchiveIsPaidOnItsWholeTicketsAndSaysItsLoss() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(log(3000).getBytes(StandardCharsets.UTF_8));
        }
        Path cut = folder.resolve("cut.xes.gz");
        Files.write(cut, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThat(pay(cut)).as(complained()).isEqualTo(Payday.DATA);
        assertThat(complained().lines()).allSatisfy(line -> assertThat(line).startsWith("payday: "));
        assertThat(printed())
                .containsPattern("INCOMPLETE: the log breaks off at cut\\.xes\\.gz:\\d+; figures cover only what"
                        + " stands before it\n");
        JsonNode input = JSON.readTree(report().resolve("input.json").toFile());
        assertThat(input.get("cut").get("place").asText()).startsWith("cut.xes.gz:");
        assertThat(input.get("tickets").get("kept").asInt()).isBetween(500, 2900);
    }

    @Test
    void whatWasReadOfTheTicketInWhichALogBreaksOffIsCountedAsLost() throws IOException {
        String whole = log(3);
        int second = whole.lastIndexOf("</event>");
        assertThat(pay(Files.writeString(folder.resolve("cut.xes"), whole.substring(0, second))))
                .isEqualTo(Payday.DATA);
        assertThat(printed())
                .contains("Rows: 5, of these 2 kept, 2 without effect", ", 1 lost\n")
                .contains("Tickets: 3, of these 2 kept, 0 opened later, 1 refused;")
                .contains("INCOMPLETE: the log breaks off at cut.xes:");
        assertThat(complained()).contains("the log breaks off inside it; expected: a whole trace");
    }

    @Test
    void theLogItselfSaysWhichPlanItNeeds() throws Exception {
        assertThat(pay(Files.writeString(folder.resolve("W.XES"), log(3)))).isEqualTo(Payday.DONE);
        assertThat(printed()).contains("EUR").doesNotContain("RUB");
        Path directory = folder.resolve("m.xes");
        CsvEventLogWriter.write(
                SmallProvider.standard().read(ReadOptions.standard()).result().desk(), directory);
        assertThat(run("--data", directory.toString(), "--period", "2026-03", "--zone", "Europe/Moscow"))
                .isEqualTo(Payday.DONE);
        assertThat(printed()).contains("RUB", "26 excluded from the reckoning").doesNotContain("EUR");
    }

    @Test
    void aMonthOfWhichTheRecordKnowsNothingIsSaid() throws IOException {
        Path data = Files.writeString(folder.resolve("log.xes"), log(3));
        assertThat(run("--data", data.toString(), "--period", "1971-02", "--zone", "UTC"))
                .isEqualTo(Payday.DONE);
        assertThat(complained()).isEqualTo("payday: no ticket of the record was opened or due in 1971-02\n");
        assertThat(pay(data)).isEqualTo(Payday.DONE);
        assertThat(complained()).isEmpty();
    }

    @Test
    void aReportThatCannotBeWrittenIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(run("--out", file.toString())).isEqualTo(Payday.USAGE);
        assertThat(complained()).contains("--out " + file);
    }

    @Test
    void anAgentWhomNobodyKnowsIsAnError() {
        assertThat(run("--agent", "A-99")).isEqualTo(Payday.USAGE);
        assertThat(complained()).isEqualTo("payday: --agent A-99: nobody of that number is in the record\n");
    }

    @Test
    void anAgentCanBeChosen() {
        assertThat(run("--agent", "A-21")).isEqualTo(Payday.DONE);
        assertThat(printed()).contains("A-21");
    }

    @Test
    void factsThatAreNotKnownYetMakeFiguresProvisional() {
        assertThat(run("--as-of", "2026-04-02T00:00:00Z")).isEqualTo(Payday.DONE);
        assertThat(printed()).contains("[provisional]", "PROVISIONAL");
    }

    @Test
    void helpIsPrinted() {
        assertThat(run("--help")).isEqualTo(Payday.DONE);
        assertThat(printed()).isEqualTo(Arguments.USAGE);
    }
}
