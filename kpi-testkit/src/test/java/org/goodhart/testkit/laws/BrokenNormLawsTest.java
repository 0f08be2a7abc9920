package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.sla.Elapsed;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.Lateness;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.Lines;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

/** The laws are broken by what breaks them. */
class BrokenNormLawsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant RESOLVED = OPENED.plus(Duration.ofHours(3));
    private static final Instant SOON = OPENED.plus(Duration.ofHours(2));
    private static final Instant LATER = OPENED.plus(Duration.ofDays(2));
    private static final NormBook HOUR = book(SlaNorm.totalResolution());
    private static final NormBook LINES = book(SlaNorm.hold());
    private static final SubscriberHistory LATE = history(
            new TicketEvent.Opened(stamp(OPENED), Lines.L1, Priority.of("normal")),
            new TicketEvent.Assigned(stamp(OPENED.plusSeconds(600)), Holder.of(Lines.L2, AgentId.of("bob"))),
            new TicketEvent.Resolved(stamp(RESOLVED), "solved"));

    private static NormBook book(SlaNorm.Unlimited about) {
        return NormBook.from(
                LocalDate.of(2026, 1, 1), about.within(Duration.ofHours(1)).aroundTheClock(MOSCOW));
    }

    private static Stamp stamp(Instant at) {
        return Stamp.of(at, Source.SUPPORT_LINE);
    }

    private static SubscriberHistory history(TicketEvent... events) {
        SubscriberId subscriber = SubscriberId.of("S-1");
        return SubscriberHistory.empty(subscriber)
                .withTickets(List.of(Ticket.of(
                        TicketId.of("T-1"),
                        subscriber,
                        Service.of("internet"),
                        Category.of("no link"),
                        List.of(events))));
    }

    /** The laws about judgements that somebody altered. */
    private static NormLaws altered(UnaryOperator<Obligation> alteration) {
        return new NormLaws() {
            @Override
            public List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
                return NormLaws.super.obligations(book, history, asOf).stream()
                        .map(alteration)
                        .toList();
            }
        };
    }

    private static Obligation judged(Obligation as, Judgement judgement) {
        return with(as, as.startedAt(), as.nominallyDueAt(), as.elapsed(), as.lateness(), judgement);
    }

    private static Obligation with(
            Obligation as, Instant start, Instant due, Elapsed elapsed, Lateness lateness, Judgement judgement) {
        return new Obligation(
                as.name(),
                as.owner(),
                as.norm(),
                as.judgedUnder(),
                start,
                as.openedAt(),
                as.endedAt(),
                due,
                elapsed,
                lateness,
                judgement);
    }

    private static void breaks(ThrowingCallable law) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class);
    }

    @Test
    void honestJudgementsKeepThem() {
        NormLaws laws = altered(as -> as);
        assertThatCode(() -> {
                    laws.nothingThatComesLaterMovesTheNominalDueInstant(HOUR, LATE, SOON, LATER);
                    laws.noClockStartsAfterTheStartThatIsNamed(HOUR, LATE, LATER);
                    laws.pausesAddNoTimeAndKeepToTheirCap(HOUR, LATE, LATER);
                    laws.onlyWhatTookLongerIsMissed(HOUR, LATE, LATER);
                    laws.whatWasMissedStaysMissed(HOUR, LATE, SOON, LATER);
                    laws.latenessIsTheSumOfItsParts(HOUR, LATE, LATER, SOON);
                    laws.theLinesTimesSumToTheTicket(LINES, LATE, LATER);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aDueInstantThatAResolutionMovesBreaksThem() {
        NormLaws laws = altered(as -> with(
                as,
                as.startedAt(),
                as.endedAt().orElse(as.nominallyDueAt()),
                as.elapsed(),
                as.lateness(),
                as.judgement()));
        breaks(() -> laws.nothingThatComesLaterMovesTheNominalDueInstant(HOUR, LATE, SOON, LATER));
    }

    @Test
    void aClockThatStartsLateBreaksThem() {
        NormLaws laws = altered(as -> with(
                as, as.startedAt().plusSeconds(1), as.nominallyDueAt(), as.elapsed(), as.lateness(), as.judgement()));
        breaks(() -> laws.noClockStartsAfterTheStartThatIsNamed(HOUR, LATE, LATER));
    }

    @Test
    void aPauseThatNoPolicyGrantsBreaksThem() {
        for (long seconds : new long[] {1, -1}) {
            NormLaws laws = altered(as -> with(
                    as,
                    as.startedAt(),
                    as.nominallyDueAt(),
                    new Elapsed(
                            as.elapsed().judged().plusSeconds(seconds),
                            as.elapsed().unpaused(),
                            as.elapsed().absolute()),
                    as.lateness(),
                    as.judgement()));
            breaks(() -> laws.pausesAddNoTimeAndKeepToTheirCap(HOUR, LATE, LATER));
        }
    }

    @Test
    void equalThatIsMissedBreaksThem() {
        Instant inTime = OPENED.plus(Duration.ofHours(1));
        SubscriberHistory equal = history(
                new TicketEvent.Opened(stamp(OPENED), Lines.L1, Priority.of("normal")),
                new TicketEvent.Resolved(stamp(inTime), "solved"));
        NormLaws strict =
                altered(as -> judged(as, new Judgement.Missed(as.elapsed().judged(), Duration.ZERO, true)));
        breaks(() -> strict.onlyWhatTookLongerIsMissed(HOUR, equal, LATER));
        NormLaws lenient =
                altered(as -> judged(as, new Judgement.Met(as.elapsed().judged())));
        breaks(() -> lenient.onlyWhatTookLongerIsMissed(HOUR, LATE, LATER));
    }

    @Test
    void aResolutionThatUndoesAMissBreaksThem() {
        NormLaws laws = altered(as -> as.endedAt().isPresent()
                ? judged(as, new Judgement.Met(as.elapsed().judged()))
                : as);
        breaks(() -> laws.whatWasMissedStaysMissed(HOUR, LATE, SOON, LATER));
    }

    @Test
    void latenessThatIsCountedTwiceBreaksThem() {
        Interval hour = Interval.of(SOON, RESOLVED);
        NormLaws laws = altered(as -> with(
                as,
                as.startedAt(),
                as.nominallyDueAt(),
                as.elapsed(),
                new Lateness(as.lateness().clock(), List.of(hour, hour)),
                as.judgement()));
        breaks(() -> laws.latenessIsTheSumOfItsParts(HOUR, LATE, LATER, SOON));
    }

    @Test
    void aLineThatIsLeftOutBreaksThem() {
        NormLaws laws = new NormLaws() {
            @Override
            public List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
                return NormLaws.super.obligations(book, history, asOf).subList(0, 1);
            }
        };
        breaks(() -> laws.theLinesTimesSumToTheTicket(LINES, LATE, LATER));
    }
}
