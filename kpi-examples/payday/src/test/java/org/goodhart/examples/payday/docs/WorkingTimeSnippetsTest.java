package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.OpeningHours;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.calendar.WorkSpan;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

/** The snippets and tables of docs/working-time.md, run. */
class WorkingTimeSnippetsTest {

    @Test
    void aDeskAnswersItsFirstQuestions() {
        // snippet: first
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkCalendar desk = WorkCalendar.of(berlin, WeeklyHours.parse("Mon-Fri 09:00-18:00, Sat 10:00-14:00"));
        Instant opened = Instant.parse("2026-01-09T16:30:00Z"); // Friday 17:30 in Berlin
        Instant solved = Instant.parse("2026-01-12T08:15:00Z"); // Monday 09:15

        Duration worked = desk.workingTime(opened, solved); // 30 minutes + Saturday's 4 hours + 15 minutes
        Instant due = desk.plus(opened, Duration.ofHours(2), Edge.CLOSING); // Saturday 11:30
        boolean open = desk.isOpen(solved);
        // end
        assertThat(worked).isEqualTo(Duration.ofMinutes(4 * 60 + 45));
        assertThat(due).isEqualTo("2026-01-10T10:30:00Z");
        assertThat(open).isTrue();
    }

    @Test
    void weeklyHoursAreReadAndPrinted() {
        // snippet: weekly
        WeeklyHours hours = WeeklyHours.parse("mon-fri 9:00-18:00 sat 10:00-14:00; break 13:00-13:45");
        String text = hours.toString(); // Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45
        String saturday = hours.on(DayOfWeek.SATURDAY); // 10:00-13:00 13:45-14:00
        WeeklyHours same = WeeklyHours.of(DayOfWeek.SATURDAY, WorkSpan.parse("10:00-14:00"))
                .with(List.of(DayOfWeek.values()).subList(0, 5), WorkSpan.parse("09:00-18:00"))
                .withBreak(WorkSpan.parse("13:00-13:45"));
        // end
        assertThat(text).isEqualTo("Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45");
        assertThat(saturday).isEqualTo("10:00-13:00 13:45-14:00");
        assertThat(same).isEqualTo(hours);
    }

