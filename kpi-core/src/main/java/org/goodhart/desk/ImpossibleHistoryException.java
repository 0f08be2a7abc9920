package org.goodhart.desk;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when facts are put together that cannot all be true; it lists every problem, not just the first. */
public final class ImpossibleHistoryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * An exception for problems.
     *
     * @param problems all of them, at least one
     */
    public ImpossibleHistoryException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is impossible.
     *
     * @return all problems, in the order of the record
     */
    public List<Problem> problems() {
        return problems;
    }
}
