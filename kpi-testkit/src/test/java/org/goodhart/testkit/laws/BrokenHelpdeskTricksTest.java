package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.laws.CoreHelpdeskTricksTest.BERLIN;
import static org.goodhart.testkit.laws.CoreHelpdeskTricksTest.OFFICE;
import static org.goodhart.testkit.laws.CoreHelpdeskTricksTest.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.PutAway;
import org.goodhart.sla.Reclassification;
import org.goodhart.sla.SlaNorm;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

/** Norms and judges that fall for a trick fail the test of that name. */
class BrokenHelpdeskTricksTest {

    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
    private static final NormBook FAULTS = byPriority(SlaNorm.restore(), CUSTOMER);
    private static final NormBook TICKETS = byPriority(SlaNorm.totalResolution(), CUSTOMER);

    private static NormBook byPriority(SlaNorm.Unlimited about, PausePolicy pauses) {
        return NormBook.from(
                START,
                about.within(Duration.ofHours(4)).on(OFFICE).pausing(pauses).forPriorities(Priority.of("high")),
                about.within(Duration.ofHours(8)).on(OFFICE).pausing(pauses));
    }

    /** A judge of one book who reads a record in a way of his own. */
    private record Desk(NormBook book, BiFunction<SubscriberHistory, Instant, SubscriberHistory> reading)
            implements HelpdeskTricks {
        @Override
        public List<NormBook> norms() {
            return List.of(book);
        }

        @Override
        public WorkCalendar calendar() {
            return OFFICE;
        }

        @Override
        public List<Obligation> obligations(NormBook by, SubscriberHistory history, Instant asOf) {
            return HelpdeskTricks.super.obligations(by, reading.apply(history, asOf), asOf);
        }
    }

    private static Desk desk(NormBook book) {
        return new Desk(book, (history, asOf) -> history);
    }

    private static Desk reading(NormBook book, UnaryOperator<List<TicketEvent>> events) {
        return new Desk(book, (history, asOf) -> read(history, events));
    }

    private static SubscriberHistory read(SubscriberHistory history, UnaryOperator<List<TicketEvent>> events) {
        SubscriberHistory changed = history;
        for (Ticket ticket : history.tickets()) {
            changed = changed.withTicket(ticket.withEvents(events.apply(ticket.events())));
        }
        return changed;
    }

    private static UnaryOperator<List<TicketEvent>> without(Predicate<TicketEvent> kind) {
        return events -> events.stream().filter(kind.negate()).toList();
    }

    private static UnaryOperator<List<TicketEvent>> resolvedBy(Predicate<TicketEvent> kind) {
        return events -> events.stream()
                .map(event -> kind.test(event) ? new TicketEvent.Resolved(event.stamp(), "closed") : event)
                .toList();
    }

