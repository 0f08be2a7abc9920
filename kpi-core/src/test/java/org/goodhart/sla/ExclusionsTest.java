package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {
    private static final Owner ALL = Owner.department();

    private static Ticket excludedBy(Source source, String reason, String id, long minute) {
        Ticket ticket = ticket(id, "0 opened L1");
        List<TicketEvent> events = new ArrayList<>(ticket.events());
        events.add(new TicketEvent.Excluded(Stamp.of(at(minute), source), reason, Optional.of(AgentId.of("cid"))));
        return ticket.withEvents(events);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1 > 0 > 1",
                "0 opened L1; 10 excluded spam > 1 > 1",
                "0 opened L1; 100 resolved; 50000 excluded spam > 1 > 1", // in April, known in May
                "0 opened L1; 10 merged T-2; 20 excluded spam > 1 > 1",
                "0 opened L1; 10 merged T-2 > 0 > 1",
                "-1980 opened L1; 10 excluded spam > 1 > 1", // the period's first instant
                "-1981 opened L1; 10 excluded spam > 0 > 0",
                "42659 opened L1; 42670 excluded spam > 1 > 1",
                "42660 opened L1; 42670 excluded spam > 0 > 0", // the first one after it
            })
    void countsOfTheTicketsOpenedInThePeriodThoseExcluded(String script, long excluded, long opened) {
        assertThat(measure(Exclusions.share(), ALL, history(script))).isEqualTo(Measure.share(excluded, opened));
        assertThat(measure(Exclusions.count(), ALL, history(script))).isEqualTo(new Count(excluded));
    }

    @Test
    void anExclusionCountsOnceItIsKnown() {
        SubscriberHistory history = history("0 opened L1; 10 excluded spam");
        assertThat(measure(Exclusions.share(), ALL, history, Scene.marchAsOf(9)))
                .isEqualTo(new Share(0, 1));
        assertThat(measure(Exclusions.share(), ALL, history, Scene.marchAsOf(10)))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(Exclusions.share(), ALL, history, Scene.marchAsOf(-1)))
                .isEqualTo(Measure.share(0, 0));
    }

    @Test
    void tellsBySourceAndReasonAndTheFirstExclusionStands() {
        List<TicketEvent> twice =
                new ArrayList<>(excludedBy(Source.MANAGEMENT, "spam", "T-3", 10).events());
        twice.add(new TicketEvent.Excluded(Stamp.of(at(20), Source.SUPPORT_LINE), "own equipment", Optional.empty()));
        SubscriberHistory history = history(
                excludedBy(Source.SUPPORT_LINE, "spam", "T-1", 10),
                excludedBy(Source.SUPPORT_LINE, "own equipment", "T-2", 10),
                ticket("T-3", "0 opened L1").withEvents(twice),
                ticket("T-4", "0 opened L1"));
        assertThat(measure(Exclusions.share(), ALL, history)).isEqualTo(new Share(3, 4));
        assertThat(measure(Exclusions.share(Exclusions.by(Source.SUPPORT_LINE)), ALL, history))
                .isEqualTo(new Share(2, 4));
        assertThat(measure(Exclusions.share(Exclusions.by(Source.MANAGEMENT)), ALL, history))
                .isEqualTo(new Share(1, 4));
        assertThat(measure(Exclusions.share(Exclusions.because(" spam ")), ALL, history))
                .isEqualTo(new Share(2, 4));
        assertThat(measure(Exclusions.share(Exclusions.because("Spam")), ALL, history))
                .isEqualTo(new Share(0, 4));
        assertThat(measure(Exclusions.count().where(Exclusions.because("own equipment")), ALL, history))
                .isEqualTo(new Count(1));
        assertThat(measure(
                        Exclusions.count()
                                .where(Exclusions.because("spam"))
                                .where(Exclusions.by(Source.MANAGEMENT).not()),
                        ALL,
                        history))
                .isEqualTo(new Count(1));
    }

    @Test
    void isGivenToWhoHadTheTicketLast() {
        SubscriberHistory history = history(
                "0 opened L1; 0 assigned L1/ann; 5 excluded spam; 30 escalated L2; 40 accepted bob; 100 resolved");
        assertThat(measure(Exclusions.share(), Owner.holder(Scene.holder("L2/bob")), history))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(Exclusions.share(), Owner.holder(Scene.holder("L1/ann")), history))
                .isEqualTo(Measure.share(0, 0));
    }

    @Test
    void isNamedByItsCondition() {
        assertThat(Exclusions.share(Exclusions.by(Source.SUPPORT_LINE)).label())
                .hasToString("tickets excluded (excluded by SUPPORT_LINE)");
        assertThat(Exclusions.share(Exclusions.because("spam")).formula())
                .isEqualTo("tickets opened where excluded and excluded because 'spam' / tickets opened");
        assertThat(Exclusions.by(Source.BILLING)).isEqualTo(Exclusions.by(Source.BILLING));
    }

    @Test
    void refusesAReasonThatNoRecordHolds() {
        assertThatThrownBy(() -> Exclusions.because("  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reason of an exclusion is blank: some text is expected");
    }
}
