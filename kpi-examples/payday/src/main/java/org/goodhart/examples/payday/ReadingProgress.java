package org.goodhart.examples.payday;

import java.io.PrintStream;
import org.goodhart.examples.payday.input.Progress;

/** Tells on a terminal how far the reading of a large input is; tells nothing where there is no terminal. */
final class ReadingProgress implements Progress {

    private static final long LARGE = 512 * 1024;

    private final PrintStream err;
    private final boolean terminal;
    private boolean told;

    ReadingProgress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void at(String file, long bytes, long ofBytes) {
        if (!terminal || ofBytes < LARGE) return;
        err.print("\rreading " + file + ": " + bytes * 100 / ofBytes + "%");
        err.flush();
        told = true;
    }

    void end() {
        if (told) err.println();
    }
}
