package org.goodhart.pay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/**
 * What somebody is paid for a period, line by line, with the reason for each. The total is the sum of the lines.
 *
 * @param scheme the name of the scheme
 * @param version its version
 * @param owner whose figures it is paid on
 * @param period the period
 * @param asOf up to when facts were known
 * @param lines the lines, in the order of the stages
 * @param total their sum
 * @param closing what is carried for the owner into the next period
 * @param provisional whether a figure under it can still change
 * @param schemeFingerprint the fingerprint of the scheme
 * @param factsFingerprint the fingerprint of the facts
 */
public record PayStatement(
        String scheme,
        String version,
        Owner owner,
        PayPeriod period,
        Instant asOf,
        List<PayLine> lines,
        Money total,
        List<Balance> closing,
        boolean provisional,
        Fingerprint schemeFingerprint,
        Fingerprint factsFingerprint) {

    /**
     * Checks that the lines add up.
     *
     * @throws IllegalArgumentException if the total is not the sum of the lines
     * @throws org.goodhart.value.CurrencyMismatchException if a line is in another currency than the total
     */
    public PayStatement {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(schemeFingerprint, "schemeFingerprint");
        Objects.requireNonNull(factsFingerprint, "factsFingerprint");
        lines = List.copyOf(lines);
        closing = List.copyOf(closing);
        Money sum = sum(lines, total);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("the statement of scheme '" + scheme
                    + "' does not add up: the lines sum to " + sum + ", the total is " + total);
        }
    }

    private static Money sum(List<PayLine> lines, Money total) {
        Money sum = Money.zero(total.currency());
        for (PayLine line : lines) sum = sum.plus(line.amount());
        return sum;
    }

    /**
     * The first line of a label, such as {@code Base} or the name under which the scheme earns it.
     *
     * @param label the label, in English
     * @return the line
     * @throws IllegalArgumentException if there is none of that label
     */
    public PayLine line(String label) {
        for (PayLine line : lines) if (line.label().in(Language.ENGLISH).equals(label)) return line;
        throw new IllegalArgumentException("no line '" + label + "': there are "
                + lines.stream().map(PayLine::label).toList());
    }

    /**
     * What a line came to under the cap of the total: its amount, without its part of what that cap took of all lines that gave.
     *
     * @param label the label, in English
     * @return the amount
     * @throws IllegalArgumentException if there is none of that label
     */
    public Money underCap(String label) {
        return UnderCap.of(lines).of(line(label));
    }

    /**
     * What a line paid out: what it came to {@linkplain #underCap under the cap of the total}, without what of it was put aside. Where versions share the period, what was put aside is that of the later
     * part first.
     *
     * @param label the label, in English
     * @return the amount
     * @throws IllegalArgumentException if there is none of that label
     */
    public Money paidOut(String label) {
        Phrase name = nameOf(line(label));
        UnderCap cap = UnderCap.of(lines);
        Money left = Money.zero(total.currency());
        for (PayLine line : lines) if (nameOf(line).equals(name)) left = left.plus(cap.of(line));
        left = left.minus(putAside(name.in(Language.ENGLISH)));
        for (PayLine line : lines) {
            if (!nameOf(line).equals(name)) continue;
            Money paid = cap.of(line).min(left);
            if (line.label().in(Language.ENGLISH).equals(label)) return paid;
            left = left.minus(paid);
        }
        throw new IllegalStateException("line '" + label + "' was there before");
    }

    /** Without the version that paid it. */
    private static Phrase nameOf(PayLine line) {
        boolean ofVersion = line.label().key().equals("pay.label.of-version");
        return ofVersion && line.label().arguments().get(0) instanceof Phrase name ? name : line.label();
    }

    private Money putAside(String account) {
        Money aside = Money.zero(total.currency());
        for (Balance balance : closing) {
            if (balance instanceof Balance.Unvested unvested
                    && unvested.account().equals(account)
                    && unvested.earnedIn().equals(period.label())) {
                aside = aside.plus(unvested.money());
            }
        }
        return aside;
    }

    /**
     * The sum of the lines of a kind.
     *
     * @param kind the kind
     * @return the sum, 0 where there is none
     */
    public Money sumOf(PayLine.Kind kind) {
        Money sum = Money.zero(total.currency());
        for (PayLine line : lines) if (line.kind() == kind) sum = sum.plus(line.amount());
        return sum;
    }

    /**
     * Every point at which an amount was rounded.
     *
     * @return the lines that were rounded; {@link PayLine#lostByRounding} says how much each lost
     */
    public List<PayLine> roundings() {
        return lines.stream().filter(line -> line.rounding().isPresent()).toList();
    }

    /**
     * What changed from this statement to another, line by line, and why.
     *
     * @param after the other statement, of the same owner and currency
     * @return the differences
     * @throws IllegalArgumentException if the owners differ
     */
    public StatementDiff diff(PayStatement after) {
        return StatementDiff.between(this, after);
    }

    /**
     * The fingerprint of the statement as a whole: equal schemes and equal facts give equal statements.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put(schemeFingerprint)
                .put(factsFingerprint)
                .put(owner.description())
                .put(Boolean.toString(provisional))
                .put(total.toString())
                .put(new Balances(closing).fingerprint());
        for (PayLine line : lines) {
            writer.put(StableText.of(line.label()))
                    .put(line.stage().name())
                    .put(line.kind().name())
                    .put(line.amount().toString());
        }
        return writer.finish();
    }

    /**
     * The statement with its full derivation, as text: a heading, each line with its reasons indented under it, the
     * total, the abbreviated fingerprints. The text is for people; do not parse it.
     *
     * @param language the language
     * @return the lines, each ended by a line feed
     */
    public String explain(Language language) {
        StringBuilder text = new StringBuilder();
        say(text, language, Phrase.of("pay.statement", scheme, version, period.label(), owner.phrase()));
        if (provisional) say(text, language, Phrase.of("pay.statement.provisional", Shown.moment(asOf, period.zone())));
        for (PayLine line : lines) {
            say(text, language, Phrase.of("pay.line", line.label(), line.kindPhrase(), line.amount()));
            line.explanation()
                    .render(language)
                    .lines()
                    .forEach(l -> text.append("    ").append(l).append('\n'));
        }
        say(text, language, Phrase.of("pay.total", total));
        for (Balance balance : closing) say(text, language, BalancePhrase.of(balance));
        say(
                text,
                language,
                Phrase.of("pay.fingerprints", schemeFingerprint.abbreviated(), factsFingerprint.abbreviated()));
        return text.toString();
    }

    /**
     * The statement as Markdown: a table of the lines with the total, then the derivation of each as a nested list, then what is carried on. Figures and words are those of
     * {@link #explain}; whatever Markdown would take for its own is escaped.
     *
     * @param language the language
     * @return the document, each line ended by a line feed
     */
    public String toMarkdown(Language language) {
        return StatementMarkdown.of(this, language);
    }

    private static void say(StringBuilder text, Language language, Phrase phrase) {
        text.append(phrase.in(language)).append('\n');
    }
}
