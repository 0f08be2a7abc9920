package org.goodhart.examples.payday.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.goodhart.value.Language;
import org.goodhart.value.Words;

/** The program's own words in one language; what the library says of itself comes from the library. */
final class ReportWords {

    private final Properties words = new Properties();
    private final Words library;

    ReportWords(Language language) {
        library = Words.of(language);
        String name = "words_" + language.code() + ".properties";
        try (InputStream in = ReportWords.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the words " + name + " are missing");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words " + name + " cannot be read", e);
        }
    }

    /** The words for a key, with {0}, {1}, ... replaced by the values; numbers as the library writes them. */
    String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) throw new IllegalArgumentException("no words for '" + key + "'");
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", text(values[i]));
        return text;
    }

    private String text(Object value) {
        if (value instanceof Number number) return library.number(new BigDecimal(number.toString()));
        return value.toString();
    }

    Properties all() {
        return words;
    }
}
