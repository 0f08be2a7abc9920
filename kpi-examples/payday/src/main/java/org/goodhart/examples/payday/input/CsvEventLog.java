package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Problem;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;

/**
 * The event log of this project: a directory with {@code tickets.csv} and, where they were recorded, {@code contacts.csv},
 * {@code alarms.csv}, {@code subscriptions.csv} (departures among them), {@code segments.csv}, {@code reviews.csv} and
 * {@code organisation.csv}. The page {@code docs/event-log.md} specifies columns and words.
 *
 * <p>A file that is there, even with its head alone, declares that its kind of evidence was recorded; one that is absent says
 * that it was not. {@link CsvEventLogWriter} is the inverse.
 */
public final class CsvEventLog implements EventLog {

    private final Path directory;

    private CsvEventLog(Path directory) {
        this.directory = directory;
    }

    /**
     * The log in a directory.
     *
     * @param directory where its files lie
     * @return the log, not read yet
     * @throws UnusableInputException if there is no directory, or no tickets.csv in it
     */
    public static CsvEventLog in(Path directory) throws UnusableInputException {
        Objects.requireNonNull(directory, "directory");
        if (!Files.isDirectory(directory)) {
            throw UnusableInputException.misdirected(
                    directory + ": there is no such directory; expected: a directory with tickets.csv");
        }
        if (!Files.exists(directory.resolve(CsvFormat.TICKETS))) {
            throw UnusableInputException.misdirected(directory
                    + ": there is no tickets.csv in it; expected: tickets.csv, and the other files of the"
                    + " event log if there are any");
        }
        return new CsvEventLog(directory);
    }

    @Override
    public String name() {
        return InputFile.nameOf(directory);
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public LogReading read(ReadOptions options) throws UnusableInputException {
        Gathering gathering = new Gathering();
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        evidence.addAll(options.evidence());
        Organisation organisation = organisation(options, gathering);
        CsvTable.read(
                directory.resolve(CsvFormat.TICKETS), CsvFormat.TICKET_COLUMNS, options, row -> ticket(row, gathering));
        if (table(CsvFormat.CONTACTS, CsvFormat.CONTACT_COLUMNS, options, row -> contact(row, gathering))) {
            evidence.add(Evidence.CONTACTS);
        }
        if (table(CsvFormat.ALARMS, CsvFormat.ALARM_COLUMNS, options, row -> alarm(row, gathering))) {
            evidence.add(Evidence.ALARMS);
        }
        if (table(
                CsvFormat.SUBSCRIPTIONS,
                CsvFormat.SUBSCRIPTION_COLUMNS,
                options,
                row -> subscription(row, gathering))) {
            evidence.add(Evidence.SUBSCRIPTIONS);
        }
        if (table(CsvFormat.REVIEWS, CsvFormat.REVIEW_COLUMNS, options, row -> review(row, gathering))) {
            evidence.add(Evidence.REVIEWS);
        }
        table(CsvFormat.SEGMENTS, CsvFormat.SEGMENT_COLUMNS, options, row -> segment(row, gathering));
        Context context = Context.of(organisation, options.faults(), evidence);
        return gathering.finish(name(), "event log (CSV)", context, options.asOf());
    }

    /** Whether there is such a file; if so, it is read. */
    private boolean table(String file, CsvColumns columns, ReadOptions options, Consumer<CsvRow> taker)
            throws UnusableInputException {
        Path path = directory.resolve(file);
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) return false;
        CsvTable.read(path, columns, options, taker);
        return true;
    }

    private Organisation organisation(ReadOptions options, Gathering gathering) throws UnusableInputException {
        OrganisationRows rows = new OrganisationRows(options.zone());
        boolean told = table(CsvFormat.ORGANISATION, CsvFormat.ORGANISATION_COLUMNS, options, rows::take);
        Optional<Organisation> organisation = told ? rows.organisation() : Optional.empty();
        rows.problems().forEach(gathering::problem);
        return organisation.orElse(options.organisation());
    }

    private static void ticket(CsvRow row, Gathering gathering) {
        Optional<TicketId> id = Optional.empty();
        try {
            row.checkLengths();
            id = Optional.of(TicketId.of(row.text("ticket")));
            row.check();
            EventWord word = CsvFormat.EVENTS.find("event", row.text("event"));
            TicketEvent event = word.read(row);
            if (word == EventWord.OPENED) {
                gathering.ticket(
                        id.get(),
                        SubscriberId.of(row.text("subscriber")),
                        Service.of(row.text("service")),
                        Category.of(row.text("category")),
                        row.place());
            }
            gathering.row(id.get(), event.at(), List.of(event), row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            Problem problem = problem(id.map(i -> "ticket " + i).orElse("event"), row, e);
            if (id.isPresent()) gathering.unreadable(id.get(), problem);
            else gathering.unreadable(problem);
        }
    }

    private static void contact(CsvRow row, Gathering gathering) {
        try {
            row.check();
            Contact contact = new Contact(
                    row.instant("at"),
                    SubscriberId.of(row.text("subscriber")),
                    Service.of(row.text("service")),
                    CsvFormat.SOURCES.find("source", row.text("source")),
                    row.optional("ticket").map(TicketId::of));
            gathering.contact(contact, row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            gathering.unreadable(problem("contact", row, e));
        }
    }

    private static void alarm(CsvRow row, Gathering gathering) {
        try {
            row.check();
            Alarm alarm = new Alarm(
                    row.instant("down_at"),
                    row.optionalInstant("up_at"),
                    SubscriberId.of(row.text("subscriber")),
                    Service.of(row.text("service")));
            gathering.alarm(alarm, row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            gathering.unreadable(problem("alarm", row, e));
        }
    }

    private static void subscription(CsvRow row, Gathering gathering) {
        try {
            row.check();
            gathering.subscription(
                    SubscriberId.of(row.text("subscriber")),
                    Service.of(row.text("service")),
                    new Subscription.Change(row.instant("at"), CsvFormat.CHANGES.find("change", row.text("change"))),
                    row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            gathering.unreadable(problem("subscription", row, e));
        }
    }

    private static void segment(CsvRow row, Gathering gathering) {
        try {
            row.check();
            gathering.segment(
                    SubscriberId.of(row.text("subscriber")),
                    new SegmentChange(row.instant("at"), Segment.of(row.text("segment"))),
                    row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            gathering.unreadable(problem("segment", row, e));
        }
    }

    private static void review(CsvRow row, Gathering gathering) {
        try {
            row.check();
            gathering.review(ReviewCells.read(row), row.place());
        } catch (IllegalArgumentException | UnreadableCell e) {
            gathering.unreadable(problem("review", row, e));
        }
    }

    static Problem problem(String subject, CsvRow row, RuntimeException e) {
        if (e instanceof UnreadableCell cell) return new Problem(subject, row.place(), cell.found, cell.expected);
        String message = String.valueOf(e.getMessage());
        int hint = message.indexOf("\nMaybe");
        String found = hint < 0 ? message : message.substring(0, hint);
        String likelyCause = hint < 0 ? "" : message.substring(hint);
        return new Problem(subject, row.place(), found, "a row as docs/event-log.md describes it" + likelyCause);
    }
}
