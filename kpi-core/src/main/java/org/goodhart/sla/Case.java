package org.goodhart.sla;

import java.util.Optional;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Ticket;

/** What a norm is chosen by: all of it as it was when the case began, so that no later edit changes the norm. */
record Case(Priority priority, Category category, Service service, Optional<Line> line) {

    /** Stands in for the priority and category of a fault that nobody registered: no condition on them fits it. */
    private static final String UNREGISTERED = "(unregistered)";

    static Case of(Ticket ticket) {
        return new Case(ticket.opening().priority(), ticket.category(), ticket.service(), Optional.empty());
    }

    static Case of(Ticket ticket, Line line) {
        return new Case(ticket.opening().priority(), ticket.category(), ticket.service(), Optional.of(line));
    }

    static Case unregistered(Service service) {
        return new Case(Priority.of(UNREGISTERED), Category.of(UNREGISTERED), service, Optional.empty());
    }
}
