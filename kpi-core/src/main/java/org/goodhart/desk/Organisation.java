package org.goodhart.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of support and the people on them, by date.
 *
 * @param lines the lines, by rank
 * @param people the people, by number
 */
public record Organisation(List<Line> lines, List<Person> people) {

    /**
     * Sorts both and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no line, two lines share a name, or two people share a number
     */
    public Organisation {
        lines = List.copyOf(new TreeSet<>(lines));
        people = people.stream().sorted().toList();
        if (lines.isEmpty())
            throw new IllegalArgumentException("an organisation has no line: at least one is expected");
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (!names.add(line.name())) throw new IllegalArgumentException("two lines are called " + line.name());
        }
        Set<AgentId> ids = new HashSet<>();
        for (Person person : people) {
            if (!ids.add(person.id())) throw new IllegalArgumentException("two people have the number " + person.id());
        }
    }

    /**
     * An organisation of lines alone, for a record that does not tell who works where.
     *
     * @param lines the lines
     * @return the organisation
     */
    public static Organisation ofLines(Line... lines) {
        return new Organisation(List.of(lines), List.of());
    }

    /**
     * An organisation.
     *
     * @param lines the lines
     * @param people the people
     * @return the organisation
     */
    public static Organisation of(Collection<Line> lines, Collection<Person> people) {
        return new Organisation(List.copyOf(lines), List.copyOf(people));
    }

    /**
     * The line that meets the customer.
     *
     * @return the line of the lowest rank
     */
    public Line firstLine() {
        return lines.get(0);
    }

    /**
     * Whether the organisation has a line.
     *
     * @param line the line
     * @return true if it is one of {@link #lines}
     */
    public boolean has(Line line) {
        return lines.contains(line);
    }

    /**
     * A person by his number.
     *
     * @param id the number
     * @return the person, or empty if nobody has it
     */
    public Optional<Person> find(AgentId id) {
        Objects.requireNonNull(id, "id");
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
