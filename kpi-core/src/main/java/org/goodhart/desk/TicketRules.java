package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What cannot happen to a ticket. Everything else is possible, however odd, and is kept. */
final class TicketRules {
    private TicketRules() {}

    static List<Problem> impossibilities(TicketId id, List<TicketEvent> ordered) {
        String subject = "ticket " + id;
        List<Problem> problems = new ArrayList<>();
        List<Instant> openings = new ArrayList<>();
        List<TicketEvent> early = new ArrayList<>();
        TicketState state = TicketState.UNOPENED;
        for (TicketEvent event : ordered) {
            EventKind kind = event.kind();
            if (kind == EventKind.OPENED) openings.add(event.at());
            else if (state.after(kind).isEmpty()) early.add(event);
            state = state.after(kind).orElse(state);
        }
        if (openings.isEmpty()) {
            problems.add(new Problem(subject, "", "it was never opened", "exactly one opening, before all else"));
            return problems;
        }
        if (openings.size() > 1) {
            problems.add(new Problem(
                    subject, "", "it was opened " + openings.size() + " times, at " + openings, "exactly one opening"));
        }
        for (TicketEvent event : early) {
            problems.add(new Problem(
                    subject,
                    "",
                    nameOf(event) + " at " + event.at() + ", before it was opened at " + openings.get(0),
                    "nothing before the opening"));
        }
        problems.addAll(twoHoldersAtOnce(subject, ordered));
        return problems;
    }

    private static List<Problem> twoHoldersAtOnce(String subject, List<TicketEvent> ordered) {
        List<Problem> problems = new ArrayList<>();
        Map<Instant, Holder> assigned = new HashMap<>();
        for (TicketEvent event : ordered) {
            if (!(event instanceof TicketEvent.Assigned assignment)) continue;
            Holder before = assigned.putIfAbsent(event.at(), assignment.holder());
            if (before != null && !before.equals(assignment.holder())) {
                problems.add(new Problem(
                        subject,
                        "",
                        "it was assigned to " + before + " and to " + assignment.holder() + " at " + event.at(),
                        "one holder at an instant"));
            }
        }
        return problems;
    }

    static String nameOf(TicketEvent event) {
        return event.getClass().getSimpleName();
    }
}
