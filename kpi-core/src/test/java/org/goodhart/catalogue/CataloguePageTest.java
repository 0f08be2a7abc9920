package org.goodhart.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Scene;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

/** The page {@code docs/catalogue.md} is what the catalogue says of itself. */
class CataloguePageTest {
    private static final String INTRODUCTION = """
            # The catalogue of metrics

            All metrics of the library, as `org.goodhart.catalogue.Catalogue` has them, in English and Russian. How to compose one's own stands on
            the page of [metrics](metrics.md). No figure is good by itself: whoever pays on one wants to know before how people will better it without
            bettering the service, and what to look at beside it.

            - *Over* says which cases are counted. Two figures over different cases cannot be compared, whatever they are called.
            - *Whose word* says who could change the figure by writing something else. What rests on the paid person's own word is a claim;
              `ControlMap` tells which of your metrics do.
            - *Needs* says what has to be recorded at all; where it is not, the figure is undefined and not nought.
            - *Settled* says how long after the period's end the figure is final.
            - *Gamed by* names the tricks of [the last table](#the-tricks), and *look beside* what shows them.

            Names and formulas are those of the examples in the catalogue, with ordinary parameters. This page is written by `CataloguePageTest`, which fails where it
            differs from the code; to write it anew:

                mvn -pl kpi-core test -Dtest=CataloguePageTest -Dgoodhart.write=true
            """;

    static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n| metric | what it asks | better |\n|---|---|---|\n");
        for (CatalogueEntry entry : Catalogue.entries()) {
            page.append(row(
                    link(entry.id()),
                    entry.purpose().in(Language.ENGLISH),
                    words(entry.direction()).replace(" is better", "")));
        }
        for (CatalogueEntry entry : Catalogue.entries()) page.append('\n').append(section(entry));
        page.append("\n## The tricks\n\n| | what people do | | metrics that it betters |\n|---|---|---|---|\n");
        for (Trick trick : Trick.values()) {
            String metrics = Catalogue.entries().stream()
                    .filter(entry -> entry.gamedBy().contains(trick))
                    .map(entry -> link(entry.id()))
                    .collect(joining(", "));
            page.append(row(
                    trick.name(),
                    trick.phrase().in(Language.ENGLISH),
                    trick.phrase().in(Language.RUSSIAN),
                    metrics.isEmpty() ? "none" : metrics));
        }
        return page.toString();
    }

    private static String section(CatalogueEntry entry) {
        Metric metric = entry.example();
        Context nothing = Scene.CONTEXT.withEvidence(Set.of());
        Set<Evidence> needs = metric.missingEvidence(nothing);
        return "## " + entry.id() + "\n\n" + entry.purpose().in(Language.ENGLISH) + " "
                + entry.purpose().in(Language.RUSSIAN) + "\n\n| | | |\n|---|---|---|\n"
                + both("called", metric.label())
                + both("formula", metric.formulaPhrase())
                + row("unit", words(entry.unit()) + ", " + words(entry.direction()), "")
                + both("over", entry.population().phrase())
                + both("whose word", listed(metric.sources(), Source::phrase))
                + (needs.isEmpty() ? "" : both("needs", listed(needs, kind -> Phrase.of("evidence." + kind.name()))))
                + row(
                        "settled",
                        metric.maturity().isZero()
                                ? "at once"
                                : "after " + metric.maturity().toDays() + " days",
                        "")
                + (entry.gamedBy().isEmpty() ? "" : both("gamed by", listed(entry.gamedBy(), CataloguePageTest::named)))
                + (entry.counters().isEmpty()
                        ? ""
                        : row(
                                "look beside",
                                entry.counters().stream()
                                        .map(CataloguePageTest::link)
                                        .collect(joining(", ")),
                                ""));
    }

    private static Phrase named(Trick trick) {
        return new Phrase(" ", List.of(trick.name(), trick.phrase()), true);
    }

    private static <T> Phrase listed(Collection<T> all, Function<T, Phrase> said) {
        return Phrase.list(all.stream().map(said).toList());
    }

    private static String both(String name, Phrase phrase) {
        String english = phrase.in(Language.ENGLISH);
        String russian = phrase.in(Language.RUSSIAN);
        return row(name, english, russian.equals(english) ? "" : russian);
    }

    private static String row(String... cells) {
        return ("| " + String.join(" | ", cells) + " |\n").replace("|  |", "| |");
    }

    private static String link(String id) {
        return "[" + id + "](#" + id + ")";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Path file() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs"))) root = root.getParent();
        return root.resolve("docs/catalogue.md");
    }

    @Test
    void thePageIsWhatTheCatalogueSays() throws Exception {
        if (Boolean.getBoolean("goodhart.write")) Files.writeString(file(), page());
        assertThat(Files.readString(file()))
                .as(
                        "docs/catalogue.md; mvn -pl kpi-core test -Dtest=CataloguePageTest -Dgoodhart.write=true writes it anew")
                .isEqualTo(page());
    }
}
