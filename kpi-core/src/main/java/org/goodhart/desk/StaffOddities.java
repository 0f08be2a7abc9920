package org.goodhart.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Oddity.Kind;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;

/**
 * Finds who held a ticket although the organisation does not list him, or has him employed at another time or on another line. Each
 * kind is told once for a ticket and an agent, at the first instant at which it is so.
 */
final class StaffOddities {

    private final Ticket ticket;
    private final Organisation organisation;
    private final List<Oddity> found = new ArrayList<>();
    private final Map<AgentId, Set<Kind>> told = new HashMap<>();

    private StaffOddities(Ticket ticket, Organisation organisation) {
        this.ticket = ticket;
        this.organisation = organisation;
    }

    /** Nothing where the organisation lists nobody: then nobody can be missing. */
    static List<Oddity> of(Ticket ticket, Organisation organisation, Instant asOf) {
        if (organisation.people().isEmpty()) return List.of();
        StaffOddities oddities = new StaffOddities(ticket, organisation);
        for (Stint stint : ticket.course(asOf).stints()) {
            stint.holder().agent().ifPresent(agent -> oddities.held(agent, stint));
        }
        return oddities.found;
    }

    private void held(AgentId agent, Stint stint) {
        Line line = stint.holder().line();
        Optional<Person> person = organisation.find(agent);
        if (person.isEmpty()) {
            add(Kind.UNKNOWN_AGENT, agent, line, stint.interval().start(), "");
            return;
        }
        for (Instant at : turns(person.get(), stint.interval())) {
            Optional<Post> post = person.get().postOn(organisation.dateOf(at));
            if (post.isEmpty()) {
                String employed = ": he is employed " + OrganisationRules.employed(person.get());
                add(Kind.NOT_EMPLOYED, agent, line, at, employed);
            } else if (!post.get().line().equals(Optional.of(line))) {
                String posted = post.get().line().map(Line::name).orElse("no line");
                add(Kind.ON_ANOTHER_LINE, agent, line, at, ": he is posted on " + posted);
            }
        }
    }

    /** When a stint begins, and when within it somebody's post changes. */
    private Set<Instant> turns(Person person, Interval stint) {
        Set<Instant> turns = new TreeSet<>();
        turns.add(stint.start());
        for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
            midnight(entry.from()).filter(stint::contains).ifPresent(turns::add);
            midnight(entry.until()).filter(stint::contains).ifPresent(turns::add);
        }
        return turns;
    }

    private Optional<Instant> midnight(LocalDate date) {
        ZoneId zone = organisation.zone();
        boolean open = date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX);
        return open ? Optional.empty() : Optional.of(date.atStartOfDay(zone).toInstant());
    }

    private void add(Kind kind, AgentId agent, Line line, Instant at, String why) {
        if (!told.computeIfAbsent(agent, a -> EnumSet.noneOf(Kind.class)).add(kind)) return;
        found.add(new Oddity(kind, "ticket " + ticket.id(), agent + " held it on " + line + " at " + at + why));
    }
}
