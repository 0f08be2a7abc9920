package org.goodhart.examples.payday.input;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.ImpossibleHistoryException;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.Problem;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;

/** The rows of {@code organisation.csv}: one for each line, and one for each post that somebody has had. */
final class OrganisationRows {
    private final ZoneId zone;
    private final Set<Line> lines = new TreeSet<>();
    private final Map<AgentId, Posts> people = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What a person was employed as, and where that begins in the file. */
    private static final class Posts {
        final String name;
        final String place;
        final List<EffectiveDated.Entry<Post>> entries = new ArrayList<>();

        Posts(String name, String place) {
            this.name = name;
            this.place = place;
        }
    }

    OrganisationRows(ZoneId zone) {
        this.zone = zone;
    }

    void take(CsvRow row) {
        try {
            row.check();
            Optional<Line> line = row.optional("line").map(LineText::parse);
            if (row.optional("agent").isPresent()) post(row, line);
            else lines.add(LineText.parse(row.text("line")));
            line.ifPresent(lines::add);
        } catch (IllegalArgumentException | UnreadableCell e) {
            problems.add(CsvEventLog.problem("organisation", row, e));
        }
    }

    private void post(CsvRow row, Optional<Line> line) {
        AgentId id = AgentId.of(row.text("agent"));
        Post post = new Post(
                row.text("title"), line, row.optional("superior").map(AgentId::of), Ratio.parse(row.text("share")));
        LocalDate from = date(row, "from").orElse(LocalDate.MIN);
        LocalDate until = date(row, "until").orElse(LocalDate.MAX);
        Posts posts = people.computeIfAbsent(id, i -> new Posts(row.text("name"), row.place()));
        if (!posts.name.equals(row.text("name"))) {
            throw new UnreadableCell(
                    "agent " + id + " is called '" + Excerpt.of(row.text("name")) + "'",
                    posts.name + ", as at " + posts.place);
        }
        posts.entries.add(new EffectiveDated.Entry<>(from, until, post));
    }

    private static Optional<LocalDate> date(CsvRow row, String column) {
        try {
            return row.optional(column).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new UnreadableCell(
                    "the date '" + Excerpt.of(row.raw(column)) + "' in column '" + column + "'",
                    "a date such as 2026-03-01, or nothing");
        }
    }

    /** The organisation of what could be understood; empty if no line was named. */
    Optional<Organisation> organisation() {
        List<Person> persons = new ArrayList<>();
        people.forEach((id, posts) -> {
            try {
                persons.add(new Person(id, posts.name, EffectiveDated.of(posts.entries)));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        "agent " + id,
                        posts.place,
                        String.valueOf(e.getMessage()),
                        "posts that follow each other by date"));
            }
        });
        if (lines.isEmpty()) {
            problems.add(new Problem("organisation", CsvFormat.ORGANISATION, "no line in it", "a row for each line"));
            return Optional.empty();
        }
        return organisation(persons).or(() -> organisation(List.of()));
    }

    /** With people whose posts do not fit together the lines are still known. */
    private Optional<Organisation> organisation(List<Person> persons) {
        try {
            return Optional.of(Organisation.of(zone, lines, persons));
        } catch (ImpossibleHistoryException e) {
            for (Problem problem : e.problems()) {
                Problem located = problem.at(CsvFormat.ORGANISATION);
                if (!problems.contains(located)) problems.add(located);
            }
            return Optional.empty();
        }
    }

    List<Problem> problems() {
        return problems;
    }
}
