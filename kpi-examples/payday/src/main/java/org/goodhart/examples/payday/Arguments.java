package org.goodhart.examples.payday;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.value.Language;

/**
 * What the program was asked to do.
 *
 * @param data the record to read; empty for the embedded small provider
 * @param period the month that is paid; given with a record
 * @param zone the zone of the month, of the working hours and of the dates of posts; given with a record
 * @param asOf up to when facts count, if not up to the end of the record
 * @param agent whose statement is shown beside the head's; empty for the agent who resolved most
 * @param language the language of the report
 * @param out where the report is also written as JSON
 * @param help whether only the usage is asked for
 */
record Arguments(
        Optional<Path> data,
        Optional<YearMonth> period,
        Optional<ZoneId> zone,
        Optional<Instant> asOf,
        Optional<AgentId> agent,
        Language language,
        Optional<Path> out,
        boolean help) {

    static final String USAGE = """
        payday [--data PATH --period YYYY-MM --zone ZONE] [--as-of INSTANT] [--agent ID] [--lang en|ru] [--out DIR]

          --data PATH      a directory with tickets.csv, or an .xes, .xes.gz or .csv file of the BPI Challenge 2013;
                           without it, the embedded small provider in March 2026
          --period YYYY-MM the month that is paid, from 1970-01 to 2199-12
          --zone ZONE      the zone of the month, of the working hours and of the dates of posts, such as Europe/Stockholm
          --as-of INSTANT  up to when facts count, such as 2026-05-16T00:00:00Z; by default the end of the record
          --agent ID       whose statement is shown beside the head's; by default the agent who resolved most
          --lang en|ru     the language of the report; by default en
          --out DIR        write the report as JSON there, too

        Exit code: 0 all is well; 2 the call cannot be followed (bad arguments, nothing to read at the path, --out that cannot
        be written); 3 part of the data was refused (what is left is reported), or none of it can be used.
        """;

    static Arguments parse(String... arguments) throws UsageException {
        Optional<Path> data = Optional.empty();
        Optional<YearMonth> period = Optional.empty();
        Optional<ZoneId> zone = Optional.empty();
        Optional<Instant> asOf = Optional.empty();
        Optional<AgentId> agent = Optional.empty();
        Language language = Language.ENGLISH;
        Optional<Path> out = Optional.empty();
        Set<String> seen = new HashSet<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (!seen.add(name)) throw new UsageException(name + " is given twice: once is expected");
            try {
                switch (name) {
                    case "--data" -> data = Optional.of(ArgumentValue.path(name, value(name, rest)));
                    case "--period" -> period = Optional.of(ArgumentValue.month(name, value(name, rest)));
                    case "--zone" -> zone = Optional.of(ArgumentValue.zone(name, value(name, rest)));
                    case "--as-of" -> asOf = Optional.of(ArgumentValue.instant(name, value(name, rest)));
                    case "--agent" -> agent = Optional.of(AgentId.of(value(name, rest)));
                    case "--lang" -> language = Language.parse(value(name, rest));
                    case "--out" -> out = Optional.of(ArgumentValue.path(name, value(name, rest)));
                    case "--help", "-h" -> {
                        return new Arguments(data, period, zone, asOf, agent, language, out, true);
                    }
                    default -> throw new UsageException("'" + name + "' is not understood: see --help");
                }
            } catch (IllegalArgumentException e) {
                throw new UsageException(name + ": " + e.getMessage());
            }
        }
        if (data.isPresent() && (period.isEmpty() || zone.isEmpty())) {
            throw new UsageException("--data is given without " + (period.isEmpty() ? "--period" : "--zone")
                    + ": the month that is paid, and its zone, are expected with it");
        }
        if (data.isEmpty() && (period.isPresent() || zone.isPresent())) {
            throw new UsageException(
                    "--period or --zone is given without --data: the embedded small provider has its own");
        }
        return new Arguments(data, period, zone, asOf, agent, language, out, false);
    }

    private static String value(String name, Deque<String> rest) throws UsageException {
        if (rest.isEmpty()) throw new UsageException(name + " lacks its value: see --help");
        return rest.pop();
    }
}
