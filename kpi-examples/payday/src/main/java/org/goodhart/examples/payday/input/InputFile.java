package org.goodhart.examples.payday.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens files, and says in words why one cannot be opened. */
final class InputFile {
    private static final long STEP = 1 << 18;

    private InputFile() {}

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return VisibleText.of(name == null ? path.toString() : name.toString());
    }

    static InputStream open(Path path, Progress progress) throws UnusableInputException {
        if (Files.isDirectory(path)) {
            throw UnusableInputException.misdirected(path + ": it is a directory; expected: a file");
        }
        if (Files.isSymbolicLink(path) && Files.notExists(path)) {
            throw UnusableInputException.misdirected(path + ": it is a link to nothing; expected: a file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw UnusableInputException.misdirected(path + ": it is no ordinary file; expected: a file");
        }
        try {
            return new Counting(Files.newInputStream(path), nameOf(path), Files.size(path), progress);
        } catch (IOException e) {
            throw UnusableInputException.misdirected(path + ": " + reason(e) + "; expected: a file that can be read");
        }
    }

    /** The exception that was wrapped because an interface allows no checked one. */
    static IOException causeOf(UncheckedIOException e) {
        IOException cause = e.getCause();
        return cause == null ? new IOException(e) : cause;
    }

    /** What went wrong, in words rather than by the name of a class. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) return "there is no such file";
        if (e instanceof AccessDeniedException) return "reading it is not permitted";
        return "it cannot be read (" + e.getMessage() + ")";
    }

    /** Tells now and then how much of the file has gone through. */
    private static final class Counting extends FilterInputStream {
        private final String file;
        private final long size;
        private final Progress progress;
        private long count;
        private long told;

        Counting(InputStream in, String file, long size, Progress progress) {
            super(in);
            this.file = file;
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) add(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) add(read);
            return read;
        }

        private void add(int read) {
            count += read;
            if (count - told < STEP) return;
            told = count;
            progress.at(file, count, size);
        }
    }
}
