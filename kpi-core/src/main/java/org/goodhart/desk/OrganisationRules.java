package org.goodhart.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.value.EffectiveDated;

/** What cannot be in an organisation, and what can and is strange. */
final class OrganisationRules {
    private OrganisationRules() {}

    static List<Problem> impossibilities(List<Line> lines, List<Person> people) {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) problems.add(new Problem("organisation", "", "no line", "at least one"));
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (names.add(line.name())) continue;
            problems.add(new Problem("organisation", "", "two lines are called " + line.name(), "one line a name"));
        }
        Set<AgentId> ids = new HashSet<>();
        for (Person person : people) {
            if (ids.add(person.id())) continue;
            problems.add(new Problem(subject(person.id()), "", "his number occurs twice", "one person a number"));
        }
        for (Person person : people) problems.addAll(strayPosts(person, lines));
        problems.addAll(circles(people));
        return problems;
    }

    private static List<Problem> strayPosts(Person person, List<Line> lines) {
        List<Problem> problems = new ArrayList<>();
        for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
            Optional<Line> stray = entry.value().line().filter(line -> !lines.contains(line));
            if (stray.isEmpty()) continue;
            String found = "he is on " + stray.get() + " " + dates(entry.from(), entry.until());
            problems.add(new Problem(subject(person.id()), "", found, "one of " + lines));
        }
        return problems;
    }

    /** Each circle once, as of the first date on which it is closed: that is one on which some post begins. */
    private static List<Problem> circles(List<Person> people) {
        Set<LocalDate> dates = new TreeSet<>();
        for (Person person : people) {
            for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
                if (entry.value().superior().isPresent()) dates.add(entry.from());
            }
        }
        List<Problem> problems = new ArrayList<>();
        Set<List<AgentId>> known = new HashSet<>();
        for (LocalDate date : dates) {
            for (List<AgentId> circle : circlesOn(date, people)) {
                if (known.add(circle)) problems.add(circle(circle, date));
            }
        }
        return problems;
    }

    private static List<List<AgentId>> circlesOn(LocalDate date, List<Person> people) {
        Map<AgentId, AgentId> superiors = new HashMap<>();
        for (Person person : people) {
            person.postOn(date).flatMap(Post::superior).ifPresent(superior -> superiors.put(person.id(), superior));
        }
        List<List<AgentId>> circles = new ArrayList<>();
        Set<AgentId> done = new HashSet<>();
        for (Person person : people) {
            Set<AgentId> way = new LinkedHashSet<>();
            AgentId next = person.id();
            while (next != null && !done.contains(next) && way.add(next)) next = superiors.get(next);
            if (next != null && way.contains(next)) circles.add(fromLeast(way, next));
            done.addAll(way);
        }
        return circles;
    }

    /** The part of a way that comes back to an agent, begun with the least number in it. */
    private static List<AgentId> fromLeast(Set<AgentId> way, AgentId back) {
        List<AgentId> all = new ArrayList<>(way);
        List<AgentId> circle = new ArrayList<>(all.subList(all.indexOf(back), all.size()));
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }

    private static Problem circle(List<AgentId> circle, LocalDate date) {
        StringBuilder found = new StringBuilder("he answers to ");
        if (circle.size() == 1) found.append("himself");
        for (int i = 1; i < circle.size(); i++) {
            AgentId next = circle.get((i + 1) % circle.size());
            found.append(circle.get(i)).append(", ").append(circle.get(i)).append(" to ");
            if (i == circle.size() - 1) found.append(next);
        }
        found.append(' ').append(date.equals(LocalDate.MIN) ? "from the very beginning" : "on " + date);
        return new Problem(subject(circle.get(0)), "", found.toString(), "a superior who does not answer to him");
    }

    static List<Oddity> oddities(Organisation organisation) {
        List<Oddity> odd = new ArrayList<>();
        for (Person person : organisation.people()) {
            for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
                entry.value()
                        .superior()
                        .flatMap(superior -> oddity(organisation, person, entry, superior))
                        .ifPresent(odd::add);
            }
        }
        return odd;
    }

    private static Optional<Oddity> oddity(
            Organisation organisation, Person person, EffectiveDated.Entry<Post> entry, AgentId superior) {
        String answers = dates(entry.from(), entry.until()) + " he answers to " + superior;
        Optional<Person> listed = organisation.find(superior);
        if (listed.isEmpty()) {
            return Optional.of(new Oddity(
                    Oddity.Kind.SUPERIOR_UNKNOWN,
                    subject(person.id()),
                    answers + ", whom the organisation does not list"));
        }
        if (!listed.get().firstDate().isAfter(entry.from())
                && !listed.get().endDate().isBefore(entry.until())) {
            return Optional.empty();
        }
        return Optional.of(new Oddity(
                Oddity.Kind.SUPERIOR_NOT_EMPLOYED,
                subject(person.id()),
                answers + ", who is employed " + employed(listed.get())));
    }

    static String employed(Person person) {
        return dates(person.firstDate(), person.endDate());
    }

    static String subject(AgentId id) {
        return "agent " + id;
    }

    private static String dates(LocalDate from, LocalDate until) {
        String end = until.equals(LocalDate.MAX) ? "" : "until " + until + " (exclusive)";
        if (from.equals(LocalDate.MIN)) return end.isEmpty() ? "on all dates" : end;
        return end.isEmpty() ? "from " + from + " on" : "from " + from + " " + end;
    }
}
