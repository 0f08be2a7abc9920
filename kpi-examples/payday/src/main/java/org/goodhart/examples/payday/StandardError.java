package org.goodhart.examples.payday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches what is written to standard error. */
final class StandardError {

    private static final Path OPEN_FILE = Path.of("/proc/self/fd/2");

    private StandardError() {}

    /**
     * Whether it is a terminal. Where the system tells which file it is, that decides; elsewhere a console has to do, which
     * some Java versions also report without a terminal.
     */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        if (!Files.isSymbolicLink(OPEN_FILE)) return System.console() != null;
        try {
            Path file = Files.readSymbolicLink(OPEN_FILE);
            return file.startsWith("/dev/pts") || file.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
