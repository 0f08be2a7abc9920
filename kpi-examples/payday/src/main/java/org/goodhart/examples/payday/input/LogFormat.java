package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells which format lies at a path. */
final class LogFormat {
    private static final List<String> SUFFIXES = List.of(".xes", ".xes.gz", ".csv");
    private static final String EXPECTED =
            "a directory with tickets.csv, or an .xes, .xes.gz or .csv file of the BPI Challenge 2013";

    private LogFormat() {}

    static EventLog of(Path path) throws UnusableInputException {
        Objects.requireNonNull(path, "path");
        if (Files.isDirectory(path)) return CsvEventLog.in(path);
        if (!Files.exists(path)) {
            throw UnusableInputException.misdirected(
                    path + ": there is no such file or directory; expected: " + EXPECTED);
        }
        String name = InputFile.nameOf(path).toLowerCase(Locale.ROOT);
        if (CsvFormat.FILES.contains(name)) {
            throw UnusableInputException.misdirected(path
                    + ": it is one file of an event log; expected: " + EXPECTED
                    + "\nMaybe the directory that holds it is meant.");
        }
        if (SUFFIXES.stream().anyMatch(name::endsWith)) return Bpi2013EventLog.of(path);
        throw UnusableInputException.misdirected(path + ": its name is of no known format; expected: " + EXPECTED);
    }
}
