package org.goodhart.value;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles of words against each other and against the code that speaks through them. */
class WordBundlesTest {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d+)((?:\\|[^|}]*)*)}");
    private static final Pattern SAID = Pattern.compile("Phrase\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"([a-z][^\"\\s]*)\"");

    /** Keys that the code puts together from the parts of a case. Those that end in the name of a constant show in the code. */
    private static final List<String> COMPUTED =
            List.of("pay.gate.at-least.", "pay.gate.at-most.", "pay.cap.idle", "pay.floor.idle");

    @Test
    void everyKeyIsInEveryLanguage() {
        assertThat(Words.of(Language.RUSSIAN).keys())
                .isEqualTo(Words.of(Language.ENGLISH).keys());
    }

    @Test
    void everyLanguageSaysTheSameValues() {
        for (String key : Words.of(Language.ENGLISH).keys()) {
            assertThat(said(Language.RUSSIAN, key)).describedAs(key).isEqualTo(said(Language.ENGLISH, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasTheFormsOfItsLanguage(Language language) {
        long forms = 1L + Stream.of(0, 1, 2, 5).mapToInt(language::plural).max().orElseThrow();
        for (String key : Words.of(language).keys()) {
            slots(language, key)
                    .filter(slot -> !slot.group(2).isEmpty())
                    .forEach(slot -> assertThat(
                                    slot.group(2).chars().filter(c -> c == '|').count())
                            .describedAs("the forms of %s in %s", slot.group(), key)
                            .isEqualTo(forms));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBraceIsASlot(Language language) {
        for (String key : Words.of(language).keys()) {
            String rest = SLOT.matcher(template(language, key)).replaceAll("");
            assertThat(rest).describedAs(key).doesNotContain("{", "}", "|");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordsBeginOrEndWithABlank(Language language) {
        for (String key : Words.of(language).keys()) {
            assertThat(template(language, key))
                    .describedAs(key)
                    .isNotBlank()
                    .isEqualTo(template(language, key).strip());
        }
    }

    @Test
    void everyPhraseOfTheCodeHasWords() {
        assertThat(SAID.matcher(code()).results().map(said -> said.group(1)))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(Words.of(Language.ENGLISH).keys())
                        .anyMatch(key -> said.endsWith(".") ? key.startsWith(said) : key.equals(said)));
    }

    @Test
    void allWordsAreSpokenByTheCode() {
        Set<String> texts = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>(COMPUTED);
        TEXT.matcher(code()).results().map(text -> text.group(1)).forEach(text -> {
            texts.add(text);
            if (text.endsWith(".")) beginnings.add(text);
        });
        assertThat(Words.of(Language.ENGLISH).keys())
                .allSatisfy(key -> assertThat(
                                texts.contains(key) || beginnings.stream().anyMatch(key::startsWith))
                        .describedAs("whether the code says '%s'", key)
                        .isTrue());
    }

    @Test
    void whatIsListedAsComputedIsThere() {
        assertThat(COMPUTED)
                .allSatisfy(
                        part -> assertThat(Words.of(Language.ENGLISH).keys()).anyMatch(key -> key.startsWith(part)));
    }

    private static Set<String> said(Language language, String key) {
        Set<String> said = new TreeSet<>();
        slots(language, key).filter(slot -> slot.group(2).isEmpty()).forEach(slot -> said.add(slot.group(1)));
        return said;
    }

    private static Stream<MatchResult> slots(Language language, String key) {
        return SLOT.matcher(template(language, key)).results();
    }

    private static String template(Language language, String key) {
        Properties words = new Properties();
        String name = "/org/goodhart/words/" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.getProperty(key);
    }

    /** The source of the library, comments left out, since examples in Javadoc speak too. */
    private static String code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(WordBundlesTest::lines)
                    .filter(line -> !line.strip().startsWith("*"))
                    .collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
