package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of {@code docs/bpi-2013-tables.md}, counted ticket by ticket: what each adds to which column for which support line. No class of the library is used here. */
final class RawFigures {

    /** The sums of a group: for each column its whole numbers, and of a quantile all values. */
    static final class Sums {
        final Map<String, long[]> fractions = new LinkedHashMap<>();
        final Map<String, List<Long>> values = new LinkedHashMap<>();

        void add(String column, long numerator, long denominator) {
            long[] sum = fractions.computeIfAbsent(column, c -> new long[2]);
            sum[0] += numerator;
            sum[1] += denominator;
        }

        void value(String column, long value) {
            values.computeIfAbsent(column, c -> new ArrayList<>()).add(value);
        }
    }

    /** Takes what a ticket adds to a column; the line is whose it is. */
    interface Sink {
        void add(String line, String column, long numerator, long denominator);

        void value(String line, String column, long value);
    }

    private final long from;
    private final long until;
    private final long asOf;

    RawFigures(long from, long until, long asOf) {
        this.from = from;
        this.until = until;
        this.asOf = asOf;
    }

    private boolean inPeriod(long at) {
        return at >= from && at < until;
    }

    void count(RawTicket ticket, Sink sink) {
        if (ticket.firstResolvedAt >= 0 && inPeriod(ticket.firstResolvedAt)) resolved(ticket, sink);
        handOvers(ticket, sink);
        if (!ticket.cancelled) norms(ticket, sink);
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }

    private static void resolved(RawTicket ticket, Sink sink) {
        String owner = ticket.last().line();
        boolean reopened = false;
        for (long at : ticket.reopenings) if (at >= ticket.firstResolvedAt) reopened = true;
        sink.add(owner, "tickets-resolved", 1, 1);
        sink.add(owner, "reopen-rate", one(reopened), 1);
    }

    private void handOvers(RawTicket ticket, Sink sink) {
        List<RawTicket.Stint> stints = ticket.stints;
        for (int i = 0; i + 1 < stints.size(); i++) {
            RawTicket.Stint stint = stints.get(i);
            if (!stint.ending().equals("ESCALATED") || !inPeriod(stint.end())) continue;
            boolean cameBack = false;
            for (int j = i + 1; j + 1 < stints.size(); j++) {
                if (stints.get(j).ending().equals("ESCALATED")) break;
                if (!stints.get(j).ending().equals("RETURNED")) continue;
                cameBack = stints.get(j + 1).line().equals(stint.line());
                break;
            }
            sink.add(stint.line(), "escalations", 1, 1);
            sink.add(stint.line(), "return-rate", one(cameBack), 1);
        }
    }

    private static final long HOUR = 3600;

    private void norms(RawTicket ticket, Sink sink) {
        long target = HOUR
                * switch (ticket.events.get(0).impact()) {
                    case "Major" -> 4;
                    case "High" -> 24;
                    case "Medium" -> 72;
                    default -> 168;
                };
        String firstOwner = ticket.last().line();
        if (ticket.firstResolvedAt >= 0) {
            firstOwner = ticket.stints.get(0).line();
            for (RawTicket.Stint stint : ticket.stints) {
                if (stint.start() < ticket.firstResolvedAt) firstOwner = stint.line();
            }
        }
        long opened = ticket.openedAt;
        boolean resolvedEver = ticket.firstResolvedAt >= 0;
        long first = resolvedEver ? ticket.firstResolvedAt : asOf;
        norm("first-resolved-in-norm", firstOwner, opened + target, first - opened, target, resolvedEver, sink);
        boolean stands = ticket.resolvedAt >= 0;
        long total = stands ? ticket.resolvedAt : asOf;
        String last = ticket.last().line();
        norm("resolved-in-norm", last, opened + target, total - opened, target, stands, sink);
        long waited = 0;
        for (RawTicket.Wait wait : ticket.waits) {
            waited += Math.max(0, Math.min(wait.end(), total) - Math.max(wait.start(), opened));
        }
        long worked = total - opened - waited;
        norm("resolved-in-norm-paused", last, opened + target, worked, target, stands, sink);
        held(ticket, sink);
        heldUntilHandOver(ticket, sink);
    }

    private void norm(String column, String owner, long due, long took, long target, boolean ended, Sink sink) {
        if (!inPeriod(due)) return;
        if (took > target) sink.add(owner, column, 0, 1);
        else if (ended) sink.add(owner, column, 1, 1);
        else if (due <= asOf) sink.add(owner, column, 0, 1);
    }

    private static long lineTarget(String line) {
        return HOUR * (line.equals("L1") ? 24 : 72);
    }

    private void held(RawTicket ticket, Sink sink) {
        for (String line : List.of("L1", "L2", "L2/L3", "L3")) {
            long start = -1;
            long took = 0;
            for (RawTicket.Stint stint : ticket.stints) {
                if (!stint.line().equals(line)) continue;
                if (start < 0) start = stint.start();
                took += endOf(ticket, stint) - stint.start();
            }
            if (start < 0) continue;
            boolean running =
                    ticket.last().line().equals(line) && !ticket.last().ending().equals("RESOLVED");
            norm("held-in-norm", line, start + lineTarget(line), took, lineTarget(line), !running, sink);
        }
    }

    /** What was only closed is still to do. */
    private long endOf(RawTicket ticket, RawTicket.Stint stint) {
        return stint == ticket.last() && stint.ending().equals("CLOSED") ? asOf : stint.end();
    }

    private void heldUntilHandOver(RawTicket ticket, Sink sink) {
        List<RawTicket.Stint> stints = ticket.stints;
        int first = 0;
        for (int i = 0; i < stints.size(); i++) {
            RawTicket.Stint stint = stints.get(i);
            boolean goesOn = i + 1 < stints.size() && stints.get(i + 1).line().equals(stint.line());
            if (goesOn) continue;
            boolean pushed = stint.pushedAt() >= 0;
            long end = pushed ? Math.min(stint.pushedAt(), stint.end()) : endOf(ticket, stint);
            boolean running =
                    i + 1 == stints.size() && !pushed && !stint.ending().equals("RESOLVED");
            long start = stints.get(first).start();
            long target = lineTarget(stint.line());
            norm("held-in-norm-until-hand-over", stint.line(), start + target, end - start, target, !running, sink);
            first = i + 1;
        }
    }
}
