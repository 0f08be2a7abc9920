package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.examples.payday.input.VisibleText;
import org.goodhart.value.Language;

/** The tables as text: aligned, with numbered columns and a legend of what they are. */
public final class TablesText {

    private TablesText() {}

    /**
     * The text.
     *
     * @param tables the tables
     * @return a legend and the tables, each line ending in LF
     */
    public static String of(IncidentTables tables) {
        StringBuilder text = new StringBuilder();
        text.append("period ").append(tables.scope().period().interval());
        text.append(", known up to ").append(tables.scope().asOf()).append("\n\n");
        List<Column> columns = tables.tables().get(0).columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String number = "[" + (i + 1) + "]";
            text.append(" ".repeat(Math.max(4 - number.length(), 0))).append(number);
            text.append(" ").append(column.id()).append(": ");
            text.append(column.metric().label().in(Language.ENGLISH));
            text.append(", ").append(column.metric().formula()).append("\n");
        }
        tables.tables().forEach(table -> append(table, text));
        return text.toString();
    }

    private static void append(IncidentTable table, StringBuilder text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(table.name()));
        for (int i = 0; i < table.columns().size(); i++) head.add("[" + (i + 1) + "]");
        lines.add(head);
        for (IncidentTable.Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(VisibleText.of(row.group())));
            for (Column column : table.columns()) {
                line.add(column.shown(row.figures().measure(column.metric())));
            }
            lines.add(line);
        }
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], line.get(i).codePointCount(0, line.get(i).length()));
            }
        }
        text.append("\n");
        lines.forEach(line -> append(line, widths, text));
    }

    private static void append(List<String> line, int[] widths, StringBuilder text) {
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            String padding = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            text.append(i == 0 ? cell + padding : "  " + padding + cell);
        }
        text.append("\n");
    }
}
