package org.goodhart.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a ticket that were recorded after one that is said to have happened later. */
final class RecordingOrder {

    private final List<TicketEvent> events;
    private final @Nullable TicketEvent[] firstRecordedLater;

    /** Takes the events in order; one pass from the last to the first. */
    RecordingOrder(List<TicketEvent> events) {
        this.events = events;
        firstRecordedLater = new TicketEvent[events.size()];
        @Nullable TicketEvent first = null;
        int last = events.size() - 1;
        while (last >= 0) {
            int before = last;
            while (before >= 0
                    && events.get(before).at().equals(events.get(last).at())) {
                firstRecordedLater[before--] = first;
            }
            for (TicketEvent event : events.subList(before + 1, last + 1)) first = earlierRecorded(first, event);
            last = before;
        }
    }

    private static @Nullable TicketEvent earlierRecorded(@Nullable TicketEvent one, TicketEvent other) {
        Optional<Instant> recorded = other.stamp().ingestedAt();
        if (recorded.isEmpty()) return one;
        return one == null || recorded.get().isBefore(one.stamp().ingestedAt().orElseThrow()) ? other : one;
    }

    /** Of what is said to have happened later, that which was recorded first, if that was before this event was recorded. */
    Optional<TicketEvent> contradicting(int index) {
        Optional<Instant> written = events.get(index).stamp().ingestedAt();
        TicketEvent later = firstRecordedLater[index];
        if (written.isEmpty() || later == null) return Optional.empty();
        return later.stamp().ingestedAt().orElseThrow().isBefore(written.get()) ? Optional.of(later) : Optional.empty();
    }
}
