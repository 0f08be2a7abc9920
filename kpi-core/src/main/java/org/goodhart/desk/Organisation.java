package org.goodhart.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.goodhart.value.Ratio;

/**
 * The lines of support and the people on them, by date. Dates begin at midnight in the organisation's zone. Example, somebody who goes
 * to the second line in the middle of March:
 *
 * <pre>{@code
 * Organisation.of(MOSCOW, List.of(L1, L2), List.of(new Person(ANN, "Ann", EffectiveDated.from(hired, onL1).andFrom(march16, onL2))))
 *         .postOf(ANN, Instant.parse("2026-03-15T21:00:00Z"))    // onL2: it is midnight of the 16th in Moscow
 * }</pre>
 *
 * <p>The record of a company is patchy: a superior of whom it knows nothing, or who is not employed when somebody answers to him, is kept
 * and stands among the {@link #oddities}.
 *
 * @param zone where its dates begin and end; UTC where there are no people, since no date matters then
 * @param lines the lines, by rank
 * @param people the people, by number; none where the record does not tell who works where
 */
public record Organisation(ZoneId zone, List<Line> lines, List<Person> people) {

    /**
     * Sorts both and checks that they fit together.
     *
     * @throws ImpossibleHistoryException if there is no line, two lines share a name, two people share a number, a post is on a line that is
     *     not there, or people answer to one another in a circle on some date, with every problem
     */
    public Organisation {
        Objects.requireNonNull(zone, "zone");
        lines = List.copyOf(new TreeSet<>(lines));
        people = people.stream().sorted().toList();
        if (people.isEmpty()) zone = ZoneOffset.UTC;
        List<Problem> problems = OrganisationRules.impossibilities(lines, people);
        if (!problems.isEmpty()) throw new ImpossibleHistoryException(problems);
    }

    /**
     * An organisation of lines alone, for a record that does not tell who works where. It has no dates, so its zone, which is UTC, is
     * asked by nobody.
     *
     * @param lines the lines
     * @return the organisation
     * @throws ImpossibleHistoryException if there is none, or two share a name
     */
    public static Organisation ofLines(Line... lines) {
        return new Organisation(ZoneOffset.UTC, List.of(lines), List.of());
    }

    /**
     * An organisation.
     *
     * @param zone where its dates begin and end
     * @param lines the lines
     * @param people the people
     * @return the organisation
     * @throws ImpossibleHistoryException as the constructor does
     */
    public static Organisation of(ZoneId zone, Collection<Line> lines, Collection<Person> people) {
        return new Organisation(zone, List.copyOf(lines), List.copyOf(people));
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
        int low = 0;
        int high = people.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = people.get(middle).id().compareTo(id);
            if (order == 0) return Optional.of(people.get(middle));
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return Optional.empty();
    }

    /**
     * The date that it is in the organisation's zone.
     *
     * @param instant the instant
     * @return the date; midnight belongs to the date that it begins
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * What somebody is employed as on a date.
     *
     * @param id his number
     * @param date the date
     * @return his post; empty if nobody has the number or he is not employed then
     */
    public Optional<Post> postOf(AgentId id, LocalDate date) {
        return find(id).flatMap(person -> person.postOn(date));
    }

    /**
     * What somebody is employed as at an instant.
     *
     * @param id his number
     * @param instant the instant
     * @return his post on {@link #dateOf} it; empty if nobody has the number or he is not employed then
     */
    public Optional<Post> postOf(AgentId id, Instant instant) {
        return postOf(id, dateOf(instant));
    }

    /**
     * For how much of a full week somebody is employed on a date.
     *
     * @param id his number
     * @param date the date
     * @return the share of his post; 0 if nobody has the number or he is not employed then
     */
    public Ratio shareOf(AgentId id, LocalDate date) {
        return postOf(id, date).map(Post::share).orElse(Ratio.ZERO);
    }

    /**
     * Who works on a line on a date.
     *
     * @param line the line
     * @param date the date
     * @return the people, by number
     */
    public List<Person> staffOn(Line line, LocalDate date) {
        Optional<Line> wanted = Optional.of(line);
        return people.stream()
                .filter(person -> person.postOn(date)
                        .filter(post -> post.line().equals(wanted))
                        .isPresent())
                .toList();
    }

    /**
     * Whom somebody answers to on a date.
     *
     * @param id his number
     * @param date the date
     * @return the number of his superior, whom the organisation need not list; empty if he answers to nobody here, or is not employed then
     */
    public Optional<AgentId> superiorOf(AgentId id, LocalDate date) {
        return postOf(id, date).flatMap(Post::superior);
    }

    /**
     * Whom somebody answers to on a date, and whom that one answers to, and so on up to the top. The way ends with who answers to nobody, is
     * not employed then, or is not listed.
     *
     * @param id his number
     * @param date the date
     * @return the numbers, his own superior first; empty if he answers to nobody
     */
    public List<AgentId> superiorsOf(AgentId id, LocalDate date) {
        List<AgentId> superiors = new ArrayList<>();
        Optional<AgentId> next = superiorOf(id, date);
        while (next.isPresent()) {
            superiors.add(next.get());
            next = superiorOf(next.get(), date);
        }
        return List.copyOf(superiors);
    }

    /**
     * Who answers to somebody on a date, directly.
     *
     * @param id the number of the superior
     * @param date the date
     * @return the people, by number
     */
    public List<Person> reportsOf(AgentId id, LocalDate date) {
        Optional<AgentId> wanted = Optional.of(id);
        return people.stream()
                .filter(person -> person.postOn(date)
                        .filter(post -> post.superior().equals(wanted))
                        .isPresent())
                .toList();
    }

    /**
     * What is strange about it: superiors who are not listed, or not employed while somebody answers to them.
     *
     * @return the oddities by the number of who answers to them, then by date
     */
    public List<Oddity> oddities() {
        return OrganisationRules.oddities(this);
    }
}
