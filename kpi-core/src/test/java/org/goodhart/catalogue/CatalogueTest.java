package org.goodhart.catalogue;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodhart.desk.Source;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Metrics that can be gamed and name no other that would show it, with the reason why. */
    private static final Map<String, String> WITHOUT_COUNTER = Map.of(
            "verified-resolution",
                    "who verifies is declared with the metric: keep to sources that support cannot write",
            "backdated", "it is itself what shows backdating, by instants that no line writes",
            "departure-rate",
                    "obstruction, relabelling and concessions are seen in what billing writes, not in a figure");

    /** Tricks that no metric of the catalogue is open to, with the reason why. */
    private static final Map<Trick, String> NOT_OPEN_TO = new EnumMap<>(Map.ofEntries(
            Map.entry(Trick.G04, "no figure counts what somebody has taken and not done"),
            Map.entry(Trick.G24, "a matter of what a scheme pays across periods"),
            Map.entry(Trick.G26, "a matter of where a scheme takes its targets from"),
            Map.entry(Trick.G27, "a matter of the curve that a scheme pays by"),
            Map.entry(Trick.G31, "no figure takes anybody's word for why a subscriber left"),
            Map.entry(Trick.G38, "norms are bound when a case begins, and their versions are not edited"),
            Map.entry(Trick.G39, "no figure counts how long a call lasts"),
            Map.entry(Trick.G40, "a matter of whom a scheme pays together"),
            Map.entry(Trick.G41, "a matter of schemes that pay by rank"),
            Map.entry(Trick.G43, "what nobody records shows in no figure"),
            Map.entry(Trick.G44, "a matter of the weights of one's own composites")));

    /** Metrics that may take anybody's word, with the reason why. */
    private static final Map<String, String> ANYBODYS_WORD = Map.of(
            "exclusions", "anybody can take a ticket out of the reckoning, and who did is what it shows",
            "exclusion-count", "anybody can take a ticket out of the reckoning, and who did is what it shows");

    static List<CatalogueEntry> entries() {
        return Catalogue.entries();
    }

    private static Set<String> ids() {
        return Catalogue.entries().stream().map(CatalogueEntry::id).collect(toCollection(TreeSet::new));
    }

    @Test
    void idsAndLabelsAreDistinct() {
        assertThat(Catalogue.entries().stream().map(CatalogueEntry::id)).doesNotHaveDuplicates();
        List<Metric> examples =
                Catalogue.entries().stream().map(CatalogueEntry::example).toList();
        for (Language language : Language.values()) {
            assertThat(examples.stream().map(metric -> metric.label().in(language)))
                    .doesNotHaveDuplicates();
        }
        assertThat(MetricSet.of(examples).metrics()).hasSameSizeAs(examples);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryIsNamedInOneWayAndSpeaksBothLanguages(CatalogueEntry entry) {
        assertThat(entry.id()).matches(KEBAB_CASE);
        for (Language language : Language.values()) {
            assertThat(phrases(entry))
                    .allSatisfy(phrase -> assertThat(phrase.in(language)).isNotBlank());
        }
    }

    private static List<Phrase> phrases(CatalogueEntry entry) {
        List<Phrase> phrases = new ArrayList<>(List.of(
                entry.purpose(), entry.population().phrase(), entry.example().label()));
        entry.gamedBy().forEach(trick -> phrases.add(trick.phrase()));
        entry.example().sources().forEach(source -> phrases.add(source.phrase()));
        return phrases;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void counterMetricsAreOtherMetricsOfTheCatalogue(CatalogueEntry entry) {
        assertThat(ids()).as("the catalogue").containsAll(entry.counters());
        assertThat(entry.counters()).doesNotContain(entry.id()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatCanBeGamedNamesWhatShowsIt(CatalogueEntry entry) {
        boolean shown = !entry.counters().isEmpty() || WITHOUT_COUNTER.containsKey(entry.id());
        assertThat(entry.gamedBy().isEmpty() || shown)
                .as("'%s' can be gamed: besides(...) is expected, or a reason in WITHOUT_COUNTER", entry.id())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatIsPaidForCanBeGamed(CatalogueEntry entry) {
        if (entry.direction() == Direction.INDIFFERENT) return;
        assertThat(entry.gamedBy())
                .as("no figure that is better one way is beyond being gamed: what games '%s'?", entry.id())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Trick.class)
    void aTrickGamesAMetricOrAReasonTellsWhyNone(Trick trick) {
        List<String> open = Catalogue.entries().stream()
                .filter(entry -> entry.gamedBy().contains(trick))
                .map(CatalogueEntry::id)
                .toList();
        assertThat(open.isEmpty())
                .as(
                        "%s (%s) games %s; NOT_OPEN_TO is to have it if that is none, and only then",
                        trick, trick.phrase(), open)
                .isEqualTo(NOT_OPEN_TO.containsKey(trick));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aMetricSaysWhoseWordItTakes(CatalogueEntry entry) {
        boolean all = entry.example().sources().equals(EnumSet.allOf(Source.class));
        assertThat(all)
                .as("'%s' rests on every source there is, as readings do that do not say", entry.id())
                .isEqualTo(ANYBODYS_WORD.containsKey(entry.id()));
        assertThat(entry.example().sources()).isNotEmpty();
    }

    @Test
    void onlyWhatHasNoCounterIsListedSo() {
        assertThat(WITHOUT_COUNTER.keySet())
                .allSatisfy(id -> assertThat(Catalogue.entry(id).counters()).isEmpty());
    }

    @Test
    void exceptionsAreOfTheCatalogue() {
        assertThat(ids()).containsAll(WITHOUT_COUNTER.keySet()).containsAll(ANYBODYS_WORD.keySet());
        assertThat(Stream.of(WITHOUT_COUNTER, ANYBODYS_WORD, NOT_OPEN_TO).flatMap(list -> list.values().stream()))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void everyFactoryOfMetricsIsInTheCatalogue() {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.goodhart");
        Set<String> called = new HashSet<>();
        for (Class<?> type : List.of(Catalogue.class, Examples.class)) {
            library.get(type)
                    .getMethodCallsFromSelf()
                    .forEach(call -> called.add(name(call.getTargetOwner(), call.getName())));
        }
        Set<String> factories = new TreeSet<>();
        for (JavaClass type : library) {
            if (!type.getModifiers().contains(JavaModifier.PUBLIC) || !isOfADomain(type)) continue;
            for (JavaMethod method : type.getMethods()) {
                if (!method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC))) continue;
                if (leadsToAMetric(method.getRawReturnType())) factories.add(name(type, method.getName()));
            }
        }
        assertThat(factories).contains("FlowMetrics.reopenRate", "SlaMetrics.restoredInNorm");
        assertThat(called).as("what Catalogue and Examples call").containsAll(factories);
    }

    private static boolean isOfADomain(JavaClass type) {
        return Set.of("flow", "sla", "churn", "quality")
                .contains(type.getPackageName().substring("org.goodhart.".length()));
    }

    /** A metric, or a type of a domain from which metrics are had. */
    private static boolean leadsToAMetric(JavaClass type) {
        if (type.isAssignableTo(Metric.class)) return true;
        return type.getPackageName().startsWith("org.goodhart.")
                && isOfADomain(type)
                && type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC)
                                && method.getRawReturnType().isAssignableTo(Metric.class));
    }

    private static String name(JavaClass type, String method) {
        return type.getSimpleName() + "." + method;
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThat(Catalogue.entry("reopen-rate").id()).isEqualTo("reopen-rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.entry("reopenings"))
                .withMessageStartingWith(
                        "no metric is called 'reopenings' in the catalogue: one of [restored-in-norm, ")
                .withMessageEndingWith("] is expected");
    }
}
