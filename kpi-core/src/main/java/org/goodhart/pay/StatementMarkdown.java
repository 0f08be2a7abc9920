package org.goodhart.pay;

import org.goodhart.value.Explanation;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;

/** A statement as Markdown. */
final class StatementMarkdown {
    private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~";

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private StatementMarkdown(Language language) {
        this.language = language;
    }

    static String of(PayStatement statement, Language language) {
        StatementMarkdown markdown = new StatementMarkdown(language);
        markdown.heading(statement);
        markdown.table(statement);
        markdown.derivations(statement);
        return markdown.text.toString();
    }

    private void heading(PayStatement statement) {
        line("# "
                + said(Phrase.of(
                        "pay.statement",
                        statement.scheme(),
                        statement.version(),
                        statement.period().label(),
                        statement.owner().phrase())));
        line("");
        if (statement.provisional()) {
            String moment = Shown.moment(statement.asOf(), statement.period().zone());
            line("**" + said(Phrase.of("pay.statement.provisional", moment)) + "**");
            line("");
        }
    }

    private void table(PayStatement statement) {
        line("| " + said(Phrase.of("pay.column.line")) + " | " + said(Phrase.of("pay.column.kind")) + " | "
                + said(Phrase.of("pay.column.amount")) + " |");
        line("|---|---|---:|");
        for (PayLine line : statement.lines()) {
            line("| " + said(line.label()) + " | " + said(line.kindPhrase()) + " | "
                    + said(Phrase.of("pay.amount", line.amount())) + " |");
        }
        line("| **" + said(Phrase.of("pay.column.total")) + "** | | **"
                + said(Phrase.of("pay.amount", statement.total())) + "** |");
        line("");
    }

    private void derivations(PayStatement statement) {
        for (PayLine line : statement.lines()) {
            line("## " + said(line.label()));
            line("");
            tree(line.explanation(), "");
            line("");
        }
        for (Balance balance : statement.closing()) line("- " + said(BalancePhrase.of(balance)));
        if (!statement.closing().isEmpty()) line("");
        line(said(Phrase.of(
                "pay.fingerprints",
                statement.schemeFingerprint().abbreviated(),
                statement.factsFingerprint().abbreviated())));
    }

    private void tree(Explanation explanation, String indent) {
        line(indent + "- " + said(explanation.phrase()));
        for (Explanation part : explanation.parts()) tree(part, indent + "  ");
    }

    private String said(Phrase phrase) {
        StringBuilder escaped = new StringBuilder();
        for (char c : phrase.in(language).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) escaped.append('\\');
            escaped.append(c == '\n' ? ' ' : c);
        }
        return escaped.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
