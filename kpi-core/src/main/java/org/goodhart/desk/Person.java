package org.goodhart.desk;

import java.util.Objects;
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

    /** By number. */
    @Override
    public int compareTo(Person other) {
        return id.compareTo(other.id);
    }
}
