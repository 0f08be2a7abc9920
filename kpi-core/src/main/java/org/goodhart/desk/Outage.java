package org.goodhart.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.value.Interval;

/**
 * A mass outage: services of many subscribers failed through one cause. It belongs to no subscriber's history, and whose cause it is
 * decides whether support is to blame. Example, a switch that failed and that the network answers for:
 *
 * <pre>{@code
 * Outage outage = Outage.of(OutageId.of("O-7"), from, "switch failed", CauseOwner.NETWORK, Source.OTHER_DEPARTMENT, Service.of("internet"))
 *         .withUntil(from.plus(Duration.ofHours(5)))
 *         .withAffected(Affected.only(street));
 * }</pre>
 *
 * @param id its number
 * @param from when it began
 * @param until when it was over, exclusive; empty while it goes on
 * @param services what failed, at least one, by name
 * @param affected whose services
 * @param cause why, in a few words
 * @param owner who answers for the cause
 * @param source who recorded it
 */
public record Outage(
        OutageId id,
        Instant from,
        Optional<Instant> until,
        Set<Service> services,
        Affected affected,
        String cause,
        CauseOwner owner,
        Source source)
        implements Comparable<Outage> {

    private static final Comparator<Outage> ORDER =
            Comparator.comparing(Outage::from).thenComparing(Outage::id);

    /**
     * Checks the instants and sorts the services.
     *
     * @throws IllegalArgumentException if it was over before it began, no service failed, or the cause is blank
     */
    public Outage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        services = Collections.unmodifiableSet(new TreeSet<>(services));
        Objects.requireNonNull(affected, "affected");
        cause = Names.canonical("cause of an outage", cause);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
        if (services.isEmpty()) {
            throw new IllegalArgumentException("outage " + id + " is of no service: at least one is expected");
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("outage " + id + " was over at " + until.get() + " before it began at "
                    + from + "\nMaybe the two are swapped.");
        }
    }

    /**
     * An outage of every subscriber's services that goes on.
     *
     * @param id its number
     * @param from when it began
     * @param cause why, in a few words
     * @param owner who answers for the cause
     * @param source who recorded it
     * @param services what failed
     * @return the outage
     * @throws IllegalArgumentException if no service failed, or the cause is blank
     */
    public static Outage of(
            OutageId id, Instant from, String cause, CauseOwner owner, Source source, Service... services) {
        return new Outage(id, from, Optional.empty(), Set.of(services), Affected.everybody(), cause, owner, source);
    }

    /**
     * This outage with its end.
     *
     * @param end when it was over, exclusive
     * @return the changed outage
     * @throws IllegalArgumentException if that is before it began
     */
    public Outage withUntil(Instant end) {
        return new Outage(id, from, Optional.of(end), services, affected, cause, owner, source);
    }

    /**
     * This outage with those whom it concerns.
     *
     * @param whom whose services failed
     * @return the changed outage
     */
    public Outage withAffected(Affected whom) {
        return new Outage(id, from, until, services, whom, cause, owner, source);
    }

    /**
     * Whether it took a subscriber's service away within an interval.
     *
     * @param subscriber the subscriber
     * @param service the service
     * @param interval the interval; an empty one shares no instant with anything
     * @return true if the service of the subscriber is affected and the outage and the interval share an instant; an outage that goes on
     *     has no end, and one that was over in the instant of its beginning shares none
     */
    public boolean affects(SubscriberId subscriber, Service service, Interval interval) {
        Objects.requireNonNull(service, "service");
        return services.contains(service)
                && affected.includes(subscriber)
                && Interval.of(from, until.orElse(Instant.MAX)).overlaps(interval);
    }

    /** By beginning, then by number. */
    @Override
    public int compareTo(Outage other) {
        return ORDER.compare(this, other);
    }
}
