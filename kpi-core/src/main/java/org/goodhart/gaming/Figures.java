package org.goodhart.gaming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Ratio;

/** Compares the figures on which a role is paid: under a cliff a move may better them long before it pays. */
final class Figures {
    private Figures() {}

    /** Whether some figure of some period is better and none is worse; one that was or becomes undefined is neither. */
    static boolean isBetter(List<Scorecard> before, List<Scorecard> after) {
        boolean better = false;
        for (int i = 0; i < before.size(); i++) {
            for (Map.Entry<Metric, Measure> entry : before.get(i).measures().entrySet()) {
                int change =
                        change(entry.getKey(), entry.getValue(), after.get(i).measure(entry.getKey()));
                if (change < 0) return false;
                if (change > 0) better = true;
            }
        }
        return better;
    }

    private static int change(Metric metric, Measure before, Measure after) {
        Optional<Ratio> from = before.value();
        Optional<Ratio> to = after.value();
        if (from.isEmpty() || to.isEmpty()) return 0;
        int rise = to.get().compareTo(from.get());
        return switch (metric.direction()) {
            case HIGHER_IS_BETTER -> rise;
            case LOWER_IS_BETTER -> -rise;
            case INDIFFERENT -> 0;
        };
    }
}
