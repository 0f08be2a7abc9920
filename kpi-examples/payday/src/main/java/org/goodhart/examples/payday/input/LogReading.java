package org.goodhart.examples.payday.input;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Intake;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Problem;

/**
 * What came of reading a log.
 *
 * @param name what the log is called
 * @param format its format in a few words
 * @param result the desk, what was refused, with file and line, and what is odd
 * @param counts what became of every row and ticket
 * @param cut why reading ended before the log did, if it did, and where; it is also among the refused. The ticket in which the
 *     log breaks off is counted as refused, and its rows that were read as lost; what lies behind that is in no count, since
 *     nobody saw it
 */
public record LogReading(String name, String format, Intake.Result result, LogCounts counts, Optional<Problem> cut) {

    /** Refuses null. */
    public LogReading {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(cut, "cut");
    }

    /**
     * Whether all that the log holds could be used.
     *
     * @return true if nothing was refused and reading went to the end
     */
    public boolean isWhole() {
        return result.refused().isEmpty() && cut.isEmpty();
    }

    /**
     * How often each kind of oddity occurs; a ticket can have several of a kind, see {@link #oddTickets}.
     *
     * @return the number by kind, only kinds that occur, in the order of their declaration
     */
    public Map<Oddity.Kind, Integer> oddities() {
        Map<Oddity.Kind, Integer> counts = new EnumMap<>(Oddity.Kind.class);
        for (Oddity oddity : result.odd()) counts.merge(oddity.kind(), 1, Integer::sum);
        return counts;
    }

    /**
     * How many tickets have an oddity of a kind.
     *
     * @param kind the kind
     * @return the number of tickets; 0 where the oddities are of something else
     */
    public long oddTickets(Oddity.Kind kind) {
        return result.odd().stream()
                .filter(oddity -> oddity.kind() == kind && oddity.subject().startsWith("ticket "))
                .map(Oddity::subject)
                .distinct()
                .count();
    }

    /**
     * All oddities in an order that does not depend on the order of the log.
     *
     * @return the oddities by kind, subject and detail
     */
    public List<Oddity> oddInOrder() {
        return result.odd().stream()
                .sorted(Comparator.comparing(Oddity::kind)
                        .thenComparing(Oddity::subject)
                        .thenComparing(Oddity::detail))
                .toList();
    }
}
