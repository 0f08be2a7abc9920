package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scope;
import org.goodhart.sla.ClockStart;
import org.goodhart.sla.FaultTime;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.PutAway;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.NormArbitraries;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;

/**
 * What norms promise of whatever is recorded. Whoever has norms of his own implements this in a test class and overrides {@link #books()}:
 * his books have to be in force from February 2026 on, or for whatever began before, since the facts of {@link #histories()} lie there.
 * Where his calendars, selections or pauses want other facts, he overrides that too.
 */
public interface NormLaws {
    /**
     * The norm books to try the laws on.
     *
     * @return books about every subject, unless overridden
     */
    @Provide
    default Arbitrary<NormBook> books() {
        return NormArbitraries.books();
    }

    /**
     * The histories to try them on.
     *
     * @return histories around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<SubscriberHistory> histories() {
        return DeskArbitraries.histories(period());
    }

    /**
     * The instants as of which to try them.
     *
     * @return instants around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(period());
    }

    /**
     * The period that is asked about.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }

    /**
     * What all histories share.
     *
     * @return the context of {@link Given}, unless overridden
     */
    default Context context() {
        return Given.desk().asOf(period().end()).build().context();
    }

    /**
     * What a book makes of a history: all the laws are about this.
     *
     * @param book the book
     * @param history the facts
     * @param asOf up to when they count
     * @return the obligations; of lines by the conserved clock
     */
    default List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
        return book.subject() == Subject.LINE_TIME
                ? book.lineObligations(LineClock.CONSERVED, history, context(), asOf)
                : book.obligations(history, context(), asOf);
    }

    /**
     * What is recorded after something began moves neither its norm nor the instant at which it is nominally due. What goes by one name and started
     * in one instant is compared: from the first contact a clock may start earlier once a further ticket or contact is known to be of the fault.
     *
     * @param book any book
     * @param history any history
     * @param one any instant
     * @param other any other
     */
    @Property
    default void nothingThatComesLaterMovesTheNominalDueInstant(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        Map<String, Obligation> before = byStart(obligations(book, history, earlier(one, other)));
        byStart(obligations(book, history, later(one, other))).forEach((key, now) -> {
            Obligation then = before.get(key);
            if (then == null) return;
            assertThat(now.nominallyDueAt()).as(key).isEqualTo(then.nominallyDueAt());
            assertThat(now.norm()).as(key).isEqualTo(then.norm());
        });
    }

    /**
     * No clock starts later than the start that its book names, nor later than it is judged: from the opening exactly then, from the first contact then
     * or before.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void noClockStartsAfterTheStartThatIsNamed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            assertThat(obligation.startedAt()).isBeforeOrEqualTo(asOf);
            assertThat(obligation.nominallyDueAt()).isAfterOrEqualTo(obligation.startedAt());
            if (book.start() == ClockStart.OPENING) {
                assertThat(obligation.openedAt()).contains(obligation.startedAt());
            }
            if (book.start() == ClockStart.FIRST_CONTACT
                    && obligation.openedAt().isPresent()) {
                assertThat(obligation.startedAt())
                        .isBeforeOrEqualTo(obligation.openedAt().get());
            }
        }
    }

    /**
     * A pause adds no time, and takes none beyond its cap: what is judged is at most what passed without any pause, and less by at most the cap.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void pausesAddNoTimeAndKeepToTheirCap(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            Duration judged = obligation.elapsed().judged();
            Duration unpaused = obligation.elapsed().unpaused();
            assertThat(judged).isBetween(Duration.ZERO, unpaused);
            obligation
                    .judgedUnder()
                    .pauses()
                    .cap()
                    .ifPresent(cap -> assertThat(judged).isGreaterThanOrEqualTo(unpaused.minus(cap)));
            if (obligation.judgedUnder().pauses().stopsFor().isEmpty()
                    && obligation.judgedUnder().pauses().putAway() == PutAway.COUNTS) {
                assertThat(judged).isEqualTo(unpaused);
            }
        }
    }

    /**
     * Equal is met: what is missed took longer than its target, what is met or runs did not, and what runs and is late is missed.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void onlyWhatTookLongerIsMissed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        for (Obligation obligation : obligations(book, history, asOf)) {
            Judgement judgement = obligation.judgement();
            Duration late = obligation.lateness().total();
            if (judgement instanceof Judgement.Missed missed) {
                assertThat(missed.over()).isPositive().isEqualTo(late);
                assertThat(missed.elapsed()).isEqualTo(obligation.elapsed().judged());
                assertThat(missed.ended()).isEqualTo(obligation.endedAt().isPresent());
            } else if (judgement instanceof Judgement.Met met) {
                assertThat(late).isZero();
                assertThat(met.elapsed()).isEqualTo(obligation.elapsed().judged());
                assertThat(obligation.endedAt()).isPresent();
            } else if (judgement instanceof Judgement.Running running) {
                assertThat(late).isZero();
                assertThat(running.left().isNegative()).isFalse();
                assertThat(obligation.endedAt()).isEmpty();
            }
        }
    }

    /**
     * What was missed stays missed, or becomes exempt, whatever comes later: neither a wait, a dispute, a resolution, a closing nor a change of
     * classification undoes it. The exceptions are declared ones: time put away that the policy takes back, a return that gives time back to another
     * line, and a merging or linking that makes another fault of it. So it is tried on single tickets without these.
     *
     * @param book any book
     * @param history any history
     * @param one any instant
     * @param other any other
     */
    @Property
    default void whatWasMissedStaysMissed(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        for (Ticket ticket : history.tickets()) {
            List<TicketEvent> events = ticket.events().stream()
                    .filter(event -> !changesWhatItIs(event))
                    .toList();
            SubscriberHistory alone =
                    SubscriberHistory.empty(history.subscriber()).withTickets(List.of(ticket.withEvents(events)));
            Map<String, Obligation> before = byStart(obligations(book, alone, earlier(one, other)));
            byStart(obligations(book, alone, later(one, other))).forEach((key, now) -> {
                Obligation then = before.get(key);
                if (then == null || then.judgedUnder().pauses().putAway() == PutAway.PAUSES) return;
                if (now.judgedUnder().pauses().putAway() == PutAway.PAUSES) return;
                if (!(then.judgement() instanceof Judgement.Missed)) return;
                if (now.judgement() instanceof Judgement.Exempt) return;
                assertThat(now.judgement()).as(key).isInstanceOf(Judgement.Missed.class);
            });
        }
    }

    private static boolean changesWhatItIs(TicketEvent event) {
        return event instanceof TicketEvent.Merged
                || event instanceof TicketEvent.Linked
                || event instanceof TicketEvent.Returned;
    }

    /**
     * Lateness ages part by part: that before an instant and that from it on sum to the whole.
     *
     * @param book any book
     * @param history any history
     * @param asOf any instant
     * @param cut any instant
     */
    @Property
    default void latenessIsTheSumOfItsParts(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf,
            @ForAll("instants") Instant cut) {
        Interval all = Interval.of(
                period().start().minus(Duration.ofDays(60)), period().end().plus(Duration.ofDays(60)));
        for (Obligation obligation : obligations(book, history, asOf)) {
            Duration before = obligation.lateness().within(Interval.of(all.start(), cut));
            Duration after = obligation.lateness().within(Interval.of(cut, all.end()));
            assertThat(before.plus(after))
                    .isEqualTo(obligation.lateness().within(all))
                    .isEqualTo(obligation.lateness().total());
            assertThat(before.isNegative() || after.isNegative()).isFalse();
        }
    }

    /**
     * The parties of a fault had it as long as the customer waited, on one and the same clock.
     *
     * @param book any book, whose last norms are taken as if they were about faults
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void thePartiesTimesSumToTheCustomers(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        List<SlaNorm> norms = obligations(book, history, asOf).stream()
                .map(Obligation::norm)
                .distinct()
                .toList();
        for (Fault fault : context().faults().faultsOf(history, asOf)) {
            for (SlaNorm norm : norms) {
                FaultTime time = FaultTime.of(norm, fault, asOf);
                assertThat(sum(time.shares().values())).isEqualTo(time.elapsed());
            }
        }
    }

    /**
     * The times that are charged to lines sum to the whole of a ticket: from its opening to its end, or to the instant of the question where it was
     * closed without being resolved.
     *
     * @param book any book; it is tried where it is about a line's time from the assignment on
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void theLinesTimesSumToTheTicket(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll("instants") Instant asOf) {
        if (book.start() != ClockStart.ASSIGNMENT) return;
        Map<String, Duration> byTicket = new HashMap<>();
        for (Obligation obligation : obligations(book, history, asOf)) {
            byTicket.merge(obligation.name(), obligation.elapsed().absolute(), Duration::plus);
        }
        for (Course course : history.courses(asOf)) {
            boolean closedOnly = course.lastStint().ending() == Stint.Ending.CLOSED;
            Instant end = closedOnly ? asOf : course.life().end();
            assertThat(byTicket)
                    .containsEntry(
                            course.ticket().id().name(),
                            Duration.between(course.life().start(), end));
        }
    }

    /**
     * What is asked later changes no share that is settled.
     *
     * @param book any book
     * @param history any history
     * @param running what an obligation counts for that runs
     * @param one any instant
     */
    @Property
    default void askingLaterChangesNoSettledShare(
            @ForAll("books") NormBook book,
            @ForAll("histories") SubscriberHistory history,
            @ForAll StillRunning running,
            @ForAll("instants") Instant one) {
        Duration after = Duration.ofDays(3);
        Instant settlement = period().end().plus(after);
        InNorm settled = share(book).settledAfter(after);
        for (Metric metric : List.of(
                settled.nominallyDueInPeriod(running),
                settled.openedInPeriod(running),
                settled.arrivedInPeriod(running),
                settled.closedInPeriod())) {
            assertThat(measured(metric, history, later(one, settlement)))
                    .isEqualTo(measured(metric, history, settlement))
                    .isEqualTo(measured(metric, history, settlement.plus(Duration.ofDays(100))));
        }
    }

    private Object measured(Metric metric, SubscriberHistory history, Instant asOf) {
        return MetricSet.of(metric)
                .pass(new Scope(context(), period(), asOf))
                .add(history)
                .finish()
                .scorecard(Owner.department())
                .measure(metric);
    }

    private static InNorm share(NormBook book) {
        return switch (book.subject()) {
            case RESTORATION -> SlaMetrics.restoredInNorm(book);
            case FIRST_REPLY -> SlaMetrics.repliedInNorm(book);
            case FIRST_RESOLUTION -> SlaMetrics.firstResolvedInNorm(book);
            case TOTAL_RESOLUTION -> SlaMetrics.resolvedInNorm(book);
            case LINE_TIME -> SlaMetrics.heldInNorm(book, LineClock.CONSERVED);
        };
    }

    /** By name, start, and where several lines had a ticket from one instant on, by line. */
    private static Map<String, Obligation> byStart(List<Obligation> obligations) {
        Map<String, Obligation> byStart = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (Obligation obligation : obligations) {
            boolean ofLine = obligation.norm().subject() == Subject.LINE_TIME;
            Line line = obligation.owner().line();
            String key = obligation.name() + " from " + obligation.startedAt() + (ofLine ? " of " + line : "");
            assertThat(seen).doesNotContain(key);
            seen.add(key);
            byStart.put(key, obligation);
        }
        return byStart;
    }

    private static Duration sum(Iterable<Duration> durations) {
        Duration sum = Duration.ZERO;
        for (Duration duration : durations) sum = sum.plus(duration);
        return sum;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
