package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.sla.ClockStart;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.PutAway;
import org.goodhart.sla.Subject;

/** What is bound at the start stays bound, and a judgement says what the clock says. */
public interface JudgementLaws extends NormsUnderLaw {
    /**
     * What is recorded after something began moves neither its norm nor the instant at which it is nominally due. What goes by one name and started
     * in one instant is compared: from the first contact a clock may start earlier once a further ticket or contact is known to be of the fault.
     *
     * @param book any book
     * @param history any history
     * @param one any instant
     * @param other any other
     */
    @Property
    default void nothingThatComesLaterMovesTheNominalDueInstant(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        Map<String, Obligation> before = byStart(obligations(book, history, earlier(one, other)));
        byStart(obligations(book, history, later(one, other))).forEach((key, now) -> {
            Obligation then = before.get(key);
            if (then == null) return;
            assertThat(now.nominallyDueAt()).as(key).isEqualTo(then.nominallyDueAt());
            assertThat(now.norm()).as(key).isEqualTo(then.norm());
        });
    }

    /**
     * No clock starts later than the start that its book names, nor later than it is judged: from the opening exactly then, from the first contact then
     * or before.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void noClockStartsAfterTheStartThatIsNamed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            assertThat(obligation.startedAt()).isBeforeOrEqualTo(asOf);
            assertThat(obligation.nominallyDueAt()).isAfterOrEqualTo(obligation.startedAt());
            if (book.start() == ClockStart.OPENING) {
                assertThat(obligation.openedAt()).contains(obligation.startedAt());
            }
            if (book.start() == ClockStart.FIRST_CONTACT
                    && obligation.openedAt().isPresent()) {
                assertThat(obligation.startedAt())
                        .isBeforeOrEqualTo(obligation.openedAt().get());
            }
        }
    }

    /**
     * A pause adds no time, and takes none beyond its cap: what is judged is at most what passed without any pause, and less by at most the cap.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void pausesAddNoTimeAndKeepToTheirCap(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            Duration judged = obligation.elapsed().judged();
            Duration unpaused = obligation.elapsed().unpaused();
            assertThat(judged).isBetween(Duration.ZERO, unpaused);
            obligation
                    .judgedUnder()
                    .pauses()
                    .cap()
                    .ifPresent(cap -> assertThat(judged).isGreaterThanOrEqualTo(unpaused.minus(cap)));
            if (obligation.judgedUnder().pauses().stopsFor().isEmpty()
                    && obligation.judgedUnder().pauses().putAway() == PutAway.COUNTS) {
                assertThat(judged).isEqualTo(unpaused);
            }
        }
    }

    /**
     * Equal is met: what is missed took longer than its target, what is met or runs did not, and what runs and is late is missed.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void onlyWhatTookLongerIsMissed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            Judgement judgement = obligation.judgement();
            Duration late = obligation.lateness().total();
            if (judgement instanceof Judgement.Missed missed) {
                assertThat(missed.over()).isPositive().isEqualTo(late);
                assertThat(missed.elapsed()).isEqualTo(obligation.elapsed().judged());
                assertThat(missed.ended()).isEqualTo(obligation.endedAt().isPresent());
            } else if (judgement instanceof Judgement.Met met) {
                assertThat(late).isZero();
                assertThat(met.elapsed()).isEqualTo(obligation.elapsed().judged());
                assertThat(obligation.endedAt()).isPresent();
            } else if (judgement instanceof Judgement.Running running) {
                assertThat(late).isZero();
                assertThat(running.left().isNegative()).isFalse();
                assertThat(obligation.endedAt()).isEmpty();
            }
        }
    }

    /**
     * What was missed stays missed, or becomes exempt, whatever comes later: neither a wait, a dispute, a resolution, a closing nor a change of
     * classification undoes it. The exceptions are declared ones: time put away that the policy takes back, a return that gives time back to another
     * line, and a merging or linking that makes another fault of it. So it is tried on single tickets without these.
     *
     * @param book any book
     * @param history any history
     * @param one any instant
     * @param other any other
     */
    @Property
    default void whatWasMissedStaysMissed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        for (Ticket ticket : history.tickets()) {
            List<TicketEvent> events = ticket.events().stream()
                    .filter(event -> !changesWhatItIs(event))
                    .toList();
            SubscriberHistory alone =
                    SubscriberHistory.empty(history.subscriber()).withTickets(List.of(ticket.withEvents(events)));
            Map<String, Obligation> before = byStart(obligations(book, alone, earlier(one, other)));
            byStart(obligations(book, alone, later(one, other))).forEach((key, now) -> {
                Obligation then = before.get(key);
                if (then == null || then.judgedUnder().pauses().putAway() == PutAway.PAUSES) return;
                if (now.judgedUnder().pauses().putAway() == PutAway.PAUSES) return;
                if (!(then.judgement() instanceof Judgement.Missed)) return;
                if (now.judgement() instanceof Judgement.Exempt) return;
                assertThat(now.judgement()).as(key).isInstanceOf(Judgement.Missed.class);
            });
        }
    }

    private static boolean changesWhatItIs(TicketEvent event) {
        return event instanceof TicketEvent.Merged
                || event instanceof TicketEvent.Linked
                || event instanceof TicketEvent.Returned;
    }

    /** By name, start, and where several lines had a ticket from one instant on, by line. */
    private static Map<String, Obligation> byStart(List<Obligation> obligations) {
        Map<String, Obligation> byStart = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (Obligation obligation : obligations) {
            boolean ofLine = obligation.norm().subject() == Subject.LINE_TIME;
            Line line = obligation.owner().line();
            String key = obligation.name() + " from " + obligation.startedAt() + (ofLine ? " of " + line : "");
            assertThat(seen).doesNotContain(key);
            seen.add(key);
            byStart.put(key, obligation);
        }
        return byStart;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
