package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Intake;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/** Somebody who changes line in the middle of a month: what he did counts where he did it, and for him all of it. */
class LineChangeTest {
    private static final int DAY = 24 * 60;
    private static final AgentId ANN = AgentId.of("ann");

    private static Post on(Line line) {
        return new Post("engineer", Optional.of(line), Optional.empty(), Ratio.ONE);
    }

    private static Context context() {
        Person ann = new Person(
                ANN,
                "Ann",
                EffectiveDated.from(LocalDate.of(2026, 1, 1), on(Line.of(1)))
                        .andFrom(LocalDate.of(2026, 3, 16), on(Line.of(2))));
        return Context.of(
                Organisation.of(ZoneOffset.UTC, List.of(Line.of(1), Line.of(2)), List.of(ann)),
                Scene.CONTEXT.faults(),
                Evidence.CONTACTS);
    }

    private static void take(Intake intake, Ticket ticket) {
        intake.ticket(ticket.id(), ticket.subscriber(), ticket.service(), ticket.category(), "t");
        for (TicketEvent event : ticket.events()) intake.event(ticket.id(), event, "t");
    }

    @Test
    void whatSheDidBeforeAndAfterCountsForTheLineOfThatDayAndAllOfItForHer() {
        Intake intake = Intake.into(context(), Scene.MAY);
        take(intake, Scene.ticket("T-1", "0 opened L1; 5 assigned L1/ann; 60 resolved"));
        take(intake, Scene.ticket("T-2", "0 opened L1; 5 assigned L1/ann; 90 resolved"));
        int later = 20 * DAY;
        take(
                intake,
                Scene.ticket(
                        "T-3", later + " opened L2; " + later + " assigned L2/ann; " + (later + 30) + " resolved"));
        Intake.Result result = intake.finish();
        assertThat(result.odd()).noneMatch(oddity -> oddity.subject().startsWith("ticket"));
        assertThat(context().organisation().postOf(ANN, at(60)).orElseThrow().line())
                .contains(Line.of(1));
        assertThat(context().organisation().postOf(ANN, at(later)).orElseThrow().line())
                .contains(Line.of(2));
        assertThat(resolved(result, Owner.line(Line.of(1)))).isEqualTo(2);
        assertThat(resolved(result, Owner.line(Line.of(2)))).isEqualTo(1);
        assertThat(resolved(result, Owner.agent(ANN))).isEqualTo(3);
        assertThat(resolved(result, Owner.holder(Scene.holder("L1/ann")))).isEqualTo(2);
        assertThat(resolved(result, Owner.holder(Scene.holder("L2/ann")))).isEqualTo(1);
        assertThat(resolved(result, Owner.department())).isEqualTo(3);
    }

    private static long resolved(Intake.Result result, Owner owner) {
        var metric = FlowMetrics.ticketsResolved();
        var pass = MetricSet.of(metric).pass(new Scope(result.desk().context(), Scene.MARCH, Scene.MAY));
        result.desk().histories().forEach(pass::add);
        return ((Count) pass.finish().scorecard(owner).measure(metric)).count();
    }
}
