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
        if (ticket.resolvedAt >= 0 && inPeriod(ticket.resolvedAt)) resolvedForGood(ticket, sink);
        if (inPeriod(ticket.openedAt)) opened(ticket, sink);
        handOvers(ticket, sink);
        backlog(ticket, sink);
        if (ticket.cancelled) return;
        new RawNorms(from, until, asOf, ticket, sink).count();
        new RawOverdue(from, until, asOf, ticket, sink).count();
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }

    private void resolved(RawTicket ticket, Sink sink) {
        String owner = ticket.last().line();
        boolean reopened = false;
        for (long at : ticket.reopenings) if (at >= ticket.firstResolvedAt) reopened = true;
        sink.add(owner, "tickets-resolved", 1, 1);
        sink.add(owner, "reopen-rate", one(reopened), 1);
        bounces(ticket, owner, sink);
        pushToFront(ticket, owner, sink);
        times(ticket, owner, sink);
        caseMix(ticket, owner, reopened, sink);
        boolean atEnd = ticket.firstResolvedAt >= until - 86_400;
        sink.add(ticket.firstResolvedBy, "bunching-at-period-end", one(atEnd), 1);
    }

    private static void resolvedForGood(RawTicket ticket, Sink sink) {
        long total = ticket.resolvedAt - ticket.openedAt;
        sink.add(ticket.last().line(), "total-resolution-time-mean", total, 1);
        sink.value(ticket.last().line(), "total-resolution-time", total);
    }

    private static void opened(RawTicket ticket, Sink sink) {
        RawTicket.Stint escalated = null;
        for (RawTicket.Stint stint : ticket.stints) {
            if (escalated == null && stint.ending().equals("ESCALATED")) escalated = stint;
        }
        String owner = escalated == null ? ticket.last().line() : escalated.line();
        sink.add(owner, "escalation-rate", one(escalated != null), 1);
        sink.add(ticket.last().line(), "exclusions", one(ticket.cancelled), 1);
        sink.add(ticket.last().line(), "exclusion-count", one(ticket.cancelled), 1);
    }

    /** The sums of each impact; {@code RawCells} weighs them. */
    private static void caseMix(RawTicket ticket, String owner, boolean reopened, Sink sink) {
        String impact = ticket.events.get(0).impact();
        long points = switch (impact) {
            case "Low" -> 1;
            case "Medium" -> 2;
            case "High" -> 4;
            default -> 8;
        };
        sink.add(owner, "resolved-points", points, 1);
        sink.add(owner, "standardised-reopen-rate of " + impact, one(reopened), 1);
        long first = ticket.firstResolvedAt - ticket.openedAt;
        sink.add(owner, "standardised-first-resolution-time of " + impact, first, 1);
    }

    private static void bounces(RawTicket ticket, String owner, Sink sink) {
        List<String> way = new ArrayList<>();
        for (RawTicket.Stint stint : ticket.stints) {
            if (way.isEmpty() || !way.get(way.size() - 1).equals(stint.line())) way.add(stint.line());
        }
        long direct = 0;
        long circular = 0;
        for (int i = 0; i < way.size(); i++) {
            int before = way.subList(0, i).lastIndexOf(way.get(i));
            if (before < 0) continue;
            if (i - before == 2) direct++;
            else circular++;
        }
        sink.add(owner, "ping-pong", one(direct > 0), 1);
        sink.add(owner, "ping-pong-circular", one(circular > 0), 1);
        sink.add(owner, "bounces", direct, 1);
        sink.add(owner, "bounces-circular", circular, 1);
    }

    private static void pushToFront(RawTicket ticket, String owner, Sink sink) {
        int by = RawTicket.rank(ticket.firstResolvedBy);
        boolean only = by == 1;
        boolean stepwise = true;
        int rank = 0;
        for (RawTicket.Stint stint : ticket.stints) {
            if (stint.start() >= ticket.firstResolvedAt) break;
            if (stint.rank() > 1) only = false;
            if (stint.rank() > rank + 1) stepwise = false;
            rank = stint.rank();
        }
        if (by > rank + 1) stepwise = false;
        sink.add(owner, "only-on-first-line", one(only), 1);
        sink.add(owner, "resolved-by-first-line", one(by == 1), 1);
        for (String line : List.of("L1", "L2", "L2/L3", "L3")) {
            sink.add(owner, "resolution-share-" + line, one(ticket.firstResolvedBy.equals(line)), 1);
        }
        sink.add(owner, "no-line-skipped", one(stepwise), 1);
    }

    private static void times(RawTicket ticket, String owner, Sink sink) {
        boolean inCall = ticket.decisive().subStatus().equals("In Call");
        boolean escalated = false;
        for (RawTicket.Stint stint : ticket.stints) if (stint.ending().equals("ESCALATED")) escalated = true;
        sink.add(owner, "resolved-in-call", one(inCall), 1);
        sink.add(owner, "resolved-after-escalation", one(escalated), 1);
        long first = ticket.firstResolvedAt - ticket.openedAt;
        sink.add(owner, "first-resolution-time-mean", first, 1);
        sink.value(owner, "first-resolution-time", first);
        long waited = 0;
        for (RawTicket.Wait wait : ticket.waits) waited += wait.end() - wait.start();
        sink.add(owner, "waiting-share", waited, ticket.last().end() - ticket.openedAt);
    }

    private void backlog(RawTicket ticket, Sink sink) {
        long end = Math.min(until, asOf);
        RawTicket then = new RawTicket();
        for (RawTicket.Event event : ticket.events) {
            if (asOf >= until ? event.at() < until : event.at() <= asOf) then.events.add(event);
        }
        if (then.events.isEmpty()) return;
        then.walk(end);
        if (!then.last().ending().equals("RUNNING")) return;
        String owner = then.last().line();
        long age = end - then.openedAt;
        sink.add(owner, "backlog", 1, 1);
        sink.add(owner, "backlog-age-mean", age, 1);
        sink.value(owner, "backlog-age", age);
        sink.add(owner, "backlog-older-than-14-days", one(age > 14 * 86_400), 1);
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
}
