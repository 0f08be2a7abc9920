package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/**
 * A person is told as {@code "ann: 2026-01-01 L1 boss; 2026-03-01 L2 boss 50%; 2026-06-01 -"}: from when on which line under whom and
 * for how much; a date with a dash says from when on he is employed no longer.
 */
class OrganisationTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static Organisation organisation(String... people) {
        return Organisation.of(
                MOSCOW,
                List.of(Line.of(1), Line.of(2)),
                Arrays.stream(people).map(OrganisationTest::person).toList());
    }

    private static Person person(String script) {
        String[] parts = script.split(": ", -1);
        List<EffectiveDated.Entry<Post>> entries = new ArrayList<>();
        String[] rows = parts[1].split("; ", -1);
        for (int i = 0; i < rows.length; i++) {
            String[] words = rows[i].split(" ", -1);
            if (words[1].equals("-")) continue;
            LocalDate until = i + 1 < rows.length ? date(rows[i + 1].split(" ", -1)[0]) : LocalDate.MAX;
            Optional<Line> line = Optional.of(words[1])
                    .filter(text -> !text.equals("none"))
                    .map(text -> Line.of(Integer.parseInt(text.substring(1))));
            Optional<AgentId> superior =
                    words.length > 2 && !words[2].equals("-") ? Optional.of(AgentId.of(words[2])) : Optional.empty();
            Ratio share = words.length > 3 ? Ratio.parse(words[3]) : Ratio.ONE;
            entries.add(new EffectiveDated.Entry<>(date(words[0]), until, new Post("engineer", line, superior, share)));
        }
        return new Person(AgentId.of(parts[0]), parts[0], EffectiveDated.of(entries));
    }

    private static LocalDate date(String text) {
        return text.equals("ever") ? LocalDate.MIN : LocalDate.parse(text);
    }

    private static AgentId agent(String number) {
        return AgentId.of(number);
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    private static final Organisation SMALL = organisation(
            "boss: 2025-01-01 none",
            "ann: 2026-01-01 L1 lead; 2026-03-16 L2 lead 50%; 2026-06-01 -",
            "bob: 2026-01-01 L1 lead",
            "lead: 2025-06-01 L2 boss; 2026-04-01 none boss");

    @Test
    void tellsWhoIsEmployedAsWhatOnADate() {
        assertThat(SMALL.postOf(agent("ann"), date("2025-12-31"))).isEmpty();
        assertThat(SMALL.postOf(agent("ann"), date("2026-01-01")).orElseThrow().line())
                .contains(Line.of(1));
        assertThat(SMALL.postOf(agent("ann"), date("2026-03-15")).orElseThrow().line())
                .contains(Line.of(1));
        assertThat(SMALL.postOf(agent("ann"), date("2026-03-16")).orElseThrow().line())
                .contains(Line.of(2));
        assertThat(SMALL.postOf(agent("ann"), date("2026-05-31"))).isPresent();
        assertThat(SMALL.postOf(agent("ann"), date("2026-06-01"))).isEmpty();
        assertThat(SMALL.postOf(agent("nobody"), date("2026-01-01"))).isEmpty();
    }

    @Test
    void aDateBeginsAtMidnightInItsZone() {
        assertThat(SMALL.postOf(agent("ann"), Instant.parse("2026-03-15T20:59:59Z"))
                        .orElseThrow()
                        .line())
                .contains(Line.of(1));
        assertThat(SMALL.postOf(agent("ann"), Instant.parse("2026-03-15T21:00:00Z"))
                        .orElseThrow()
                        .line())
                .contains(Line.of(2));
        assertThat(SMALL.dateOf(Instant.parse("2026-03-15T21:00:00Z"))).isEqualTo("2026-03-16");
    }

    @Test
    void tellsWhoIsOnALineAndWhoAnswersToWhom() {
        assertThat(names(SMALL.staffOn(Line.of(1), date("2026-03-15")))).containsExactly("ann", "bob");
        assertThat(names(SMALL.staffOn(Line.of(1), date("2026-03-16")))).containsExactly("bob");
        assertThat(names(SMALL.staffOn(Line.of(2), date("2026-03-16")))).containsExactly("ann", "lead");
        assertThat(names(SMALL.staffOn(Line.of(2), date("2026-06-01")))).isEmpty();
        assertThat(SMALL.superiorOf(agent("ann"), date("2026-03-16"))).contains(agent("lead"));
        assertThat(SMALL.superiorOf(agent("ann"), date("2026-06-01"))).isEmpty();
        assertThat(SMALL.superiorOf(agent("boss"), date("2026-03-16"))).isEmpty();
        assertThat(SMALL.superiorsOf(agent("ann"), date("2026-03-16"))).containsExactly(agent("lead"), agent("boss"));
        assertThat(SMALL.superiorsOf(agent("boss"), date("2026-03-16"))).isEmpty();
        assertThat(names(SMALL.reportsOf(agent("lead"), date("2026-05-31")))).containsExactly("ann", "bob");
        assertThat(names(SMALL.reportsOf(agent("lead"), date("2026-06-01")))).containsExactly("bob");
        assertThat(names(SMALL.reportsOf(agent("boss"), date("2026-03-16")))).containsExactly("lead");
    }

    @Test
    void tellsForHowMuchOfAWeekSomebodyIsEmployedAndFromWhenToWhen() {
        assertThat(SMALL.shareOf(agent("ann"), date("2026-03-15"))).isEqualTo(Ratio.ONE);
        assertThat(SMALL.shareOf(agent("ann"), date("2026-03-16"))).isEqualTo(Ratio.percent(50));
        assertThat(SMALL.shareOf(agent("ann"), date("2026-06-01"))).isEqualTo(Ratio.ZERO);
        assertThat(SMALL.shareOf(agent("nobody"), date("2026-06-01"))).isEqualTo(Ratio.ZERO);
        Person ann = SMALL.find(agent("ann")).orElseThrow();
        assertThat(ann.hiredOn()).contains(date("2026-01-01"));
        assertThat(ann.leftOn()).contains(date("2026-06-01"));
        Person ever = person("eve: ever L1");
        assertThat(ever.hiredOn()).isEmpty();
        assertThat(ever.leftOn()).isEmpty();
        assertThat(ever.postOn(date("1999-01-01"))).isPresent();
    }

    @Test
    void findsEverybodyByHisNumber() {
        for (Person person : SMALL.people()) assertThat(SMALL.find(person.id())).contains(person);
        assertThat(List.of("a", "ann0", "c", "z"))
                .allSatisfy(number -> assertThat(SMALL.find(agent(number))).isEmpty());
    }

    @Test
    void withoutPeopleNoDateMattersAndTheZoneIsUtc() {
        Organisation lines = Organisation.ofLines(Line.of(1), Line.of(2));
        assertThat(lines.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(Organisation.of(MOSCOW, lines.lines(), List.of())).isEqualTo(lines);
        assertThat(lines.people()).isEmpty();
        assertThat(SMALL.zone()).isEqualTo(MOSCOW);
    }

    @Test
    void namesEverythingThatIsImpossible() {
        Person stray = person("ann: 2026-01-01 L1; 2026-02-01 L4; 2026-03-01 L5");
        ImpossibleHistoryException thrown = catchThrowableOfType(
                ImpossibleHistoryException.class,
                () -> Organisation.of(
                        MOSCOW,
                        List.of(Line.of(1), Line.of("L1", 2)),
                        List.of(stray, person("bob: 2026-01-01 L1 bob"), person("bob: 2026-01-01 L1"))));
        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "organisation: two lines are called L1; expected: one line a name",
                        "agent bob: his number occurs twice; expected: one person a number",
                        "agent ann: he is on L4 from 2026-02-01 until 2026-03-01 (exclusive);"
                                + " expected: one of [L1, L1]",
                        "agent ann: he is on L5 from 2026-03-01 on; expected: one of [L1, L1]",
                        "agent bob: he answers to himself on 2026-01-01; expected: a superior who does not"
                                + " answer to him");
        assertThatThrownBy(Organisation::ofLines)
                .isInstanceOf(ImpossibleHistoryException.class)
                .hasMessage("organisation: no line; expected: at least one");
        assertThatThrownBy(() -> Organisation.of(null, List.of(Line.of(1)), List.of()))
                .hasMessage("zone");
    }

    @Test
    void nobodyAnswersToHimselfByARoundaboutWay() {
        assertThatThrownBy(() -> organisation(
                        "ann: 2025-01-01 L1 bob; 2026-01-01 L1 bob",
                        "bob: 2025-01-01 L1 cid",
                        "cid: 2025-01-01 L1; 2026-02-01 L1 ann; 2026-06-01 L1",
                        "dan: 2025-01-01 L1 cid",
                        "eve: 2025-01-01 L1 fay",
                        "fay: ever L1 eve"))
                .isInstanceOf(ImpossibleHistoryException.class)
                .hasMessage("agent eve: he answers to fay, fay to eve on 2025-01-01; expected: a superior who does not"
                        + " answer to him\n"
                        + "agent ann: he answers to bob, bob to cid, cid to ann on 2026-02-01; expected: a superior who"
                        + " does not answer to him");
    }

    @Test
    void twoWhoAnswerToOneAnotherInTurnAreNoCircle() {
        Organisation changed =
                organisation("ann: 2025-01-01 L1 bob; 2026-01-01 L1", "bob: 2025-01-01 L1; 2026-01-01 L1 ann");
        assertThat(changed.superiorsOf(agent("ann"), date("2025-12-31"))).containsExactly(agent("bob"));
        assertThat(changed.superiorsOf(agent("bob"), date("2026-01-01"))).containsExactly(agent("ann"));
    }

    @Test
    void aSuperiorOfWhomTheRecordKnowsNothingIsOdd() {
        assertThat(SMALL.oddities()).isEmpty();
        Organisation patchy = organisation(
                "ann: 2025-01-01 L1 ghost; 2026-01-01 L1 boss; 2026-03-01 L1 boss",
                "boss: 2025-01-01 none; 2026-04-01 -",
                "cid: 2024-01-01 L1 boss; 2025-06-01 -",
                "eve: 2025-01-01 L1 boss; 2026-04-01 -");
        assertThat(patchy.oddities())
                .extracting(Oddity::toString)
                .containsExactly(
                        "SUPERIOR_UNKNOWN in agent ann: from 2025-01-01 until 2026-01-01 (exclusive) he answers to ghost,"
                                + " whom the organisation does not list",
                        "SUPERIOR_NOT_EMPLOYED in agent ann: from 2026-03-01 on he answers to boss, who is employed from"
                                + " 2025-01-01 until 2026-04-01 (exclusive)",
                        "SUPERIOR_NOT_EMPLOYED in agent cid: from 2024-01-01 until 2025-06-01 (exclusive) he answers to"
                                + " boss, who is employed from 2025-01-01 until 2026-04-01 (exclusive)");
        assertThat(patchy.superiorsOf(agent("ann"), date("2025-06-01"))).containsExactly(agent("ghost"));
        assertThat(patchy.superiorsOf(agent("ann"), date("2026-05-01"))).containsExactly(agent("boss"));
    }

    @Test
    void anIntakeReportsWhatIsOddAboutTheOrganisation() {
        Context context = Context.of(
                organisation("ann: 2025-01-01 L1 ghost"), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)));
        assertThat(Intake.into(context, Story.at(0)).finish().odd())
                .extracting(Oddity::toString)
                .containsExactly("SUPERIOR_UNKNOWN in agent ann: from 2025-01-01 on he answers to ghost, whom the"
                        + " organisation does not list");
    }
}
