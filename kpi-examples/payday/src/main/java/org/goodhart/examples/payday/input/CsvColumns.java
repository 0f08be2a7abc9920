package org.goodhart.examples.payday.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a CSV file may have; how a head spells them, in upper or lower case, does not matter.
 *
 * @param mandatory those that it must have
 * @param optional those that it may have
 */
record CsvColumns(List<String> mandatory, Set<String> optional) {

    List<String> all() {
        List<String> all = new ArrayList<>(mandatory);
        optional.stream().sorted().forEach(all::add);
        return all;
    }

    /** Where each column stands. */
    Map<String, Integer> positions(String file, List<String> header) throws UnusableInputException {
        Map<String, String> known = new HashMap<>();
        for (String column : all()) known.put(typed(column), column);
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String typed = typed(header.get(i));
            String column = known.get(typed);
            if (column == null) {
                wrong.add("unknown column '" + Excerpt.of(header.get(i)) + "'" + hint(typed, header.size()));
            } else if (positions.putIfAbsent(column, i) != null) {
                wrong.add("column '" + column + "' stands there twice; expected: each once");
            }
        }
        List<String> missing = mandatory.stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty() && (header.size() > 1 || wrong.isEmpty())) {
            wrong.add("missing: " + Vocabulary.listed(missing) + "; expected: the columns " + list());
        }
        if (wrong.isEmpty() && missing.isEmpty()) return positions;
        throw new UnusableInputException(file + ":1: " + String.join("\n" + file + ":1: ", wrong));
    }

    private static String typed(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    private String list() {
        return Vocabulary.listed(mandatory)
                + (optional.isEmpty()
                        ? ""
                        : " and, if wanted, "
                                + Vocabulary.listed(optional.stream().sorted().toList()));
    }

    private String hint(String column, int columns) {
        if (columns == 1 && column.indexOf(';') >= 0) {
            return "; expected: the columns " + list()
                    + ", separated by commas\nMaybe the file is separated by semicolons.";
        }
        if (columns == 1 && column.indexOf('\t') >= 0) {
            return "; expected: the columns " + list() + ", separated by commas\nMaybe the file is separated by tabs.";
        }
        return "; expected: one of " + Vocabulary.listed(all()) + Vocabulary.nearest(column, all());
    }
}
