package org.goodhart.examples.payday.input;

/**
 * How much a reader takes in before it suspects the input. A file from elsewhere may be broken or hostile, and reading it must end with a
 * message and not with the memory.
 *
 * @param bytes the most bytes of one file, unpacked
 * @param run the most bytes of one line of a CSV file, or between two tag brackets of an XML file
 * @param rows the most rows or events, and the most traces, of one log
 * @param depth how deep XML elements may be nested
 * @param elements the most elements of one XML file
 */
public record Limits(long bytes, int run, int rows, int depth, long elements) {

    /** 1 GiB unpacked, 1 MiB in one run, half a million rows, 64 levels, 20 million elements: eight times the largest public log, in a heap of 512 MB. */
    public static final Limits STANDARD = new Limits(1L << 30, 1 << 20, 500_000, 64, 20_000_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Limits {
        if (bytes < 1 || run < 1 || rows < 1 || depth < 1 || elements < 1) {
            throw new IllegalArgumentException("limits of " + bytes + " bytes, " + run + " bytes a run, " + rows
                    + " rows, depth " + depth + ", " + elements + " elements were found: 1 or more each is expected");
        }
    }

    /**
     * These limits with another number of bytes.
     *
     * @param most the most bytes of one file, unpacked
     * @return the changed limits
     */
    public Limits withBytes(long most) {
        return new Limits(most, run, rows, depth, elements);
    }

    /**
     * These limits with another length of a run.
     *
     * @param most the most bytes of one line, or between two tag brackets
     * @return the changed limits
     */
    public Limits withRun(int most) {
        return new Limits(bytes, most, rows, depth, elements);
    }

    /**
     * These limits with another number of rows.
     *
     * @param most the most rows or events of one log
     * @return the changed limits
     */
    public Limits withRows(int most) {
        return new Limits(bytes, run, most, depth, elements);
    }

    /**
     * These limits with another number of elements.
     *
     * @param most the most elements of one XML file
     * @return the changed limits
     */
    public Limits withElements(long most) {
        return new Limits(bytes, run, rows, depth, most);
    }
}
