package org.goodhart.examples.payday.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Lets bytes through while they stay within the limits, and counts lines on the way. What came before a violation is let
 * through, up to the last whole character; the violation itself is thrown by the next call.
 */
final class GuardedStream extends FilterInputStream {

    /** What ends a run, whose length is limited. */
    enum Runs {
        LINES,
        TAGS
    }

    private static final int MOST_MALFORMED = 1000;

    private final Limits limits;
    private final Runs runs;
    private final Utf8Check utf8 = new Utf8Check();
    private final TreeSet<Long> malformed = new TreeSet<>();
    private long line = 1;
    private long total;
    private long run;
    private boolean afterReturn;
    private @Nullable CutShortException cut;

    GuardedStream(InputStream in, Limits limits, Runs runs) {
        super(in);
        this.limits = limits;
        this.runs = runs;
    }

    /** Whether bytes of the lines from one to another, both included, were no UTF-8. */
    boolean isMalformed(long from, long to) {
        Long next = malformed.ceiling(from);
        return next != null && next <= to;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (cut != null) throw cut;
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (EOFException e) {
            throw cutAt("the gzip file ends in the middle", "a whole file\nMaybe it was not copied to its end.");
        } catch (ZipException e) {
            throw cutAt("the gzip file is damaged (" + e.getMessage() + ")", "a whole file");
        }
        for (int i = 0; i < read; i++) {
            int whole = i - utf8.begun();
            take(buffer[offset + i]);
            if (cut == null) continue;
            if (whole <= 0) throw cut;
            return whole;
        }
        if (read < 0 && runs == Runs.LINES && utf8.begun() > 0) malformed.add(line);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 || read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(byte next) {
        boolean newLine = next == '\r' || next == '\n' && !afterReturn;
        if (!utf8.accepts(next)) malformed.add(line);
        if (newLine) line++;
        afterReturn = next == '\r';
        run = runs == Runs.LINES ? newLine || next == '\n' ? 0 : run + 1 : next == '<' || next == '>' ? 0 : run + 1;
        if (++total > limits.bytes()) {
            cutAt("it is longer than " + limits.bytes() + " bytes unpacked", "a file within that limit");
        } else if (run > limits.run()) {
            cutAt(
                    runs == Runs.LINES
                            ? "the line is longer than " + limits.run() + " bytes"
                            : "more than " + limits.run() + " bytes without a tag bracket",
                    "at most " + limits.run() + " bytes in one run");
        } else if (runs == Runs.TAGS && !malformed.isEmpty()) {
            cutAt("bytes that are no UTF-8", "text in UTF-8");
        } else if (malformed.size() > MOST_MALFORMED) {
            cutAt(
                    "more than " + MOST_MALFORMED + " lines are no UTF-8",
                    "text in UTF-8\nMaybe it is in another encoding, such as windows-1251 or UTF-16.");
        }
    }

    private CutShortException cutAt(String found, String expected) {
        CutShortException exception = new CutShortException(line, found, expected);
        cut = exception;
        return exception;
    }
}
