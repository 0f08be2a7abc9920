package org.goodhart.testkit;

import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Language;
import org.goodhart.value.Money;

/**
 * What a pay statement is compared with. Every failure shows what was expected, what was found, and the whole
 * statement with its derivation, so that nobody has to debug for the reason.
 */
public final class PayStatementAssert extends AbstractAssert<PayStatementAssert, PayStatement> {
    private PayStatementAssert(PayStatement actual) {
        super(actual, PayStatementAssert.class);
    }

    /**
     * Begins the comparison of a statement.
     *
     * @param statement the statement
     * @return what it is compared with
     */
    public static PayStatementAssert assertThat(PayStatement statement) {
        return new PayStatementAssert(statement);
    }

    /**
     * Its total is an amount.
     *
     * @param total the amount
     * @return this
     */
    public PayStatementAssert pays(Money total) {
        Objects.requireNonNull(total, "total");
        isNotNull();
        if (actual.total().equals(total)) return this;
        throw failedComparing(
                actual.total(), total, "expected it to pay " + total + "\nbut it pays        " + actual.total());
    }

    /**
     * It has a line of an amount.
     *
     * @param label the label of the line, in English
     * @param amount the amount
     * @return this
     */
    public PayStatementAssert line(String label, Money amount) {
        Objects.requireNonNull(amount, "amount");
        PayLine line = lineOf(label);
        if (line.amount().equals(amount)) return this;
        throw failedComparing(
                line.amount(),
                amount,
                "expected line '" + label + "' to be " + amount + "\nbut it is " + line.amount());
    }

    /**
     * It has a line of a kind.
     *
     * @param label the label of the line, in English
     * @param kind the kind, such as {@link org.goodhart.pay.PayLine.Kind#HELD}
     * @return this
     */
    public PayStatementAssert line(String label, PayLine.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        PayLine line = lineOf(label);
        if (line.kind() == kind) return this;
        throw failedComparing(
                line.kind(), kind, "expected line '" + label + "' to be " + kind + "\nbut it is " + line.kind());
    }

    /**
     * The derivation has words for it: a line that pays or takes something is called so, or the reasons of any line
     * say so. A line of 0 is no reason by its name alone.
     *
     * @param words a part of the label of a line, or of a reason, in English
     * @return this
     */
    public PayStatementAssert because(String words) {
        Objects.requireNonNull(words, "words");
        isNotNull();
        for (PayLine line : actual.lines()) {
            boolean named =
                    !line.amount().isZero() && line.label().in(Language.ENGLISH).contains(words);
            if (named || line.explanation().render(Language.ENGLISH).contains(words)) return this;
        }
        throw failed("expected it to pay what it pays because of '" + words + "'\nbut no reason says so");
    }

    /**
     * A figure under it can still change.
     *
     * @return this
     */
    public PayStatementAssert isProvisional() {
        isNotNull();
        if (actual.provisional()) return this;
        throw failed("expected it to be provisional as of " + actual.asOf() + "\nbut it is settled");
    }

    /**
     * No figure under it can change any more.
     *
     * @return this
     */
    public PayStatementAssert isSettled() {
        isNotNull();
        if (!actual.provisional()) return this;
        throw failed("expected it to be settled as of " + actual.asOf() + "\nbut it is provisional");
    }

    /**
     * Its text has a part. No-break spaces and ordinary ones are the same here.
     *
     * @param language the language of the text
     * @param part the part
     * @return this
     */
    public PayStatementAssert explainedAs(Language language, String part) {
        Objects.requireNonNull(part, "part");
        isNotNull();
        String text = plain(actual.explain(language));
        if (text.contains(plain(part))) return this;
        throw failed("expected it to be explained as\n" + part.indent(4).stripTrailing() + "\nbut its text is\n"
                + text.indent(4).stripTrailing());
    }

    /**
     * It carries exactly these balances into the next period.
     *
     * @param balances the balances, in any order; none if nothing is carried
     * @return this
     */
    public PayStatementAssert carries(Balance... balances) {
        isNotNull();
        Balances expected = Balances.of(balances);
        if (closing().equals(expected)) return this;
        throw failedComparing(
                closing().entries(),
                expected.entries(),
                "expected it to carry " + expected.entries() + "\nbut it carries      "
                        + closing().entries());
    }

    /**
     * What it carries into the next period, for {@link SchemeVerifier#opening}.
     *
     * @return the balances
     */
    public Balances closing() {
        isNotNull();
        return new Balances(actual.closing());
    }

    private PayLine lineOf(String label) {
        Objects.requireNonNull(label, "label");
        isNotNull();
        Optional<PayLine> found = actual.lines().stream()
                .filter(line -> line.label().in(Language.ENGLISH).equals(label))
                .findFirst();
        return found.orElseThrow(() -> failed("expected a line '" + label + "'\nbut the lines are "
                + actual.lines().stream().map(PayLine::label).toList()));
    }

    private AssertionError failed(String what) {
        return failure("%s", what + derivation());
    }

    private AssertionError failedComparing(Object found, Object expected, String what) {
        return failureWithActualExpected(found, expected, "%s", what + derivation());
    }

    private String derivation() {
        return "\n\n" + actual.explain(Language.ENGLISH).stripTrailing();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
