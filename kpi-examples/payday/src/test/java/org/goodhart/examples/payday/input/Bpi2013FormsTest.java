package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real log in both its forms: event by event they differ in broken first names and in nothing else. */
class Bpi2013FormsTest {

    /** An event of a ticket. */
    private record Told(TicketId ticket, Bpi2013Event event) {
        /** What it tells beside the agent. */
        List<Object> rest() {
            return List.of(
                    ticket,
                    event.at(),
                    event.status(),
                    event.subStatus(),
                    event.team(),
                    event.supportLine(),
                    event.impact(),
                    event.product(),
                    event.functionDivision(),
                    event.organisationLine(),
                    event.country(),
                    event.ownerCountry());
        }
    }

    @TempDir
    Path directory;

    private static Path xes() {
        return ProjectFiles.data("bpic2013/bpi_challenge_2013_incidents.xes.gz");
    }

    private static Path csv() {
        return ProjectFiles.data("bpic2013/vinst_incidents_with_levels.csv");
    }

    private static List<Told> told(Path path) throws UnusableInputException {
        List<Told> told = new ArrayList<>();
        Gathering gathering = new Gathering();
        Bpi2013Form.of(path).read(path, ReadOptions.standard(), gathering, trace -> {
            assertThat(trace.problems()).isEmpty();
            trace.events().forEach(event -> told.add(new Told(trace.id(), event)));
        });
        assertThat(gathering.rows()).as("rows that are no event of a ticket").isZero();
        return told;
    }

    /** The right first names by the broken ones. */
    private static Map<String, String> brokenNames(List<Told> right, List<Told> broken) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            String name = right.get(i).event().agent();
            String before = names.put(broken.get(i).event().agent(), name);
            assertThat(before == null || before.equals(name))
                    .as("one name behind " + broken.get(i).event().agent())
                    .isTrue();
        }
        names.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return names;
    }

    @Test
    void everyEventIsTheSameApartFromBrokenFirstNames() throws Exception {
        List<Told> xes = told(xes());
        List<Told> csv = told(csv());
        assertThat(xes).hasSize(65_533);
        assertThat(csv).hasSameSizeAs(xes);
        int broken = 0;
        for (int i = 0; i < xes.size(); i++) {
            if (!csv.get(i).rest().equals(xes.get(i).rest())) {
                assertThat(csv.get(i).rest())
                        .as(csv.get(i).event().place())
                        .isEqualTo(xes.get(i).rest());
            }
            if (!csv.get(i).event().agent().equals(xes.get(i).event().agent())) broken++;
        }
        assertThat(broken).isEqualTo(771);
        Map<String, String> names = brokenNames(xes, csv);
        assertThat(names).hasSize(24).containsEntry("Bj\u02c6rn", "Bj\u00f6rn").containsEntry("\u2248sa", "\u00c5sa");
        Set<String> right = new HashSet<>();
        for (Told event : xes) right.add(event.event().agent());
        assertThat(right).containsAll(names.values()).doesNotContainAnyElementsOf(names.keySet());
        assertThat(new HashSet<>(names.values()))
                .as("no two names broken alike")
                .hasSize(24);
    }

    @Test
    void whatTheFormsTellIsAllThere() throws Exception {
        List<Told> csv = told(csv());
        assertThat(csv.stream().filter(told -> told.event().functionDivision().isEmpty()))
                .hasSize(6_950);
        assertThat(csv.stream()
                        .map(told -> told.event().organisationLine().orElseThrow())
                        .distinct())
                .hasSize(25);
        assertThat(csv.stream()
                        .filter(told -> told.event().country().orElseThrow().equals("SE")))
                .hasSize(544);
        assertThat(csv.stream()
                        .filter(told ->
                                told.event().ownerCountry().orElseThrow().equals("0")))
                .hasSize(6_380);
        Map<String, Integer> lines = new HashMap<>();
        for (Told told : csv) lines.merge(told.event().supportLine().name(), 1, Integer::sum);
        assertThat(lines).isEqualTo(Map.of("L1", 46_042, "L2", 16_541, "L3", 2_911, "L2/L3", 39));
    }

    @Test
    void theDesksAreTheSameOnceTheNamesAreMended() throws Exception {
        LogReading xes = read(xes());
        LogReading csv = read(csv());
        assertThat(refused(csv)).isEmpty();
        assertThat(csv.isWhole()).isTrue();
        assertThat(csv.counts()).isEqualTo(xes.counts());
        assertThat(csv.result().desk().asOf()).isEqualTo(xes.result().desk().asOf());
        assertThat(csv.oddInOrder())
                .extracting(Oddity::toString)
                .isEqualTo(xes.oddInOrder().stream().map(Oddity::toString).toList());
        assertThat(csv.result().desk()).isNotEqualTo(xes.result().desk());
        String text = Files.readString(csv());
        for (Map.Entry<String, String> name :
                brokenNames(told(xes()), told(csv())).entrySet()) {
            text = text.replace("," + name.getKey() + ",", "," + name.getValue() + ",");
        }
        LogReading mended = read(Files.writeString(directory.resolve("mended.csv"), text));
        assertThat(mended.result().desk().fingerprint())
                .isEqualTo(xes.result().desk().fingerprint());
        assertThat(mended.result().desk().equals(xes.result().desk())).isTrue();
    }
}
