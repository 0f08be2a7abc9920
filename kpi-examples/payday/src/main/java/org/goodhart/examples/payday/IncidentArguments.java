package org.goodhart.examples.payday;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link Incidents} was asked to do.
 *
 * @param data the log; empty if only the usage is asked for
 * @param from the first instant of the period, if it is not the first opening
 * @param until the first instant after it, if it is not one second after the last event
 * @param out where the tables are also written as CSV
 * @param help whether only the usage is asked for
 */
record IncidentArguments(
        Optional<Path> data, Optional<Instant> from, Optional<Instant> until, Optional<Path> out, boolean help) {

    static final String USAGE = """
        incidents --data FILE [--from INSTANT] [--until INSTANT] [--out DIR]

          --data FILE      an .xes, .xes.gz or .csv file of the BPI Challenge 2013
          --from INSTANT   where the period begins, such as 2012-05-01T00:00:00Z; by default with the first opening
          --until INSTANT  where it ends, exclusive; by default one second after the last event
          --out DIR        write organisation-line.csv, support-line.csv and impact.csv there, in exact whole numbers

        Exit code: 0 all is well; 2 the call cannot be followed (bad arguments, nothing to read at the path, --out that cannot
        be written); 3 part of the data was refused (what is left is reported), or none of it can be used.
        """;

    static IncidentArguments parse(String... arguments) throws UsageException {
        Optional<Path> data = Optional.empty();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> until = Optional.empty();
        Optional<Path> out = Optional.empty();
        Set<String> seen = new HashSet<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (!seen.add(name)) throw new UsageException(name + " is given twice: once is expected");
            switch (name) {
                case "--data" -> data = Optional.of(ArgumentValue.path(name, value(name, rest)));
                case "--from" -> from = Optional.of(ArgumentValue.instant(name, value(name, rest)));
                case "--until" -> until = Optional.of(ArgumentValue.instant(name, value(name, rest)));
                case "--out" -> out = Optional.of(ArgumentValue.path(name, value(name, rest)));
                case "--help", "-h" -> {
                    return new IncidentArguments(data, from, until, out, true);
                }
                default -> throw new UsageException("'" + name + "' is not understood: see --help");
            }
        }
        if (data.isEmpty()) throw new UsageException("--data is missing: the log is expected, see --help");
        return new IncidentArguments(data, from, until, out, false);
    }

    private static String value(String name, Deque<String> rest) throws UsageException {
        if (rest.isEmpty()) throw new UsageException(name + " lacks its value: see --help");
        return rest.pop();
    }
}
