package org.goodhart.examples.payday.provider;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;

/** Who works at the small provider. */
final class Staff {
    /** Where its working hours, its months and its posts begin and end. */
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    static final Line L1 = Line.of(1);
    static final Line L2 = Line.of(2);
    static final Line L3 = Line.of(3);

    static final AgentId HEAD = AgentId.of("H-01");
    /** Hands a good part of his tickets on after minutes. */
    static final AgentId HASTY = AgentId.of("A-12");
    /** Says of some tickets that they are solved, and has not solved them. */
    static final AgentId SILENT = AgentId.of("A-14");

    private static final LocalDate HIRED = LocalDate.of(2024, 1, 1);
    private static final String[][] PEOPLE = {
        {"A-11", "Anna Orlova", "1", "100%"},
        {"A-12", "Boris Gusev", "1", "100%"},
        {"A-13", "Vera Lapina", "1", "100%"},
        {"A-14", "Gleb Zaitsev", "1", "100%"},
        {"A-15", "Darya Belova", "1", "50%"},
        {"A-16", "Egor Titov", "1", "100%"},
        {"A-21", "Zoya Kotova", "2", "100%"},
        {"A-22", "Ilya Panin", "2", "100%"},
        {"A-23", "Kira Serova", "2", "75%"},
        {"A-31", "Lev Rudin", "3", "100%"},
        {"A-32", "Maya Frolova", "3", "100%"},
    };

    private final List<AgentId> first = on(1);
    private final List<AgentId> second = on(2);
    private final List<AgentId> third = on(3);

    private static List<AgentId> on(int rank) {
        List<AgentId> agents = new ArrayList<>();
        for (String[] person : PEOPLE) {
            if (Integer.parseInt(person[2]) == rank) agents.add(AgentId.of(person[0]));
        }
        return agents;
    }

    static Organisation organisation() {
        List<Person> people = new ArrayList<>();
        Post headPost = new Post("head of support", Optional.empty(), Optional.empty(), Ratio.ONE);
        people.add(new Person(HEAD, "Nina Sokolova", EffectiveDated.from(HIRED, headPost)));
        for (String[] person : PEOPLE) {
            Line line = Line.of(Integer.parseInt(person[2]));
            Post post = new Post("engineer", Optional.of(line), Optional.of(HEAD), Ratio.parse(person[3]));
            people.add(new Person(AgentId.of(person[0]), person[1], EffectiveDated.from(HIRED, post)));
        }
        return Organisation.of(ZONE, List.of(L1, L2, L3), people);
    }

    AgentId anyOn(Line line, Dice dice) {
        return dice.pick(line.equals(L1) ? first : line.equals(L2) ? second : third);
    }

    AgentId otherOn(Line line, AgentId not, Dice dice) {
        AgentId agent = anyOn(line, dice);
        while (agent.equals(not)) agent = anyOn(line, dice);
        return agent;
    }
}
