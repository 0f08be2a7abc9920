package org.goodhart.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodhart.desk.Category;
import org.goodhart.desk.Context;
import org.goodhart.desk.Source;
import org.goodhart.metric.Metric;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;

/** A control map in columns. */
final class ControlTable {
    private static final Phrase NONE = Phrase.literal("-");

    private final List<List<String>> rows = new ArrayList<>();
    private final Language language;

    private ControlTable(Language language) {
        this.language = language;
    }

    static String of(ControlMap map, Context context, Language language) {
        String title = Phrase.of("control.title", sources(map.written())).in(language);
        return title + "\n\n" + figures(map, language) + "\n" + causes(map, context, language);
    }

    private static String figures(ControlMap map, Language language) {
        ControlTable table = new ControlTable(language);
        table.row(
                Phrase.of("control.metric"),
                Phrase.of("control.standing"),
                Phrase.of("control.own-word"),
                Phrase.of("control.others-word"));
        for (Metric metric : map.metrics()) {
            Set<Source> own = EnumSet.noneOf(Source.class);
            Set<Source> others = EnumSet.noneOf(Source.class);
            for (Source source : metric.sources()) (map.written().contains(source) ? own : others).add(source);
            table.row(metric.label(), map.standing(metric).phrase(), sources(own), sources(others));
        }
        return table.text();
    }

    private static String causes(ControlMap map, Context context, Language language) {
        ControlTable table = new ControlTable(language);
        table.row(
                Phrase.of("control.cause"),
                Phrase.of("control.whose"),
                Phrase.of("control.answers"),
                Phrase.of("control.outages"),
                Phrase.of("control.categories"));
        for (AnsweredCause cause : map.causes(context)) {
            table.row(
                    Phrase.literal(cause.owner().name()),
                    cause.whose().phrase(),
                    listed(cause.answers().stream().map(Answer::phrase)),
                    cause.ownWord() == 0
                            ? Phrase.literal(Integer.toString(cause.outages()))
                            : Phrase.of("control.outages.own-word", cause.outages(), cause.ownWord()),
                    listed(cause.categories().stream().map(Category::name).map(Phrase::literal)));
        }
        return table.text();
    }

    private static Phrase sources(Collection<Source> sources) {
        return listed(sources.stream().map(Source::phrase));
    }

    private static Phrase listed(Stream<Phrase> phrases) {
        List<Phrase> all = phrases.toList();
        return all.isEmpty() ? NONE : Phrase.list(all);
    }

    private void row(Phrase... cells) {
        rows.add(Stream.of(cells).map(cell -> cell.in(language)).toList());
    }

    /** Columns as wide as their widest cell, two blanks apart; the last one is not filled up. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                text.append(cell);
                if (column < row.size() - 1) text.append(" ".repeat(width(column) + 2 - length(cell)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
