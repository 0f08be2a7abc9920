package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.sla.Norms.ALWAYS;
import static org.goodhart.sla.Norms.BERLIN;
import static org.goodhart.sla.Norms.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormBookTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
    private static final SlaNorm FALLBACK = minutes(SlaNorm.totalResolution(), 480);
    private static final SlaNorm HIGH =
            minutes(SlaNorm.totalResolution(), 60).forPriorities(Priority.of("high"), Priority.of("top"));
    private static final SlaNorm TV = minutes(SlaNorm.totalResolution(), 120).forServices(Service.of("tv"));
    private static final SlaNorm HIGH_TV = minutes(SlaNorm.totalResolution(), 30)
            .forPriorities(Priority.of("high"))
            .forServices(Service.of("tv"))
            .forCategories(Category.of("no link"));

    private static Case found(String priority, String category, String service) {
        return new Case(
                Optional.of(Priority.of(priority)),
                Optional.of(Category.of(category)),
                Service.of(service),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "high, no link, tv, 30",
        "high, noise, tv, 60",
        "top, no link, tv, 60",
        "high, no link, internet, 60",
        "normal, no link, tv, 120",
        "normal, no link, internet, 480",
    })
    void theFirstNormThatFitsBinds(String priority, String category, String service, long minutes) {
        NormBook book = NormBook.from(START, HIGH_TV, HIGH, TV, FALLBACK);
        assertThat(book.bind(found(priority, category, service), MARCH).norm().target())
                .isEqualTo(Target.of(Duration.ofMinutes(minutes)));
    }

    @Test
    void aLinesNormBindsThatLineOnly() {
        SlaNorm second = minutes(SlaNorm.hold(), 60).forLine(Line.of(2));
        NormBook book = NormBook.from(START, second, minutes(SlaNorm.hold(), 30));
        Case any = found("normal", "no link", "internet");
        assertThat(book.bind(any.on(Line.of(1)), MARCH).norm().target()).isEqualTo(Target.of(Duration.ofMinutes(30)));
        assertThat(book.bind(any.on(Line.of(2)), MARCH).norm()).isEqualTo(second);
    }

    @Test
    void whatNobodyRegisteredFitsNoConditionOnPriorityOrCategory() {
        NormBook book = NormBook.from(
                START,
                HIGH,
                minutes(SlaNorm.totalResolution(), 90).forCategories(Category.of("no link")),
                TV,
                FALLBACK);
        assertThat(book.bind(Case.unregistered(Service.of("internet")), MARCH).norm())
                .isEqualTo(FALLBACK);
        assertThat(book.bind(Case.unregistered(Service.of("tv")), MARCH).norm()).isEqualTo(TV);
    }

    @Test
    void theLastNormIsForAllCasesAndNoOtherIs() {
        assertThatThrownBy(() -> NormBook.from(START, HIGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last norm is narrowed (TOTAL_RESOLUTION from OPENING within PT1H on [" + ALWAYS
                        + "], no pause, for [priority 3:top, priority 4:high]): "
                        + "one for all cases is expected, so that none falls through");
        assertThatThrownBy(() -> NormBook.from(START, HIGH, FALLBACK, TV, FALLBACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norm 2 of 4 is for all cases: the norms after it would never apply");
        assertThatThrownBy(() -> NormBook.from(START, FALLBACK).andFrom(START.plusDays(1), HIGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the last norm is narrowed");
        assertThatThrownBy(() -> NormBook.from(START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a version without norms: at least one, for all cases, is expected");
    }

    @Test
    void aVersionBindsWhatBeginsFromItsFirstMidnightOnInTheZoneOfItsCalendars() {
        WorkCalendar berlin = WorkCalendar.alwaysOpen(BERLIN);
        SlaNorm before = SlaNorm.totalResolution().within(Duration.ofHours(8)).on(berlin);
        SlaNorm after = SlaNorm.totalResolution().within(Duration.ofHours(4)).on(berlin);
        NormBook book = NormBook.from(START, before).andFrom(LocalDate.of(2026, 3, 2), after);
        Case any = found("normal", "no link", "internet");
        assertThat(book.bind(any, Instant.parse("2026-03-01T22:59:59.999999999Z"))
                        .norm())
                .isEqualTo(before);
        assertThat(book.bind(any, Instant.parse("2026-03-01T23:00:00Z")).norm()).isEqualTo(after);
        assertThatThrownBy(() -> book.andFrom(LocalDate.of(2026, 3, 2), after))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInstantBeforeTheFirstVersionIsAnErrorThatSaysSo() {
        NormBook book = NormBook.from(
                START, SlaNorm.totalResolution().within(Duration.ofHours(8)).on(WorkCalendar.alwaysOpen(BERLIN)));
        Case any = found("normal", "no link", "internet");
        assertThat(book.bind(any, Instant.parse("2025-12-31T23:00:00Z"))).isNotNull();
        assertThatThrownBy(() -> book.bind(any, Instant.parse("2025-12-31T22:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "what began at 2025-12-31T22:59:59Z, on 2025-12-31 in Europe/Berlin, has no norm: "
                                + "the first version of the book is from 2026-01-01\nMaybe what was in force before has to be stated, or alsoForWhatBeganBefore() is meant");
    }

    @Test
    void refusesNormsThatDoNotGoIntoOneBook() {
        assertThatThrownBy(() -> NormBook.from(START, FALLBACK).andFrom(START.plusDays(1), minutes(SlaNorm.hold(), 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a book of norms about TOTAL_RESOLUTION holds one about LINE_TIME: one subject is expected");
        assertThatThrownBy(() -> NormBook.from(
                        START,
                        HIGH,
                        SlaNorm.totalResolution().within(Duration.ofHours(8)).on(WorkCalendar.alwaysOpen(BERLIN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the calendars of one book are in [Z, Europe/Berlin]: one zone is expected, "
                                + "since a version begins at midnight there\nMaybe the calendar of absolute time wants the zone of the others");
    }

    @Test
    void isAValue() {
        NormBook book = NormBook.from(START, HIGH, FALLBACK);
        assertThat(book)
                .isEqualTo(NormBook.from(START, HIGH, FALLBACK))
                .hasSameHashCodeAs(NormBook.from(START, HIGH, FALLBACK))
                .isNotEqualTo(NormBook.from(START, TV, FALLBACK))
                .isNotEqualTo(NormBook.from(START.plusDays(1), HIGH, FALLBACK))
                .hasToString(book.description());
        assertThat(book.subject()).isEqualTo(Subject.TOTAL_RESOLUTION);
        assertThat(NormBook.from(START, FALLBACK)
                        .andFrom(LocalDate.of(2026, 4, 1), HIGH, FALLBACK)
                        .description())
                .isEqualTo("reclassified TIGHTEST_SO_FAR, from 2026-01-01: " + FALLBACK.description()
                        + "; from 2026-04-01: " + HIGH.description() + "; " + FALLBACK.description() + "; ");
    }
}
