package org.goodhart.desk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.EffectiveDated;

/**
 * A member of staff and the posts that he has had.
 *
 * @param id his number
 * @param name his name
 * @param posts what he was employed as, by date: it begins when he was hired and ends when he left
 */
public record Person(AgentId id, String name, EffectiveDated<Post> posts) implements Comparable<Person> {

    /** Refuses a blank name. */
    public Person {
        Objects.requireNonNull(id, "id");
        name = Names.canonical("name of a person", name);
        Objects.requireNonNull(posts, "posts");
    }

    /**
     * What he is employed as on a date.
     *
     * @param date the date
     * @return his post, or empty before he was hired and after he left
     */
    public Optional<Post> postOn(LocalDate date) {
        return posts.find(date);
    }

    /**
     * When he was hired.
     *
     * @return the first date on which he is employed; empty if he always was
     */
    public Optional<LocalDate> hiredOn() {
        return Optional.of(firstDate()).filter(date -> !date.equals(LocalDate.MIN));
    }

    /**
     * When he left.
     *
     * @return the first date on which he is employed no longer; empty if no end is known
     */
    public Optional<LocalDate> leftOn() {
        return Optional.of(endDate()).filter(date -> !date.equals(LocalDate.MAX));
    }

    LocalDate firstDate() {
        return posts.entries().get(0).from();
    }

    LocalDate endDate() {
        return posts.entries().get(posts.entries().size() - 1).until();
    }

    /** By number. */
    @Override
    public int compareTo(Person other) {
        return id.compareTo(other.id);
    }
}
