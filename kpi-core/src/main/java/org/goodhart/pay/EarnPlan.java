package org.goodhart.pay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines as a scheme declares them, and the gates and multipliers that reach them; whoever changes a line leaves those in their place. */
record EarnPlan(List<EarnLine> lines, List<Reach<PayCondition>> gates, List<Reach<Multiplier>> multipliers) {

    /** A term that is about some lines, or about all of them where none is named. */
    record Reach<T>(T term, Set<String> lines) {
        boolean reaches(String line) {
            return lines.isEmpty() || lines.contains(line);
        }

        /** Without a line; nothing if it was about no other. */
        Optional<Reach<T>> without(String line) {
            if (!lines.contains(line)) return Optional.of(this);
            Set<String> others = new LinkedHashSet<>(lines);
            others.remove(line);
            return others.isEmpty() ? Optional.empty() : Optional.of(new Reach<>(term, others));
        }
    }

    EarnPlan {
        lines = List.copyOf(lines);
        gates = List.copyOf(gates);
        multipliers = List.copyOf(multipliers);
    }

    /** The lines behind their gates and times their multipliers. */
    List<EarnLine> whole() {
        List<EarnLine> whole = new ArrayList<>();
        for (EarnLine line : lines) {
            PayFormula formula = line.formula();
            for (Reach<PayCondition> gate : gates) {
                if (gate.reaches(line.name())) formula = formula.behind(gate.term());
            }
            for (Reach<Multiplier> multiplier : multipliers) {
                if (multiplier.reaches(line.name())) formula = formula.times(multiplier.term());
            }
            whole.add(line.with(formula));
        }
        return whole;
    }
}
