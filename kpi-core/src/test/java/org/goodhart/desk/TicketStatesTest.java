package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state meets every kind of event, through real tickets. */
class TicketStatesTest {

    private static final Organisation ORGANISATION = Organisation.ofLines(Line.of(1), Line.of(2), Line.of(3));
    private static final Set<TicketId> KNOWN = Set.of(TicketId.of("T-1"), TicketId.of("T-2"), TicketId.of("T-3"));

    /** How a ticket comes into each state, by minute 20. */
    private static final Map<TicketState, String> WAY = Map.of(
            TicketState.OPEN, "0 opened L1",
            TicketState.RESOLVED, "0 opened L1; 10 resolved",
            TicketState.CLOSED, "0 opened L1; 10 resolved; 20 closed",
            TicketState.CLOSED_UNRESOLVED, "0 opened L1; 10 closed");

    /** An event of each kind at minute 30; the end of a wait needs one that began. */
    private static final Map<EventKind, String> EVENT = Map.ofEntries(
            Map.entry(EventKind.OPENED, "30 opened L1"),
            Map.entry(EventKind.RECATEGORISED, "30 filed slow"),
            Map.entry(EventKind.REPRIORITISED, "30 prioritised high"),
            Map.entry(EventKind.LINKED, "30 linked T-2"),
            Map.entry(EventKind.WAITING_ENDED, "5 waits VENDOR; 30 resumed"),
            Map.entry(EventKind.ESCALATED, "30 escalated L2"),
            Map.entry(EventKind.RETURNED, "30 returned L2"),
            Map.entry(EventKind.HANDOVER_ACCEPTED, "5 escalated L2; 30 accepted bob"),
            Map.entry(EventKind.ASSIGNED, "30 assigned L1/ann"),
            Map.entry(EventKind.FIRST_REPLY, "30 replied"),
            Map.entry(EventKind.WAITING_STARTED, "30 waits VENDOR"),
            Map.entry(EventKind.WAITING_DISPUTED, "5 waits VENDOR; 7 resumed; 30 disputed"),
            Map.entry(EventKind.RESOLVED, "30 resolved"),
            Map.entry(EventKind.CONFIRMED, "30 confirmed by CUSTOMER"),
            Map.entry(EventKind.RATED, "30 rated 4 by CUSTOMER"),
            Map.entry(EventKind.CLOSED, "30 closed"),
            Map.entry(EventKind.REOPENED, "30 reopened"),
            Map.entry(EventKind.MERGED, "30 merged T-2"),
            Map.entry(EventKind.EXCLUDED, "30 excluded test"));

    static List<Oddity> odd(Ticket ticket) {
        return Oddities.of(ticket, ORGANISATION, KNOWN);
    }

