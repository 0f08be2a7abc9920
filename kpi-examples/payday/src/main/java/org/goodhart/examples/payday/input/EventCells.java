package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketEventHandler;

/** The cells of one event in {@code tickets.csv}; the inverse of {@link EventWord}. */
final class EventCells implements TicketEventHandler {
    private final Ticket ticket;
    private final Map<String, String> cells = new HashMap<>();

    private EventCells(Ticket ticket) {
        this.ticket = ticket;
    }

    static String[] of(Ticket ticket, TicketEvent event) {
        EventCells cells = new EventCells(ticket);
        event.handleBy(cells);
        cells.put("ticket", ticket.id().name());
        cells.put("at", event.at().toString());
        cells.put("source", Vocabulary.word(event.source()));
        cells.put(
                CsvFormat.RECORDED,
                event.stamp().ingestedAt().map(Instant::toString).orElse(""));
        return CsvFormat.TICKET_COLUMNS.all().stream()
                .map(column -> cells.cells.getOrDefault(column, ""))
                .toArray(String[]::new);
    }

    private void put(String column, String text) {
        cells.put(column, text);
    }

    private void is(EventWord word) {
        put("event", Vocabulary.word(word));
    }

    private void is(EventWord word, String detail) {
        is(word);
        put("detail", detail);
    }

    @Override
    public void opened(TicketEvent.Opened event) {
        is(EventWord.OPENED);
        put("subscriber", ticket.subscriber().name());
        put("service", ticket.service().name());
        put("category", ticket.category().name());
        put("priority", event.priority().name());
        put("line", LineText.of(event.line()));
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        is(EventWord.ASSIGNED);
        put("line", LineText.of(event.holder().line()));
        put("agent", event.holder().agent().map(AgentId::name).orElse(""));
    }

    @Override
    public void escalated(TicketEvent.Escalated event) {
        is(EventWord.ESCALATED);
        put("line", LineText.of(event.to()));
    }

    @Override
    public void handoverAccepted(TicketEvent.HandoverAccepted event) {
        is(EventWord.HANDOVER_ACCEPTED);
        put("agent", event.agent().name());
    }

    @Override
    public void returned(TicketEvent.Returned event) {
        is(EventWord.RETURNED, event.upheld() ? CsvFormat.UPHELD : CsvFormat.NOT_UPHELD);
        put("line", LineText.of(event.to()));
    }

    @Override
    public void waitingStarted(TicketEvent.WaitingStarted event) {
        is(EventWord.WAITING_STARTED, Vocabulary.word(event.on()));
        put(CsvFormat.REASON, event.reason().orElse(""));
        put("evidence", event.evidence().orElse(""));
    }

    @Override
    public void waitingDisputed(TicketEvent.WaitingDisputed event) {
        is(EventWord.WAITING_DISPUTED);
    }

    @Override
    public void waitingEnded(TicketEvent.WaitingEnded event) {
        is(EventWord.WAITING_ENDED);
    }

    @Override
    public void reprioritised(TicketEvent.Reprioritised event) {
        is(EventWord.REPRIORITISED);
        put("priority", event.priority().name());
    }

    @Override
    public void recategorised(TicketEvent.Recategorised event) {
        is(EventWord.RECATEGORISED);
        put("category", event.category().name());
    }

    @Override
    public void firstReply(TicketEvent.FirstReply event) {
        is(EventWord.FIRST_REPLY);
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        is(EventWord.RESOLVED, event.code());
    }

    @Override
    public void confirmed(TicketEvent.Confirmed event) {
        is(EventWord.CONFIRMED);
    }

    @Override
    public void reopened(TicketEvent.Reopened event) {
        is(EventWord.REOPENED);
    }

    @Override
    public void closed(TicketEvent.Closed event) {
        is(EventWord.CLOSED);
    }

    @Override
    public void merged(TicketEvent.Merged event) {
        is(EventWord.MERGED, event.into().name());
    }

    @Override
    public void linked(TicketEvent.Linked event) {
        is(EventWord.LINKED, event.with().name());
    }

    @Override
    public void excluded(TicketEvent.Excluded event) {
        is(EventWord.EXCLUDED, event.reason());
        put("agent", event.by().map(AgentId::name).orElse(""));
    }

    @Override
    public void rated(TicketEvent.Rated event) {
        is(EventWord.RATED, Integer.toString(event.score()));
    }
}
