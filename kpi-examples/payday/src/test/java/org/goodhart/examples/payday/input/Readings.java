package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodhart.desk.Problem;
import org.goodhart.desk.Ticket;

/** Short ways to write small logs and to read them. */
final class Readings {
    static final String HEAD =
            "ticket,at,event,source,subscriber,service,category,priority,line,agent,detail,evidence\n";
    static final String OPENED = "T-1,2026-03-02T10:00:00+03:00,opened,support line,S-1,internet,no link,high,L1,,,\n";
    static final String RESOLVED = "T-1,2026-03-02T11:00:00+03:00,resolved,support line,,,,,,,solved,\n";

    private Readings() {}

    static Path tickets(Path directory, String text) throws IOException {
        Files.writeString(directory.resolve("tickets.csv"), text);
        return directory;
    }

    static Path file(Path directory, String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    static LogReading read(Path path) throws UnusableInputException {
        return EventLog.at(path).read(ReadOptions.standard());
    }

    static String unusable(Path path) {
        return unusable(path, ReadOptions.standard());
    }

    static String unusable(Path path, ReadOptions options) {
        UnusableInputException thrown = catchThrowableOfType(
                UnusableInputException.class, () -> EventLog.at(path).read(options));
        return thrown == null ? "no exception" : thrown.getMessage();
    }

    static List<String> refused(LogReading reading) {
        return reading.result().refused().stream().map(Problem::toString).toList();
    }

    static List<Ticket> ticketsOf(LogReading reading) {
        return reading.result().desk().histories().stream()
                .flatMap(history -> history.tickets().stream())
                .toList();
    }

    /** An event of the BPI Challenge 2013 log. */
    static String event(String status, String subStatus, String team, String agent, String at) {
        return "<event>" + text("org:group", team) + text("org:resource", agent) + text("concept:name", status)
                + text("lifecycle:transition", subStatus) + text("impact", "Low") + text("product", "PROD1")
                + "<date key=\"time:timestamp\" value=\"" + at + "\"/></event>\n";
    }

    static String trace(String id, String... events) {
        return "<trace>" + text("concept:name", id) + "\n" + String.join("", events) + "</trace>\n";
    }

    /** The first line is the XML declaration, the second the root, and every trace and event has a line of its own. */
    static String log(String... traces) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n" + String.join("", traces) + "</log>\n";
    }

    private static String text(String key, String value) {
        return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
    }
}
