package org.goodhart.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The library's words in one language: it turns a {@link Phrase} into text.
 *
 * <p>A bundle is a UTF-8 properties file. <code>{0}</code> stands for the first value of a phrase;
 * <code>{0|ticket|tickets}</code> for the plural form that the first value, a whole number, takes, without the number
 * itself: as many forms as {@link Language#plural} tells apart. Numbers and money are written by rules that stand
 * here, so that no JDK changes a byte. A share whose percent form does not end is written to two places behind a
 * {@code ≈}: it never passes for exact.
 */
public final class Words {

    private static final Map<Language, Words> BUNDLES =
            Map.of(Language.ENGLISH, new Words(Language.ENGLISH), Language.RUSSIAN, new Words(Language.RUSSIAN));

    private final Language language;
    private final Properties templates = new Properties();
    private final Map<String, String> names = new HashMap<>();

    private Words(Language language) {
        this.language = language;
        String name = "/org/goodhart/words/" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the bundle of words " + name + " is missing");
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            templates.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle of words " + name + " cannot be read", e);
        }
        for (String key : templates.stringPropertyNames()) {
            if (key.startsWith("name.")) names.put(templates.getProperty(key), key);
        }
    }

    /**
     * The words of a language.
     *
     * @param language the language
     * @return its words
     */
    public static Words of(Language language) {
        return Objects.requireNonNull(BUNDLES.get(Objects.requireNonNull(language, "language")));
    }

    /**
     * All keys of this bundle, sorted.
     *
     * @return the keys
     */
    public Set<String> keys() {
        return new TreeSet<>(templates.stringPropertyNames());
    }

    /** The key of a name, if the bundle has one of just these words. */
    Optional<String> keyOfName(String words) {
        return Optional.ofNullable(names.get(words));
    }

    boolean has(String key) {
        return templates.containsKey(key);
    }

    /**
     * A phrase as text.
     *
     * @param phrase what to say
     * @return the text
     * @throws IllegalArgumentException if the bundle lacks the key, or the words speak of a value that the phrase
     *     lacks, or ask for the plural form of what is no whole number
     */
    public String say(Phrase phrase) {
        if (phrase.literal()) {
            if (phrase.arguments().isEmpty()) return phrase.key();
            return phrase.arguments().stream().map(this::text).collect(Collectors.joining(phrase.key()));
        }
        String template = templates.getProperty(phrase.key());
        if (template == null) {
            throw new IllegalArgumentException("no words for '" + phrase.key() + "' in " + language.code()
                    + ".properties\nMaybe the key was added to one language only");
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(fill(template.substring(open + 1, close), phrase));
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }

    private String fill(String slot, Phrase phrase) {
        String[] parts = slot.split("\\|", -1);
        int index = Integer.parseInt(parts[0]);
        if (index >= phrase.arguments().size()) {
            throw new IllegalArgumentException("the words for '" + phrase.key() + "' speak of value {" + index
                    + "}, the phrase has " + phrase.arguments().size());
        }
        Object value = phrase.arguments().get(index);
        if (parts.length == 1) return text(value);
        if (!(value instanceof Long || value instanceof Integer)) {
            throw new IllegalArgumentException("the words for '" + phrase.key() + "' ask for the plural form of value {"
                    + index + "}, which is '" + text(value) + "': a whole number is expected");
        }
        return parts[1 + language.plural(((Number) value).longValue())];
    }

    private String text(Object value) {
        if (value instanceof Phrase inner) return say(inner);
        if (value instanceof Ratio ratio) return percent(ratio);
        if (value instanceof Money money) return money(money);
        if (value instanceof Long || value instanceof Integer) return number(new BigDecimal(value.toString()));
        if (value instanceof BigDecimal decimal) return number(decimal);
        if (value instanceof Duration duration) return duration(duration);
        return value.toString();
    }

    /**
     * A share as a percentage: exact when its percent form ends within six places, else to two places behind
     * {@code ≈}.
     *
     * @param ratio the share
     * @return {@code 95%}, {@code -12.5%}, {@code ≈33.33%}; Russian {@code 95 %}, {@code ≈33,33 %} with a no-break
     *     space
     */
    public String percent(Ratio ratio) {
        String exact = ratio.toString();
        String sign = language == Language.RUSSIAN ? "\u00a0%" : "%";
        if (exact.endsWith("%")) return number(new BigDecimal(exact.substring(0, exact.length() - 1))) + sign;
        BigDecimal rounded = ratio.times(Ratio.of(100)).toBigDecimal(2, RoundingMode.HALF_EVEN);
        return "≈" + number(rounded) + sign;
    }

    /**
     * An amount with its currency.
     *
     * @param money the amount
     * @return {@code 120,000.00 RUB}; Russian {@code 120 000,00 RUB} with no-break spaces
     */
    public String money(Money money) {
        return number(money.amount())
                + (language == Language.RUSSIAN ? "\u00a0" : " ")
                + money.currency().getCurrencyCode();
    }

    /**
     * A number with grouped thousands, all its decimals and a plain minus sign.
     *
     * @param number the number
     * @return {@code -1,234.50}; Russian {@code -1 234,50} with a no-break space
     */
    public String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) grouped.append(language.groupMark());
            grouped.append(whole.charAt(i));
        }
        if (point >= 0) grouped.append(language.decimalMark()).append(plain, point + 1, plain.length());
        return grouped.toString();
    }

    /**
     * A duration in hours, minutes and seconds, without rounding.
     *
     * @param duration the duration
     * @return {@code 8 h}, {@code 1 h 30 min}, {@code -45 s}; Russian {@code 8 ч}, {@code 1 ч 30 мин}, {@code -45 с}
     */
    public String duration(Duration duration) {
        Duration size = duration.abs();
        boolean russian = language == Language.RUSSIAN;
        StringBuilder text = new StringBuilder();
        if (size.toHours() > 0)
            text.append(number(BigDecimal.valueOf(size.toHours()))).append(russian ? " ч " : " h ");
        if (size.toMinutesPart() > 0) text.append(size.toMinutesPart()).append(russian ? " мин " : " min ");
        if (size.toSecondsPart() > 0 || size.toNanosPart() > 0 || text.length() == 0) {
            BigDecimal seconds = BigDecimal.valueOf(size.toNanosPart(), 9)
                    .add(BigDecimal.valueOf(size.toSecondsPart()))
                    .stripTrailingZeros();
            text.append(number(seconds)).append(russian ? " с " : " s ");
        }
        return (duration.isNegative() ? "-" : "") + text.toString().trim();
    }
}
