package org.goodhart.examples.payday.incidents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.examples.payday.input.ProjectFiles;

/** The table of {@code docs/bpi-2013-tables.md} that says of each metric of the catalogue which columns it has, or why none. */
final class CatalogueTable {
    private CatalogueTable() {}

    /** A row of it. */
    record Row(String metric, List<String> columns, String whyNot) {}

    static List<Row> read() throws IOException {
        String page = Files.readString(ProjectFiles.root().resolve("docs/bpi-2013-tables.md"));
        List<Row> rows = new ArrayList<>();
        page.substring(page.indexOf("## The catalogue, metric by metric"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> rows.add(row(line.split("\\|", -1))));
        return rows;
    }

    private static Row row(String[] cells) {
        return new Row(named(cells[1]).get(0), named(cells[2]), cells[3].strip());
    }

    private static List<String> named(String cell) {
        List<String> names = new ArrayList<>();
        String[] parts = cell.split("`", -1);
        for (int i = 1; i < parts.length; i += 2) names.add(parts[i]);
        return names;
    }
}
