package org.goodhart.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ticket's rows as an intake gets them, and where each of them stands in the record. */
final class TicketDraft {

    private final TicketId id;
    private final SubscriberId subscriber;
    private final Service service;
    private final Category category;
    private final String place;
    private final List<TicketEvent> events = new ArrayList<>();
    private final Map<TicketEvent, String> places = new LinkedHashMap<>();

    TicketDraft(TicketId id, SubscriberId subscriber, Service service, Category category, String place) {
        this.id = id;
        this.subscriber = subscriber;
        this.service = service;
        this.category = category;
        this.place = place;
    }

    SubscriberId subscriber() {
        return subscriber;
    }

    String place() {
        return place;
    }

    void add(TicketEvent event, String where) {
        events.add(event);
        places.putIfAbsent(event, where);
    }

    Ticket toTicket() {
        return Ticket.of(id, subscriber, service, category, events);
    }

    /** The problem with the place of the event that it is about, or of the ticket where it is about several. */
    Problem located(Problem problem) {
        for (Map.Entry<TicketEvent, String> entry : places.entrySet()) {
            TicketEvent event = entry.getKey();
            String beginning = TicketRules.nameOf(event) + " at " + event.at();
            if (problem.found().startsWith(beginning)) return problem.at(entry.getValue());
        }
        return problem.at(place);
    }
}
