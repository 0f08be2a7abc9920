package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.faultObligation;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.text;
import static org.goodhart.sla.Norms.ticketObligation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final SlaNorm HOUR = minutes(SlaNorm.totalResolution(), 60);
    private static final SlaNorm EIGHT_OFFICE_HOURS =
            SlaNorm.totalResolution().within(Duration.ofHours(8)).on(Norms.OFFICE);

    private static Obligation resolved(SlaNorm norm, String opened, String resolved) {
        return ticketObligation(norm, fromTo(opened, resolved));
    }

    private static SubscriberHistory fromTo(String opened, String resolved) {
        return history(ticket("T-1", "0 opened L1")
                .withEvents(List.of(
                        Scene.event(Instant.parse(opened), "opened L1"),
                        Scene.event(Instant.parse(resolved), "resolved"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, met 60",
        "2026-03-02T09:59:59.999999999Z, met 59+PT59.999999999S",
        "2026-03-02T10:00:00.000000001Z, missed 60+PT0.000000001S by 0+PT0.000000001S",
    })
    void equalIsMetAndANanosecondMoreIsMissed(String resolved, String judgement) {
        assertThat(text(resolved(HOUR, "2026-03-02T09:00:00Z", resolved).judgement()))
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // nine to five from nine: used up at closing, and still in time until the next opening is past
                "2026-03-02T09:00:00Z > 2026-03-02T17:00:00Z > met 480",
                "2026-03-02T09:00:00Z > 2026-03-03T09:00:00Z > met 480",
                "2026-03-02T09:00:00Z > 2026-03-03T09:01:00Z > missed 481 by 1",
                // opened when nobody is there, over a weekend
                "2026-03-06T16:00:00Z > 2026-03-09T16:00:00Z > met 480",
                "2026-03-07T12:00:00Z > 2026-03-09T17:00:00Z > met 480",
                "2026-03-07T12:00:00Z > 2026-03-07T13:00:00Z > met 0",
            })
    void workingTimeDecidesAndNoDueInstant(String opened, String resolved, String judgement) {
        assertThat(text(resolved(EIGHT_OFFICE_HOURS, opened, resolved).judgement()))
                .isEqualTo(judgement);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T17:00:00Z", // at closing, not at the next opening
        "2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z",
        "2026-03-06T16:00:00Z, 2026-03-09T16:00:00Z",
        "2026-03-07T12:00:00Z, 2026-03-09T17:00:00Z",
    })
    void isNominallyDueAtTheEarliestInstantAtWhichTheTargetIsUsedUp(String opened, String due) {
        assertThat(resolved(EIGHT_OFFICE_HOURS, opened, "2026-03-20T00:00:00Z").nominallyDueAt())
                .isEqualTo(due);
    }

    @Test
    void aDayOnWhichTheClocksGoBackHas25Hours() {
        WorkCalendar berlin = WorkCalendar.alwaysOpen(Norms.BERLIN);
        SlaNorm norm = SlaNorm.totalResolution().within(Duration.ofHours(25)).on(berlin);
        SubscriberHistory history = fromTo("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        Scope scope = new Scope(Scene.CONTEXT, Scene.MARCH, Instant.parse("2026-11-01T00:00:00Z"));
        Obligation midnightToMidnight = ticketObligation(norm, history, scope);
        assertThat(text(midnightToMidnight.judgement())).isEqualTo("met 1500");
        assertThat(midnightToMidnight.nominallyDueAt()).isEqualTo("2026-10-25T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "59 > running 59, 1 left",
                "60 > running 60, 0 left",
                "61 > missing 61 by 1",
                "600 > missing 600 by 540",
            })
    void whatIsOpenRunsUntilItIsOverdueAndThenAges(long asOf, String judgement) {
        assertThat(text(ticketObligation(HOUR, history("0 opened L1"), Scene.marchAsOf(asOf))
                        .judgement()))
                .isEqualTo(judgement);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 30 resolved; 40 reopened; 60 resolved > met 60",
                "0 opened L1; 30 resolved; 40 reopened; 61 resolved > missed 61 by 1",
                "0 opened L1; 30 resolved; 40 closed > met 30",
                "0 opened L1; 30 merged T-2; 300 resolved > missed 300 by 240",
                "0 opened L1; 30 excluded outage; 300 resolved > exempt: outage",
                "0 opened L1; 30 merged T-2; 30 excluded outage > exempt: outage",
            })
    void aTicketIsJudgedByTheResolutionThatStands(String script, String judgement) {
        assertThat(text(ticketObligation(HOUR, history(script)).judgement())).isEqualTo(judgement);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // carried on by another one, which was still to do
                "0 opened L1; 30 merged T-2 > 10 opened L1; 90 resolved > exempt: merged into T-2",
                "0 opened L1; 30 merged T-2 > 10 opened L1 > exempt: merged into T-2",
                "0 opened L1; 30 merged T-2 > 10 opened L1; 20 closed > exempt: merged into T-2",
                // merged into what had been resolved: until then it was to do
                "0 opened L1; 300 merged T-2 > 10 opened L1; 50 resolved > missed 300 by 240",
                "0 opened L1; 55 merged T-2 > 10 opened L1; 50 resolved > met 55",
                "0 opened L1; 20 resolved; 300 merged T-2 > 10 opened L1; 50 resolved > met 20",
                // merged into itself, in a circle, into what is not there, or what was over long before
                "0 opened L1; 30 merged T-1 > 10 opened L1; 90 resolved > missing 400 by 340",
                "0 opened L1; 30 merged T-2 > 10 opened L1; 40 merged T-1 > missing 400 by 340",
                "0 opened L1; 30 merged T-9 > 10 opened L1; 90 resolved > missing 400 by 340",
            })
    void aMergedTicketIsExemptIfAnotherOneCarriesItOn(String one, String other, String judgement) {
        SubscriberHistory history = history(ticket("T-1", one), ticket("T-2", other));
        assertThat(text(ticketObligation(HOUR, history, Scene.marchAsOf(400)).judgement()))
                .isEqualTo(judgement);
    }

    @Test
    void aTicketMergedIntoOneOfAnotherServiceIsStillToDo() {
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1; 30 merged T-2"), ticket("T-2", "tv", "10 opened L1; 90 resolved"));
        assertThat(text(ticketObligation(HOUR, history, Scene.marchAsOf(400)).judgement()))
                .isEqualTo("missing 400 by 340");
    }

    @Test
    void closingWithoutAResolutionStopsNoClock() {
        SubscriberHistory closed = history("0 opened L1; 30 closed");
        assertThat(text(ticketObligation(HOUR, closed, Scene.marchAsOf(50)).judgement()))
                .isEqualTo("running 50, 10 left");
        assertThat(text(ticketObligation(HOUR, closed, Scene.marchAsOf(70)).judgement()))
                .isEqualTo("missing 70 by 10");
        assertThat(ticketObligation(HOUR, closed).endedAt()).isEmpty();
    }

    @Test
    void aFaultRunsFromTheFirstThatWasHeardOfIt() {
        SlaNorm norm = minutes(SlaNorm.restore(), 60);
        SubscriberHistory registeredLate = called(history("50 opened L1; 61 resolved"), at(0));
        Obligation obligation = faultObligation(norm, registeredLate);
        assertThat(text(obligation.judgement())).isEqualTo("missed 61 by 1");
        assertThat(obligation.startedAt()).isEqualTo(at(0));
        assertThat(obligation.endedAt()).contains(at(61));
        assertThat(text(ticketObligation(HOUR, registeredLate).judgement())).isEqualTo("met 11");
    }

    @Test
    void theVersionOfAFaultIsThatOfItsFirstContact() {
        SlaNorm strict = minutes(SlaNorm.restore(), 30);
        SlaNorm lenient = minutes(SlaNorm.restore(), 600);
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), strict).andFrom(LocalDate.of(2026, 3, 3), lenient);
        SubscriberHistory overMidnight = history("910 opened L1; 960 resolved"); // opened ten past midnight
        assertThat(text(faultObligation(book, overMidnight, Scene.march()).judgement()))
                .isEqualTo("met 50");
        assertThat(text(faultObligation(book, called(overMidnight, at(890)), Scene.march())
                        .judgement()))
                .isEqualTo("missed 70 by 40");
    }

    @Test
    void aFaultThatNobodyRegisteredIsUnderTheFallbackNorm() {
        NormBook book = Norms.book(
                minutes(SlaNorm.restore(), 10).forPriorities(Priority.of("normal")), minutes(SlaNorm.restore(), 60));
        Obligation unheard = faultObligation(book, called(history(), at(0)), Scene.marchAsOf(50));
        assertThat(text(unheard.judgement())).isEqualTo("running 50, 10 left");
        assertThat(unheard.owner()).isEqualTo(Scene.holder("L1"));
        assertThat(text(faultObligation(book, called(history(), at(0)), Scene.march())
                        .judgement()))
                .startsWith("missing ");
        SubscriberHistory outage = Scene.wasDown(history(), at(0), at(45));
        assertThat(text(faultObligation(book, called(outage, at(1)), Scene.march())
                        .judgement()))
                .isEqualTo("exempt: nobody registered it");
        SubscriberHistory tooLong = Scene.wasDown(history(), at(0), at(61));
        assertThat(text(faultObligation(book, called(tooLong, at(1)), Scene.march())
                        .judgement()))
                .isEqualTo("missed 61 by 1");
        assertThat(text(faultObligation(book, outage, Scene.march()).judgement()))
                .isEqualTo("exempt: nobody reported it");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 5 excluded outage; 100 resolved > 1 opened L1; 1 linked T-1; 90 resolved > missed 100 by 40",
                "0 opened L1; 5 excluded outage; 100 resolved > 1 opened L1; 1 linked T-1; 5 excluded test; 90 resolved > exempt: outage, test",
                "0 opened L1; 5 excluded outage; 100 resolved > 1 opened L1; 1 linked T-1; 5 excluded outage > exempt: outage",
                "0 opened L1; 5 excluded outage; 100 resolved > 1 opened L1; 5 merged T-1 > exempt: outage",
                "0 opened L1; 100 resolved > 1 opened L1; 4 excluded outage; 5 merged T-1 > missed 100 by 40",
                "0 opened L1; 50 resolved > 1 opened L1; 5 merged T-1 > met 50",
            })
    void aFaultIsExemptIfAllItsTicketsAre(String one, String other, String judgement) {
        SubscriberHistory history = history(ticket("T-1", one), ticket("T-2", other));
        assertThat(text(faultObligation(minutes(SlaNorm.restore(), 60), history).judgement()))
                .isEqualTo(judgement);
    }
}
