package org.goodhart.testkit.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.PayPeriods.march2026;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.gaming.Audit;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Exploit;
import org.goodhart.gaming.Move;
import org.goodhart.gaming.PrematureEscalation;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.SilentClosing;
import org.goodhart.gaming.Strategy;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.OccasionArbitraries;
import org.goodhart.value.Language;
import org.goodhart.value.Money;

/** What every move of the catalogue keeps to, and that the audit's short way is the long way. */
class MovePropertiesTest {
    private static final SilentClosing SILENT_CLOSING = new SilentClosing(Duration.ofDays(1));
    private static final Duration AWAY = Duration.ofMinutes(30);
    private static final PrematureEscalation PREMATURE_ESCALATION =
            new PrematureEscalation(Duration.ofMinutes(20), Duration.ofMinutes(10));
    private static final PayScheme HELD = PlantedSchemes.onCurve(
            "Held in norm",
            Owner.Level.LINE,
            PlantedSchemes.heldInNorm(LineClock.UNTIL_HAND_OVER),
            PlantedSchemes.CLIFF);

    @Provide
    Arbitrary<Desk> desks() {
        return Arbitraries.oneOf(OccasionArbitraries.desks(march2026()), DeskArbitraries.desks(march2026()));
    }

    @Provide
    Arbitrary<Strategy> strategies() {
        return Arbitraries.of(SILENT_CLOSING, PREMATURE_ESCALATION);
    }

    private static List<Move> moves(Strategy strategy, Desk desk) {
        return desk.histories().stream()
                .flatMap(history -> strategy.moves(history, desk.context(), desk.asOf()))
                .toList();
    }

    /** Moves compose, and leave a desk that can be. */
    @Property
    void theMovedDeskIsPossible(@ForAll("desks") Desk desk, @ForAll("strategies") Strategy strategy) {
        Desk changed = desk;
        for (Move move : moves(strategy, desk)) {
            changed = changed.with(move.applyTo(changed.find(move.subscriber()).orElseThrow()));
        }
        assertThat(changed.ticketCount()).isEqualTo(desk.ticketCount());
    }

    /** Only the ticket of the move changes; what others wrote outside it stays, and billing is out of reach. */
    @Property
    void aMoveTouchesItsTicketAlone(@ForAll("desks") Desk desk, @ForAll("strategies") Strategy strategy) {
        for (Move move : moves(strategy, desk)) {
            SubscriberHistory before = desk.find(move.subscriber()).orElseThrow();
            SubscriberHistory after = move.applyTo(before);
            for (Ticket ticket : before.tickets()) {
                if (!ticket.id().equals(move.ticket()))
                    assertThat(after.tickets()).contains(ticket);
            }
            assertThat(after.subscriptions()).isEqualTo(before.subscriptions());
            Duration away = strategy.equals(PREMATURE_ESCALATION) ? AWAY : Duration.ZERO;
            List<Instant> calls =
                    new ArrayList<>(after.contacts().stream().map(Contact::at).toList());
            for (Contact contact : before.contacts()) assertKept(contact.at(), away, calls, desk.asOf());
            List<Instant> alarms =
                    new ArrayList<>(after.alarms().stream().map(Alarm::downAt).toList());
            for (Alarm alarm : before.alarms()) assertKept(alarm.downAt(), away, alarms, desk.asOf());
            assertThat(alarms).isEmpty();
        }
    }

    /** A fact of the customer or the equipment stays as it was, or comes later with the repair: perhaps later than what is known. */
    private static void assertKept(Instant at, Duration away, List<Instant> after, Instant asOf) {
        Instant later = at.plus(away);
        assertThat(after.remove(at) || after.remove(later) || later.isAfter(asOf))
                .as("what was at %s is there afterwards, at most %s later", at, away)
                .isTrue();
    }

