package org.goodhart.pay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explanation;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/**
 * What changed from one statement to another: which lines, by how much, and where in their derivations the difference begins.
 *
 * @param owner whose statements they are
 * @param causes what differs behind the lines: the scheme, the facts, the period
 * @param lines the lines that changed, came or went; those whose derivation alone changed too
 * @param difference how much the total changed
 */
public record StatementDiff(Owner owner, List<Phrase> causes, List<LineChange> lines, Money difference) {
    /** Copies the lists. */
    public StatementDiff {
        causes = List.copyOf(causes);
        lines = List.copyOf(lines);
    }

    /**
     * A line that changed.
     *
     * @param label what it is for
     * @param before its amount before; none where it was not there
     * @param after its amount after; none where it is not there
     * @param why the first steps of its derivation that differ, before and after
     */
    public record LineChange(Phrase label, Optional<Money> before, Optional<Money> after, List<Phrase> why) {
        /** Copies the reasons. */
        public LineChange {
            why = List.copyOf(why);
        }
    }

    static StatementDiff between(PayStatement before, PayStatement after) {
        if (!before.owner().equals(after.owner())) {
            throw new IllegalArgumentException(
                    "statements of " + before.owner() + " and of " + after.owner() + ": two of one owner are expected");
        }
        List<LineChange> changes = new ArrayList<>();
        Map<String, List<PayLine>> old = byLabel(before);
        Map<String, List<PayLine>> now = byLabel(after);
        now.forEach((key, lines) -> {
            List<PayLine> others = old.getOrDefault(key, List.of());
            for (int i = 0; i < lines.size(); i++) {
                compare(i < others.size() ? Optional.of(others.get(i)) : Optional.empty(), Optional.of(lines.get(i)))
                        .ifPresent(changes::add);
            }
        });
        old.forEach((key, lines) -> {
            for (int i = now.getOrDefault(key, List.of()).size(); i < lines.size(); i++) {
                compare(Optional.of(lines.get(i)), Optional.empty()).ifPresent(changes::add);
            }
        });
        return new StatementDiff(
                before.owner(), causes(before, after), changes, after.total().minus(before.total()));
    }

    private static Map<String, List<PayLine>> byLabel(PayStatement statement) {
        Map<String, List<PayLine>> lines = new LinkedHashMap<>();
        for (PayLine line : statement.lines()) {
            lines.computeIfAbsent(StableText.of(line.label()), key -> new ArrayList<>())
                    .add(line);
        }
        return lines;
    }

    private static List<Phrase> causes(PayStatement before, PayStatement after) {
        List<Phrase> causes = new ArrayList<>();
        if (!before.period().equals(after.period())) {
            causes.add(Phrase.of(
                    "pay.diff.period", before.period().label(), after.period().label()));
        }
        if (!before.schemeFingerprint().equals(after.schemeFingerprint())) {
            causes.add(Phrase.of("pay.diff.scheme", before.version(), after.version()));
        }
        if (!before.factsFingerprint().equals(after.factsFingerprint())) {
            causes.add(Phrase.of(
                    "pay.diff.facts",
                    Shown.moment(before.asOf(), before.period().zone()),
                    Shown.moment(after.asOf(), after.period().zone())));
        }
        return causes;
    }

    private static Optional<LineChange> compare(Optional<PayLine> before, Optional<PayLine> after) {
        if (before.isPresent() && after.isPresent()) {
            List<Phrase> why = new ArrayList<>();
            differences(before.get().explanation(), after.get().explanation(), why);
            if (why.isEmpty() && before.get().amount().equals(after.get().amount())) return Optional.empty();
            return Optional.of(
                    new LineChange(after.get().label(), before.map(PayLine::amount), after.map(PayLine::amount), why));
        }
        PayLine only = before.or(() -> after).orElseThrow();
        return Optional.of(new LineChange(
                only.label(),
                before.map(PayLine::amount),
                after.map(PayLine::amount),
                List.of(only.explanation().phrase())));
    }

    /** The deepest steps that differ: what changed above them follows from them. */
    private static void differences(Explanation before, Explanation after, List<Phrase> why) {
        if (before.equals(after)) return;
        int found = why.size();
        boolean sameShape = before.parts().size() == after.parts().size();
        for (int i = 0; sameShape && i < before.parts().size(); i++) {
            differences(before.parts().get(i), after.parts().get(i), why);
        }
        if (why.size() == found) {
            why.add(Phrase.of("pay.diff.step", before.phrase(), after.phrase()));
        }
    }

    /**
     * Whether nothing changed.
     *
     * @return true if no line and no total changed
     */
    public boolean isEmpty() {
        return lines.isEmpty() && difference.isZero();
    }

    /**
     * The differences as text, for people.
     *
     * @param language the language
     * @return the lines, each ended by a line feed
     */
    public String explain(Language language) {
        StringBuilder text = new StringBuilder();
        say(text, "", language, Phrase.of("pay.diff", owner.phrase(), difference));
        for (Phrase cause : causes) say(text, "  ", language, cause);
        for (LineChange line : lines) {
            say(text, "  ", language, change(line));
            for (Phrase reason : line.why()) say(text, "    ", language, reason);
        }
        return text.toString();
    }

    private static Phrase change(LineChange line) {
        if (line.before().isEmpty())
            return Phrase.of("pay.diff.new", line.label(), line.after().orElseThrow());
        if (line.after().isEmpty())
            return Phrase.of("pay.diff.gone", line.label(), line.before().get());
        Money before = line.before().get();
        Money after = line.after().get();
        return before.equals(after)
                ? Phrase.of("pay.diff.same-amount", line.label(), before)
                : Phrase.of("pay.diff.line", line.label(), before, after, after.minus(before));
    }

    private static void say(StringBuilder text, String indent, Language language, Phrase phrase) {
        text.append(indent).append(phrase.in(language)).append('\n');
    }
}
