package org.goodhart.examples.payday.input;

import java.nio.file.Path;

/**
 * A record of tickets that can be read into a desk, whatever its format.
 *
 * <pre>{@code
 * LogReading reading = EventLog.at(Path.of("export")).read(ReadOptions.standard());
 * Desk desk = reading.result().desk();
 * }</pre>
 */
public interface EventLog {

    /** What sort of record a log is: its lines, priorities and calendar differ by it, and with them what can be paid on it. */
    enum Kind {
        /** A record of this project's own: norms by the priorities high, normal and low. */
        OWN,
        /** The log of the BPI Challenge 2013: norms by impact. */
        BPI_2013
    }

    /**
     * What the log is called in messages and reports.
     *
     * @return the name, such as the file's
     */
    String name();

    /**
     * What sort of record it is. Only the log itself knows; its name is none of the caller's business.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Reads the whole log. What is wrong with the data is collected in the reading, and the rest is still read where that is safe.
     *
     * @param options up to when facts count, what the log itself does not tell, and how much of it is read
     * @return the desk, what was refused, what is odd, and how many rows became what
     * @throws UnusableInputException if the log cannot be read at all, or so little of it that nothing could be told from the rest
     */
    LogReading read(ReadOptions options) throws UnusableInputException;

    /**
     * The log that lies at a path: a directory is an event log of this project ({@link CsvEventLog}), a file whose name
     * ends in {@code .xes}, {@code .xes.gz} or {@code .csv} a log of the BPI Challenge 2013 ({@link Bpi2013EventLog}).
     *
     * @param path the directory or file
     * @return the log, not read yet
     * @throws UnusableInputException if there is nothing, or nothing of a known format
     */
    static EventLog at(Path path) throws UnusableInputException {
        return LogFormat.of(path);
    }
}