    /** What a move adds, the support line wrote; the only other facts are the contact that it declares as forced, and calls that come later. */
    @Property
    void aMoveWritesAsTheSupportLine(@ForAll("desks") Desk desk, @ForAll("strategies") Strategy strategy) {
        for (Move move : moves(strategy, desk)) {
            SubscriberHistory before = desk.find(move.subscriber()).orElseThrow();
            SubscriberHistory after = move.applyTo(before);
            List<TicketEvent> added = new ArrayList<>(ticket(move, after).events());
            for (TicketEvent kept : ticket(move, before).events()) {
                added.removeIf(event -> event.withStamp(kept.stamp()).equals(kept));
            }
            assertThat(added).allMatch(event -> event.source() == Source.SUPPORT_LINE);
            List<Contact> forced = new ArrayList<>(after.contacts());
            before.contacts().forEach(forced::remove);
            if (strategy.equals(SILENT_CLOSING)) {
                assertThat(move.harm().forcedContacts()).isEqualTo(1);
                assertThat(forced).hasSizeLessThanOrEqualTo(1).allMatch(call -> call.source() == Source.CUSTOMER);
                boolean known = !after.courses(desk.asOf()).isEmpty()
                        && !closedAt(move, after).plus(Duration.ofDays(1)).isAfter(desk.asOf());
                assertThat(forced).hasSize(known ? 1 : 0);
            } else {
                assertThat(move.harm().forcedContacts()).isZero();
                assertThat(forced)
                        .allMatch(call -> before.contacts().stream()
                                .anyMatch(was -> was.at().plus(AWAY).equals(call.at())));
                assertThat(after.contacts())
                        .hasSizeLessThanOrEqualTo(before.contacts().size());
            }
            assertThat(move.harm().outageSeconds()).isNotNegative();
        }
    }

    private static Instant closedAt(Move move, SubscriberHistory after) {
        return ticket(move, after).events().stream()
                .filter(event -> event instanceof TicketEvent.Closed)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Ticket ticket(Move move, SubscriberHistory history) {
        return history.tickets().stream()
                .filter(ticket -> ticket.id().equals(move.ticket()))
                .findFirst()
                .orElseThrow();
    }

    /** Pay before and after stand in the exploit as a full computation of both records gives them, and no move is idle. */
    @Property
    void anExploitIsWhatAFullComputationGives(@ForAll("desks") Desk desk) {
        AuditReport report = audit(desk);
        if (!report.hasExploit()) return;
        Exploit exploit = report.verdict("G01").exploit().orElseThrow();
        assertThat(exploit.payBefore()).isEqualTo(pay(desk));
        assertThat(exploit.payAfter()).isEqualTo(pay(moved(desk, exploit.moves())));
        if (exploit.moves().size() == 1) return;
        for (Move idle : exploit.moves()) {
            List<Move> fewer = new ArrayList<>(exploit.moves());
            fewer.remove(idle);
            assertThat(pay(moved(desk, fewer))).isLessThanOrEqualTo(exploit.payBefore());
        }
    }

    @Property
    void theAuditOfEqualDesksIsEqual(@ForAll("desks") Desk desk) {
        assertThat(audit(desk)).isEqualTo(audit(desk));
        assertThat(audit(desk).explain(Language.ENGLISH)).isEqualTo(audit(desk).explain(Language.ENGLISH));
    }

    private static AuditReport audit(Desk desk) {
        return Audit.of(HELD)
                .playedBy(Role.FIRST_LINE)
                .paidOn(Owner.line(L1))
                .with(PREMATURE_ESCALATION)
                .over(march2026(), 2)
                .on(desk);
    }

    private static Desk moved(Desk desk, List<Move> moves) {
        Desk changed = desk;
        for (Move move : moves) {
            changed = changed.with(move.applyTo(changed.find(move.subscriber()).orElseThrow()));
        }
        return changed;
    }

    private static Money pay(Desk desk) {
        Money march = HELD.pay(desk, march2026(), Owner.line(L1)).total();
        return march.plus(
                HELD.pay(desk, PayPeriods.month("2026-04"), Owner.line(L1)).total());
    }
}
