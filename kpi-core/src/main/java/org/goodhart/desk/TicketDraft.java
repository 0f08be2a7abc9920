package org.goodhart.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket's rows as an intake gets them, in whatever order, and where each of them stands in the record. */
final class TicketDraft {

    /** Whose ticket it is and what it is about. */
    record Head(SubscriberId subscriber, Service service, Category category, String place) {}

    /** What happened to it. */
    record Row(TicketEvent event, String place) {}

    private final TicketId id;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Head head;

    TicketDraft(TicketId id) {
        this.id = id;
    }

    /** What the ticket's own row said, if it has come. */
    Optional<Head> head() {
        return Optional.ofNullable(head);
    }

    void announce(Head announced) {
        head = announced;
    }

    void add(TicketEvent event, String place) {
        rows.add(new Row(event, place));
    }

    List<Row> rows() {
        return rows;
    }

    Ticket toTicket(Head announced) {
        List<TicketEvent> events = rows.stream().map(Row::event).toList();
        return Ticket.of(id, announced.subscriber(), announced.service(), announced.category(), events);
    }

    /** The problem with the place of the event that it is about, or of the ticket where it is about several. */
    Problem located(Problem problem, Head announced) {
        for (Row row : rows) {
            String beginning =
                    TicketRules.nameOf(row.event()) + " at " + row.event().at();
            if (problem.found().startsWith(beginning)) return problem.at(row.place());
        }
        return problem.at(announced.place());
    }
}
