package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.ticket;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.Lines.L2;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Affected;
import org.goodhart.desk.Category;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.sla.DisputedWait;
import org.goodhart.sla.FaultTime;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.PutAway;
import org.goodhart.sla.Reclassification;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.testkit.GivenTicket;
import org.goodhart.testkit.laws.HelpdeskTricks;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The snippets and figures of docs/norms.md, run. {@link DocumentationTest} holds the page to what stands between the marks here. */
class NormsSnippetsTest {

    private static final WorkCalendar HOURS = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-17:00"));
    private static final WorkCalendar LONG_HOURS =
            WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-21:00"));
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Context CONTEXT = desk().asOf(MAY).build().context();

    private static NormBook book() {
        // snippet: book
        WorkCalendar hours = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-17:00"));
        NormBook book = NormBook.from(
                        LocalDate.of(2026, 1, 1),
                        SlaNorm.restore()
                                .within(Duration.ofHours(4))
                                .aroundTheClock(ZoneOffset.UTC)
                                .forSegments(Segment.of("business")),
                        SlaNorm.restore()
                                .within(Duration.ofHours(4))
                                .on(hours)
                                .forPriorities(Priority.of("high"))
                                .forServices(Service.of("internet")),
                        SlaNorm.restore().withinWorkingDays(3).on(hours).forCategories(Category.of("new socket")),
                        SlaNorm.restore().within(Duration.ofHours(8)).on(hours))
                .andFrom(
                        LocalDate.of(2026, 7, 1),
                        SlaNorm.restore().within(Duration.ofHours(6)).on(hours));
        // end
        return book;
    }

    private static Obligation judged(NormBook book, SubscriberHistory history, Instant asOf) {
        return book.obligations(history, CONTEXT, asOf).get(0);
    }

