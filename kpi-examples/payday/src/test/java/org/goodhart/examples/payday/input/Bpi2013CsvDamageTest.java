package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.ticketsOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodhart.desk.Ticket;

/** A CSV log that was cut off or damaged on its way is read as far as it can be trusted, or refused in words. */
class Bpi2013CsvDamageTest {
    private static final String HEAD = "SR Number,Change Date+Time,Status,Sub Status,Involved ST Function Div,"
            + "Involved Org line 3,Involved ST,SR Latest Impact,Product,Country,Owner Country,Owner First Name\r\n";
    private static final String WHOLE = HEAD + ticket("1-1") + ticket("1-2") + ticket("1-3");

    private static String ticket(String number) {
        String rest = ",,\"Line, \"\"A\"\"\",V5 2nd,Low,PROD1,se,Sweden,\u00c5sa\r\n";
        return number + ",2012-05-01T10:00:00+01:00,Accepted,In Progress" + rest + number
                + ",2012-05-01T11:00:00+01:00,Completed,Resolved" + rest;
    }

    /** The reading, or nothing if the log is unusable, which its message says with the file. */
    private static List<LogReading> readings(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("damaged", ".csv");
        try {
            Files.write(file, bytes);
            return List.of(Readings.read(file));
        } catch (UnusableInputException e) {
            assertThat(e).hasMessageContaining(file.getFileName() + ":").hasMessageContaining("expected: ");
            return List.of();
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void whereverItIsCutOffTheTicketsBeforeTheCutAreWhole() throws Exception {
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        List<Ticket> whole = ticketsOf(readings(bytes).get(0));
        assertThat(whole).hasSize(3);
        int unnoticed = 0;
        for (int length = 0; length < bytes.length; length++) {
            byte[] rest = Arrays.copyOf(bytes, length);
            for (LogReading reading : readings(rest)) {
                List<Ticket> kept = ticketsOf(reading);
                long begun = new String(rest, StandardCharsets.UTF_8)
                                .lines()
                                .skip(1)
                                .map(line -> line.replaceFirst(",.*", ""))
                                .filter(whole.stream().map(t -> t.id().name()).toList()::contains)
                                .distinct()
                                .count()
                        - 1;
                assertThat(kept).as("cut at " + length).containsAll(whole.subList(0, (int) begun));
                if (refused(reading).isEmpty()) unnoticed++;
            }
        }
        int lastCell = "\u00c5sa".length();
        assertThat(unnoticed)
                .as("cuts within the last cell of the six rows, or between rows")
                .isEqualTo(6 * (lastCell + 2) - 1);
    }

    @Property
    void whateverBytesAreDamagedItIsReadOrRefusedInWords(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> places,
            @ForAll @Size(6) byte[] others)
            throws Exception {
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < places.size(); i++) bytes[places.get(i) % bytes.length] = others[i];
        for (LogReading reading : readings(bytes)) {
            assertThat(reading.counts().rowsKept() + reading.counts().rowsLost())
                    .isGreaterThan(0);
            assertThat(reading.isWhole()).isEqualTo(reading.counts().rowsLost() == 0);
        }
    }
}
