package org.goodhart.examples.payday.input;

import java.util.List;
import java.util.Set;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Source;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.WaitingOn;

/** Names of files, columns and words of the event log; {@code docs/event-log.md} is its specification. */
final class CsvFormat {
    static final String TICKETS = "tickets.csv";
    static final String CONTACTS = "contacts.csv";
    static final String ALARMS = "alarms.csv";
    static final String SUBSCRIPTIONS = "subscriptions.csv";
    static final String SEGMENTS = "segments.csv";
    static final String REVIEWS = "reviews.csv";
    static final String ORGANISATION = "organisation.csv";

    /** All of them. */
    static final Set<String> FILES = Set.of(TICKETS, CONTACTS, ALARMS, SUBSCRIPTIONS, SEGMENTS, ORGANISATION);

    static final String REASON = "reason";
    static final String RECORDED = "recorded_at";

    static final CsvColumns TICKET_COLUMNS = new CsvColumns(
            List.of(
                    "ticket",
                    "at",
                    "event",
                    "source",
                    "subscriber",
                    "service",
                    "category",
                    "priority",
                    "line",
                    "agent",
                    "detail",
                    "evidence"),
            Set.of(REASON, RECORDED));
    /** The columns of tickets.csv that some events use and others do not. */
    static final List<String> VARYING =
            List.of("subscriber", "service", "category", "priority", "line", "agent", "detail", "evidence", REASON);

    static final CsvColumns CONTACT_COLUMNS =
            new CsvColumns(List.of("at", "subscriber", "service", "source"), Set.of("ticket"));
    static final CsvColumns ALARM_COLUMNS =
            new CsvColumns(List.of("down_at", "up_at", "subscriber", "service"), Set.of());
    static final CsvColumns SUBSCRIPTION_COLUMNS =
            new CsvColumns(List.of("at", "subscriber", "service", "change"), Set.of());
    static final CsvColumns SEGMENT_COLUMNS = new CsvColumns(List.of("at", "subscriber", "segment"), Set.of());
    static final CsvColumns REVIEW_COLUMNS = new CsvColumns(
            List.of(
                    "call",
                    "at",
                    "kind",
                    "subscriber",
                    "ticket",
                    "line",
                    "agent",
                    "stratum",
                    "drawn",
                    "population",
                    "commitment",
                    "recognised",
                    "pass_mark",
                    "possible",
                    "scored_at",
                    "reviewer",
                    "source",
                    "points",
                    "again_at",
                    "again_reviewer",
                    "again_source",
                    "again_points"),
            Set.of());
    static final CsvColumns ORGANISATION_COLUMNS =
            new CsvColumns(List.of("agent", "name", "title", "line", "superior", "share", "from", "until"), Set.of());

    static final Vocabulary<Source> SOURCES = new Vocabulary<>(Source.class);
    static final Vocabulary<WaitingOn> WAITING_ON = new Vocabulary<>(WaitingOn.class);
    static final Vocabulary<Subscription.Kind> CHANGES = new Vocabulary<>(Subscription.Kind.class);
    static final Vocabulary<QualityReview.Kind> REVIEW_KINDS = new Vocabulary<>(QualityReview.Kind.class);
    static final Vocabulary<EventWord> EVENTS = new Vocabulary<>(EventWord.class);

    static final String UPHELD = "upheld";
    static final String NOT_UPHELD = "not upheld";
    static final String YES = "yes";
    static final String NO = "no";

    private CsvFormat() {}
}
