package org.goodhart.examples.payday.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goodhart.desk.Problem;
import org.goodhart.desk.TicketId;

/**
 * Reads the CSV form of the BPI Challenge 2013 log, with or without the columns that IBM added to it. A row is an event; the
 * rows of a ticket keep the order of the file and need not be neighbours.
 */
final class Bpi2013Csv {
    /** The column with the number of the ticket. */
    static final String TICKET = "SR Number";

    /** What IBM added follows from the other columns, and is not read. */
    static final CsvColumns COLUMNS = new CsvColumns(
            Stream.concat(
                            Stream.of(TICKET),
                            Arrays.stream(Bpi2013Field.values()).map(Bpi2013Field::column))
                    .toList(),
            Set.of("ST Level", "Involved ST 2", "Activity", "Activity Level", "Resource"));

    private final Map<TicketId, Bpi2013Trace> traces = new LinkedHashMap<>();
    /** Most texts occur often; one of each is kept. */
    private final Map<String, String> texts = new HashMap<>();

    private final Gathering gathering;

    private Bpi2013Csv(Gathering gathering) {
        this.gathering = gathering;
    }

    static void read(Path path, ReadOptions options, Gathering gathering, Consumer<Bpi2013Trace> taker)
            throws UnusableInputException {
        Bpi2013Csv rows = new Bpi2013Csv(gathering);
        CsvTable.read(path, COLUMNS, options, rows::take);
        Iterator<Bpi2013Trace> traces = rows.traces.values().iterator();
        while (traces.hasNext()) {
            taker.accept(traces.next());
            traces.remove();
        }
    }

    private void take(CsvRow row) {
        Optional<TicketId> id = ticketOf(row);
        try {
            row.check();
        } catch (UnreadableCell e) {
            lose(id, row, e.found, e.expected);
            return;
        }
        if (id.isEmpty()) {
            lose(id, row, "no number of a ticket", "a number in column '" + TICKET + "'");
            return;
        }
        traceOf(id.get(), row).add(new Bpi2013Cells(Bpi2013Form.CSV, field -> textOf(row, field)), row.place());
    }

    /** The number, if the row tells one; bytes of it that are no UTF-8 tell none. */
    private static Optional<TicketId> ticketOf(CsvRow row) {
        String number = row.cell(TICKET);
        if (number.length() > CsvRow.LONGEST_CELL || row.isMalformed(TICKET)) return Optional.empty();
        try {
            return Optional.of(TicketId.of(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void lose(Optional<TicketId> id, CsvRow row, String found, String expected) {
        Problem problem = new Problem(id.map(i -> "ticket " + i).orElse("event"), row.place(), found, expected);
        if (id.isPresent()) traceOf(id.get(), row).problems().add(problem);
        else gathering.unreadable(problem);
    }

    private Bpi2013Trace traceOf(TicketId id, CsvRow row) {
        return traces.computeIfAbsent(id, i -> new Bpi2013Trace(i, row.place()));
    }

    private String textOf(CsvRow row, Bpi2013Field field) {
        String text = row.cell(field.column()).strip();
        return field == Bpi2013Field.AT ? text : texts.computeIfAbsent(text, t -> t);
    }
}
