package org.goodhart.examples.payday.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads one CSV file row by row. A row that cannot be understood is the taker's affair; a file whose rows can no longer be told
 * apart, or that goes beyond a limit, is unusable, since the rows that would be missing cannot be told either.
 */
final class CsvTable {
    /** What stands in a text for bytes that are no UTF-8, or for itself. */
    static final String REPLACED = "\uFFFD";

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int LEAST_BUFFER = 1 << 16;

    private CsvTable() {}

    static void read(Path path, CsvColumns columns, ReadOptions options, Consumer<CsvRow> taker)
            throws UnusableInputException {
        String file = InputFile.nameOf(path);
        long[] nextLine = {1};
        try (InputStream in = InputFile.open(path, options.progress());
                GuardedStream guarded = new GuardedStream(in, options.limits(), GuardedStream.Runs.LINES);
                CsvReader<CsvRecord> reader = reader(withoutMark(guarded, file), options.limits());
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new UnusableInputException(
                        file + ": it is empty; expected: a head with the columns " + Vocabulary.listed(columns.all()));
            }
            Map<String, Integer> positions =
                    columns.positions(file, records.next().getFields());
            int rows = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                nextLine[0] = record.getStartingLineNumber() + lineBreaks(record) + 1;
                if (++rows > options.limits().rows()) {
                    throw tooManyRows(file, record.getStartingLineNumber(), options.limits());
                }
                taker.accept(row(file, record, positions, guarded));
            }
        } catch (CsvParseException e) {
            throw new UnusableInputException(
                    file + ":" + nextLine[0]
                            + ": a quotation mark is not closed, is followed by other text, or opens a cell beyond the limit of "
                            + options.limits().run()
                            + "; expected: cells quoted as a whole, with quotation marks inside doubled",
                    e);
        } catch (UncheckedIOException e) {
            throw unusable(file, InputFile.causeOf(e));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static UnusableInputException tooManyRows(String file, long line, Limits limits) {
        return new UnusableInputException(
                file + ":" + line + ": more than " + limits.rows() + " rows; expected: at most as many");
    }

    private static UnusableInputException unusable(String file, IOException e) {
        if (e instanceof CutShortException cut) {
            return new UnusableInputException(
                    file + ":" + cut.line + ": " + cut.found + "; expected: " + cut.expected, e);
        }
        return new UnusableInputException(file + ": " + InputFile.reason(e) + "; expected: a file that can be read", e);
    }

    private static CsvRow row(String file, CsvRecord record, Map<String, Integer> positions, GuardedStream guarded) {
        long first = record.getStartingLineNumber();
        boolean malformed = false;
        if (record.getFields().stream().anyMatch(field -> field.contains(REPLACED))) {
            malformed = guarded.isMalformed(first, first + lineBreaks(record));
        }
        return new CsvRow(file, first, positions, record.getFields(), malformed);
    }

    private static long lineBreaks(CsvRecord record) {
        return record.getFields().stream()
                .mapToLong(field -> LINE_BREAK.matcher(field).results().count())
                .sum();
    }

    private static CsvReader<CsvRecord> reader(InputStream in, Limits limits) {
        return CsvReader.builder()
                .maxBufferSize(LEAST_BUFFER + 2 * Math.min(limits.run(), 1 << 28))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Takes the byte order mark of UTF-8 away and refuses that of UTF-16. */
    private static InputStream withoutMark(InputStream in, String file) throws IOException, UnusableInputException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean utf16 = start.length > 1 && ((start[0] & start[1]) & 0xff) == 0xfe && start[0] != start[1];
        if (utf16) {
            throw new UnusableInputException(file + ":1: it is in UTF-16; expected: text in UTF-8");
        }
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
        if (!marked) pushback.unread(start);
        return pushback;
    }
}
