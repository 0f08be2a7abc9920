package org.goodhart.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;

/**
 * Somebody who works on a desk, as a test tells it post by post. He is an {@code engineer} on no line, in full time, under nobody, and
 * always was, unless said; {@link #from} begins another post, which is like the last one until something else is said:
 *
 * <pre>{@code
 * person("ann").on(L1).under("boss").from("2026-03-16").on(L2).share("50%").leaves("2026-06-01")
 * }</pre>
 */
public final class GivenPerson {
    private final AgentId id;
    private final List<EffectiveDated.Entry<Post>> posts;

    private GivenPerson(AgentId id, List<EffectiveDated.Entry<Post>> posts) {
        this.id = id;
        this.posts = posts;
    }

    static GivenPerson of(String number) {
        Post post = new Post("engineer", Optional.empty(), Optional.empty(), Ratio.ONE);
        return new GivenPerson(
                AgentId.of(number), List.of(new EffectiveDated.Entry<>(LocalDate.MIN, LocalDate.MAX, post)));
    }

    /**
     * He was hired on a date, and was not there before.
     *
     * @param date a date such as {@code 2026-01-01}, the first one on which he is employed
     * @return the changed person
     */
    public GivenPerson hired(String date) {
        List<EffectiveDated.Entry<Post>> changed = new ArrayList<>(posts);
        EffectiveDated.Entry<Post> first = changed.get(0);
        changed.set(0, new EffectiveDated.Entry<>(LocalDate.parse(date), first.until(), first.value()));
        return new GivenPerson(id, List.copyOf(changed));
    }

    /**
     * From a date on he has another post.
     *
     * @param date a date such as {@code 2026-03-16}
     * @return the changed person, with a post like the last one
     */
    public GivenPerson from(String date) {
        LocalDate begins = LocalDate.parse(date);
        Post like = last().value();
        List<EffectiveDated.Entry<Post>> more = new ArrayList<>(leaves(date).posts);
        more.add(new EffectiveDated.Entry<>(begins, LocalDate.MAX, like));
        return new GivenPerson(id, List.copyOf(more));
    }

    /**
     * He leaves.
     *
     * @param date the first date on which he is employed no longer
     * @return the changed person
     */
    public GivenPerson leaves(String date) {
        return replaced(new EffectiveDated.Entry<>(last().from(), LocalDate.parse(date), last().value()));
    }

    /**
     * The line that he works on.
     *
     * @param line the line
     * @return the changed person
     */
    public GivenPerson on(Line line) {
        Post post = last().value();
        return posted(new Post(post.title(), Optional.of(line), post.superior(), post.share()));
    }

    /**
     * Whom he answers to.
     *
     * @param superior the number of his superior
     * @return the changed person
     */
    public GivenPerson under(String superior) {
        Post post = last().value();
        return posted(new Post(post.title(), post.line(), Optional.of(AgentId.of(superior)), post.share()));
    }

    /**
     * For how much of a full week he is employed.
     *
     * @param share such as {@code 50%}
     * @return the changed person
     * @throws IllegalArgumentException if it is not above 0% and at most 100%
     */
    public GivenPerson share(String share) {
        Post post = last().value();
        return posted(new Post(post.title(), post.line(), post.superior(), Ratio.parse(share)));
    }

    /**
     * What his post is called.
     *
     * @param title such as {@code head of support}
     * @return the changed person
     */
    public GivenPerson as(String title) {
        Post post = last().value();
        return posted(new Post(title, post.line(), post.superior(), post.share()));
    }

    /**
     * The person, who is called as he is numbered.
     *
     * @return the person
     */
    public Person build() {
        return new Person(id, id.name(), EffectiveDated.of(posts));
    }

    private EffectiveDated.Entry<Post> last() {
        return posts.get(posts.size() - 1);
    }

    private GivenPerson posted(Post post) {
        return replaced(new EffectiveDated.Entry<>(last().from(), last().until(), post));
    }

    private GivenPerson replaced(EffectiveDated.Entry<Post> entry) {
        List<EffectiveDated.Entry<Post>> changed = new ArrayList<>(posts);
        changed.set(changed.size() - 1, entry);
        return new GivenPerson(id, List.copyOf(changed));
    }
}
