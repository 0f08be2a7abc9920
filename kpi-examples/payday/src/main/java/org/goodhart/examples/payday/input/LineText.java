package org.goodhart.examples.payday.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodhart.desk.Line;

/** Lines as files write them: {@code L2}, or name and rank such as {@code field:3}. */
final class LineText {
    private static final Pattern USUAL = Pattern.compile("L([1-9][0-9]{0,2})");
    private static final Pattern NAMED = Pattern.compile("(.+):([1-9][0-9]{0,8})", Pattern.DOTALL);

    private LineText() {}

    static String of(Line line) {
        return line.equals(Line.of(line.rank())) && line.rank() < 1000 ? line.name() : line.name() + ":" + line.rank();
    }

    static Line parse(String text) {
        String stripped = text.strip();
        Matcher usual = USUAL.matcher(stripped);
        if (usual.matches()) return Line.of(Integer.parseInt(usual.group(1)));
        Matcher named = NAMED.matcher(stripped);
        if (named.matches()) return Line.of(named.group(1), Integer.parseInt(named.group(2)));
        throw new UnreadableCell(
                "the line '" + Excerpt.of(text) + "'", "a line such as L2, or a name and a rank such as field:3");
    }
}
