package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.metric.Owner;
import org.goodhart.value.Phrase;

/**
 * Whom a superior answers for, as the hierarchy stood when a fact happened: an agent who changes teams on the 16th counts for the one superior until the 15th and for the other from
 * then on.
 *
 * @param reach how far down
 * @param himself whether the superior's own figures count too
 */
public record Team(Reach reach, boolean himself) {

    /** How far down the hierarchy. */
    public enum Reach {
        /** Those whose superior he is. */
        DIRECT_REPORTS,
        /** Those, and those whom they lead, and so on. */
        EVERYBODY_BELOW
    }

    /** Refuses null. */
    public Team {
        Objects.requireNonNull(reach, "reach");
    }

    /**
     * Those whose superior he is.
     *
     * @return the team, without himself
     */
    public static Team directReports() {
        return new Team(Reach.DIRECT_REPORTS, false);
    }

    /**
     * Everybody below him.
     *
     * @return the team, without himself
     */
    public static Team everybodyBelow() {
        return new Team(Reach.EVERYBODY_BELOW, false);
    }

    /**
     * The same with his own figures.
     *
     * @return the team
     */
    public Team withHimself() {
        return new Team(reach, true);
    }

    /**
     * Who belongs to it.
     *
     * @param superior who leads it
     * @param organisation who is who
     * @param date when
     * @return the people, in the order of their numbers at each level
     */
    public List<AgentId> members(AgentId superior, Organisation organisation, LocalDate date) {
        Set<AgentId> members = new LinkedHashSet<>();
        if (himself) members.add(superior);
        List<AgentId> level = List.of(superior);
        while (!level.isEmpty()) {
            List<AgentId> below = new ArrayList<>();
            for (AgentId leader : level) {
                for (Person report : organisation.reportsOf(leader, date)) below.add(report.id());
            }
            members.addAll(below);
            level = reach == Reach.EVERYBODY_BELOW ? below : List.of();
        }
        return List.copyOf(members);
    }

    List<Owner> owners(AgentId superior, Organisation organisation, LocalDate date) {
        return members(superior, organisation, date).stream().map(Owner::agent).toList();
    }

    Phrase phrase() {
        return Phrase.of("pay.team." + reach.name() + (himself ? ".himself" : ""));
    }

    @Override
    public String toString() {
        return reach + (himself ? " and himself" : "");
    }
}
