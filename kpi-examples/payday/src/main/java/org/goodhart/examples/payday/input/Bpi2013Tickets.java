package org.goodhart.examples.payday.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.TicketId;

/** Gives the tickets of the BPI Challenge 2013 log to a gathering, mapped to what they mean to a desk, whatever form they came in. */
final class Bpi2013Tickets {
    private final Gathering gathering;
    private final Organisation organisation;
    private final SortedMap<String, Integer> unlisted = new TreeMap<>();

    Bpi2013Tickets(Gathering gathering, Organisation organisation) {
        this.gathering = gathering;
        this.organisation = organisation;
    }

    void take(Bpi2013Trace trace) {
        trace.problems().forEach(problem -> gathering.unreadable(trace.id(), problem));
        if (!trace.events().isEmpty()) map(trace);
        for (Bpi2013Event event : trace.events()) {
            if (!organisation.has(event.supportLine())) unlisted.merge(event.team(), 1, Integer::sum);
        }
    }

    /** Reports the teams, of all tickets taken, whose line the organisation does not list. */
    void tellUnlistedTeams() {
        unlisted.forEach((team, events) -> gathering.oddity(
                "team " + Excerpt.of(team),
                events + " events at line " + Bpi2013Mapping.lineOf(team) + ", which the organisation does not list"));
    }

    private void map(Bpi2013Trace trace) {
        TicketId id = trace.id();
        Bpi2013Event first = trace.events().get(0);
        gathering.ticket(
                id,
                Bpi2013Mapping.subscriberOf(id),
                Bpi2013Mapping.serviceOf(first),
                Bpi2013Mapping.categoryOf(first),
                trace.place());
        Bpi2013Mapping mapping = new Bpi2013Mapping(first);
        for (Bpi2013Event event : inOrder(id, trace.events())) {
            gathering.row(id, event.at(), mapping.map(event), event.place());
            if (Bpi2013Mapping.isUnmatched(event))
                gathering.oddity("ticket " + id, "status Unmatched at " + event.at());
            if (!event.product().equals(first.product())) {
                gathering.oddity("ticket " + id, "its product changes to " + Excerpt.of(event.product()));
            }
        }
    }

    private List<Bpi2013Event> inOrder(TicketId id, List<Bpi2013Event> events) {
        List<Bpi2013Event> ordered = inOrder(events);
        if (!ordered.equals(events)) {
            gathering.oddity("ticket " + id, "its events do not stand in the order of their instants");
        }
        return ordered;
    }

    /** The first event of the trace is the opening wherever it lies in time; the others follow by their instants. */
    static List<Bpi2013Event> inOrder(List<Bpi2013Event> events) {
        List<Bpi2013Event> ordered = new ArrayList<>(events);
        if (ordered.size() > 1) ordered.subList(1, ordered.size()).sort(Comparator.comparing(Bpi2013Event::at));
        return ordered;
    }
}
