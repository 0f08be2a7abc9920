package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Money;
import org.goodhart.value.Rounding;

/** What a scheme declares, complete and checked. */
record PaySchemeTerms(
        String name,
        String version,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        Owner.Level level,
        Optional<AgentId> payee,
        Optional<String> post,
        Money base,
        Proration proration,
        EarnPlan plan,
        List<EarnLine> lines,
        List<Discretion> discretions,
        Optional<LineCap> totalCap,
        List<Spiff> spiffs,
        List<Guard> guards,
        List<Deferral> deferrals,
        Optional<Draw> draw,
        boolean carriesShortfall,
        Fitness fitness,
        Rounding rounding) {

    PaySchemeTerms {
        lines = List.copyOf(lines);
        discretions = List.copyOf(discretions);
        spiffs = List.copyOf(spiffs);
        guards = inOrder(guards);
        deferrals = List.copyOf(deferrals);
    }

    /** What is given back comes first: a minimum that was raised before would be raised by it once more. */
    private static List<Guard> inOrder(List<Guard> guards) {
        return guards.stream()
                .sorted(Comparator.comparing(WageFloor.class::isInstance))
                .toList();
    }

    /** Whether it has a line of this name; what was earned in another is another scheme's. */
    boolean has(String line) {
        return lines.stream().anyMatch(own -> own.name().equals(line));
    }

    /** Whether what was over a cap may still be paid under it: under that of the line, or under that of the total. */
    boolean caps(String account) {
        if (account.equals(CapStage.ACCOUNT) && totalCap.isPresent()) return true;
        return lines.stream()
                .anyMatch(line -> line.name().equals(account) && line.cap().isPresent());
    }

    /** Every formula that it pays by. */
    List<PayFormula> formulas() {
        List<PayFormula> formulas = new ArrayList<>();
        for (EarnLine line : lines) formulas.add(line.formula());
        for (Spiff spiff : spiffs) formulas.add(spiff.formula());
        return formulas;
    }

    /** Each term is a field of its own, so that no name can pass for another term. */
    Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put(name)
                .put(version)
                .put(effectiveFrom
                        + effectiveUntil.map(date -> " until " + date).orElse(""))
                .put(level.name())
                .put(payee.map(AgentId::name).orElse(""))
                .put(post.orElse(""))
                .put(base.toString())
                .put(proration.toString())
                .put(lines.size());
        for (EarnLine line : lines) {
            writer.put(line.name())
                    .put(line.formula().description())
                    .put(line.cap().map(LineCap::toString).orElse("no cap"));
        }
        putAll(writer, discretions);
        writer.put(totalCap.map(LineCap::toString).orElse("no cap of the total"));
        putAll(writer, spiffs);
        writer.put(guards.size());
        for (Guard guard : guards) writer.put(guard.description());
        putAll(writer, deferrals);
        writer.put(draw.map(Draw::toString).orElse("no draw"));
        writer.put(carriesShortfall ? "carries a shortfall" : "carries no shortfall");
        return writer.put(fitness.description()).put(rounding.toString()).finish();
    }

    private static void putAll(Fingerprint.Writer writer, List<?> terms) {
        writer.put(terms.size());
        for (Object term : terms) writer.put(term.toString());
    }
}
