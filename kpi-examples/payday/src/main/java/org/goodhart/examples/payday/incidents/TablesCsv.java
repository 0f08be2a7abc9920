package org.goodhart.examples.payday.incidents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.examples.payday.input.FormulaGuard;
import org.goodhart.examples.payday.report.StagedFiles;

/** The tables as CSV, a file each, in whole numbers: what is divided stands there undivided. */
public final class TablesCsv {

    private TablesCsv() {}

    /**
     * Writes {@code organisation-line.csv}, {@code support-line.csv} and {@code impact.csv}, or none of them.
     *
     * @param tables the tables
     * @param directory where to; it exists
     * @throws IOException if they cannot be written
     */
    public static void write(IncidentTables tables, Path directory) throws IOException {
        try (StagedFiles files = new StagedFiles(directory)) {
            for (IncidentTable table : tables.tables()) {
                try (Writer writer = new OutputStreamWriter(files.open(table.name() + ".csv"), StandardCharsets.UTF_8);
                        CsvWriter csv = CsvWriter.builder()
                                .lineDelimiter(LineDelimiter.LF)
                                .build(writer)) {
                    rows(table).forEach(csv::writeRecord);
                }
            }
            files.moveIntoPlace();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The rows of a table as they are written.
     *
     * @param table the table
     * @return the head and a row for each group
     */
    static List<List<String>> rows(IncidentTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(table.name()));
        table.columns().forEach(column -> head.addAll(column.heads()));
        rows.add(head);
        for (IncidentTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(FormulaGuard.guard(row.group())));
            for (Column column : table.columns()) {
                cells.addAll(column.exact(row.figures().measure(column.metric())));
            }
            rows.add(cells);
        }
        return rows;
    }
}
