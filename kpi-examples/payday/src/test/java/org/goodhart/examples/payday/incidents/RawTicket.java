package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.List;

/**
 * A ticket walked through as {@code docs/bpi-2013-tables.md} says, event by event, from the texts of the CSV alone: no class of the library is used here, so that what both come to is
 * no coincidence. Instants are seconds since 1970.
 */
final class RawTicket {

    /** An event. */
    record Event(long at, String status, String subStatus, String team, String agent, String orgLine, String impact) {
        String line() {
            if (team.endsWith(" 2nd 3rd")) return "L2/L3";
            if (team.endsWith(" 2nd")) return "L2";
            return team.endsWith(" 3rd") ? "L3" : "L1";
        }

        boolean isResolution() {
            return status.equals("Completed") && (subStatus.equals("Resolved") || subStatus.equals("In Call"));
        }
    }

    /** A time with one holder; {@code pushedAt} is -1 if it was on offer to nobody when it ended. */
    record Stint(String line, String agent, long start, long end, long pushedAt, String ending) {
        int rank() {
            return RawTicket.rank(line);
        }
    }

    record Wait(String kind, long start, long end) {}

    static final String QUEUE = "";

    final List<Event> events = new ArrayList<>();
    final List<Stint> stints = new ArrayList<>();
    final List<Wait> waits = new ArrayList<>();
    final List<Long> reopenings = new ArrayList<>();
    long openedAt;
    long firstResolvedAt = -1;
    String firstResolvedBy = "";
    long resolvedAt = -1;
    boolean resolved;
    boolean closed;
    boolean cancelled;

    private final List<Stint> lived = new ArrayList<>();
    private String line = "";
    private String agent = QUEUE;
    private long since;
    private String offeredTo = "";
    private String offerKind = "";
    private long pushedAt = -1;
    private String giver = "";
    private String waitKind = "";
    private long waitSince;
    private boolean ended;

    static int rank(String line) {
        return line.equals("L1") ? 1 : line.equals("L3") ? 3 : 2;
    }

    void walk(long asOf) {
        openedAt = events.get(0).at;
        line = events.get(0).line();
        since = openedAt;
        for (Event event : events) take(event);
        if (!ended) endLife(asOf, "RUNNING");
    }

    private void take(Event e) {
        switch (e.status) {
            case "Queued" -> {
                reopen(e.at);
                waitFor("", e.at);
                queued(e);
            }
            case "Accepted" -> {
                reopen(e.at);
                accept(e);
                String kind = e.subStatus.startsWith("Wait") ? e.subStatus : "";
                waitFor(kind.equals("Wait - Customer") ? "Wait - User" : kind, e.at);
            }
            case "Completed" -> {
                if (e.isResolution()) resolve(e);
                else close(e);
            }
            default -> {}
        }
    }

    private void queued(Event e) {
        String to = e.line();
        if (to.equals(offeredTo)) return;
        if (to.equals(line)) {
            if (!offeredTo.isEmpty()) withdraw();
            else if (!agent.equals(QUEUE)) pass(line, QUEUE, e.at, "REASSIGNED");
            return;
        }
        offerKind = to.equals(giver) ? "RETURNED" : "ESCALATED";
        if (offeredTo.isEmpty()) pushedAt = e.at;
        offeredTo = to;
    }

    private void accept(Event e) {
        String at = e.line();
        String who = e.agent + "@" + e.team;
        if (at.equals(offeredTo)) {
            String gave = line;
            pass(at, who, e.at, offerKind);
            giver = offerKind.equals("ESCALATED") ? gave : "";
        } else {
            if (!at.equals(line)) giver = "";
            pass(at, who, e.at, "REASSIGNED");
        }
        withdraw();
    }

    private void withdraw() {
        offeredTo = "";
        pushedAt = -1;
    }

    private void pass(String toLine, String toAgent, long at, String ending) {
        if (toLine.equals(line) && toAgent.equals(agent)) return;
        if (at > since) lived.add(new Stint(line, agent, since, at, pushedAt, ending));
        line = toLine;
        agent = toAgent;
        since = at;
    }

    private void waitFor(String kind, long at) {
        if (kind.equals(waitKind)) return;
        if (!waitKind.isEmpty() && at > waitSince) waits.add(new Wait(waitKind, waitSince, at));
        waitKind = kind;
        waitSince = at;
    }

    private void resolve(Event e) {
        if (resolved) return;
        accept(e);
        resolved = true;
        resolvedAt = e.at;
        if (firstResolvedAt < 0) {
            firstResolvedAt = e.at;
            firstResolvedBy = line;
        }
        endLife(e.at, "RESOLVED");
    }

    private void close(Event e) {
        if (e.subStatus.equals("Cancelled")) cancelled = true;
        closed = true;
        if (!ended) endLife(e.at, "CLOSED");
    }

    private void endLife(long at, String ending) {
        waitFor("", at);
        stints.clear();
        stints.addAll(lived);
        stints.add(new Stint(line, agent, since, at, pushedAt, ending));
        ended = true;
    }

    private void reopen(long at) {
        if (!resolved && !closed) return;
        reopenings.add(at);
        resolved = false;
        closed = false;
        resolvedAt = -1;
        ended = false;
    }

    Stint last() {
        return stints.get(stints.size() - 1);
    }

    /** What was only closed is still to do. */
    long endOf(Stint stint, long asOf) {
        return stint.equals(last()) && stint.ending.equals("CLOSED") ? asOf : stint.end;
    }

    Event decisive() {
        for (Event event : events) if (event.isResolution()) return event;
        return events.get(events.size() - 1);
    }
}
