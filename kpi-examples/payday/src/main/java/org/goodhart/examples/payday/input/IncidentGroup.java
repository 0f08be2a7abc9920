package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * To what a ticket of the BPI Challenge 2013 log belongs. Its organisation line can change on the way, so one event decides: the first in the order of instants whose status is
 * {@code Completed / Resolved} or {@code Completed / In Call}; of a ticket without one, the last event.
 *
 * @param organisationLine the {@code Involved Org line 3} of that event; empty where the log does not say
 * @param impact the impact of that event
 */
public record IncidentGroup(Optional<String> organisationLine, String impact) {

    /** Refuses null. */
    public IncidentGroup {
        Objects.requireNonNull(organisationLine, "organisationLine");
        Objects.requireNonNull(impact, "impact");
    }

    /** The group of a ticket as known at an instant; nothing if none of its events had happened. */
    static Optional<IncidentGroup> of(List<Bpi2013Event> inOrder, Instant asOf) {
        List<Bpi2013Event> known =
                inOrder.stream().filter(event -> !event.at().isAfter(asOf)).toList();
        if (known.isEmpty()) return Optional.empty();
        Bpi2013Event decisive = known.stream()
                .filter(Bpi2013Mapping::isResolution)
                .min(Comparator.comparing(Bpi2013Event::at))
                .orElse(known.get(known.size() - 1));
        return Optional.of(new IncidentGroup(decisive.organisationLine(), decisive.impact()));
    }
}
