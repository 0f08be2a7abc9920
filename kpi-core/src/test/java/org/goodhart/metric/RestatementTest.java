package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Restatement.Change;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;

class RestatementTest {
    private static final Metric RESOLVED = Samples.resolvedShare(
            "resolved",
            new Samples.Tickets(
                    "tickets",
                    OwnerRule.oneOwner("who had it last"),
                    Duration.ofDays(7),
                    Set.of(),
                    new AtomicInteger()));

    private static final Ticket T1 = ticket("T-1", "0 opened L1; 0 assigned L1/ann; 60 resolved");
    private static final Ticket T2 = ticket("T-2", "5 opened L1; 5 assigned L1/ann");
    private static final Ticket T2_LATER = ticket("T-2", "5 opened L1; 5 assigned L1/ann; 600 resolved");
    private static final Ticket T3 = ticket("T-3", "400 opened L1; 400 assigned L2/bob");

    private static final Desk EARLIER = Desk.of(Scene.CONTEXT, Scene.at(300), List.of(history(T1, T2)));
    private static final Desk LATER = Desk.of(Scene.CONTEXT, Scene.MAY, List.of(history(T1, T2_LATER, T3)));

    @Test
    void namesTheFactsThatMadeTheDifference() {
        Restatement restated = Restatement.of(RESOLVED, Owner.department(), EARLIER, LATER, Scene.MARCH);
        assertThat(restated.before()).isEqualTo(new Share(1, 2));
        assertThat(restated.after()).isEqualTo(new Share(2, 3));
        assertThat(restated.wasProvisional()).isTrue();
        assertThat(restated.changes())
                .isEqualTo(Map.of("resolved", Map.of("T-2", new Change(0, 1)), "all", Map.of("T-3", new Change(0, 1))));
        assertThat(restated.explanation()).hasToString("""
                resolved was 50% (1 of 2) and is ≈66.67% (2 of 3)
                  as of 2026-03-02T14:00:00Z it was provisional: it is settled at 2026-04-08T00:00:00Z
                  resolved
                    T-2 counted for 0 and counts for 1
                  all
                    T-3 counted for 0 and counts for 1
                """);
        assertThat(restated.explanation().render(Language.RUSSIAN))
                .startsWith("resolved: было 50\u00a0% (1 из 2), стало ≈66,67\u00a0% (2 из 3)\n");
    }

    @Test
    void anOwnersFigureNamesHisFactsAlone() {
        Owner ann = Owner.agent(AgentId.of("ann"));
        Restatement restated = Restatement.of(RESOLVED, ann, EARLIER, LATER, Scene.MARCH);
        assertThat(restated.after()).isEqualTo(new Share(2, 2));
        assertThat(restated.changes()).isEqualTo(Map.of("resolved", Map.of("T-2", new Change(0, 1))));
    }

    @Test
    void whatIsTheSameIsSaidToBe() {
        Restatement restated = Restatement.of(RESOLVED, Owner.department(), LATER, LATER, Scene.MARCH);
        assertThat(restated.changes()).isEmpty();
        assertThat(restated.wasProvisional()).isFalse();
        assertThat(restated.explanation()).hasToString("resolved is ≈66.67% (2 of 3), as it was\n");
    }

    @Test
    void aFactThatLeftThePeriodCountsForNothing() {
        Desk without = Desk.of(Scene.CONTEXT, Scene.MAY, List.of(history(T1, T2_LATER)));
        Restatement restated = Restatement.of(RESOLVED, Owner.department(), LATER, without, Scene.MARCH);
        assertThat(restated.changes()).containsEntry("all", new TreeMap<>(Map.of("T-3", new Change(1, 0))));
    }
}
