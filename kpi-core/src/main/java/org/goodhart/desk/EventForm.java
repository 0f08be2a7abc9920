package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.goodhart.value.Fingerprint;

/** The canonical form of an event: its kind, which orders events of one instant, and its fields as text. */
final class EventForm implements TicketEventHandler {

    private static final Comparator<TicketEvent> ORDER = EventForm::compare;

    private final EventKind kind;
    private final List<String> fields = new ArrayList<>();

    private EventForm(EventKind kind) {
        this.kind = kind;
    }

    /** The events by instant and kind; an assignment that takes no hand-over of its instant up precedes them. */
    static List<TicketEvent> inOrder(List<TicketEvent> events) {
        List<TicketEvent> ordered = new ArrayList<>(events);
        ordered.sort(ORDER);
        for (int i = 1; i < ordered.size(); i++) {
            if (!(ordered.get(i) instanceof TicketEvent.Assigned assigned)) continue;
            int first = i;
            while (first > 0 && isHandOver(ordered.get(first - 1), assigned.at())) first--;
            List<Line> offered = offeredLines(ordered.subList(first, i));
            if (offered.isEmpty() || offered.contains(assigned.holder().line())) continue;
            ordered.add(first, ordered.remove(i));
        }
        return List.copyOf(ordered);
    }

    private static boolean isHandOver(TicketEvent event, Instant at) {
        return event.at().equals(at)
                && (event instanceof TicketEvent.Escalated
                        || event instanceof TicketEvent.Returned
                        || event instanceof TicketEvent.HandoverAccepted);
    }

    private static List<Line> offeredLines(List<TicketEvent> handOvers) {
        List<Line> lines = new ArrayList<>();
        for (TicketEvent event : handOvers) {
            if (event instanceof TicketEvent.Escalated escalated) lines.add(escalated.to());
            if (event instanceof TicketEvent.Returned returned) lines.add(returned.to());
        }
        return lines;
    }

    static EventForm of(TicketEvent event) {
        EventForm form = new EventForm(event.kind());
        event.handleBy(form);
        Stamp stamp = event.stamp();
        form.fields.add(stamp.source().name());
        form.fields.add(stamp.ingestedAt().map(Instant::toString).orElse(""));
        return form;
    }

    private static int compare(TicketEvent one, TicketEvent other) {
        int byInstant = one.at().compareTo(other.at());
        if (byInstant != 0) return byInstant;
        EventForm a = of(one);
        EventForm b = of(other);
        if (a.kind != b.kind) return a.kind.compareTo(b.kind);
        return Arrays.compare(a.fields.toArray(String[]::new), b.fields.toArray(String[]::new));
    }

    void writeTo(Fingerprint.Writer writer, Instant at) {
        writer.put(kind.ordinal()).put(at).put(fields.size());
        for (String field : fields) writer.put(field);
    }

    private void set(String... values) {
        fields.addAll(List.of(values));
    }

    @Override
    public void opened(TicketEvent.Opened event) {
        set(ContextForm.text(event.line()), event.priority().name());
    }

    @Override
    public void recategorised(TicketEvent.Recategorised event) {
        set(event.category().name());
    }

    @Override
    public void reprioritised(TicketEvent.Reprioritised event) {
        set(event.priority().name());
    }

    @Override
    public void linked(TicketEvent.Linked event) {
        set(event.with().name());
    }

    @Override
    public void escalated(TicketEvent.Escalated event) {
        set(ContextForm.text(event.to()));
    }

    @Override
    public void returned(TicketEvent.Returned event) {
        set(ContextForm.text(event.to()), Boolean.toString(event.upheld()));
    }

    @Override
    public void handoverAccepted(TicketEvent.HandoverAccepted event) {
        set(event.agent().name());
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        set(
                ContextForm.text(event.holder().line()),
                event.holder().agent().map(AgentId::name).orElse(""));
    }

    @Override
    public void waitingStarted(TicketEvent.WaitingStarted event) {
        set(event.on().name(), event.reason().orElse(""), event.evidence().orElse(""));
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        set(event.code());
    }

    @Override
    public void rated(TicketEvent.Rated event) {
        set(Integer.toString(event.score()));
    }

    @Override
    public void merged(TicketEvent.Merged event) {
        set(event.into().name());
    }

    @Override
    public void excluded(TicketEvent.Excluded event) {
        set(event.reason(), event.by().map(AgentId::name).orElse(""));
    }
}
