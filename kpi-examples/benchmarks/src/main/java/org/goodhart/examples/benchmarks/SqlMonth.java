package org.goodhart.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.goodhart.desk.Contact;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.value.Interval;

/**
 * The eight metrics in an embedded SQL engine, DuckDB over JDBC: what an embedder would write who has his record in tables, or puts it there. Instants are whole seconds; working time comes out of a
 * table of the open spans with what was open before each.
 */
final class SqlMonth implements AutoCloseable {

    private final Connection connection;

    private SqlMonth(Connection connection) {
        this.connection = connection;
    }

    /** An empty database in memory, with tables and open spans. */
    static SqlMonth open(int threads) throws SQLException {
        SqlMonth month = new SqlMonth(DriverManager.getConnection("jdbc:duckdb:"));
        try (Statement sql = month.connection.createStatement()) {
            sql.execute("SET threads TO " + threads);
            sql.execute(
                    "CREATE TABLE events (ticket INTEGER, seq INTEGER, moment BIGINT, kind VARCHAR, line INTEGER, source VARCHAR)");
            sql.execute("CREATE TABLE contacts (subscriber INTEGER, seq INTEGER, moment BIGINT)");
            sql.execute("CREATE TABLE spans (opens BIGINT, closes BIGINT, passed BIGINT)");
        }
        month.loadSpans();
        return month;
    }

    private void loadSpans() throws SQLException {
        Interval all = Interval.of(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
        long passed = 0;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO spans VALUES (?, ?, ?)")) {
            for (Interval open : GeneratedDesk.CALENDAR.segments(all).toList()) {
                insert.setLong(1, open.start().getEpochSecond());
                insert.setLong(2, open.end().getEpochSecond());
                insert.setLong(3, passed);
                passed += open.duration().toSeconds();
                insert.executeUpdate();
            }
        }
    }

