package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;

/** All, any or none of several conditions; each is answered, so that the derivation shows them all. */
record Conditions(Kind kind, List<PayCondition> conditions) implements PayCondition {
    enum Kind {
        ALL,
        ANY,
        NONE
    }

    Conditions {
        Objects.requireNonNull(kind, "kind");
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(kind + " of no conditions: at least one is expected");
        }
    }

    @Override
    public Explained<Boolean> holds(PayCase on) {
        List<Explanation> reasons = new ArrayList<>();
        long held = 0;
        for (PayCondition condition : conditions) {
            Explained<Boolean> answer = condition.holds(on);
            if (answer.value()) held++;
            reasons.add(answer.explanation());
        }
        boolean holds = switch (kind) {
            case ALL -> held == conditions.size();
            case ANY -> held > 0;
            case NONE -> held == 0;
        };
        Phrase phrase = Phrase.of("pay.conditions." + kind.name(), held, (long) conditions.size());
        return Explained.of(holds, new Explanation(phrase, reasons));
    }

    @Override
    public String description() {
        return conditions.stream()
                .map(PayCondition::description)
                .collect(Collectors.joining("; ", kind + " of (", ")"));
    }

    @Override
    public List<Metric> metrics() {
        return conditions.stream()
                .flatMap(condition -> condition.metrics().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> lines() {
        return conditions.stream()
                .flatMap(condition -> condition.lines().stream())
                .distinct()
                .toList();
    }
}