    static Stream<Arguments> everyStateAndEveryKind() {
        return WAY.keySet().stream()
                .sorted()
                .flatMap(state -> Stream.of(EventKind.values()).map(kind -> Arguments.of(state, kind)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyStateAndEveryKind")
    void aRealTicketDoesWhatTheTableSays(TicketState state, EventKind kind) {
        String way = WAY.get(state);
        assertThat(ticket(way).course(at(29)).state()).isEqualTo(state);
        String script = way + "; " + EVENT.get(kind);
        if (state.after(kind).isEmpty()) {
            assertThat(TicketRules.impossibilities(TicketId.of("T-1"), EventForm.inOrder(Story.events(script))))
                    .isNotEmpty();
            return;
        }
        Ticket ticket = ticket(script);
        assertThat(ticket.course(at(29)).state()).as("before").isEqualTo(state);
        assertThat(ticket.course(at(30)).state())
                .as("after")
                .isEqualTo(state.after(kind).orElseThrow());
        List<Oddity.Kind> onTheWay = odd(ticket(way)).stream().map(Oddity::kind).toList();
        List<Oddity.Kind> all = odd(ticket).stream().map(Oddity::kind).toList();
        assertThat(all.subList(0, onTheWay.size())).isEqualTo(onTheWay);
        assertThat(all.subList(onTheWay.size(), all.size()))
                .as("odd at 30")
                .isEqualTo(state.oddity(kind).stream().toList());
    }

    @Test
    void beforeTheOpeningThereIsNothingButTheOpening() {
        for (EventKind kind : EventKind.values()) {
            assertThat(TicketState.UNOPENED.after(kind).isPresent())
                    .as("%s", kind)
                    .isEqualTo(kind == EventKind.OPENED);
            if (kind == EventKind.OPENED) continue;
            List<TicketEvent> early = Story.events("60 opened L1; " + EVENT.get(kind));
            assertThat(TicketRules.impossibilities(TicketId.of("T-1"), EventForm.inOrder(early)))
                    .as("%s", kind)
                    .allSatisfy(problem -> assertThat(problem.toString()).contains("nothing before the opening"))
                    .isNotEmpty();
        }
    }

    @Test
    void everyEventHasItsKindAndNoTwoShareOne() {
        List<EventKind> kinds = EVENT.values().stream()
                .map(script -> last(script))
                .map(TicketEvent::kind)
                .sorted()
                .toList();
        assertThat(kinds).containsExactly(EventKind.values());
        assertThat(TicketEvent.class.getPermittedSubclasses()).hasSameSizeAs(EventKind.values());
        EVENT.forEach((kind, script) -> assertThat(last(script).kind()).isEqualTo(kind));
        assertThat(EventKind.HANDOVER_ACCEPTED).hasToString("handover accepted");
    }

    private static TicketEvent last(String script) {
        List<TicketEvent> events = Story.events(script);
        return events.get(events.size() - 1);
    }

    /** How a ticket of the first line comes to stand so, by minute 20; what it is offered to is the second line. */
    private static final Map<HandOverState, String> OFFERED_WAY = Map.of(
            HandOverState.KEPT, "0 opened L1; 5 assigned L1/ann",
            HandOverState.OFFERED, "0 opened L1; 5 assigned L1/ann; 10 escalated L2",
            HandOverState.GIVEN_BACK, "0 opened L1; 5 assigned L1/ann; 10 escalated L2; 20 returned L1");

    private static String handOverStep(HandOverState state, HandOverState.Step step) {
        String there = state == HandOverState.OFFERED ? "L2" : "L1";
        return switch (step) {
            case ESCALATED -> "30 escalated L3";
            case ESCALATED_HOME -> "30 escalated L1";
            case RETURNED -> "30 returned L3";
            case RETURNED_HOME -> "30 returned L1";
            case ACCEPTED -> "30 accepted bob";
            case ASSIGNED_THERE -> "30 assigned " + there + "/bob";
            case QUEUED_THERE -> "30 assigned " + there;
            case ASSIGNED_ELSEWHERE -> "30 assigned L3/cid";
        };
    }

    static Stream<Arguments> everyHandOver() {
        return Arrays.stream(HandOverState.values())
                .flatMap(state -> Arrays.stream(HandOverState.Step.values())
                        .filter(step -> TicketStates.HAND_OVER.cell(state, step).isPossible())
                        .map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyHandOver")
    void aRealHandOverDoesWhatTheTableSays(HandOverState state, HandOverState.Step step) {
        Ticket ticket = ticket(OFFERED_WAY.get(state) + "; " + handOverStep(state, step));
        TicketWalk walk = new TicketWalk(ticket);
        for (TicketEvent event : ticket.events()) {
            if (event.at().equals(at(30)))
                assertThat(walk.handOver()).as("before").isEqualTo(state);
            walk.take(event);
        }
        StateTable.Cell<HandOverState> cell = TicketStates.HAND_OVER.cell(state, step);
        assertThat(walk.handOver()).as("after").isEqualTo(cell.next());
        assertThat(odd(ticket))
                .extracting(Oddity::kind)
                .isEqualTo(cell.odd().stream().toList());
        Course course = ticket.course(at(40));
        boolean pushed = course.lastStint().handedOverAt().isPresent();
        assertThat(pushed).as("on its way").isEqualTo(cell.next() == HandOverState.OFFERED);
        boolean stays = cell.next() != HandOverState.KEPT && step != HandOverState.Step.QUEUED_THERE;
        if (stays) assertThat(course.lastHolder()).isEqualTo(Story.holder("L1/ann"));
    }

    private static final Map<WaitState, String> WAIT_WAY = Map.of(
            WaitState.NONE, "0 opened L1",
            WaitState.WAITING, "0 opened L1; 5 waits VENDOR",
            WaitState.WAITING_DISPUTED, "0 opened L1; 5 waits VENDOR; 7 disputed",
            WaitState.OVER, "0 opened L1; 5 waits VENDOR; 10 resumed",
            WaitState.OVER_DISPUTED, "0 opened L1; 5 waits VENDOR; 7 disputed; 10 resumed");

    static Stream<Arguments> everyWait() {
        return Arrays.stream(WaitState.values())
                .flatMap(state -> Arrays.stream(WaitState.Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyWait")
    void aRealWaitDoesWhatTheTableSays(WaitState state, WaitState.Step step) {
        String event = switch (step) {
            case STARTED -> "30 waits CUSTOMER";
            case ENDED -> "30 resumed";
            case DISPUTED -> "30 disputed";
        };
        Ticket ticket = ticket(WAIT_WAY.get(state) + "; " + event);
        StateTable.Cell<WaitState> cell = TicketStates.WAITING.cell(state, step);
        assertThat(odd(ticket))
                .extracting(Oddity::kind)
                .isEqualTo(cell.odd().stream().toList());
        List<Wait> waits = ticket.course(at(40)).waits();
        boolean underWay =
                !waits.isEmpty() && waits.get(waits.size() - 1).interval().end().equals(at(40));
        boolean disputed =
                !waits.isEmpty() && waits.get(waits.size() - 1).disputedAt().isPresent();
        WaitState seen = waits.isEmpty()
                ? WaitState.NONE
                : underWay
                        ? (disputed ? WaitState.WAITING_DISPUTED : WaitState.WAITING)
                        : (disputed ? WaitState.OVER_DISPUTED : WaitState.OVER);
        assertThat(seen).isEqualTo(cell.next());
    }

    @Test
    void mergingAndExclusionStandAndASecondOneIsOdd() {
        assertThat(odd(ticket("0 opened L1; 5 merged T-2; 6 excluded test"))).isEmpty();
        assertThat(odd(ticket("0 opened L1; 5 merged T-2; 6 merged T-3; 7 excluded test; 8 excluded outage")))
                .extracting(oddity -> oddity.kind() + " " + oddity.detail())
                .containsExactly(
                        "MERGED_TWICE again at 2026-03-02T09:06:00Z, into T-3",
                        "EXCLUDED_TWICE again at 2026-03-02T09:08:00Z, for outage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 resolved; 20 closed",
                "10 resolved; 20 closed; 30 closed",
                "10 resolved; 20 resolved; 30 closed",
                "10 resolved; 10 resolved; 10 closed; 10 closed",
                "10 resolved; 20 closed; 30 resolved; 40 closed",
            })
    void closingTwiceEndsATicketOnceAndAtTheFirst(String ends) {
        Course once = ticket("0 opened L1; 10 resolved").course(at(90));
        Course course = ticket("0 opened L1; " + ends).course(at(90));
        assertThat(course.life()).isEqualTo(once.life());
        assertThat(course.stints()).isEqualTo(once.stints());
        assertThat(course.resolvedAt()).contains(at(10));
        assertThat(course.firstResolvedAt()).contains(at(10));
        assertThat(course.closedAt())
                .contains(at(ends.contains("10 closed") ? 10 : ends.contains("20 closed") ? 20 : 30));
        assertThat(course.state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void ofTwoClosingsWithoutAResolutionTheFirstEndsTheTicket() {
        Course course = ticket("0 opened L1; 10 closed; 20 closed").course(at(90));
        assertThat(course.closedAt()).contains(at(10));
        assertThat(course.life().end()).isEqualTo(at(10));
        assertThat(course.state()).isEqualTo(TicketState.CLOSED_UNRESOLVED);
    }
}
