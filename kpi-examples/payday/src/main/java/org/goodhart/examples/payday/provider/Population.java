package org.goodhart.examples.payday.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberId;

/** The subscribers, what they have, when something was last heard of it, and what they had to put up with. */
final class Population {
    static final Service INTERNET = Service.of("internet");
    static final Service TV = Service.of("tv");
    static final Service PHONE = Service.of("phone");

    /** Two faults of one service lie more than the repeat window apart, unless one is the other's return. */
    private static final Duration QUIET = Duration.ofDays(7).plusHours(1);

    private final List<SubscriberId> subscribers = new ArrayList<>();
    private final Map<SubscriberId, List<Service>> services = new HashMap<>();
    private final Map<Subscribed, Instant> lastHeard = new HashMap<>();
    private final Map<SubscriberId, Instant> leaving = new HashMap<>();

    /** A subscriber's service. */
    record Subscribed(SubscriberId subscriber, Service service) {}

    Population(int size, Dice dice) {
        for (int i = 1; i <= size; i++) {
            String digits = Integer.toString(i);
            SubscriberId subscriber = SubscriberId.of("S-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits);
            List<Service> of = new ArrayList<>(List.of(INTERNET));
            if (dice.chance(600)) of.add(TV);
            if (dice.chance(300)) of.add(PHONE);
            subscribers.add(subscriber);
            services.put(subscriber, List.copyOf(of));
        }
    }

    List<SubscriberId> all() {
        return subscribers;
    }

    List<Service> servicesOf(SubscriberId subscriber) {
        return services.getOrDefault(subscriber, List.of());
    }

    boolean isQuiet(Subscribed which, Instant at) {
        Instant last = lastHeard.get(which);
        return last == null || last.plus(QUIET).isBefore(at);
    }

    /** Somebody of whose service nothing was heard lately. */
    Optional<Subscribed> anyQuiet(Instant at, Dice dice) {
        for (int i = 0; i < 60; i++) {
            SubscriberId subscriber = dice.pick(subscribers);
            List<Service> of = servicesOf(subscriber);
            Subscribed which = new Subscribed(subscriber, dice.chance(550) ? INTERNET : dice.pick(of));
            boolean gone =
                    leavesAt(subscriber).filter(asked -> asked.isBefore(at)).isPresent();
            if (!gone && isQuiet(which, at)) return Optional.of(which);
        }
        return Optional.empty();
    }

    void heard(Subscribed of, Instant at) {
        lastHeard.merge(of, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    Optional<Instant> lastHeardOf(SubscriberId subscriber) {
        return servicesOf(subscriber).stream()
                .map(service -> lastHeard.get(new Subscribed(subscriber, service)))
                .filter(at -> at != null)
                .max(Instant::compareTo);
    }

    /** He had to put up with something; one in eleven then asks to leave some days later. */
    void grieve(SubscriberId subscriber, Instant at, Dice dice) {
        Instant asks = at.plusSeconds(dice.between(1, 9) * 86_400L);
        if (dice.chance(90)) leaving.putIfAbsent(subscriber, asks);
    }

    /** When somebody who had to put up with much asks to leave. */
    Optional<Instant> leavesAt(SubscriberId subscriber) {
        return Optional.ofNullable(leaving.get(subscriber));
    }
}
