package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.ticket;

import java.util.List;
import java.util.Map;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Line;
import org.goodhart.metric.Samples.Calls;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

class DrillDownTest {
    private static final Metric SHARE = Samples.resolvedShare("resolved", new Tickets("tickets"));
    private static final Desk DESK = Scene.desk(
            Scene.CONTEXT,
            Scene.MAY,
            Scene.called(
                    Scene.history(
                            ticket("T-1", "0 opened L1; 60 resolved"),
                            ticket("T-2", "1 opened L1"),
                            ticket("T-3", "2 opened L2; 60 resolved")),
                    Scene.at(0)));

    private static Map<String, List<String>> facts(Metric metric, Owner owner) {
        return DrillDown.facts(metric, owner, DESK, Scene.MARCH);
    }

    @Test
    void namesTheFactsBehindEachCount() {
        assertThat(facts(SHARE, Owner.department()))
                .isEqualTo(Map.of("resolved", List.of("T-1", "T-3"), "all", List.of("T-1", "T-2", "T-3")));
        assertThat(facts(SHARE, Owner.line(Line.of(1))))
                .isEqualTo(Map.of("resolved", List.of("T-1"), "all", List.of("T-1", "T-2")));
        assertThat(facts(SHARE, Owner.line(Line.of(3)))).isEqualTo(Map.of("resolved", List.of(), "all", List.of()));
        assertThat(DrillDown.facts(SHARE, Owner.department(), DESK, Scene.APRIL).get("all"))
                .isEmpty();
    }

    @Test
    void whatBelongsToNoLineIsTheDepartmentsAlone() {
        Metric calls = Samples.number("calls", new Calls());
        assertThat(facts(calls, Owner.department())).isEqualTo(Map.of("all", List.of("2026-03-02T09:00:00Z")));
        assertThat(facts(calls, Owner.line(Line.of(1)))).isEqualTo(Map.of("all", List.of()));
        assertThat(facts(calls, Owner.unassigned())).isEqualTo(Map.of("all", List.of()));
    }

    @Test
    void namesOnceWhatSeveralPartsCount() {
        Metric square = Metric.product(Phrase.literal("square"), SHARE, SHARE);
        assertThat(facts(square, Owner.department())).isEqualTo(facts(SHARE, Owner.department()));
    }
}
