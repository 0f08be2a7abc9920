package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A subscriber's contract for one service as billing knows it.
 *
 * @param service the service
 * @param changes what billing recorded, in order
 */
public record Subscription(Service service, List<Change> changes) {

    /** Sorts the changes by instant and by the order in which their kinds are declared. */
    public Subscription {
        Objects.requireNonNull(service, "service");
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparing(Change::at).thenComparing(Change::kind));
        changes = List.copyOf(sorted);
    }

    /**
     * Whether the subscription was active at an instant: activated or resumed, and neither ended nor paused since. A pause that
     * ends after the subscription did brings nothing back. Of changes at one instant those that leave it active come
     * last: ended and activated at once, as when the tariff is switched, it goes on.
     *
     * @param instant the instant; a change at that very instant has taken effect
     * @return true if it was active
     */
    public boolean isActiveAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        boolean active = false;
        boolean ended = false;
        for (Change change : changes) {
            if (change.at().isAfter(instant)) break;
            switch (change.kind()) {
                case ACTIVATED -> {
                    active = true;
                    ended = false;
                }
                case RESUMED -> active = !ended;
                case PAUSED -> active = false;
                case ENDED -> {
                    active = false;
                    ended = true;
                }
                case CANCEL_REQUESTED, CONCESSION -> {}
            }
        }
        return active;
    }

    /**
     * When the subscription ended for good.
     *
     * @return the instant of the last ending that no activation follows, or empty
     */
    public Optional<Instant> endedAt() {
        Optional<Instant> ended = Optional.empty();
        for (Change change : changes) {
            if (change.kind() == Kind.ENDED) ended = Optional.of(change.at());
            else if (change.kind() == Kind.ACTIVATED) ended = Optional.empty();
        }
        return ended;
    }

    /**
     * One thing that billing recorded.
     *
     * @param at when it took effect
     * @param kind what it was
     */
    public record Change(Instant at, Kind kind) {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What billing records of a subscription, in the order in which changes of one instant take effect. */
    public enum Kind {
        /** The customer was given something for nothing: a credit, a discount. */
        CONCESSION,
        /** The customer asked to end it. */
        CANCEL_REQUESTED,
        /** The service rests and is not charged. */
        PAUSED,
        /** The service ended. */
        ENDED,
        /** The service began, for the first time or anew. */
        ACTIVATED,
        /** A pause ended. */
        RESUMED
    }
}
