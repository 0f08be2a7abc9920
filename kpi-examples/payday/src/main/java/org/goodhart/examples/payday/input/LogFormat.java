package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Tells which format lies at a path. */
final class LogFormat {
    private LogFormat() {}

    static EventLog of(Path path) throws UnusableInputException {
        Objects.requireNonNull(path, "path");
        if (Files.isDirectory(path)) return CsvEventLog.in(path);
        if (!Files.exists(path)) {
            throw UnusableInputException.misdirected(path
                    + ": there is no such file or directory; expected: a directory with tickets.csv, or an"
                    + " .xes or .xes.gz file");
        }
        String name = InputFile.nameOf(path).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xes") || name.endsWith(".xes.gz")) return Bpi2013EventLog.of(path);
        String hint = name.endsWith(".csv") ? "\nMaybe the directory that holds it is meant." : "";
        throw UnusableInputException.misdirected(path
                + ": its name is of no known format; expected: a directory with tickets.csv, or an .xes or .xes.gz file"
                + hint);
    }
}
