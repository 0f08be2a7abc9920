package org.goodhart.examples.payday.report;

import java.io.PrintStream;
import java.util.List;
import org.goodhart.desk.Problem;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.input.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What was refused, one line a problem, so many that a person can still read them; all of them are in the JSON.
 *
 * @param problems all problems
 */
public record ProblemList(List<Problem> problems) {

    private static final int SHOWN = 100;

    /** Copies the list. */
    public ProblemList {
        problems = List.copyOf(problems);
    }

    /**
     * The problems of a reading.
     *
     * @param reading the reading
     * @return the list
     */
    public static ProblemList of(LogReading reading) {
        return new ProblemList(reading.result().refused());
    }

    /**
     * Prints the problems.
     *
     * @param err where to
     * @param written whether all of them are written elsewhere, too
     */
    public void print(PrintStream err, boolean written) {
        problems.stream().limit(SHOWN).forEach(problem -> say(problem.toString(), err));
        if (problems.size() > SHOWN) {
            say(
                    "and " + (problems.size() - SHOWN) + " more problems"
                            + (written ? "; --out writes all of them" : ""),
                    err);
        }
    }

    /**
     * Prints a message so that each of its lines says which program speaks; of a very long one, the beginning and the end.
     *
     * @param message the message, of one line or several
     * @param err where to
     */
    public static void say(@Nullable String message, PrintStream err) {
        List<String> lines = String.valueOf(message).lines().toList();
        lines.stream().limit(SHOWN).forEach(line -> line(line, err));
        if (lines.size() <= SHOWN) return;
        if (lines.size() > SHOWN + 1) line("and " + (lines.size() - SHOWN - 1) + " more lines", err);
        line(lines.get(lines.size() - 1), err);
    }

    private static void line(String line, PrintStream err) {
        err.print("payday: " + VisibleText.of(line) + "\n");
    }
}