    @Test
    void theProductionCalendarOf2026Has1972Hours() {
        // snippet: exceptions
        OpeningHours week = WorkCalendar.of(
                ZoneId.of("Europe/Moscow"), WeeklyHours.parse("Mon-Fri 09:00-18:00; break 13:00-14:00"));
        List<WorkSpan> shortDay = List.of(WorkSpan.parse("09:00-13:00"), WorkSpan.parse("14:00-17:00"));
        OpeningHours moscow2026 = week.withClosed(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2026, 1, 10))
                        .toList())
                .withClosed(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 5, 1))
                .withClosed(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 6, 12), LocalDate.of(2026, 11, 4))
                .withClosed(LocalDate.of(2026, 12, 31))
                .withHours(Map.of(
                        LocalDate.of(2026, 4, 30), shortDay,
                        LocalDate.of(2026, 5, 8), shortDay,
                        LocalDate.of(2026, 6, 11), shortDay,
                        LocalDate.of(2026, 11, 3), shortDay));
        Interval year = Interval.parse("2025-12-31T21:00:00Z/2026-12-31T21:00:00Z");
        Duration norm = moscow2026.workingTime(year.start(), year.end()); // 1972 hours

        OpeningHours plant = moscow2026
                .withClosed(LocalDate.of(2026, 3, 6)) // a day off ...
                .withHours(LocalDate.of(2026, 3, 14), WorkSpan.parse("09:00-13:00"), WorkSpan.parse("14:00-18:00"));
        // end
        assertThat(norm).hasHours(1972);
        assertThat(plant.workingTime(year.start(), year.end())).hasHours(1972);
    }

    @Test
    void aNightShiftMeetsAHoliday() {
        Interval days = Interval.parse("2026-01-06T12:00:00Z/2026-01-08T12:00:00Z");
        // snippet: night
        OpeningHours nights = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon-Sun 22:00-06:00"));
        LocalDate holiday = LocalDate.of(2026, 1, 7);
        List<Interval> closed = nights.withClosed(holiday).segments(days).toList(); // 6th 22:00-24:00, 8th 00:00-06:00
        List<Interval> noShift = nights.withHours(holiday).segments(days).toList(); // 6th 22:00 to 7th 06:00
        // end
        assertThat(closed)
                .containsExactly(
                        Interval.parse("2026-01-06T22:00:00Z/2026-01-07T00:00:00Z"),
                        Interval.parse("2026-01-08T00:00:00Z/2026-01-08T06:00:00Z"));
        assertThat(noShift).containsExactly(Interval.parse("2026-01-06T22:00:00Z/2026-01-07T06:00:00Z"));
    }

    @Test
    void anEdgeIsNamed() {
        // snippet: edge
        WorkCalendar office = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        Instant friday = Instant.parse("2026-01-09T17:00:00Z");
        Instant closing = office.plus(friday, Duration.ofHours(1), Edge.CLOSING); // Friday 18:00
        Instant opening = office.plus(friday, Duration.ofHours(1), Edge.NEXT_OPENING); // Monday 09:00
        Instant before = office.minus(opening, Duration.ofHours(1), Edge.NEXT_OPENING); // Friday 17:00
        // end
        assertThat(closing).isEqualTo("2026-01-09T18:00:00Z");
        assertThat(opening).isEqualTo("2026-01-12T09:00:00Z");
        assertThat(before).isEqualTo(friday);
        assertThat(office.workingTime(friday, closing)).isEqualTo(office.workingTime(friday, opening));
    }

    @Test
    void versionsFollowEachOther() {
        ZoneId zone = ZoneId.of("UTC");
        // snippet: versions
        WorkCalendar old = WorkCalendar.of(zone, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        WorkCalendar anew = WorkCalendar.of(zone, WeeklyHours.parse("Mon-Fri 10:00-14:00"));
        WorkCalendar desk =
                WorkCalendar.versions(EffectiveDated.<WorkCalendar>always(old).andFrom(LocalDate.of(2026, 1, 6), anew));
        Instant monday = Instant.parse("2026-01-05T09:00:00Z");
        Duration worked = desk.workingTime(monday, Instant.parse("2026-01-07T09:00:00Z")); // 9 hours + 4 hours
        // end
        assertThat(worked).hasHours(13);
    }

    @Test
    void calendarsAreUnitedAndIntersected() {
        Interval week = Interval.parse("2026-01-05T00:00:00Z/2026-01-12T00:00:00Z");
        // snippet: union
        WeeklyHours hours = WeeklyHours.parse("Mon-Fri 09:00-17:00");
        WorkCalendar berlin = WorkCalendar.of(ZoneId.of("Europe/Berlin"), hours);
        WorkCalendar newYork = WorkCalendar.of(ZoneId.of("America/New_York"), hours);
        WorkCalendar tokyo = WorkCalendar.of(ZoneId.of("Asia/Tokyo"), hours);
        WorkCalendar anybody = berlin.union(newYork).union(tokyo);
        WorkCalendar both = berlin.intersection(newYork); // 15:00-17:00 in Berlin

        WorkCalendar maintained =
                WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon-Sun 00:00-24:00; break Sun 02:00-04:00"));
        WorkCalendar always = WorkCalendar.alwaysOpen(ZoneId.of("UTC"));
        // end
        assertThat(anybody.workingTime(week.start(), week.end())).hasHours(5 * 22);
        assertThat(both.workingTime(week.start(), week.end())).hasHours(5 * 2);
        assertThat(maintained.workingTime(week.start(), week.end())).hasHours(166);
        assertThat(always.workingTime(week.start(), week.end())).hasHours(168);
        assertThat(both.intersection(WorkCalendar.alwaysOpen(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(both);
    }

    @Test
    void workingDatesAreAUnit() {
        // snippet: dates
        WorkCalendar office = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        Instant friday = Instant.parse("2026-01-09T20:00:00Z");
        Instant due = office.plusWorkingDates(friday, 1); // Monday 20:00
        WorkCalendar clock = office.wholeWorkingDates();
        Duration elapsed = clock.workingTime(friday, due); // 24 hours: Saturday and Sunday count nothing
        // end
        assertThat(due).isEqualTo("2026-01-12T20:00:00Z");
        assertThat(elapsed).hasHours(24);
    }

    @Test
    void theTablesOfWeeklyHoursHold() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("kpi-core"))) folder = folder.getParent();
        int rows = 0;
        for (String line : Files.readAllLines(folder.resolve("docs/working-time.md"))) {
            if (!line.startsWith("| `")) continue;
            String[] cells = line.replace("`", "").split(" *\\| *");
            if (line.matches("\\| `[^|]*` \\| `[^|]*` \\| .*")) {
                assertThat(WeeklyHours.parse(cells[1])).hasToString(cells[2]);
                rows++;
            } else if (line.matches("\\| `[^|]*` \\| `[^|]*` \\|")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> WeeklyHours.parse(cells[1]))
                        .withMessageContaining(cells[2]);
                rows++;
            }
        }
        assertThat(rows).isEqualTo(25);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        WorkCalendar never = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.CLOSED);
        WorkCalendar office = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        Instant now = Instant.parse("2026-01-05T10:00:00Z");
        for (WorkCalendar calendar : List.of(never, office)) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> calendar.plus(now, Duration.ofDays(300 * 365), Edge.CLOSING));
        }
        assertThat(never.nextOpen(now)).isEmpty();
    }
}
