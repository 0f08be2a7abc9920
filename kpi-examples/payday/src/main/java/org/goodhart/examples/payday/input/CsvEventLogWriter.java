package org.goodhart.examples.payday.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.value.EffectiveDated;

/**
 * Writes a desk as the event log that {@link CsvEventLog} reads.
 *
 * <p>Reading it back with {@link ReadOptions#withAsOf}, the same rule for faults and the organisation's zone gives an equal desk, with these
 * exceptions: a subscriber without any fact has no row, a subscription without changes has none, evidence that is blank is none, and mass
 * outages, declared filters and the lines of employees, which whoever opens the log must not see, have no file. Texts that a spreadsheet would take for formulas are guarded by an apostrophe, which reading
 * takes away.
 */
public final class CsvEventLogWriter {
    private CsvEventLogWriter() {}

    /** Writes the rows of one file. */
    private interface Rows {
        void to(CsvWriter csv);
    }

    /**
     * Writes a desk.
     *
     * @param desk the desk
     * @param directory where the files go; it is made if need be, and files of an event log in it are replaced
     * @throws IOException if that fails
     */
    public static void write(Desk desk, Path directory) throws IOException {
        Objects.requireNonNull(desk, "desk");
        Files.createDirectories(directory);
        Iterable<SubscriberHistory> histories = desk.histories();
        file(directory, CsvFormat.TICKETS, CsvFormat.TICKET_COLUMNS, csv -> {
            for (SubscriberHistory history : histories) history.tickets().forEach(ticket -> ticket(csv, ticket));
        });
        evidence(desk, Evidence.CONTACTS, directory, CsvFormat.CONTACTS, CsvFormat.CONTACT_COLUMNS, csv -> {
            for (SubscriberHistory history : histories) history.contacts().forEach(contact -> contact(csv, contact));
        });
        evidence(desk, Evidence.ALARMS, directory, CsvFormat.ALARMS, CsvFormat.ALARM_COLUMNS, csv -> {
            for (SubscriberHistory history : histories) history.alarms().forEach(alarm -> alarm(csv, alarm));
        });
        evidence(
                desk,
                Evidence.SUBSCRIPTIONS,
                directory,
                CsvFormat.SUBSCRIPTIONS,
                CsvFormat.SUBSCRIPTION_COLUMNS,
                csv -> {
                    for (SubscriberHistory history : histories) subscriptions(csv, history);
                });
        optional(
                desk.histories().stream()
                        .anyMatch(history -> !history.segments().isEmpty()),
                directory,
                CsvFormat.SEGMENTS,
                CsvFormat.SEGMENT_COLUMNS,
                csv -> {
                    for (SubscriberHistory history : histories) segments(csv, history);
                });
        evidence(desk, Evidence.REVIEWS, directory, CsvFormat.REVIEWS, CsvFormat.REVIEW_COLUMNS, csv -> {
            for (SubscriberHistory history : histories) {
                history.reviews().forEach(review -> row(csv, ReviewCells.of(review)));
            }
        });
        file(
                directory,
                CsvFormat.ORGANISATION,
                CsvFormat.ORGANISATION_COLUMNS,
                csv -> organisation(csv, desk.context().organisation()));
    }

    private static void evidence(Desk desk, Evidence kind, Path directory, String file, CsvColumns columns, Rows rows)
            throws IOException {
        boolean recorded = desk.context().evidence().contains(kind)
                || desk.histories().stream().anyMatch(history -> holds(history, kind));
        optional(recorded, directory, file, columns, rows);
    }

    private static void optional(boolean wanted, Path directory, String file, CsvColumns columns, Rows rows)
            throws IOException {
        if (wanted) file(directory, file, columns, rows);
        else Files.deleteIfExists(directory.resolve(file));
    }

    private static boolean holds(SubscriberHistory history, Evidence kind) {
        return switch (kind) {
            case CONTACTS -> !history.contacts().isEmpty();
            case ALARMS -> !history.alarms().isEmpty();
            case SUBSCRIPTIONS -> !history.subscriptions().isEmpty();
            case REVIEWS -> !history.reviews().isEmpty();
            case CONFIRMATIONS, RATINGS -> false;
        };
    }

    private static void file(Path directory, String file, CsvColumns columns, Rows rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(directory.resolve(file), StandardCharsets.UTF_8)) {
            csv.writeRecord(columns.all());
            rows.to(csv);
        } catch (UncheckedIOException e) {
            throw InputFile.causeOf(e);
        }
    }

    private static void row(CsvWriter csv, String... cells) {
        csv.writeRecord(List.of(cells).stream().map(FormulaGuard::guard).toList());
    }

    private static void ticket(CsvWriter csv, Ticket ticket) {
        for (TicketEvent event : ticket.events()) row(csv, EventCells.of(ticket, event));
    }

    private static void contact(CsvWriter csv, Contact contact) {
        row(
                csv,
                contact.at().toString(),
                contact.subscriber().name(),
                contact.service().name(),
                Vocabulary.word(contact.source()),
                contact.ticket().map(TicketId::name).orElse(""));
    }

    private static void alarm(CsvWriter csv, Alarm alarm) {
        row(
                csv,
                alarm.downAt().toString(),
                alarm.upAt().map(Instant::toString).orElse(""),
                alarm.subscriber().name(),
                alarm.service().name());
    }

    private static void subscriptions(CsvWriter csv, SubscriberHistory history) {
        for (Subscription subscription : history.subscriptions()) {
            for (Subscription.Change change : subscription.changes()) {
                row(
                        csv,
                        change.at().toString(),
                        history.subscriber().name(),
                        subscription.service().name(),
                        Vocabulary.word(change.kind()));
            }
        }
    }

    private static void segments(CsvWriter csv, SubscriberHistory history) {
        for (SegmentChange change : history.segments()) {
            row(
                    csv,
                    change.since().toString(),
                    history.subscriber().name(),
                    change.segment().name());
        }
    }

    private static void organisation(CsvWriter csv, Organisation organisation) {
        for (Line line : organisation.lines()) row(csv, "", "", "", LineText.of(line), "", "", "", "");
        for (Person person : organisation.people()) {
            for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
                Post post = entry.value();
                row(
                        csv,
                        person.id().name(),
                        person.name(),
                        post.title(),
                        post.line().map(LineText::of).orElse(""),
                        post.superior().map(AgentId::name).orElse(""),
                        post.share().toString(),
                        entry.from().equals(LocalDate.MIN) ? "" : entry.from().toString(),
                        entry.isOpen() ? "" : entry.until().toString());
            }
        }
    }
}