    private static void falls(HelpdeskTricks desk, Consumer<HelpdeskTricks> trick, String message) {
        assertThatThrownBy(() -> trick.accept(desk))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void whoPausesWhatIsPutAwayPaysForClosingEarly() {
        NormBook book = byPriority(SlaNorm.restore(), CUSTOMER.timePutAway(PutAway.PAUSES));
        falls(desk(book), HelpdeskTricks::timeSpentClosedIsNoWaitingAfterAReopening, "closed early and reopened late");
    }

    @Test
    void whoReadsAClosingAsAResolutionPaysForClosing() {
        Desk credulous = reading(TICKETS, resolvedBy(TicketEvent.Closed.class::isInstance));
        falls(credulous, HelpdeskTricks::aTicketCreatedClosedHasNotMetItsNorm, "created closed");
        falls(credulous, HelpdeskTricks::closingWithoutAResolutionStopsNoClock, "closed halfway");
    }

    @Test
    void whoLetsNormsReplaceEachOtherPaysForReclassifying() {
        Desk replacing = desk(FAULTS.reclassified(Reclassification.AS_CHANGED));
        falls(replacing, HelpdeskTricks::flappingAClassificationBuysNoTime, "Reprioritised");
    }

    @Test
    void whoReadsThePriorityOfTodayJudgesAnew() {
        Desk today = reading(TICKETS, events -> {
            List<TicketEvent> changed = new ArrayList<>(events);
            TicketEvent.Opened opened = (TicketEvent.Opened) events.get(0);
            for (TicketEvent event : events) {
                if (event instanceof TicketEvent.Reprioritised later)
                    opened = new TicketEvent.Opened(opened.stamp(), opened.line(), later.priority());
            }
            changed.set(0, opened);
            return changed;
        });
        falls(today, HelpdeskTricks::aChangeOfPriorityAfterTheEndChangesNoJudgement, "after the end");
        falls(today, HelpdeskTricks::theReportAgreesWithTheLiveView, "report after all was changed");
    }

    @Test
    void whoForgetsPausesOrStartsAnewWithThePriorityIsFound() {
        Desk forgetful = reading(TICKETS, events -> {
            boolean changed = events.stream().anyMatch(TicketEvent.Reprioritised.class::isInstance);
            return changed
                    ? without(event -> event instanceof TicketEvent.WaitingStarted
                                    || event instanceof TicketEvent.WaitingEnded)
                            .apply(events)
                    : events;
        });
        falls(forgetful, HelpdeskTricks::aChangeOfPriorityNeitherLosesNorRestartsPausesNorTheClock, "from high to");
    }

    @Test
    void whoEndsALinesTimeWhenItPushesPaysForPushing() {
        HelpdeskTricks pushing = new HelpdeskTricks() {
            @Override
            public List<NormBook> norms() {
                return List.of(byPriority(SlaNorm.hold(), PausePolicy.none()));
            }

            @Override
            public WorkCalendar calendar() {
                return OFFICE;
            }

            @Override
            public LineClock lineClock() {
                return LineClock.UNTIL_HAND_OVER;
            }
        };
        falls(
                pushing,
                HelpdeskTricks::handingOnWithinTheAllowanceMeetsNoNormForATicketThatRightlyComesBack,
                "handed on and rightly returned");
        falls(
                pushing,
                HelpdeskTricks::aTicketThatGoesToAndFroRestartsNoLinesClock,
                "three quarters of the allowance, twice");
        falls(pushing, HelpdeskTricks::aTicketThatNobodyTookUpIsStillTheLinesThatPushedIt, "pushed and not taken up");
        falls(pushing, HelpdeskTricks::theLinesTimesOfATicketSumToItsLife, "time of all lines");
    }

    @Test
    void whoLetsWhatIsOverRunOnIsFound() {
        falls(
                reading(FAULTS, without(TicketEvent.Resolved.class::isInstance)),
                HelpdeskTricks::latenessStopsGrowingAfterTheResolution,
                "long after a late resolution");
        falls(
                reading(FAULTS, without(TicketEvent.Excluded.class::isInstance)),
                HelpdeskTricks::aTicketOutOfTheReckoningIsNeverOverdue,
                "excluded");
        Desk reopening = new Desk(
                FAULTS,
                (history, asOf) -> read(history, events -> {
                    List<TicketEvent> more = new ArrayList<>(events);
                    history.contacts()
                            .forEach(contact -> more.add(new TicketEvent.Reopened(
                                    events.get(0).stamp().withAt(contact.at()))));
                    return more;
                }));
        falls(reopening, HelpdeskTricks::aThankYouAfterTheResolutionRestartsNoClock, "thanked");
    }

    @Test
    void whoMisreadsAMergeIsFound() {
        falls(
                reading(TICKETS, resolvedBy(TicketEvent.Merged.class::isInstance)),
                HelpdeskTricks::theDateOfAMergeIsNoSolution,
                "merged while it was to do");
        falls(
                reading(TICKETS, without(TicketEvent.Merged.class::isInstance)),
                HelpdeskTricks::aMergedTicketIsNotOverdueItself,
                "merged in time");
        falls(desk(TICKETS), HelpdeskTricks::aMergeHidesNoAge, "a late ticket merged into a young one");
    }

    @Test
    void whoCountsWaitsInAbsoluteTimeCreditsTheWeekend() {
        Desk absolute = reading(TICKETS, events -> {
            Duration waited = Duration.ZERO;
            List<TicketEvent> changed = new ArrayList<>();
            for (TicketEvent event : events) {
                if (event instanceof TicketEvent.WaitingStarted) waited = waited.minus(sinceOpening(events, event));
                else if (event instanceof TicketEvent.WaitingEnded) waited = waited.plus(sinceOpening(events, event));
                else changed.add(event.withStamp(event.stamp().withAt(event.at().minus(waited))));
            }
            return changed;
        });
        falls(absolute, HelpdeskTricks::aPauseOverAWeekendCreditsNothing, "waiting from 2026-03-06T17:00:00Z");
    }

    private static Duration sinceOpening(List<TicketEvent> events, TicketEvent event) {
        return Duration.between(events.get(0).at(), event.at());
    }

    /** Judges by a book of his own whatever is asked for. */
    private static HelpdeskTricks judging(NormBook own, NormBook asked) {
        return new HelpdeskTricks() {
            @Override
            public List<NormBook> norms() {
                return List.of(asked);
            }

            @Override
            public WorkCalendar calendar() {
                return OFFICE;
            }

            @Override
            public List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
                return HelpdeskTricks.super.obligations(own, history, asOf);
            }
        };
    }

