package org.goodhart.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Money;
import org.goodhart.value.Rounding;

/** What a scheme declares, complete and checked. */
record PaySchemeTerms(
        String name,
        String version,
        LocalDate effectiveFrom,
        Owner.Level level,
        Money base,
        List<EarnLine> lines,
        Optional<Money> totalCap,
        List<Guard> guards,
        Fitness fitness,
        Rounding rounding) {

    PaySchemeTerms {
        lines = List.copyOf(lines);
        guards = List.copyOf(guards);
    }

    /** Each term is a field of its own, so that no name can pass for another term. */
    Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put(name)
                .put(version)
                .put(effectiveFrom.toString())
                .put(level.name())
                .put(base.toString())
                .put(lines.size());
        for (EarnLine line : lines) writer.put(line.name()).put(line.formula().description());
        writer.put(totalCap.map(Money::toString).orElse("no cap of the total")).put(guards.size());
        for (Guard guard : guards) writer.put(guard.description());
        return writer.put(fitness.description()).put(rounding.toString()).finish();
    }
}
