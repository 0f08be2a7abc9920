package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodhart.desk.Category;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseMixTest {
    private static final Owner ALL = Owner.department();
    private static final Category FIBRE = Category.of("fibre cut");
    private static final Category PASSWORD = Category.of("password");
    private static final CaseMix MIX = CaseMix.of(Map.of(FIBRE, 5, PASSWORD, 1), 2);

    private static Ticket ticket(int number, String category, String script) {
        Ticket plain = Scene.ticket("T-" + number, script);
        return Ticket.of(plain.id(), plain.subscriber(), plain.service(), Category.of(category), plain.events());
    }

    /** So many tickets of a category, of which so many were reopened. */
    private static Ticket[] tickets(int from, String category, int count, int reopened) {
        Ticket[] tickets = new Ticket[count];
        for (int i = 0; i < count; i++) {
            String script = "0 opened L1; 100 resolved" + (i < reopened ? "; 110 reopened" : "");
            tickets[i] = ticket(from + i, category, script);
        }
        return tickets;
    }

    private static SubscriberHistory both(Ticket[] some, Ticket[] others) {
        Ticket[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return history(all);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "fibre cut > 0 opened L1; 100 resolved > 5",
                "password > 0 opened L1; 100 resolved > 1",
                "slow > 0 opened L1; 100 resolved > 2",
                // filing it under another changes nothing, and a reopening neither
                "password > 0 opened L1; 50 filed fibre cut; 100 resolved > 1",
                "fibre cut > 0 opened L1; 100 resolved; 110 reopened; 120 resolved > 5",
                "fibre cut > 0 opened L1; 100 closed > 0",
                "fibre cut > 0 opened L1; 50 merged T-9; 100 resolved > 0",
                "fibre cut > 0 opened L1; 60000 resolved > 0",
            })
    void aTicketIsWorthWhatTheCategoryIsThatItWasOpenedUnder(String category, String script, long points) {
        assertThat(measure(MIX.resolvedPoints(), ALL, history(ticket(1, category, script))))
                .isEqualTo(new Count(points, Unit.POINTS));
    }

    @Test
    void pointsAddUpAndAreGivenToWhoHadTheTicketLast() {
        SubscriberHistory history = history(
                ticket(1, "fibre cut", "0 opened L1; 0 assigned L1/ann; 100 resolved"),
                ticket(2, "password", "0 opened L1; 0 assigned L1/ann; 100 resolved"),
                ticket(3, "slow", "0 opened L1; 0 assigned L1/ben; 100 resolved"));
        Metric points = MIX.resolvedPoints();
        assertThat(measure(points, ALL, history)).isEqualTo(new Count(8, Unit.POINTS));
        assertThat(measure(points, Owner.holder(Scene.holder("L1/ann")), history))
                .isEqualTo(new Count(6, Unit.POINTS));
        assertThat(measure(points, Owner.holder(Scene.holder("L1/ben")), history))
                .isEqualTo(new Count(2, Unit.POINTS));
        assertThat(measure(points, ALL, history())).isEqualTo(new Count(0, Unit.POINTS));
    }

    @Test
    void whatIsWorthAsMuchAsAnythingElseMakesNoDifference() {
        CaseMix more = CaseMix.of(Map.of(FIBRE, 5, PASSWORD, 1, Category.of("slow"), 2), 2);
        assertThat(more).isEqualTo(MIX).hasSameHashCodeAs(MIX).hasToString("fibre cut 5, password 1, otherwise 2");
        assertThat(more.resolvedPoints()).isEqualTo(MIX.resolvedPoints());
        assertThat(more.worth(FIBRE)).isEqualTo(5);
        assertThat(more.worth(Category.of("slow"))).isEqualTo(2);
        assertThat(CaseMix.of(Map.of(), 0)).hasToString("otherwise 0");
    }

    @Test
    void differentMixesAreToldApartByTheirDescriptions() {
        String one =
                CaseMix.of(Map.of(Category.of("a 1, b"), 2), 0).resolvedPoints().description();
        String other = CaseMix.of(Map.of(Category.of("a"), 1, Category.of("b"), 2), 0)
                .resolvedPoints()
                .description();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aMixCannotBeChangedAfterwards() {
        Map<Category, Integer> points = new LinkedHashMap<>(Map.of(FIBRE, 5));
        CaseMix mix = CaseMix.of(points, 2);
        points.put(FIBRE, 9);
        assertThat(mix.worth(FIBRE)).isEqualTo(5);
        assertThatThrownBy(() -> mix.points().put(FIBRE, 9)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void negativePointsAreRefused() {
        assertThatThrownBy(() -> CaseMix.of(Map.of(FIBRE, -1), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ticket of category 'fibre cut' is worth -1 points: 0 or more is expected");
        assertThatThrownBy(() -> CaseMix.of(Map.of(), -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ticket of any other category is worth -3 points: 0 or more is expected");
    }

    private static final Metric STANDARDISED = CaseMix.standardised(
            FlowMetrics.reopenRate(), Map.of(FIBRE, Ratio.percent(25), PASSWORD, Ratio.percent(75)));

    @Test
    void aStandardisedShareDoesNotDependOnTheMix() {
        for (int times : new int[] {1, 10}) {
            SubscriberHistory history =
                    both(tickets(1, "fibre cut", 4 * times, 2 * times), tickets(101, "password", 10, 1));
            Measure measure = measure(STANDARDISED, ALL, history);
            assertThat(measure.value()).contains(Ratio.percent(20));
        }
        assertThat(STANDARDISED.unit()).isEqualTo(Unit.SHARE);
        assertThat(STANDARDISED.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(STANDARDISED.label()).hasToString("tickets reopened, standardised by category");
        assertThat(STANDARDISED.formula())
                .isEqualTo(
                        "75% x [tickets reopened (of category password)] + 25% x [tickets reopened (of category fibre cut)]");
    }

    @Test
    void ticketsWithoutAWeightAreLeftOut() {
        SubscriberHistory history = both(
                both(tickets(1, "fibre cut", 4, 2), tickets(101, "slow", 10, 10))
                        .tickets()
                        .toArray(Ticket[]::new),
                tickets(201, "password", 10, 1));
        assertThat(measure(STANDARDISED, ALL, history).value()).contains(Ratio.percent(20));
    }

    @Test
    void anEmptyCategoryMakesItUndefinedEvenOfNoWeight() {
        SubscriberHistory history = history(tickets(1, "fibre cut", 4, 2));
        assertThat(measure(STANDARDISED, ALL, history).phrase())
                .hasToString("undefined, because tickets reopened (of category password) is: "
                        + "undefined: nothing to measure");
        Metric ofFibreAlone =
                CaseMix.standardised(FlowMetrics.reopenRate(), Map.of(FIBRE, Ratio.ONE, PASSWORD, Ratio.ZERO));
        assertThat(measure(ofFibreAlone, ALL, history).value()).isEmpty();
        assertThat(measure(CaseMix.standardised(FlowMetrics.reopenRate(), Map.of(FIBRE, Ratio.ONE)), ALL, history)
                        .value())
                .contains(Ratio.percent(50));
    }

    @Test
    void aMeanCanBeStandardisedToo() {
        Metric time = CaseMix.standardised(
                Times.toFirstResolution().mean(), Map.of(FIBRE, Ratio.percent(50), PASSWORD, Ratio.percent(50)));
        SubscriberHistory history = history(
                ticket(1, "fibre cut", "0 opened L1; 100 resolved"),
                ticket(2, "password", "0 opened L1; 10 resolved"),
                ticket(3, "password", "0 opened L1; 20 resolved"));
        assertThat(measure(time, ALL, history).value()).contains(Ratio.of(3450));
    }

    @Test
    void badWeightsAndMetricsAreRefused() {
        assertThatThrownBy(() -> CaseMix.standardised(FlowMetrics.reopenRate(), Map.of(FIBRE, Ratio.percent(50))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weights of 'tickets reopened, standardised by category' sum to 50%: 100% is expected");
        assertThatThrownBy(() -> CaseMix.standardised(FlowMetrics.ticketsResolved(), Map.of(FIBRE, Ratio.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'tickets resolved', which over no tickets is 0, is to be standardised:"
                        + " a share or a mean is expected");
        assertThatThrownBy(() -> CaseMix.standardised(
                        FlowMetrics.reopenRate(), Map.of(FIBRE, Ratio.percent(-50), PASSWORD, Ratio.percent(150))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is -50%: 0% or more is expected");
    }
}
