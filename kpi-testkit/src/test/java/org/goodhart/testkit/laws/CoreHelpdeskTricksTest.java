package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Priority;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.DisputedWait;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.Reclassification;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.Lines;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The published tricks, played on several books of norms. */
class CoreHelpdeskTricksTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final WorkCalendar OFFICE =
            WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-18:00; break 13:00-13:45"));
    static final WorkCalendar SHIFTS = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Sun 22:00-06:00"));
    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final Priority HIGH = Priority.of("high");
    static final PausePolicy STRICT = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR)
            .requiringEvidence()
            .recordedWithin(Duration.ofMinutes(10))
            .forReasons("access to the flat")
            .disputedWaits(DisputedWait.PAUSE_UNTIL_DISPUTED)
            .cappedAt(Duration.ofMinutes(90));

    /** High in four hours, everything else in ten. */
    static NormBook byPriority(SlaNorm.Unlimited about, WorkCalendar hours) {
        return NormBook.from(
                START,
                about.within(Duration.ofHours(4)).on(hours).pausing(STRICT).forPriorities(HIGH),
                about.within(Duration.ofHours(10)).on(hours).pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)));
    }

    abstract static class OfficeHours implements HelpdeskTricks {
        @Override
        public WorkCalendar calendar() {
            return OFFICE;
        }
    }

    @Nested
    class OnFaults extends OfficeHours {
        @Override
        public List<NormBook> norms() {
            return List.of(
                    byPriority(SlaNorm.restore(), OFFICE),
                    byPriority(SlaNorm.restore(), SHIFTS).reclassified(Reclassification.AS_AT_START),
                    NormBook.from(START, SlaNorm.restore().withinWorkingDays(2).on(OFFICE)),
                    NormBook.from(
                            START, SlaNorm.restore().within(Duration.ofHours(8)).aroundTheClock(BERLIN)));
        }
    }

    @Nested
    class OnTicketsFromTheFirstContact extends OfficeHours {
        @Override
        public List<NormBook> norms() {
            return Stream.of(SlaNorm.firstReply(), SlaNorm.firstResolution(), SlaNorm.totalResolution())
                    .map(about -> NormBook.from(
                            START,
                            about.within(Duration.ofHours(4))
                                    .on(OFFICE)
                                    .fromFirstContact()
                                    .forPriorities(HIGH),
                            about.withinWorkingDays(2)
                                    .on(OFFICE)
                                    .fromFirstContact()
                                    .forCategories(Category.of("slow"))
                                    .pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)),
                            about.within(Duration.ofHours(10))
                                    .on(SHIFTS)
                                    .fromFirstContact()
                                    .pausing(STRICT)))
                    .toList();
        }

        @Override
        public List<Category> categories() {
            return List.of(Category.of("no link"), Category.of("slow"));
        }
    }

    /** They fall for a merge into a young ticket, and for nothing else. */
    @Nested
    class OnTicketsFromTheirOpeningOrAcceptance extends OfficeHours {
        @Override
        public List<NormBook> norms() {
            return List.of(
                    byPriority(SlaNorm.totalResolution(), OFFICE),
                    byPriority(SlaNorm.firstReply(), SHIFTS),
                    NormBook.from(
                            START,
                            SlaNorm.firstResolution()
                                    .within(Duration.ofHours(5))
                                    .on(OFFICE)
                                    .fromAcceptance()));
        }

        @Test
        @Override
        public void aMergeHidesNoAge() {
            assertThatThrownBy(super::aMergeHidesNoAge)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("a late ticket merged into a young one");
        }
    }

    @Nested
    class OnLines extends OfficeHours {
        @Override
        public List<NormBook> norms() {
            return List.of(
                    NormBook.from(
                            START,
                            SlaNorm.hold()
                                    .within(Duration.ofHours(2))
                                    .on(OFFICE)
                                    .forLine(Lines.L1),
                            SlaNorm.hold().within(Duration.ofHours(6)).on(SHIFTS)),
                    NormBook.from(
                            START,
                            SlaNorm.hold()
                                    .within(Duration.ofHours(1))
                                    .on(OFFICE)
                                    .fromAcceptance()
                                    .pausing(STRICT)
                                    .forPriorities(HIGH),
                            SlaNorm.hold().withinWorkingDays(1).on(OFFICE).fromAcceptance()));
        }
    }
}
