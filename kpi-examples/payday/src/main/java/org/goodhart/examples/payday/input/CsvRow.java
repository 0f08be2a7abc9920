package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a CSV file with its place. */
final class CsvRow {
    /** The most characters of a cell; a name or a remark is far shorter. */
    static final int LONGEST_CELL = 1000;

    private final String file;
    private final long line;
    private final Map<String, Integer> positions;
    private final List<String> cells;
    private final boolean malformed;

    CsvRow(String file, long line, Map<String, Integer> positions, List<String> cells, boolean malformed) {
        this.file = file;
        this.line = line;
        this.positions = positions;
        this.cells = cells;
        this.malformed = malformed;
    }

    String place() {
        return file + ":" + line;
    }

    /** Refuses a row with a cell that is too long to be meant. */
    void checkLengths() {
        if (cells.stream().allMatch(cell -> cell.length() <= LONGEST_CELL)) return;
        throw new UnreadableCell("a cell longer than " + LONGEST_CELL + " characters", "at most as many");
    }

    /** Refuses a row that has not one cell for each column, or whose bytes are no UTF-8. */
    void check() {
        checkLengths();
        if (malformed) {
            throw new UnreadableCell(
                    "bytes that are no UTF-8", "text in UTF-8\nMaybe it is in another encoding, such as windows-1251.");
        }
        if (cells.size() != positions.size()) {
            throw new UnreadableCell(cells.size() + " cells", positions.size() + ", one for each column of the head");
        }
    }

    /** The text of a cell as it stands in a file that knows no guard against formulas, empty where there is none. */
    String cell(String column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? "" : cells.get(position);
    }

    /** Whether bytes of a cell were no UTF-8. */
    boolean isMalformed(String column) {
        return malformed && cell(column).contains(CsvTable.REPLACED);
    }

    /** The text of a cell without the guard against formulas, empty where there is none. */
    String raw(String column) {
        return FormulaGuard.unguard(cell(column));
    }

    Optional<String> optional(String column) {
        String text = raw(column);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    String text(String column) {
        return optional(column)
                .orElseThrow(() ->
                        new UnreadableCell("no " + column.replace('_', ' '), "a text in column '" + column + "'"));
    }

    Instant instant(String column) {
        return InstantText.parse("instant in column '" + column + "'", text(column));
    }

    Optional<Instant> optionalInstant(String column) {
        return optional(column).map(text -> InstantText.parse("instant in column '" + column + "'", text));
    }

    /** Refuses what stands in a cell that the row has no use for. */
    void blank(String kind, String column) {
        if (optional(column).isEmpty()) return;
        throw new UnreadableCell(
                "'" + Excerpt.of(raw(column)) + "' in column '" + column + "' of an event '" + kind + "'",
                "nothing there");
    }
}
