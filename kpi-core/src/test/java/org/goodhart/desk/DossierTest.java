package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;

import java.time.Instant;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final SubscriberHistory HISTORY = called(
            history(
                    ticket("T-1", "0 opened L1; 10 assigned L2/bob; 20 resolved; 40 reopened; 50 resolved"),
                    ticket("T-2", "tv", "30 opened L1")),
            at(60));

    private static Dossier dossier(Instant asOf) {
        return Dossier.of(Scene.CONTEXT, asOf).open(HISTORY);
    }

    @Test
    void anEarlierInstantSaysWhatADossierOfThatInstantSays() {
        Dossier today = dossier(Scene.MAY);
        for (int minute = 0; minute <= 61; minute++) {
            Dossier then = today.asOf(at(minute));
            Dossier fresh = dossier(at(minute));
            assertThat(then.asOf()).isEqualTo(at(minute));
            assertThat(then.courses()).isEqualTo(fresh.courses());
            assertThat(then.faults()).isEqualTo(fresh.faults());
        }
        assertThat(today.track(0).resolvedAt()).isEqualTo(at(50));
        assertThat(today.asOf(at(30)).track(0).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(today.asOf(at(45)).track(0).isRunning()).isTrue();
        assertThat(today.asOf(at(29)).ticketCount()).isEqualTo(1);
        assertThat(today.asOf(at(30)).ticketCount()).isEqualTo(2);
        assertThat(today.asOf(at(45)).asOf(at(5)).track(0).lastHolder()).isEqualTo(Scene.holder("L1"));
    }

    @Test
    void isLaidOpenOnceForAllWhoAskAndAnewForTheNextHistory() {
        Dossier today = dossier(Scene.MAY);
        Dossier then = today.asOf(at(30));
        assertThat(today.asOf(at(30))).isSameAs(then);
        assertThat(then.asOf(at(30))).isSameAs(then);
        assertThat(today.asOf(Scene.MAY)).isSameAs(today);
        assertThat(then.ticketCount()).isEqualTo(2);
        today.open(history("0 opened L3"));
        assertThat(today.asOf(at(30)).ticketCount()).isEqualTo(1);
        assertThat(today.asOf(at(30)).track(0).lastHolder()).isEqualTo(Scene.holder("L3"));
        assertThat(today.recordedBy(at(30)).track(0).lastHolder()).isEqualTo(Scene.holder("L3"));
    }

    @Test
    void whatWasWrittenDownLaterStillHappenedThen() {
        Ticket late = HISTORY.tickets().get(0);
        late = late.withEvents(late.events().stream()
                .map(event -> event.withStamp(event.stamp().withIngestedAt(at(100))))
                .toList());
        Dossier today = Dossier.of(Scene.CONTEXT, Scene.MAY).open(history(late));
        assertThat(today.asOf(at(30)).track(0).resolvedAt()).isEqualTo(at(20));
        assertThat(today.recordedBy(at(30)).ticketCount()).isZero();
        assertThat(today.recordedBy(at(100)).asOf(at(30)).track(0).resolvedAt()).isEqualTo(at(20));
    }

    @Test
    void whatIsNotKnownYetIsRefused() {
        assertThatThrownBy(() -> dossier(at(30)).asOf(at(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the facts up to 2026-03-02T09:31:00Z are asked for of a dossier as of 2026-03-02T09:30:00Z: "
                                + "that instant or an earlier one is expected");
        assertThatThrownBy(
                        () -> Dossier.of(Scene.CONTEXT, Scene.MAY).asOf(at(0)).ticketCount())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this dossier is empty: open(history) is expected first");
    }
}
