package org.goodhart.testkit;

import org.goodhart.desk.Line;

/** The lines of a small support: who takes the call, whom he escalates to, and who stands behind both. */
public final class Lines {
    /** The line that meets the customer. */
    public static final Line L1 = Line.of(1);

    /** The line behind the first. */
    public static final Line L2 = Line.of(2);

    /** The line behind the second. */
    public static final Line L3 = Line.of(3);

    private Lines() {}
}
