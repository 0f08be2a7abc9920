package org.goodhart.sla;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Service;
import org.goodhart.value.StableText;

/**
 * Which cases a norm is for. A case fits if it fits every condition; an empty condition is none.
 *
 * <p>A fault that nobody registered has no priority and no category, and a subscriber of whom billing told no segment has
 * none: conditions on these do not fit them.
 *
 * <p>The segment is that of the instant at which the clock starts. Priority and category are those of that instant too, or of the
 * opening where the clock starts before it; what a later change of them does says the book's {@link Reclassification}. The
 * service never changes, and the line is the one whose time is in question.
 *
 * @param priorities the priorities it is for; empty: all
 * @param categories the categories it is for; empty: all
 * @param services the services it is for; empty: all
 * @param segments the customer segments it is for; empty: all
 * @param line the line whose time it limits; empty: any line
 */
public record Selection(
        Set<Priority> priorities,
        Set<Category> categories,
        Set<Service> services,
        Set<Segment> segments,
        Optional<Line> line) {

    /** All cases. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    /** Sorts the sets. */
    public Selection {
        priorities = Collections.unmodifiableSet(new TreeSet<>(priorities));
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        services = Collections.unmodifiableSet(new TreeSet<>(services));
        segments = Collections.unmodifiableSet(new TreeSet<>(segments));
        Objects.requireNonNull(line, "line");
    }

    /**
     * Whether it leaves no case out.
     *
     * @return true if there is no condition
     */
    public boolean isForAll() {
        return equals(ALL);
    }

    Selection withPriorities(Priority... only) {
        some(only, "priorities");
        return new Selection(new TreeSet<>(List.of(only)), categories, services, segments, line);
    }

    Selection withCategories(Category... only) {
        some(only, "categories");
        return new Selection(priorities, new TreeSet<>(List.of(only)), services, segments, line);
    }

    Selection withServices(Service... only) {
        some(only, "services");
        return new Selection(priorities, categories, new TreeSet<>(List.of(only)), segments, line);
    }

    Selection withSegments(Segment... only) {
        some(only, "segments");
        return new Selection(priorities, categories, services, new TreeSet<>(List.of(only)), line);
    }

    private static void some(Object[] only, String what) {
        if (only.length == 0) {
            throw new IllegalArgumentException("a norm for no " + what + ": at least one is expected");
        }
    }

    Selection withLine(Line only) {
        return new Selection(priorities, categories, services, segments, Optional.of(only));
    }

    boolean covers(Case found) {
        return (priorities.isEmpty()
                        || found.priority().filter(priorities::contains).isPresent())
                && (categories.isEmpty()
                        || found.category().filter(categories::contains).isPresent())
                && (services.isEmpty() || services.contains(found.service()))
                && (segments.isEmpty()
                        || found.segment().filter(segments::contains).isPresent())
                && (line.isEmpty() || line.equals(found.line()));
    }

    /**
     * The conditions as text for fingerprints.
     *
     * @return {@code for all}, or the conditions in the order of their texts
     */
    public String description() {
        Set<String> narrowed = new TreeSet<>();
        priorities.forEach(p -> narrowed.add("priority " + StableText.of(p.name())));
        categories.forEach(c -> narrowed.add("category " + StableText.of(c.name())));
        services.forEach(s -> narrowed.add("service " + StableText.of(s.name())));
        segments.forEach(s -> narrowed.add("segment " + StableText.of(s.name())));
        line.ifPresent(l -> narrowed.add("line " + l.rank() + " " + StableText.of(l.name())));
        return narrowed.isEmpty() ? "for all" : "for " + narrowed;
    }
}
