package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;

/** What holds of the obligations of any ticket. */
class ObligationPropertiesTest {
    private static final SlaNorm HOUR = Norms.minutes(SlaNorm.totalResolution(), 60);

    /** What may be written into a ticket without moving it into another month: all that a line writes. */
    private static final List<String> WRITTEN = List.of(
            "waits CUSTOMER call-1",
            "waits VENDOR",
            "resumed",
            "prioritised high",
            "prioritised low",
            "filed noise",
            "resolved",
            "closed",
            "reopened",
            "merged T-9",
            "excluded outage",
            "assigned L1/ann",
            "escalated L2");

    private static final List<String> HANDED_ABOUT = List.of(
            "assigned L1/ann",
            "assigned L2/bob",
            "escalated L2",
            "escalated L3",
            "accepted cid",
            "accepted dan",
            "returned L1",
            "upheld L1",
            "upheld L2",
            "resolved",
            "reopened",
            "closed");

    @Provide
    Arbitrary<Ticket> written() {
        return tickets(WRITTEN);
    }

    @Provide
    Arbitrary<Ticket> handedAbout() {
        return tickets(HANDED_ABOUT);
    }

    /** One event a minute at most, so that no two holders meet in an instant. */
    private static Arbitrary<Ticket> tickets(List<String> kinds) {
        Arbitrary<String> event = Arbitraries.of(kinds);
        Arbitrary<Integer> pause = Arbitraries.integers().between(1, 90);
        return Combinators.combine(event.list().ofMaxSize(10), pause.list().ofSize(10))
                .as((events, pauses) -> {
                    List<TicketEvent> all = new ArrayList<>(List.of(Scene.event(Scene.at(0), "opened L1 high")));
                    long minute = 0;
                    for (int i = 0; i < events.size(); i++) {
                        minute += pauses.get(i);
                        all.add(Scene.event(Scene.at(minute), events.get(i)));
                    }
                    return Scene.ticket("T-1", "0 opened L1").withEvents(all);
                });
    }

    @Property
    void nothingThatIsWrittenLaterMovesTheNominalDueInstantOrTheNorm(@ForAll("written") Ticket ticket) {
        Ticket untouched = ticket.withEvents(List.of(ticket.opening()));
        for (SlaNorm norm :
                List.of(HOUR, HOUR.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR)))) {
            NormBook book =
                    Norms.book(norm.forPriorities(Priority.of("high")), Norms.minutes(SlaNorm.totalResolution(), 600));
            Obligation then = Norms.obligations(book, Scene.history(untouched), Scene.march())
                    .get(0);
            Obligation now = Norms.obligations(book, Scene.history(ticket), Scene.march())
                    .get(0);
            assertThat(now.nominallyDueAt()).isEqualTo(then.nominallyDueAt()).isEqualTo(Scene.at(60));
            assertThat(now.norm()).isEqualTo(then.norm());
        }
    }

    @Property
    void aPauseNeverAddsTimeAndNeverTakesMoreThanItsCap(@ForAll("written") Ticket ticket) {
        PausePolicy policy = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR);
        SubscriberHistory history = Scene.history(ticket);
        Duration whole = elapsed(HOUR, history);
        Duration paused = elapsed(HOUR.pausing(policy), history);
        Duration capped = elapsed(HOUR.pausing(policy.cappedAt(Duration.ofMinutes(20))), history);
        assertThat(paused).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(capped);
        assertThat(capped).isLessThanOrEqualTo(whole).isGreaterThanOrEqualTo(whole.minusMinutes(20));
    }

    private static Duration elapsed(SlaNorm norm, SubscriberHistory history) {
        return Norms.ticketObligation(norm, history).elapsed().judged();
    }

    @Property
    void theConservedTimesOfTheLinesSumToTheCustomersWaiting(@ForAll("handedAbout") Ticket ticket) {
        SubscriberHistory history = Scene.history(ticket);
        Duration lines = Duration.ZERO;
        for (Obligation obligation :
                Norms.lineObligations(LineClock.CONSERVED, Norms.minutes(SlaNorm.hold(), 30), history, Scene.march())) {
            lines = lines.plus(elapsed(obligation.judgement()));
        }
        assertThat(lines)
                .isEqualTo(Norms.ticketObligation(HOUR, history).elapsed().unpaused());
    }

    @Property
    void theLinesOwnTimesAreNotLongerThanTheCustomersWaiting(@ForAll("handedAbout") Ticket ticket) {
        SubscriberHistory history = Scene.history(ticket);
        Duration lines = Duration.ZERO;
        for (Obligation obligation : Norms.lineObligations(
                LineClock.UNTIL_HAND_OVER, Norms.minutes(SlaNorm.hold(), 30), history, Scene.march())) {
            lines = lines.plus(elapsed(obligation.judgement()));
        }
        assertThat(lines)
                .isLessThanOrEqualTo(
                        Norms.ticketObligation(HOUR, history).elapsed().unpaused());
    }

    private static Duration elapsed(Judgement judgement) {
        if (judgement instanceof Judgement.Met met) return met.elapsed();
        if (judgement instanceof Judgement.Missed missed) return missed.elapsed();
        return ((Judgement.Running) judgement).elapsed();
    }
}
