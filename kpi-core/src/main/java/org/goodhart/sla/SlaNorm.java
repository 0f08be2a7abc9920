package org.goodhart.sla;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.value.StableText;

/**
 * How long something may take: which cases, how long, on which calendar, and what stops the clock.
 *
 * <p>Example: {@code SlaNorm.restore().within(Duration.ofHours(8)).on(calendar).forPriorities(Priority.of("high"))} is a
 * norm of eight working hours from the first contact about a fault of high priority until the service is restored, which nothing pauses.
 *
 * @param subject what it is about
 * @param target how long it may take; exactly as long is in time
 * @param calendar on whose hours the target counts; {@link WorkCalendar#alwaysOpen} for absolute time
 * @param pauses what stops the clock
 * @param priorities the priorities it is for, as they were at the opening; empty: all
 * @param categories the categories it is for, as they were at the opening; empty: all
 * @param services the services it is for; empty: all
 * @param line the line whose time it limits, for {@link Subject#LINE} only; empty: any line
 */
public record SlaNorm(
        Subject subject,
        Duration target,
        WorkCalendar calendar,
        PausePolicy pauses,
        Set<Priority> priorities,
        Set<Category> categories,
        Set<Service> services,
        Optional<Line> line) {

    /**
     * Checks the target and that only a line's norm names a line.
     *
     * @throws IllegalArgumentException if the target is not positive or another norm than a line's names a line
     */
    public SlaNorm {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(pauses, "pauses");
        Objects.requireNonNull(line, "line");
        priorities = Collections.unmodifiableSet(new TreeSet<>(priorities));
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        services = Collections.unmodifiableSet(new TreeSet<>(services));
        if (target.isNegative() || target.isZero()) {
            throw new IllegalArgumentException("a norm of " + target + ": more than zero is expected");
        }
        if (line.isPresent() && subject != Subject.LINE) {
            throw new IllegalArgumentException(
                    "a norm for a " + subject + " names line " + line.get() + ": only a norm for a LINE does");
        }
    }

    /**
     * Begins a norm for the time until a fault is restored, from the first that was heard of it.
     *
     * @return what asks for the target
     */
    public static Unlimited restore() {
        return new Unlimited(Subject.FAULT);
    }

    /**
     * Begins a norm for the time until a ticket is resolved, from its opening.
     *
     * @return what asks for the target
     */
    public static Unlimited resolve() {
        return new Unlimited(Subject.TICKET);
    }

    /**
     * Begins a norm for the time that a line has with a ticket.
     *
     * @return what asks for the target
     */
    public static Unlimited hold() {
        return new Unlimited(Subject.LINE);
    }

    /**
     * A norm that lacks its target.
     *
     * @param subject what it is about
     */
    public record Unlimited(Subject subject) {
        /** Refuses null. */
        public Unlimited {
            Objects.requireNonNull(subject, "subject");
        }

        /**
         * Says how long it may take.
         *
         * @param target the target; exactly as long is in time
         * @return what asks for the calendar
         */
        public Unclocked within(Duration target) {
            return new Unclocked(subject, target);
        }
    }

    /**
     * A norm that lacks its calendar.
     *
     * @param subject what it is about
     * @param target how long it may take
     */
    public record Unclocked(Subject subject, Duration target) {
        /** Refuses null. */
        public Unclocked {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(target, "target");
        }

        /**
         * Says on whose hours the target counts.
         *
         * @param calendar the calendar; {@link WorkCalendar#alwaysOpen} for absolute time
         * @return the norm: for all cases, without pauses
         * @throws IllegalArgumentException if the target is not positive
         */
        public SlaNorm on(WorkCalendar calendar) {
            return new SlaNorm(
                    subject, target, calendar, PausePolicy.none(), Set.of(), Set.of(), Set.of(), Optional.empty());
        }
    }

    /**
     * This norm with another pause policy.
     *
     * @param policy what stops the clock
     * @return the changed norm
     */
    public SlaNorm pausing(PausePolicy policy) {
        return new SlaNorm(subject, target, calendar, policy, priorities, categories, services, line);
    }

    /**
     * This norm for some priorities only.
     *
     * @param only the priorities
     * @return the narrower norm
     */
    public SlaNorm forPriorities(Priority... only) {
        return new SlaNorm(subject, target, calendar, pauses, new TreeSet<>(List.of(only)), categories, services, line);
    }

    /**
     * This norm for some categories only.
     *
     * @param only the categories
     * @return the narrower norm
     */
    public SlaNorm forCategories(Category... only) {
        return new SlaNorm(subject, target, calendar, pauses, priorities, new TreeSet<>(List.of(only)), services, line);
    }

    /**
     * This norm for some services only.
     *
     * @param only the services
     * @return the narrower norm
     */
    public SlaNorm forServices(Service... only) {
        return new SlaNorm(
                subject, target, calendar, pauses, priorities, categories, new TreeSet<>(List.of(only)), line);
    }

    /**
     * This norm for one line only.
     *
     * @param only the line
     * @return the narrower norm
     * @throws IllegalArgumentException if this is no norm for a {@link Subject#LINE}
     */
    public SlaNorm forLine(Line only) {
        return new SlaNorm(subject, target, calendar, pauses, priorities, categories, services, Optional.of(only));
    }

    /**
     * Whether it is for every case of its subject.
     *
     * @return true if nothing narrows it
     */
    public boolean isForAll() {
        return priorities.isEmpty() && categories.isEmpty() && services.isEmpty() && line.isEmpty();
    }

    boolean covers(Case found) {
        return (priorities.isEmpty() || priorities.contains(found.priority()))
                && (categories.isEmpty() || categories.contains(found.category()))
                && (services.isEmpty() || services.contains(found.service()))
                && (line.isEmpty() || line.equals(found.line()));
    }

    /**
     * Everything that decides a judgement, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        Set<String> narrowed = new TreeSet<>();
        priorities.forEach(p -> narrowed.add("priority " + StableText.of(p.name())));
        categories.forEach(c -> narrowed.add("category " + StableText.of(c.name())));
        services.forEach(s -> narrowed.add("service " + StableText.of(s.name())));
        line.ifPresent(l -> narrowed.add("line " + l.rank() + " " + StableText.of(l.name())));
        return subject + " within " + target + " on [" + calendar + "], " + pauses.description()
                + (narrowed.isEmpty() ? ", for all" : ", for " + narrowed);
    }
}