    @Test
    void whoReckonsByAnotherClockIsFound() {
        NormBook always = NormBook.from(
                START, SlaNorm.restore().within(Duration.ofHours(4)).aroundTheClock(BERLIN));
        falls(judging(always, FAULTS), HelpdeskTricks::aTicketOpenedOutOfHoursHasAllOfItsTimeAndNoMore, "opened at");
        Desk byTheClockOnTheWall = reading(
                always,
                events -> events.stream()
                        .map(event -> event.withStamp(event.stamp()
                                .withAt(event.at()
                                        .plusSeconds(BERLIN.getRules()
                                                .getOffset(event.at())
                                                .getTotalSeconds()))))
                        .toList());
        HelpdeskTricks late = new HelpdeskTricks() {
            @Override
            public List<NormBook> norms() {
                return List.of(always);
            }

            @Override
            public WorkCalendar calendar() {
                return OFFICE;
            }

            @Override
            public List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
                return byTheClockOnTheWall.obligations(book, history, asOf.plus(Duration.ofHours(3)));
            }
        };
        falls(late, HelpdeskTricks::aChangeOfTheClocksGivesAndTakesNoTime, "2026-03-29T01:00:00Z");
    }

    @Test
    void whoEditsAGoalInPlaceIsFound() {
        NormBook edited = NormBook.from(
                START, SlaNorm.restore().within(Duration.ofSeconds(1)).on(OFFICE));
        HelpdeskTricks inPlace = new HelpdeskTricks() {
            @Override
            public List<NormBook> norms() {
                return List.of(FAULTS);
            }

            @Override
            public WorkCalendar calendar() {
                return OFFICE;
            }

            @Override
            public List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
                return HelpdeskTricks.super.obligations(book.equals(FAULTS) ? book : edited, history, asOf);
            }
        };
        falls(inPlace, HelpdeskTricks::aTighterGoalOfLaterMakesNoBreachOfWhatWasKept, "with a tighter version");
    }

    /** Tickets, or the clicks that put them away, as facts. */
    private record Counted(Predicate<TicketEvent> kind, String description) implements Reading<TicketEvent> {
        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the first line");
        }

        @Override
        public Reader<TicketEvent> reader(Scope scope) {
            return (dossier, sink) -> {
                for (Ticket ticket : dossier.history().tickets()) {
                    ticket.events().stream()
                            .filter(kind)
                            .forEach(event ->
                                    sink.take(Holder.unassigned(ticket.opening().line()), event));
                }
            };
        }

        @Override
        public String nameOf(TicketEvent fact) {
            return fact.toString();
        }
    }

    private static HelpdeskTricks reporting(List<Metric> counted, List<Metric> shares) {
        return new HelpdeskTricks() {
            @Override
            public List<NormBook> norms() {
                return List.of(TICKETS);
            }

            @Override
            public WorkCalendar calendar() {
                return OFFICE;
            }

            @Override
            public List<Metric> counted() {
                return counted;
            }

            @Override
            public List<Metric> shares(NormBook book) {
                return shares;
            }
        };
    }

    private static Metric counting(String label, Predicate<TicketEvent> kind) {
        return Metric.count(
                Phrase.literal(label),
                Direction.INDIFFERENT,
                Sum.of(new Counted(kind, label), Counter.of(label, event -> 1)));
    }

    @Test
    void whoCountsClicksCountsAClosureTwice() {
        Metric clicks = counting(
                "tickets put away",
                event -> event instanceof TicketEvent.Resolved || event instanceof TicketEvent.Closed);
        falls(
                reporting(List.of(clicks), List.of()),
                HelpdeskTricks::resolvingAndClosingIsOneClosure,
                "tickets put away of a ticket resolved and closed");
        falls(
                reporting(List.of(counting("tickets", TicketEvent.Opened.class::isInstance)), List.of()),
                HelpdeskTricks::aMergedTicketIsCountedNeitherAsComeNorAsSolved,
                "tickets with a merged duplicate");
    }

    @Test
    void aShareThatDoesNotSayWhatIsInItIsFound() {
        List<Metric> unnamed = Figures.shares(TICKETS, LineClock.CONSERVED).stream()
                .map(share -> share.named(Phrase.literal("within SLA")))
                .toList();
        falls(reporting(List.of(), unnamed), HelpdeskTricks::aShareSaysWhichTicketsAreInIt, "names over the cohorts");
    }
}