    /** Puts the histories into the tables. */
    void load(Iterable<SubscriberHistory> histories) throws SQLException {
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender events = duck.createAppender("main", "events");
                DuckDBAppender contacts = duck.createAppender("main", "contacts")) {
            int number = 0;
            for (SubscriberHistory history : histories) {
                for (Ticket ticket : history.tickets()) append(events, number, ticket);
                int seq = 0;
                for (Contact contact : history.contacts()) {
                    contacts.beginRow();
                    contacts.append(number);
                    contacts.append(seq++);
                    contacts.append(contact.at().getEpochSecond());
                    contacts.endRow();
                }
                number++;
            }
        }
    }

    private static void append(DuckDBAppender events, int number, Ticket ticket) throws SQLException {
        int seq = 0;
        for (TicketEvent event : ticket.events()) {
            events.beginRow();
            events.append(number);
            events.append(seq++);
            events.append(event.at().getEpochSecond());
            events.append(event.kind().name());
            events.append(lineOf(event));
            events.append(event.source().name());
            events.endRow();
        }
    }

    private static int lineOf(TicketEvent event) {
        if (event instanceof TicketEvent.Opened opened) return opened.line().rank();
        if (event instanceof TicketEvent.Assigned assigned)
            return assigned.holder().line().rank();
        if (event instanceof TicketEvent.Escalated escalated)
            return escalated.to().rank();
        if (event instanceof TicketEvent.Returned returned) return returned.to().rank();
        return 0;
    }

    /** The thirteen sums, in one query. */
    long[] query() throws SQLException {
        long from = GeneratedDesk.MARCH.start().getEpochSecond();
        long to = GeneratedDesk.MARCH.end().getEpochSecond();
        String text = QUERY.replace(":from", Long.toString(from))
                .replace(":to", Long.toString(to))
                .replace(":asof", Long.toString(GeneratedDesk.AS_OF.getEpochSecond()))
                .replace(":target", Long.toString(EightMetrics.TARGET.toSeconds()))
                .replace(":window", Long.toString(EightMetrics.WINDOW.toSeconds()));
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(text)) {
            if (!row.next()) throw new SQLException("the query gave no row");
            long[] sums = new long[EightMetrics.SUMS];
            for (int i = 0; i < sums.length; i++) sums[i] = row.getLong(i + 1);
            return sums;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final String QUERY = """
            WITH moves AS (
              SELECT *,
                last_value(CASE WHEN kind IN ('ESCALATED', 'RETURNED') THEN line END IGNORE NULLS)
                  OVER earlier AS offered,
                last_value(CASE WHEN kind IN ('ESCALATED', 'RETURNED') THEN kind END IGNORE NULLS)
                  OVER earlier AS offer_kind
              FROM events WHERE moment <= :asof
              WINDOW earlier AS (PARTITION BY ticket ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
            placed AS (
              SELECT *,
                last_value(CASE WHEN kind IN ('OPENED', 'ASSIGNED') THEN line
                                WHEN kind = 'HANDOVER_ACCEPTED' THEN offered END IGNORE NULLS)
                  OVER (PARTITION BY ticket ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS on_line,
                last_value(CASE WHEN kind IN ('OPENED', 'ASSIGNED') THEN line
                                WHEN kind = 'HANDOVER_ACCEPTED' THEN offered END IGNORE NULLS)
                  OVER (PARTITION BY ticket ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS was_on
              FROM moves),
            accepted AS (
              SELECT ticket, seq, moment, offer_kind, was_on, on_line,
                lead(offer_kind) OVER next AS next_kind, lead(on_line) OVER next AS next_line
              FROM placed WHERE kind = 'HANDOVER_ACCEPTED'
              WINDOW next AS (PARTITION BY ticket ORDER BY seq)),
            handed AS (
              SELECT count(*) AS hand_overs,
                count(*) FILTER (next_kind = 'RETURNED' AND next_line = was_on) AS returned
              FROM accepted WHERE offer_kind = 'ESCALATED' AND moment >= :from AND moment < :to),
            tickets AS (
              SELECT ticket,
                min(moment) FILTER (kind = 'OPENED') AS opened,
                min(moment) FILTER (kind = 'RESOLVED') AS first_resolved,
                min(moment) FILTER (kind = 'FIRST_REPLY') AS replied,
                arg_min(on_line, seq) FILTER (kind = 'RESOLVED') AS resolved_on,
                max(moment) FILTER (kind = 'RESOLVED') AS last_resolved,
                max(moment) FILTER (kind = 'REOPENED') AS last_reopened,
                max(moment) FILTER (kind = 'CONFIRMED' AND source = 'CUSTOMER') AS last_confirmed
              FROM placed GROUP BY ticket),
            ends AS (
              SELECT *, CASE WHEN last_reopened IS NULL OR last_resolved > last_reopened THEN last_resolved END AS resolved
              FROM tickets),
            clocked AS (
              SELECT e.*,
                s.passed + greatest(least(e.opened, s.closes) - s.opens, 0) AS worked_before,
                r.passed + greatest(least(e.resolved, r.closes) - r.opens, 0) AS worked_until
              FROM ends e
              ASOF JOIN spans s ON e.opened >= s.opens
              ASOF LEFT JOIN spans r ON e.resolved >= r.opens),
            due AS (
              SELECT c.*, d.opens + (c.worked_before + :target - d.passed) AS due_at
              FROM clocked c ASOF JOIN spans d ON c.worked_before + :target > d.passed),
            calls AS (
              SELECT moment, lag(moment) OVER (PARTITION BY subscriber ORDER BY seq) AS earlier
              FROM contacts WHERE moment <= :asof)
            SELECT
              (SELECT count(*) FROM due WHERE due_at >= :from AND due_at < :to AND worked_until - worked_before <= :target),
              (SELECT count(*) FROM due WHERE due_at >= :from AND due_at < :to),
              (SELECT count(*) FROM ends WHERE first_resolved >= :from AND first_resolved < :to AND resolved_on = 1),
              (SELECT count(*) FROM ends WHERE first_resolved >= :from AND first_resolved < :to),
              (SELECT returned FROM handed),
              (SELECT hand_overs FROM handed),
              (SELECT count(*) FROM ends WHERE first_resolved >= :from AND first_resolved < :to AND last_reopened IS NOT NULL),
              (SELECT coalesce(sum(first_resolved - opened), 0) FROM ends WHERE first_resolved >= :from AND first_resolved < :to),
              (SELECT count(*) FROM ends WHERE first_resolved >= :from AND first_resolved < :to AND last_confirmed >= resolved),
              (SELECT count(*) FROM calls WHERE moment >= :from AND moment < :to AND moment - earlier <= :window),
              (SELECT count(*) FROM calls WHERE moment >= :from AND moment < :to),
              (SELECT coalesce(sum(replied - opened), 0) FROM ends WHERE replied >= :from AND replied < :to),
              (SELECT count(*) FROM ends WHERE replied >= :from AND replied < :to)
            """;
}