    private static Obligation judged(SlaNorm norm, GivenTicket ticket) {
        return judged(NormBook.from(NEW_YEAR, norm), history("S-1").with(ticket).build(), MAY);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static SlaNorm hours(int hours) {
        return SlaNorm.totalResolution().within(Duration.ofHours(hours)).on(HOURS);
    }

    @Test
    void theFirstNormThatFitsIsTheNormOfACase() {
        GivenTicket high = ticket().priority("high").opened("2026-03-02T09:00:00Z");
        GivenTicket socket = ticket().filedUnder("new socket").opened("2026-03-02T09:00:00Z");
        Instant march = at("2026-03-02T09:00:00Z");
        assertThat(judged(book(), history("S-1").with(high).build(), march).nominallyDueAt())
                .isEqualTo("2026-03-02T13:00:00Z");
        assertThat(judged(book(), history("S-1").with(socket).build(), march).nominallyDueAt())
                .isEqualTo("2026-03-05T09:00:00Z");
        assertThat(judged(
                                book(),
                                history("S-1")
                                        .with(ticket().opened("2026-03-02T09:00:00Z"))
                                        .build(),
                                march)
                        .nominallyDueAt())
                .isEqualTo("2026-03-02T17:00:00Z");
        SubscriberHistory business = history("S-1")
                .inSegment("business", "2026-01-01")
                .with(ticket().opened("2026-03-02T15:00:00Z"))
                .build();
        assertThat(judged(book(), business, at("2026-03-02T15:00:00Z")).nominallyDueAt())
                .isEqualTo("2026-03-02T19:00:00Z");
        SubscriberHistory july = history("S-1")
                .with(ticket().priority("high").opened("2026-07-01T09:00:00Z"))
                .build();
        assertThat(judged(book(), july, at("2026-07-01T09:00:00Z")).nominallyDueAt())
                .isEqualTo("2026-07-01T15:00:00Z");
    }

    @Test
    void theThreeUnits() {
        WorkCalendar hours = HOURS;
        // snippet: units
        Instant friday = Instant.parse("2026-03-06T16:30:00Z");
        SlaNorm worked = SlaNorm.totalResolution().within(Duration.ofHours(4)).on(hours);
        SlaNorm absolute = SlaNorm.totalResolution().within(Duration.ofHours(4)).aroundTheClock(ZoneOffset.UTC);
        SlaNorm dates = SlaNorm.totalResolution().withinWorkingDays(1).on(hours);

        worked.target().dueAt(worked.calendar(), friday); // Monday 9 March, 12:30
        absolute.target().dueAt(absolute.calendar(), friday); // Friday 6 March, 20:30
        dates.target().dueAt(dates.calendar(), friday); // Monday 9 March, 16:30
        // end
        assertThat(worked.target().dueAt(worked.calendar(), friday)).isEqualTo("2026-03-09T12:30:00Z");
        assertThat(absolute.target().dueAt(absolute.calendar(), friday)).isEqualTo("2026-03-06T20:30:00Z");
        assertThat(dates.target().dueAt(dates.calendar(), friday)).isEqualTo("2026-03-09T16:30:00Z");
    }

    @Test
    void anObligationSaysAllThatIsKnown() {
        NormBook book = book();
        Context context = CONTEXT;
        // snippet: judgement
        SubscriberHistory history = history("S-1")
                .with(ticket("T-1").opened("2026-03-02T09:00:00Z").resolved("2026-03-03T09:30:00Z"))
                .build();
        Obligation obligation = book.obligations(history, context, Instant.parse("2026-05-01T00:00:00Z"))
                .get(0);
        obligation.nominallyDueAt(); // 2 March, 17:00
        obligation.elapsed(); // judged 8:30, unpaused 8:30, absolute 24:30
        obligation.judgement(); // Missed: elapsed 8:30, over 0:30, ended
        // end
        assertThat(obligation.nominallyDueAt()).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(obligation.elapsed().judged()).isEqualTo(Duration.parse("PT8H30M"));
        assertThat(obligation.elapsed().unpaused()).isEqualTo(Duration.parse("PT8H30M"));
        assertThat(obligation.elapsed().absolute()).isEqualTo(Duration.parse("PT24H30M"));
        assertThat(obligation.judgement())
                .isEqualTo(new Judgement.Missed(Duration.ofMinutes(510), Duration.ofMinutes(30), true));
    }

    @Test
    void equalIsMetOnEitherSideOfTheNight() {
        for (String end : List.of("2026-03-02T17:00:00Z", "2026-03-02T23:00:00Z", "2026-03-03T09:00:00Z")) {
            assertThat(judged(hours(8), ticket().opened("2026-03-02T09:00:00Z").resolved(end))
                            .judgement())
                    .isEqualTo(new Judgement.Met(Duration.ofHours(8)));
        }
        assertThat(judged(hours(8), ticket().opened("2026-03-02T09:00:00Z").resolved("2026-03-03T09:00:01Z"))
                        .judgement())
                .isInstanceOf(Judgement.Missed.class);
    }

    @Test
    void targetAndPausesStayAsBoundAndHoursAreCumulative() {
        NormBook book = NormBook.from(NEW_YEAR, hours(8))
                .andFrom(
                        LocalDate.of(2026, 4, 1),
                        SlaNorm.totalResolution().within(Duration.ofHours(4)).on(LONG_HOURS));
        Obligation over = judged(
                book,
                history("S-1")
                        .with(ticket().opened("2026-03-31T15:00:00Z").resolved("2026-04-01T19:00:00Z"))
                        .build(),
                MAY);
        assertThat(over.judgement()).isEqualTo(new Judgement.Missed(Duration.ofHours(12), Duration.ofHours(4), true));
        assertThat(over.nominallyDueAt()).isEqualTo("2026-04-01T15:00:00Z");
    }

    @Test
    void whatEachPauseValueDoes() {
        GivenTicket told = ticket().opened("2026-03-02T09:00:00Z")
                .at("2026-03-02T10:00:00Z")
                .waiting(WaitingOn.CUSTOMER, "call 7")
                .recordedAt("2026-03-02T10:00:00Z")
                .because("access to the flat")
                .waitingDisputed("2026-03-02T11:00:00Z")
                .resumed("2026-03-02T12:00:00Z")
                .at("2026-03-02T13:00:00Z")
                .waiting(WaitingOn.VENDOR)
                .recordedAt("2026-03-02T14:30:00Z")
                .resumed("2026-03-02T14:00:00Z")
                .resolved("2026-03-02T15:00:00Z")
                .reopened("2026-03-02T16:00:00Z")
                .resolved("2026-03-02T17:00:00Z");
        // snippet: pauses
        PausePolicy strict = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR)
                .requiringEvidence()
                .recordedWithin(Duration.ofMinutes(10))
                .disputedWaits(DisputedWait.PAUSE_UNTIL_DISPUTED)
                .cappedAt(Duration.ofHours(2));
        SlaNorm norm =
                SlaNorm.totalResolution().within(Duration.ofHours(8)).on(HOURS).pausing(strict);
        // end
        assertThat(judged(norm, told).elapsed().judged()).isEqualTo(Duration.parse("PT7H"));
        PausePolicy customer = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
        PausePolicy both =
                PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR).disputedWaits(DisputedWait.PAUSE);
        assertThat(paused(told, PausePolicy.none())).isEqualTo(Duration.parse("PT0S"));
        assertThat(paused(told, customer)).isEqualTo(Duration.parse("PT0S"));
        assertThat(paused(told, customer.disputedWaits(DisputedWait.PAUSE_UNTIL_DISPUTED)))
                .isEqualTo(Duration.parse("PT1H"));
        assertThat(paused(told, customer.disputedWaits(DisputedWait.PAUSE))).isEqualTo(Duration.parse("PT2H"));
        assertThat(paused(told, both)).isEqualTo(Duration.parse("PT3H"));
        assertThat(paused(told, both.requiringEvidence())).isEqualTo(Duration.parse("PT2H"));
        assertThat(paused(told, both.forReasons("access to the flat"))).isEqualTo(Duration.parse("PT2H"));
        assertThat(paused(told, both.recordedWithin(Duration.ofMinutes(10)))).isEqualTo(Duration.parse("PT2H"));
        assertThat(paused(told, both.cappedAt(Duration.ofMinutes(90)))).isEqualTo(Duration.parse("PT1H30M"));
        assertThat(paused(told, both.timePutAway(PutAway.PAUSES))).isEqualTo(Duration.parse("PT4H"));
    }

    private static Duration paused(GivenTicket told, PausePolicy policy) {
        Obligation obligation = judged(hours(8).pausing(policy), told);
        assertThat(obligation.elapsed().unpaused()).isEqualTo(Duration.parse("PT8H"));
        return obligation.elapsed().unpaused().minus(obligation.elapsed().judged());
    }

    @Test
    void whatAChangeOfPriorityDoes() {
        GivenTicket raised = ticket().opened("2026-03-02T09:00:00Z")
                .at("2026-03-02T10:00:00Z")
                .reprioritised("high")
                .resolved("2026-03-02T12:00:00Z");
        GivenTicket lowered = ticket().priority("high")
                .opened("2026-03-02T09:00:00Z")
                .at("2026-03-02T10:30:00Z")
                .reprioritised("normal")
                .resolved("2026-03-02T12:00:00Z");
        assertThat(isKept(Reclassification.AS_AT_START, raised)).isTrue();
        assertThat(isKept(Reclassification.AS_AT_START, lowered)).isFalse();
        assertThat(isKept(Reclassification.AS_CHANGED, raised)).isFalse();
        assertThat(isKept(Reclassification.AS_CHANGED, lowered)).isTrue();
        assertThat(isKept(Reclassification.TIGHTEST_SO_FAR, raised)).isFalse();
        assertThat(isKept(Reclassification.TIGHTEST_SO_FAR, lowered)).isFalse();
    }

    private static boolean isKept(Reclassification rule, GivenTicket told) {
        NormBook book = NormBook.from(NEW_YEAR, hours(2).forPriorities(Priority.of("high")), hours(8))
                .reclassified(rule);
        return judged(book, history("S-1").with(told).build(), MAY).judgement() instanceof Judgement.Met;
    }

    @Test
    void threeClocksSideBySide() {
        GivenTicket told = ticket().opened("2026-03-06T16:00:00Z")
                .at("2026-03-09T09:00:00Z")
                .waiting(WaitingOn.CUSTOMER)
                .resumed("2026-03-09T09:30:00Z")
                .resolved("2026-03-09T10:00:00Z");
        Obligation obligation = judged(hours(8).pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)), told);
        assertThat(obligation.elapsed().judged()).isEqualTo(Duration.parse("PT1H30M"));
        assertThat(obligation.elapsed().unpaused()).isEqualTo(Duration.parse("PT2H"));
        assertThat(obligation.elapsed().absolute()).isEqualTo(Duration.parse("PT66H"));
    }

    @Test
    void whatIsOverdueAges() {
        Obligation obligation =
                judged(hours(8), ticket().opened("2026-03-31T08:00:00Z").resolved("2026-04-01T12:00:00Z"));
        // snippet: ageing
        PayPeriod march = PayPeriod.of(YearMonth.of(2026, 3), ZoneOffset.UTC);
        obligation.lateness().within(march.interval()); // zero
        obligation.lateness().within(march.next().interval()); // 3 hours
        obligation.lateness().total(); // 3 hours
        // end
        assertThat(obligation.lateness().within(march.interval())).isEqualTo(Duration.parse("PT0S"));
        assertThat(obligation.lateness().within(march.next().interval())).isEqualTo(Duration.parse("PT3H"));
        assertThat(obligation.lateness().total()).isEqualTo(Duration.parse("PT3H"));
        Obligation open = judged(hours(8), ticket().opened("2026-03-30T16:00:00Z"));
        assertThat(open.lateness().within(march.interval())).isEqualTo(Duration.parse("PT1H"));
        assertThat(open.lateness().within(march.next().interval())).isEqualTo(Duration.ofHours(22 * 8));
    }

    private static Measure inMarch(Metric metric, Desk desk) {
        return MetricSet.of(metric)
                .evaluate(desk, PayPeriod.of(YearMonth.of(2026, 3), ZoneOffset.UTC))
                .scorecard(Owner.department())
                .measure(metric);
    }

    @Test
    void fourCohortsFourShares() {
        NormBook book = NormBook.from(
                NEW_YEAR, SlaNorm.restore().within(Duration.ofHours(8)).on(HOURS));
        // snippet: cohorts
        InNorm restored = SlaMetrics.restoredInNorm(book);
        Metric due = restored.nominallyDueInPeriod(StillRunning.MISS);
        Metric closed = restored.closedInPeriod();
        Metric opened = restored.openedInPeriod(StillRunning.MISS);
        Metric arrived = restored.arrivedInPeriod(StillRunning.MISS);
        // end
        Desk desk = desk().asOf(MAY)
                .with(
                        history("S-1")
                                .with(ticket("A").opened("2026-03-02T09:00:00Z").resolved("2026-03-02T12:00:00Z")),
                        history("S-2").with(ticket("B").opened("2026-03-09T09:00:00Z")),
                        history("S-3")
                                .with(ticket("C").opened("2026-03-31T15:00:00Z").resolved("2026-03-31T16:00:00Z")),
                        history("S-4")
                                .with(ticket("D").opened("2026-02-27T15:00:00Z").resolved("2026-04-02T12:00:00Z")),
                        history("S-5")
                                .contact("2026-03-31T23:00:00Z")
                                .with(ticket("E").opened("2026-04-01T01:00:00Z").resolved("2026-04-01T10:00:00Z")))
                .build();
        assertThat(inMarch(due, desk)).isEqualTo(Measure.share(1, 3));
        assertThat(inMarch(closed, desk)).isEqualTo(Measure.share(2, 2));
        assertThat(inMarch(opened, desk)).isEqualTo(Measure.share(2, 3));
        assertThat(inMarch(arrived, desk)).isEqualTo(Measure.share(3, 4));
    }

    @Test
    void whatStillRunsAtTheSettlement() {
        PausePolicy customer = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
        NormBook book = NormBook.from(NEW_YEAR, hours(8).pausing(customer));
        Desk desk = desk().asOf(MAY)
                .with(
                        history("S-1")
                                .with(ticket("A").opened("2026-03-02T09:00:00Z").resolved("2026-03-02T12:00:00Z")),
                        history("S-2")
                                .with(ticket("B")
                                        .opened("2026-03-30T09:00:00Z")
                                        .after(Duration.ofHours(1))
                                        .waiting(WaitingOn.CUSTOMER)
                                        .resumed("2026-04-20T10:00:00Z")
                                        .resolved("2026-04-20T11:00:00Z")))
                .build();
        // snippet: settlement
        InNorm resolved = SlaMetrics.resolvedInNorm(book).settledAfter(Duration.ofDays(7));
        Metric asMiss = resolved.nominallyDueInPeriod(StillRunning.MISS); // 1 of 2
        Metric leftOut = resolved.nominallyDueInPeriod(StillRunning.LEFT_OUT); // 1 of 1
        Metric held = resolved.nominallyDueInPeriod(StillRunning.HELD); // undefined
        // end
        assertThat(inMarch(asMiss, desk)).isEqualTo(Measure.share(1, 2));
        assertThat(inMarch(leftOut, desk)).isEqualTo(Measure.share(1, 1));
        assertThat(inMarch(held, desk).value()).isEmpty();
        Metric unsettled = SlaMetrics.resolvedInNorm(book).nominallyDueInPeriod(StillRunning.MISS);
        assertThat(inMarch(unsettled, desk)).isEqualTo(Measure.share(2, 2));
    }

    @Test
    void twoClocksOfALine() {
        Context context = CONTEXT;
        Instant asOf = MAY;
        SubscriberHistory history = history("S-1")
                .with(ticket().opened("2026-03-02T09:00:00Z")
                        .assigned(L1, "ann")
                        .at("2026-03-02T09:30:00Z")
                        .escalatedTo(L2)
                        .at("2026-03-02T10:30:00Z")
                        .acceptedBy("bob")
                        .resolved("2026-03-02T11:00:00Z"))
                .build();
        // snippet: lines
        NormBook lines = NormBook.from(
                LocalDate.of(2026, 1, 1),
                SlaNorm.hold().within(Duration.ofMinutes(45)).on(HOURS).forLine(L1),
                SlaNorm.hold().within(Duration.ofHours(4)).on(HOURS));
        lines.lineObligations(LineClock.UNTIL_HAND_OVER, history, context, asOf); // L1 met 0:30, L2 met 0:30
        lines.lineObligations(LineClock.CONSERVED, history, context, asOf); // L1 missed 1:30, L2 met 0:30
        // end
        assertThat(lines.lineObligations(LineClock.UNTIL_HAND_OVER, history, context, asOf))
                .extracting(Obligation::judgement)
                .containsExactly(new Judgement.Met(Duration.ofMinutes(30)), new Judgement.Met(Duration.ofMinutes(30)));
        assertThat(lines.lineObligations(LineClock.CONSERVED, history, context, asOf))
                .extracting(Obligation::judgement)
                .containsExactly(
                        new Judgement.Missed(Duration.ofMinutes(90), Duration.ofMinutes(45), true),
                        new Judgement.Met(Duration.ofMinutes(30)));
    }

    @Test
    void thePartiesOfAFaultsTimeSumToIt() {
        SubscriberHistory history = history("S-1")
                .contact("2026-03-02T09:00:00Z")
                .with(ticket().opened("2026-03-02T09:10:00Z")
                        .assigned(L1, "ann")
                        .at("2026-03-02T09:30:00Z")
                        .escalatedTo(L2)
                        .at("2026-03-02T09:50:00Z")
                        .acceptedBy("bob")
                        .at("2026-03-02T10:00:00Z")
                        .waiting(WaitingOn.CUSTOMER)
                        .resumed("2026-03-02T10:30:00Z")
                        .resolved("2026-03-02T11:00:00Z"))
                .build();
        Instant asOf = MAY;
        // snippet: parties
        Fault fault = CONTEXT.faults().faultsOf(history, asOf).get(0);
        SlaNorm norm = SlaNorm.restore()
                .within(Duration.ofHours(8))
                .on(HOURS)
                .pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER));
        FaultTime.of(norm, fault, asOf).shares(); // L1 0:40, L2 0:40, CUSTOMER 0:30, unassigned 0:10
        // end
        FaultTime time = FaultTime.of(norm, fault, asOf);
        assertThat(time.toString()).isEqualTo("PT2H of {L1=PT40M, L2=PT40M, CUSTOMER=PT30M, unassigned=PT10M}");
    }

    @Test
    void whatBeganInAnOutageOfOthersIsExempt() {
        SubscriberHistory history = history("S-1")
                .with(ticket().opened("2026-03-02T09:00:00Z").resolved("2026-03-04T12:00:00Z"))
                .build();
        // snippet: outages
        Outage cut = new Outage(
                OutageId.of("O-7"),
                Instant.parse("2026-03-02T08:00:00Z"),
                Optional.of(Instant.parse("2026-03-02T14:00:00Z")),
                Set.of(Service.of("internet")),
                Affected.everybody(),
                "cable cut",
                CauseOwner.NETWORK,
                Source.OTHER_DEPARTMENT);
        SlaNorm norm = SlaNorm.restore().within(Duration.ofHours(8)).on(HOURS).exemptingOutagesOf(CauseOwner.NETWORK);
        // end
        NormBook book = NormBook.from(NEW_YEAR, norm);
        assertThat(book.obligations(history, CONTEXT.withOutage(cut), MAY)
                        .get(0)
                        .judgement())
                .isEqualTo(new Judgement.Exempt("outage O-7 caused by network"));
        assertThat(judged(book, history, MAY).judgement()).isInstanceOf(Judgement.Missed.class);
    }

    // snippet: tricks
    @Nested
    class OurNormsResistTheTricksOfHelpdesks implements HelpdeskTricks {
        @Override
        public List<NormBook> norms() {
            return List.of(book());
        }

        @Override
        public WorkCalendar calendar() {
            return HOURS;
        }
    }
    // end
}
