package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what people expect of working time, {@code expectations.txt}. */
class ExpectationsTest {
    record Row(String calendar, String question, String answer, int line) {
        @Override
        public String toString() {
            return "line " + line + ": " + calendar + ", " + question + " = " + answer;
        }
    }

    private static final Map<String, OpeningHours> CALENDARS = new HashMap<>();
    private static final List<Row> ROWS = read();

    static Stream<Row> rows() {
        return ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredAsTheTableSays(Row row) {
        OpeningHours calendar = CALENDARS.get(row.calendar);
        assertThat(calendar).as("a calendar of this name").isNotNull();
        String[] words = row.question.split(" +");
        String rest = String.join(" ", Arrays.copyOfRange(words, words[2].endsWith("?") ? 2 : 3, words.length));
        if (rest.equals("working?")) {
            assertThat(calendar.isWorkingDate(date(words, 0))).hasToString(row.answer);
            return;
        }
        Instant from = time(calendar, words, 0);
        if (rest.startsWith("to ")) {
            assertThat(calendar.workingTime(from, time(calendar, words, 4))).isEqualTo(amount(row.answer));
        } else if (rest.equals("open?")) {
            assertThat(calendar.isOpen(from)).hasToString(row.answer);
        } else if (rest.equals("next open")) {
            assertThat(calendar.nextOpen(from)).isEqualTo(answer(calendar, row.answer));
        } else if (rest.equals("last close")) {
            assertThat(calendar.previousClose(from)).isEqualTo(answer(calendar, row.answer));
        } else if (rest.endsWith(" dates")) {
            assertThat(calendar.plusWorkingDates(from, Integer.parseInt(words[4])))
                    .isEqualTo(answer(calendar, row.answer).orElseThrow());
        } else {
            assertThat(rest).matches("(plus|minus) \\S+( closing| opening)?");
            for (Edge edge : edges(rest)) {
                Duration amount = amount(words[4]);
                assertThat(
                                rest.startsWith("plus")
                                        ? calendar.plus(from, amount, edge)
                                        : calendar.minus(from, amount, edge))
                        .as("at the edge %s", edge)
                        .isEqualTo(answer(calendar, row.answer).orElseThrow());
            }
        }
    }

    @Test
    void theTableIsLongAndNamesWhereTheFieldIsDivided() {
        assertThat(ROWS).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(CALENDARS.keySet()).allMatch(name -> ROWS.stream().anyMatch(row -> row.calendar.equals(name)));
    }

    private static List<Edge> edges(String rest) {
        return rest.endsWith(" closing")
                ? List.of(Edge.CLOSING)
                : rest.endsWith(" opening") ? List.of(Edge.NEXT_OPENING) : List.of(Edge.values());
    }

    private static Optional<Instant> answer(OpeningHours calendar, String text) {
        return text.equals("none") ? Optional.empty() : Optional.of(time(calendar, text.split(" +"), 0));
    }

    private static Instant time(OpeningHours calendar, String[] words, int at) {
        LocalDateTime local = LocalDateTime.parse(date(words, at) + "T" + words[at + 2]);
        assertThat(calendar.zone().getRules().getValidOffsets(local))
                .as("one instant at %s", local)
                .hasSize(1);
        return local.atZone(calendar.zone()).toInstant();
    }

    private static LocalDate date(String[] words, int at) {
        LocalDate date = LocalDate.parse(words[at + 1]);
        assertThat(date.getDayOfWeek().name()).as("the day of %s", date).startsWith(words[at].toUpperCase(Locale.ROOT));
        return date;
    }

    private static Duration amount(String text) {
        boolean negative = text.startsWith("-");
        Duration amount = Duration.parse("PT" + text.substring(negative ? 1 : 0).toUpperCase(Locale.ROOT));
        return negative ? amount.negated() : amount;
    }

    private static OpeningHours calendar(String text) {
        String[] parts = text.split(" \\| ");
        String[] zoneAndWeek = parts[0].split(" ", 2);
        OpeningHours calendar = WorkCalendar.of(ZoneId.of(zoneAndWeek[0]), WeeklyHours.parse(zoneAndWeek[1]));
        for (int i = 1; i < parts.length; i++) {
            String[] exception = parts[i].split(" ", 2);
            LocalDate date = LocalDate.parse(exception[0]);
            calendar = switch (exception[1]) {
                case "closed" -> calendar.withClosed(date);
                case "no shift" -> calendar.withHours(date);
                default ->
                    calendar.withHours(
                            date,
                            Arrays.stream(exception[1].split(" "))
                                    .map(WorkSpan::parse)
                                    .toArray(WorkSpan[]::new));
            };
        }
        return calendar;
    }

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (InputStream file = ExpectationsTest.class.getResourceAsStream("expectations.txt")) {
            String[] lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                if (line.startsWith("calendar ")) {
                    String[] definition = line.substring(9).split(" *= *", 2);
                    CALENDARS.put(definition[0], calendar(definition[1]));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] cells = line.split(" *\\| *", -1);
                    rows.add(new Row(cells[0], cells[1], cells[2], i + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
