package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.book;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.obligations;
import static org.goodhart.sla.Norms.text;

import java.time.Duration;
import java.time.LocalDate;
import org.goodhart.desk.Category;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** High is an hour, noise is half a day, all else is two hours. */
class ReclassificationTest {
    private static final NormBook TICKETS = books(SlaNorm.totalResolution(), PausePolicy.none());
    private static final NormBook FAULTS = books(SlaNorm.restore(), PausePolicy.none());

    private static NormBook books(SlaNorm.Unlimited about, PausePolicy policy) {
        return book(
                minutes(about, 60).pausing(policy).forPriorities(Priority.of("high")),
                minutes(about, 720).pausing(policy).forCategories(Category.of("noise")),
                minutes(about, 120).pausing(policy));
    }

    private static String judged(NormBook book, Reclassification rule, SubscriberHistory history) {
        return judged(book, rule, history, Scene.march());
    }

    private static String judged(NormBook book, Reclassification rule, SubscriberHistory history, Scope scope) {
        return text(obligations(book.reclassified(rule), history, scope).get(0).judgement());
    }

    private static void assertJudged(
            NormBook book, SubscriberHistory history, String atStart, String changed, String tightest) {
        assertThat(judged(book, Reclassification.AS_AT_START, history))
                .as("as at start")
                .isEqualTo(atStart);
        assertThat(judged(book, Reclassification.AS_CHANGED, history))
                .as("as changed")
                .isEqualTo(changed);
        assertThat(judged(book, Reclassification.TIGHTEST_SO_FAR, history))
                .as("tightest")
                .isEqualTo(tightest);
        assertThat(text(obligations(book, history, Scene.march()).get(0).judgement()))
                .as("unless it is said otherwise")
                .isEqualTo(tightest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > as at start > as changed > tightest so far
                "0 opened L1; 90 resolved > met 90 > met 90 > met 90",
                // up: the clock is not restarted, so that raising at 80 is too late
                "0 opened L1; 10 prioritised high; 60 resolved > met 60 > met 60 > met 60",
                "0 opened L1; 10 prioritised high; 61 resolved > met 61 > missed 61 by 1 > missed 61 by 1",
                "0 opened L1; 80 prioritised high; 90 resolved > met 90 > missed 90 by 30 > missed 90 by 30",
                // down: before it was missed, in the instant in which its target is used up, and after that
                "0 opened L1 high; 10 prioritised low; 90 resolved > missed 90 by 30 > met 90 > missed 90 by 30",
                "0 opened L1 high; 60 prioritised low; 90 resolved > missed 90 by 30 > met 90 > missed 90 by 30",
                "0 opened L1 high; 61 prioritised low; 90 resolved > missed 90 by 30 > missed 90 by 30 > missed 90 by 30",
                "0 opened L1 high; 10 prioritised low; 121 resolved > missed 121 by 61 > missed 121 by 1 > missed 121 by 61",
                // flapping buys nothing where it ends as it began
                "0 opened L1 high; 10 prioritised low; 20 prioritised high; 61 resolved > missed 61 by 1 > missed 61 by 1 > missed 61 by 1",
                "0 opened L1 high; 59 prioritised low; 62 prioritised high; 62 resolved > missed 62 by 2 > met 62 > missed 62 by 2",
                "0 opened L1; 10 prioritised high; 20 prioritised low; 90 resolved > met 90 > met 90 > missed 90 by 30",
                // what changes nothing is no change
                "0 opened L1 high; 10 prioritised high; 61 resolved > missed 61 by 1 > missed 61 by 1 > missed 61 by 1",
                // categories
                "0 opened L1; 10 filed noise; 130 resolved > missed 130 by 10 > met 130 > missed 130 by 10",
                "0 opened L1; 130 filed noise; 140 resolved > missed 140 by 20 > missed 140 by 20 > missed 140 by 20",
                "0 opened L1; 10 filed noise; 20 prioritised high; 70 resolved > met 70 > missed 70 by 10 > missed 70 by 10",
                // in the very instant of the start it was filed so from the start on
                "0 opened L1; 0 prioritised high; 61 resolved > missed 61 by 1 > missed 61 by 1 > missed 61 by 1",
                "0 opened L1 high; 0 prioritised low; 61 resolved > met 61 > met 61 > met 61",
                // what held for no time never held
                "0 opened L1; 90 prioritised high; 90 prioritised low; 100 resolved > met 100 > met 100 > met 100",
                // in the very instant of the end, and after it
                "0 opened L1; 61 prioritised high; 61 resolved > met 61 > met 61 > met 61",
                "0 opened L1; 61 resolved; 70 prioritised high > met 61 > met 61 > met 61",
                "0 opened L1 high; 61 resolved; 70 prioritised low > missed 61 by 1 > missed 61 by 1 > missed 61 by 1",
                // unless a reopening goes on
                "0 opened L1; 61 resolved; 70 prioritised high; 80 reopened; 90 resolved > met 90 > missed 90 by 30 > missed 90 by 30",
            })
    void aChangeDoesWhatTheRuleSays(String script, String atStart, String changed, String tightest) {
        assertJudged(TICKETS, history(script), atStart, changed, tightest);
        assertJudged(FAULTS, history(script), atStart, changed, tightest);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // a further ticket is a change
                "0 opened L1; 90 resolved > 10 opened L1 high; 10 linked T-1; 20 resolved > met 90 > missed 90 by 30 > missed 90 by 30",
                "0 opened L1 high; 90 resolved > 10 opened L1; 10 linked T-1; 20 resolved > missed 90 by 30 > met 90 > missed 90 by 30",
                // opened in the same instant it buys nothing: the fault is filed as its first ticket was
                "0 opened L1 high; 90 resolved > 0 opened L1; 0 linked T-1; 20 resolved > missed 90 by 30 > met 90 > missed 90 by 30",
                "0 opened L1; 90 resolved > 0 opened L1 high; 0 linked T-1; 20 resolved > met 90 > missed 90 by 30 > missed 90 by 30",
                // changes of either
                "0 opened L1; 90 resolved > 10 opened L1; 10 linked T-1; 15 prioritised high; 20 resolved > met 90 > missed 90 by 30 > missed 90 by 30",
                "0 opened L1; 15 prioritised high; 90 resolved > 10 opened L1; 10 linked T-1; 20 prioritised low; 30 resolved > met 90 > met 90 > missed 90 by 30",
                // what held for no time, since the other ticket was filed anew in the same instant, was not broken
                "0 opened L1; 90 prioritised high; 100 resolved > 10 opened L1; 10 linked T-1; 90 prioritised low; 95 resolved > met 100 > met 100 > missed 100 by 40",
                // filed alike it changes nothing
                "0 opened L1; 90 resolved > 10 opened L1; 10 linked T-1; 20 resolved > met 90 > met 90 > met 90",
            })
    void everyTicketOfAFaultCounts(String one, String other, String atStart, String changed, String tightest) {
        SubscriberHistory history = history(ticket("T-1", one), ticket("T-2", other));
        assertJudged(FAULTS, history, atStart, changed, tightest);
    }

    @ParameterizedTest
    @EnumSource(Reclassification.class)
    void theCohortAndTheBoundNormStay(Reclassification rule) {
        for (String script : new String[] {
            "0 opened L1", "0 opened L1; 10 prioritised high", "0 opened L1; 10 filed noise; 20 prioritised low"
        }) {
            for (NormBook book : new NormBook[] {TICKETS, FAULTS}) {
                Obligation obligation = obligations(book.reclassified(rule), history(script), Scene.march())
                        .get(0);
                assertThat(obligation.startedAt()).isEqualTo(at(0));
                assertThat(obligation.nominallyDueAt()).isEqualTo(at(120));
                assertThat(obligation.norm().target()).isEqualTo(Target.of(Duration.ofHours(2)));
            }
        }
    }

    @Test
    void namesTheNormThatDecides() {
        SubscriberHistory raised = history("0 opened L1; 10 prioritised high; 90 resolved");
        Obligation obligation = obligations(TICKETS, raised, Scene.march()).get(0);
        assertThat(obligation.judgedUnder().target()).isEqualTo(Target.of(Duration.ofMinutes(60)));
        Obligation asAtStart = obligations(TICKETS.reclassified(Reclassification.AS_AT_START), raised, Scene.march())
                .get(0);
        assertThat(asAtStart.judgedUnder()).isEqualTo(asAtStart.norm());
    }

    @Test
    void noPauseIsForgottenAndNoCapStartsAfresh() {
        PausePolicy policy = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).cappedAt(Duration.ofMinutes(20));
        NormBook book = books(SlaNorm.totalResolution(), policy);
        assertJudged(
                book,
                history(
                        "0 opened L1; 10 waits CUSTOMER; 25 resumed; 30 prioritised high; 40 waits CUSTOMER; 60 resumed; 80 resolved"),
                "met 60",
                "met 60",
                "met 60");
        assertJudged(
                book,
                history(
                        "0 opened L1; 10 waits CUSTOMER; 25 resumed; 30 prioritised high; 40 waits CUSTOMER; 60 resumed; 81 resolved"),
                "met 61",
                "missed 61 by 1",
                "missed 61 by 1");
    }

    @Test
    void ofNormsThatWereNotBrokenTheOneDecidesThatWouldBeBrokenFirst() {
        // ninety minutes without pauses are used up at 90; an hour that stood still for forty minutes at 100
        SlaNorm high = minutes(SlaNorm.totalResolution(), 60)
                .pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER))
                .forPriorities(Priority.of("high"));
        NormBook book = book(high, minutes(SlaNorm.totalResolution(), 90));
        SubscriberHistory parked = history("0 opened L1; 5 prioritised high; 10 waits CUSTOMER; 50 resumed");
        Obligation obligation = obligations(book, parked, Scene.marchAsOf(70)).get(0);
        assertThat(obligation.judgement())
                .isEqualTo(new Judgement.Running(Duration.ofMinutes(70), Duration.ofMinutes(20), at(90)));
        Obligation later = obligations(book, parked, Scene.marchAsOf(91)).get(0);
        assertThat(text(later.judgement())).isEqualTo("missing 91 by 1");
    }

    @Test
    void aChangeBeforeTheClockStartsIsNone() {
        NormBook fromAcceptance = book(
                minutes(SlaNorm.totalResolution(), 60).fromAcceptance().forPriorities(Priority.of("high")),
                minutes(SlaNorm.totalResolution(), 120).fromAcceptance());
        assertJudged(
                fromAcceptance,
                history("0 opened L1; 5 prioritised high; 10 assigned L1/ann; 71 resolved"),
                "missed 61 by 1",
                "missed 61 by 1",
                "missed 61 by 1");
        assertJudged(
                fromAcceptance,
                history("0 opened L1; 10 prioritised high; 10 assigned L1/ann; 71 resolved"),
                "missed 61 by 1",
                "missed 61 by 1",
                "missed 61 by 1");
    }

    @Test
    void whatWasFiledFirstHoldsFromTheFirstContactOn() {
        NormBook fromContact = book(
                minutes(SlaNorm.totalResolution(), 60).fromFirstContact().forPriorities(Priority.of("high")),
                minutes(SlaNorm.totalResolution(), 120).fromFirstContact());
        assertJudged(
                fromContact,
                called(history("50 opened L1 high; 61 resolved"), at(0)),
                "missed 61 by 1",
                "missed 61 by 1",
                "missed 61 by 1");
    }

    // -- a book of several versions: the second is in force from minute 900 on, the midnight to Tuesday

    private static final SlaNorm OFFICE =
            SlaNorm.totalResolution().within(Duration.ofMinutes(500)).on(Norms.OFFICE);

    @Test
    void hoursBeforeAVersionAreCountedByTheOldHoursWhicheverVersionBindsTheChange() {
        SlaNorm roundTheClock = minutes(SlaNorm.totalResolution(), 500);
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), OFFICE)
                .andFrom(LocalDate.of(2026, 3, 3), roundTheClock.forPriorities(Priority.of("high")), roundTheClock);
        // Monday 480 by the office, Tuesday from midnight on by the clock: at 919 it is 499
        SubscriberHistory raised = history("0 opened L1; 910 prioritised high; 919 resolved");
        assertJudged(book, raised, "met 499", "met 499", "met 499");
        SubscriberHistory later = history("0 opened L1; 910 prioritised high; 921 resolved");
        assertJudged(book, later, "missed 501 by 1", "missed 501 by 1", "missed 501 by 1");
    }

    @Test
    void noChangeBindsALaterVersion() {
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), minutes(SlaNorm.totalResolution(), 1000))
                .andFrom(LocalDate.of(2026, 3, 3), minutes(SlaNorm.totalResolution(), 2000));
        assertJudged(
                book,
                history("0 opened L1; 910 prioritised normal; 1001 resolved"),
                "missed 1001 by 1",
                "missed 1001 by 1",
                "missed 1001 by 1");
        NormBook stricter = NormBook.from(LocalDate.of(2026, 1, 1), minutes(SlaNorm.totalResolution(), 1000))
                .andFrom(LocalDate.of(2026, 3, 3), minutes(SlaNorm.totalResolution(), 10));
        assertJudged(
                stricter,
                history("0 opened L1; 910 filed no-link; 910 prioritised normal; 1000 resolved"),
                "met 1000",
                "met 1000",
                "met 1000");
    }

    @Test
    void aFurtherTicketThatIsFiledAlikeBindsNoLaterVersion() {
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), minutes(SlaNorm.restore(), 1000))
                .andFrom(LocalDate.of(2026, 3, 3), minutes(SlaNorm.restore(), 10));
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 1000 resolved"),
                ticket("T-2", "910 opened L1; 910 linked T-1; 920 resolved"));
        assertJudged(book, history, "met 1000", "met 1000", "met 1000");
    }

    @Test
    void aChangeChoosesAmongTheNormsOfTheVersionAtTheStart() {
        SlaNorm hour = minutes(SlaNorm.totalResolution(), 60);
        SlaNorm day = minutes(SlaNorm.totalResolution(), 1440);
        SlaNorm lenient = minutes(SlaNorm.totalResolution(), 950);
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), hour.forPriorities(Priority.of("high")), day)
                .andFrom(LocalDate.of(2026, 3, 3), lenient.forPriorities(Priority.of("high")), day);
        for (String change : new String[] {"890", "900", "910"}) {
            SubscriberHistory raised = history("0 opened L1; " + change + " prioritised high; 960 resolved");
            assertJudged(book, raised, "met 960", "missed 960 by 900", "missed 960 by 900");
        }
        SubscriberHistory startedLater = history("905 opened L1; 910 prioritised high; 1856 resolved");
        assertJudged(book, startedLater, "met 951", "missed 951 by 1", "missed 951 by 1");
    }

    @Test
    void ofTwoBrokenNormsTheOneThatWasBrokenByMoreDecides() {
        SlaNorm cable = SlaNorm.totalResolution()
                .within(Duration.ofHours(3))
                .on(Norms.OFFICE)
                .forCategories(Category.of("cable"));
        NormBook book = Norms.book(cable, minutes(SlaNorm.totalResolution(), 240));
        // Monday 9:00 to Tuesday 12:00: 27 hours, 11 of the office
        String open = "0 opened L1; 1620 resolved";
        String refiled = "0 opened L1; 1619 filed cable; 1620 resolved";
        for (String script : new String[] {open, refiled}) {
            assertThat(text(Norms.obligations(book, history(script), Scene.march())
                            .get(0)
                            .judgement()))
                    .isEqualTo("missed 1620 by 1380");
        }
    }
}
