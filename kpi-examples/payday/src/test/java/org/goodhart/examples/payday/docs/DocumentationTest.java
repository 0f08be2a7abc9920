package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java snippet of a page stands between the marks of a test that is compiled and run. */
class DocumentationTest {

    private static final Path ROOT = root();

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("kpi-core"))) folder = folder.getParent();
        return folder;
    }

    @Test
    void everySnippetIsCompiledAndRun() throws IOException {
        List<String> tested = testedSnippets();
        List<String> shown = new ArrayList<>();
        for (Path page : pages()) shown.addAll(javaBlocks(Files.readAllLines(page)));
        assertThat(shown).as("the pages show Java").isNotEmpty();
        assertThat(tested).as("snippets between '// snippet' and '// end'").containsAll(shown);
        assertThat(shown).as("no snippet is tested that no page shows").containsAll(tested);
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            assertThat(docs.map(page -> "docs/" + page.getFileName()))
                    .allSatisfy(page -> assertThat(readme).contains(page));
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> javaBlocks(List<String> lines) {
        return between(lines, "```java", "```");
    }

    private static List<String> testedSnippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        Path tests = ROOT.resolve("kpi-examples/payday/src/test/java/org/goodhart/examples/payday/docs");
        try (Stream<Path> files = Files.list(tests)) {
            for (Path file : files.filter(f -> f.toString().endsWith("SnippetsTest.java"))
                    .sorted()
                    .toList()) {
                snippets.addAll(between(Files.readAllLines(file), "// snippet:", "// end"));
            }
        }
        return snippets;
    }

    private static List<String> between(List<String> lines, String start, String end) {
        List<String> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : lines) {
            if (block == null) {
                if (line.strip().startsWith(start)) block = new ArrayList<>();
            } else if (line.strip().equals(end)) {
                blocks.add(String.join("\n", block).stripIndent());
                block = null;
            } else {
                block.add(line);
            }
        }
        return blocks;
    }
}
