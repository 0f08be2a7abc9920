package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.MAY;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.holder;
import static org.goodhart.metric.Scene.ticket;

import java.util.List;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;

class TicketTrackTest {
    private static final Ticket HANDED_ON = ticket(
            "T-1",
            "0 opened L1; 0 assigned L1/ann; 10 replied; 30 escalated L2; 50 accepted bob; 55 waits CUSTOMER; 58 resumed; 60 resolved; 61 confirmed CUSTOMER");
    private static final Ticket BARE = ticket("T-2", "5 opened L1");

    private final Dossier dossier = Dossier.of(Scene.CONTEXT, MAY);

    @Test
    void saysWhatTheCourseSays() {
        TicketTrack track = dossier.open(history(HANDED_ON)).track(0);
        assertThat(track.course()).isEqualTo(HANDED_ON.course(MAY));
        assertThat(track.stintCount()).isEqualTo(2);
        assertThat(List.of(track.holder(0), track.holder(1))).containsExactly(holder("L1/ann"), holder("L2/bob"));
        assertThat(track.handedOverAt(0)).isEqualTo(at(30));
        assertThat(track.stintEnd(0)).isEqualTo(track.stintStart(1)).isEqualTo(at(50));
        assertThat(track.ending(0)).isEqualTo(Stint.Ending.ESCALATED);
        assertThat(track.endedAt()).isEqualTo(at(60));
        assertThat(track.firstRepliedAt()).isEqualTo(at(10));
        assertThat(track.firstRepliedBy()).isEqualTo(holder("L1/ann"));
        assertThat(track.firstResolvedBy()).isEqualTo(holder("L2/bob"));
        assertThat(track.waitCount()).isEqualTo(1);
        assertThat(track.waitStart(0)).isEqualTo(at(55));
        assertThat(track.waitEnd(0)).isEqualTo(at(58));
        assertThat(track.confirmations()).hasSize(1);
        assertThat(track.holderAt(at(49))).isEqualTo(holder("L1/ann"));
        assertThat(track.holderAt(at(50))).isEqualTo(holder("L2/bob"));
        assertThat(track.holderAt(at(500))).isEqualTo(holder("L2/bob"));
    }

    @Test
    void leavesNothingBehindForTheNextTicket() {
        dossier.open(history(HANDED_ON)).track(0);
        TicketTrack track = dossier.open(history(BARE)).track(0);
        assertThat(track.course()).isEqualTo(BARE.course(MAY));
        assertThat(track.firstRepliedAt()).isNull();
        assertThat(track.firstResolvedBy()).isNull();
        assertThat(track.confirmations()).isEmpty();
        assertThat(track.waitCount()).isZero();
        assertThat(track.isRunning()).isTrue();
    }

    @Test
    void aCourseThatWasTakenIsKept() {
        Course kept = dossier.open(history(HANDED_ON)).track(0).course();
        dossier.open(history(BARE)).track(0);
        assertThat(kept).isEqualTo(HANDED_ON.course(MAY));
    }

    @Test
    void whatIsChargedAfterItsEndChangesNothingOfItsLife() {
        String resolved =
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 accepted bob; 25 assigned L2/cid; 60 resolved";
        Ticket returnedLater = ticket("T-1", resolved + "; 90 upheld L1");
        TicketTrack track = dossier.open(history(returnedLater)).track(0);
        assertThat(track.stintCount()).isEqualTo(3);
        assertThat(List.of(track.chargedTo(0), track.chargedTo(1), track.chargedTo(2)))
                .containsExactly(holder("L1/ann"), holder("L2/bob"), holder("L2/cid"));
        Ticket reopened = ticket("T-1", resolved + "; 90 upheld L1; 95 reopened; 100 resolved");
        track = dossier.open(history(reopened)).track(0);
        assertThat(List.of(track.chargedTo(0), track.chargedTo(1), track.chargedTo(2)))
                .containsOnly(holder("L1/ann"));
        assertThat(track.endedAt()).isEqualTo(at(100));
    }

    @Test
    void aReopeningDoesNotUndoAMerging() {
        Ticket merged = ticket(
                "T-1",
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 accepted bob; 30 merged T-9; 40 resolved; 50 upheld L1; 60 reopened; 70 assigned L2/cid");
        TicketTrack track = dossier.open(history(merged)).track(0);
        assertThat(track.stintCount()).isEqualTo(2);
        assertThat(track.ending(1)).isEqualTo(Stint.Ending.MERGED);
        assertThat(track.endedAt()).isEqualTo(at(30));
        assertThat(track.chargedTo(1)).isEqualTo(holder("L2/bob"));
        assertThat(track.mergedAt()).isEqualTo(at(30));
    }

    @Test
    void anEmptyDossierSaysSo() {
        assertThatThrownBy(() -> Dossier.of(Scene.CONTEXT, MAY).history())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this dossier is empty: open(history) is expected first");
        assertThatThrownBy(() -> dossier.open(history(BARE)).track(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void holdsWhatWasOpenedByThenAlone() {
        assertThat(Dossier.of(Scene.CONTEXT, at(4))
                        .open(history(HANDED_ON, BARE))
                        .ticketCount())
                .isEqualTo(1);
        assertThat(Dossier.of(Scene.CONTEXT, at(5))
                        .open(history(HANDED_ON, BARE))
                        .ticketCount())
                .isEqualTo(2);
    }
}
