package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goodhart.desk.Story.INTERNET;
import static org.goodhart.desk.Story.SUBSCRIBER;
import static org.goodhart.desk.Story.TV;
import static org.goodhart.desk.Story.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final Context CONTEXT =
            Context.of(Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)));
    private static final SubscriberId OTHER = SubscriberId.of("S-2");
    private static final String LATER =
            "; expected: nothing later than 2026-03-02T09:50:00Z, up to when facts are known";

    private static Outage outage(String id, long from, Service... services) {
        return Outage.of(
                OutageId.of(id), at(from), "switch failed", CauseOwner.NETWORK, Source.OTHER_DEPARTMENT, services);
    }

    private static Outage outage(String id, long from, long until) {
        return outage(id, from, INTERNET).withUntil(at(until));
    }

    private static DeclaredFilter filter(String name, long from, long until, long declared) {
        return DeclaredFilter.of(
                name, "prices rise", Interval.of(at(from), at(until)), Source.MANAGEMENT, at(declared));
    }

    private static List<String> affecting(Context context, SubscriberId subscriber, Service service, long a, long b) {
        return context.outagesAffecting(subscriber, service, Interval.of(at(a), at(b))).stream()
                .map(outage -> outage.id().name())
                .toList();
    }

    @Test
    void tellsWhichOutagesTookAServiceAway() {
        Context context = CONTEXT.withOutage(
                outage("O-3", 30, TV, INTERNET),
                outage("O-2", 10, 20).withAffected(Affected.only(OTHER)),
                outage("O-1", 10, 20),
                outage("O-4", 15, 15));
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 0, 100)).containsExactly("O-1", "O-3");
        assertThat(affecting(context, OTHER, INTERNET, 0, 100)).containsExactly("O-1", "O-2", "O-3");
        assertThat(affecting(context, OTHER, TV, 0, 100)).containsExactly("O-3");
        assertThat(context.outages())
                .extracting(outage -> outage.id().name())
                .containsExactly("O-1", "O-2", "O-4", "O-3");
    }

    @Test
    void anOutageBeginsWithItsFirstInstantAndIsOverAtItsEnd() {
        Context context = CONTEXT.withOutage(outage("O-1", 10, 20), outage("O-2", 30, INTERNET));
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 0, 10)).isEmpty();
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 0, 11)).containsExactly("O-1");
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 19, 21)).containsExactly("O-1");
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 20, 30)).isEmpty();
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 15, 15)).isEmpty();
        assertThat(affecting(context, SUBSCRIBER, INTERNET, 1_000_000, 1_000_001))
                .containsExactly("O-2");
    }

    @Test
    void aFilterHoldsFromItsFirstInstantToItsEndForThoseWhomItConcerns() {
        DeclaredFilter filter = filter("tariffs", 10, 20, 0);
        assertThat(filter.explains(SUBSCRIBER, at(9))).isFalse();
        assertThat(filter.explains(SUBSCRIBER, at(10))).isTrue();
        assertThat(filter.explains(SUBSCRIBER, at(20))).isFalse();
        assertThat(filter.withAffected(Affected.only(OTHER)).explains(SUBSCRIBER, at(10)))
                .isFalse();
        assertThat(filter.withDeclaredBy(AgentId.of("boss")).declaredBy()).contains(AgentId.of("boss"));
    }

    @Test
    void aFilterIsDeclaredBeforehandUpToTheInstantOfItsBeginning() {
        assertThat(filter("tariffs", 10, 20, 9).isDeclaredBeforehand()).isTrue();
        assertThat(filter("tariffs", 10, 20, 10).isDeclaredBeforehand()).isTrue();
        assertThat(filter("tariffs", 10, 20, 11).isDeclaredBeforehand()).isFalse();
    }

    @Test
    void aDeskKnowsNoOutageOfTheFutureAndNoFilterThatIsYetToBeDeclared() {
        Context known = CONTEXT.withOutage(outage("O-1", 10, 50), outage("O-2", 50, TV))
                .withFilter(filter("tariffs", 60, 70, 50));
        assertThat(Desk.of(known, at(50), List.of()).context()).isEqualTo(known);
        Context early = CONTEXT.withOutage(outage("O-1", 10, 51), outage("O-2", 51, TV))
                .withFilter(filter("tariffs", 60, 70, 51));
        assertThat(catchThrowableOfType(ImpossibleHistoryException.class, () -> Desk.of(early, at(50), List.of())))
                .hasMessage("outage O-1: a fact at 2026-03-02T09:51:00Z" + LATER
                        + "\noutage O-2: a fact at 2026-03-02T09:51:00Z" + LATER
                        + "\nfilter 'tariffs': a fact at 2026-03-02T09:51:00Z" + LATER);
    }

    @Test
    void anIntakeLeavesOutWhatCannotBeKnownAndReportsAFilterDeclaredLate() {
        Context context = CONTEXT.withOutage(outage("O-1", 10, 20), outage("O-2", 51, TV))
                .withFilter(filter("tariffs", 60, 70, 51), filter("weather", 10, 20, 30), filter("move", 60, 70, 0));
        Intake.Result result = Intake.into(context, at(50)).finish();
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly(
                        "outage O-2: a fact at 2026-03-02T09:51:00Z" + LATER,
                        "filter 'tariffs': a fact at 2026-03-02T09:51:00Z" + LATER);
        assertThat(result.odd())
                .extracting(Oddity::toString)
                .containsExactly("FILTER_DECLARED_LATE in filter 'weather': declared at 2026-03-02T09:30:00Z, begun at"
                        + " 2026-03-02T09:10:00Z");
        assertThat(result.desk().context().outages()).containsExactly(outage("O-1", 10, 20));
        assertThat(result.desk().context().filters())
                .extracting(DeclaredFilter::name)
                .containsExactly("weather", "move");
    }

    @Test
    void numbersOfOutagesAndNamesOfFiltersOccurOnce() {
        assertThatThrownBy(() -> CONTEXT.withOutage(outage("O-1", 1, 2), outage("O-1", 3, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two outages have the number O-1: one is expected");
        assertThatThrownBy(() -> CONTEXT.withFilter(filter("tariffs", 1, 2, 0), filter("tariffs", 3, 4, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two filters are called tariffs: one is expected");
    }

    @Test
    void badOutagesAndFiltersAreRefusedAtOnce() {
        assertThatThrownBy(() -> outage("O-1", 5, 4))
                .hasMessage("outage O-1 was over at 2026-03-02T09:04:00Z before it began at 2026-03-02T09:05:00Z"
                        + "\nMaybe the two are swapped.");
        assertThatThrownBy(() -> outage("O-1", 5)).hasMessage("outage O-1 is of no service: at least one is expected");
        assertThatThrownBy(() -> Outage.of(OutageId.of("O-1"), at(0), " ", CauseOwner.BILLING, Source.BILLING, TV))
                .hasMessage("a cause of an outage is blank: some text is expected");
        assertThatThrownBy(Affected::only)
                .hasMessage("nobody is affected: one subscriber or more is expected\nMaybe everybody was meant.");
        assertThatThrownBy(() -> filter(" ", 1, 2, 0)).hasMessage("a name of a filter is blank: some text is expected");
        assertThatThrownBy(() -> filter("tariffs", 1, 1, 0))
                .hasMessage("filter 'tariffs' begins and ends at 2026-03-02T09:01:00Z:"
                        + " an interval with an instant in it is expected");
        assertThatThrownBy(() -> Affected.everybody().includes(null)).hasMessage("subscriber");
    }

    @Test
    void everyFieldOfASharedFactShowsInTheFingerprintAndNoOrderDoes() {
        Outage outage = outage("O-1", 10, INTERNET);
        DeclaredFilter filter = filter("tariffs", 10, 20, 0);
        List<Context> contexts = new ArrayList<>(List.of(CONTEXT, CONTEXT.withOutage(outage)));
        contexts.add(CONTEXT.withOutage(outage("O-2", 10, INTERNET)));
        contexts.add(CONTEXT.withOutage(outage("O-1", 11, INTERNET)));
        contexts.add(CONTEXT.withOutage(outage("O-1", 10, TV)));
        contexts.add(CONTEXT.withOutage(outage("O-1", 10, TV, INTERNET)));
        contexts.add(CONTEXT.withOutage(outage.withUntil(at(10))));
        contexts.add(CONTEXT.withOutage(outage.withUntil(at(11))));
        contexts.add(CONTEXT.withOutage(outage.withAffected(Affected.only(SUBSCRIBER))));
        contexts.add(CONTEXT.withOutage(outage.withAffected(Affected.only(OTHER))));
        contexts.add(CONTEXT.withOutage(
                Outage.of(outage.id(), at(10), "storm", CauseOwner.NETWORK, Source.OTHER_DEPARTMENT, INTERNET)));
        contexts.add(CONTEXT.withOutage(Outage.of(
                outage.id(), at(10), "switch failed", CauseOwner.SUPPORT, Source.OTHER_DEPARTMENT, INTERNET)));
        contexts.add(CONTEXT.withOutage(
                Outage.of(outage.id(), at(10), "switch failed", CauseOwner.NETWORK, Source.MANAGEMENT, INTERNET)));
        contexts.add(CONTEXT.withFilter(filter));
        contexts.add(CONTEXT.withFilter(filter("prices", 10, 20, 0)));
        contexts.add(CONTEXT.withFilter(filter("tariffs", 11, 20, 0)));
        contexts.add(CONTEXT.withFilter(filter("tariffs", 10, 21, 0)));
        contexts.add(CONTEXT.withFilter(filter("tariffs", 10, 20, 1)));
        contexts.add(CONTEXT.withFilter(filter.withAffected(Affected.only(OTHER))));
        contexts.add(CONTEXT.withFilter(filter.withDeclaredBy(AgentId.of("boss"))));
        contexts.add(CONTEXT.withFilter(new DeclaredFilter(
                "tariffs",
                "another reason",
                filter.interval(),
                Affected.everybody(),
                Source.MANAGEMENT,
                Optional.empty(),
                at(0))));
        contexts.add(CONTEXT.withFilter(
                DeclaredFilter.of("tariffs", "prices rise", filter.interval(), Source.BILLING, at(0))));
        assertThat(contexts.stream().map(ContextTest::fingerprint)).doesNotHaveDuplicates();
        Outage second = outage("O-2", 5, TV, INTERNET);
        assertThat(CONTEXT.withOutage(outage, second)).isEqualTo(CONTEXT.withOutage(second, outage));
        assertThat(fingerprint(CONTEXT.withOutage(outage, second)))
                .isEqualTo(fingerprint(CONTEXT.withOutage(second).withOutage(outage)));
        assertThat(outage("O-1", 10, TV, INTERNET)).isEqualTo(outage("O-1", 10, INTERNET, TV));
    }

    @Test
    void theLinesOfEmployeesAreHiddenAndYetShowInTheFingerprint() {
        Context context = CONTEXT.withEmployees(List.of(OTHER, SUBSCRIBER, OTHER));
        assertThat(CONTEXT.employees()).isEmpty();
        assertThat(context.employees()).containsExactly(SUBSCRIBER, OTHER);
        assertThat(context.toString())
                .endsWith("filters=[], employees=2 hidden]")
                .doesNotContain("S-1", "S-2");
        assertThat(List.of(CONTEXT, context, CONTEXT.withEmployees(List.of(OTHER))))
                .extracting(ContextTest::fingerprint)
                .doesNotHaveDuplicates();
        assertThat(context.withEvidence(Set.of(Evidence.REVIEWS))
                        .withOutage(outage("O-1", 10, 20))
                        .withFilter(filter("tariffs", 10, 20, 0))
                        .employees())
                .containsExactly(SUBSCRIBER, OTHER);
        assertThat(context.withEmployees(List.of())).isEqualTo(CONTEXT);
        assertThatThrownBy(() -> context.employees().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> CONTEXT.withEmployees(null)).isInstanceOf(NullPointerException.class);
    }

    private static Fingerprint fingerprint(Context context) {
        return Desk.of(context, at(100), List.of()).fingerprint();
    }
}
