package org.goodhart.examples.payday.incidents;

import java.util.List;

/** The columns of {@code docs/bpi-2013-tables.md} that say what was in norm, counted for one ticket. No class of the library is used here. */
record RawNorms(long from, long until, long asOf, RawTicket ticket, RawFigures.Sink sink) {

    static final long HOUR = 3600;

    void count() {
        long target = target(ticket);
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
        norm("first-resolved-in-norm", firstOwner, opened + target, first - opened, target, resolvedEver);
        boolean stands = ticket.resolvedAt >= 0;
        long total = stands ? ticket.resolvedAt : asOf;
        String last = ticket.last().line();
        norm("resolved-in-norm", last, opened + target, total - opened, target, stands);
        long waited = 0;
        for (RawTicket.Wait wait : ticket.waits) {
            waited += Math.max(0, Math.min(wait.end(), total) - Math.max(wait.start(), opened));
        }
        long worked = total - opened - waited;
        norm("resolved-in-norm-paused", last, opened + target, worked, target, stands);
        held();
        heldUntilHandOver();
    }

    private void norm(String column, String owner, long due, long took, long target, boolean ended) {
        if (!inPeriod(due)) return;
        if (took > target) sink.add(owner, column, 0, 1);
        else if (ended) sink.add(owner, column, 1, 1);
        else if (due <= asOf) sink.add(owner, column, 0, 1);
    }

    private boolean inPeriod(long at) {
        return at >= from && at < until;
    }

    static long target(RawTicket ticket) {
        return HOUR
                * switch (ticket.events.get(0).impact()) {
                    case "Major" -> 4;
                    case "High" -> 24;
                    case "Medium" -> 72;
                    default -> 168;
                };
    }

    static long lineTarget(String line) {
        return HOUR * (line.equals("L1") ? 24 : 72);
    }

    private void held() {
        for (String line : List.of("L1", "L2", "L2/L3", "L3")) {
            long start = -1;
            long took = 0;
            for (RawTicket.Stint stint : ticket.stints) {
                if (!stint.line().equals(line)) continue;
                if (start < 0) start = stint.start();
                took += ticket.endOf(stint, asOf) - stint.start();
            }
            if (start < 0) continue;
            boolean running =
                    ticket.last().line().equals(line) && !ticket.last().ending().equals("RESOLVED");
            norm("held-in-norm", line, start + lineTarget(line), took, lineTarget(line), !running);
        }
    }

    private void heldUntilHandOver() {
        List<RawTicket.Stint> stints = ticket.stints;
        int first = 0;
        for (int i = 0; i < stints.size(); i++) {
            RawTicket.Stint stint = stints.get(i);
            boolean goesOn = i + 1 < stints.size() && stints.get(i + 1).line().equals(stint.line());
            if (goesOn) continue;
            boolean pushed = stint.pushedAt() >= 0;
            long end = pushed ? Math.min(stint.pushedAt(), stint.end()) : ticket.endOf(stint, asOf);
            boolean running =
                    i + 1 == stints.size() && !pushed && !stint.ending().equals("RESOLVED");
            long start = stints.get(first).start();
            long target = lineTarget(stint.line());
            norm("held-in-norm-until-hand-over", stint.line(), start + target, end - start, target, !running);
            first = i + 1;
        }
    }
}
