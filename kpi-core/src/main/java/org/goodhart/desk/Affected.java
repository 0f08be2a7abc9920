package org.goodhart.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom something that is no single subscriber's own concerns: everybody, or the subscribers of a list.
 *
 * <pre>{@code
 * Affected.everybody().includes(SubscriberId.of("S-3"))                         // true
 * Affected.only(SubscriberId.of("S-1")).includes(SubscriberId.of("S-3"))        // false
 * }</pre>
 *
 * @param list the subscribers, by number; empty where it is everybody
 */
public record Affected(Optional<Set<SubscriberId>> list) {

    /**
     * Sorts the list.
     *
     * @throws IllegalArgumentException if there is a list and nobody on it
     */
    public Affected {
        Objects.requireNonNull(list, "list");
        list = list.map(subscribers -> Collections.unmodifiableSet(new TreeSet<>(subscribers)));
        if (list.isPresent() && list.get().isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is affected: one subscriber or more is expected\nMaybe everybody was meant.");
        }
    }

    /**
     * Every subscriber there is.
     *
     * @return everybody
     */
    public static Affected everybody() {
        return new Affected(Optional.empty());
    }

    /**
     * The subscribers of a list.
     *
     * @param subscribers who is affected, at least one
     * @return these alone
     * @throws IllegalArgumentException if there is none
     */
    public static Affected only(SubscriberId... subscribers) {
        return only(Arrays.asList(subscribers));
    }

    /**
     * The subscribers of a list.
     *
     * @param subscribers who is affected, at least one
     * @return these alone
     * @throws IllegalArgumentException if there is none
     */
    public static Affected only(Collection<SubscriberId> subscribers) {
        return new Affected(Optional.of(Set.copyOf(subscribers)));
    }

    /**
     * Whether somebody is affected.
     *
     * @param subscriber the subscriber
     * @return true if he is on the list, or if there is none
     */
    public boolean includes(SubscriberId subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        return list.map(subscribers -> subscribers.contains(subscriber)).orElse(true);
    }

    @Override
    public String toString() {
        return list.map(Set::toString).orElse("everybody");
    }
}
