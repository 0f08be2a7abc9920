package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.sla.ClockStart;
import org.goodhart.sla.FaultTime;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.SlaNorm;
import org.goodhart.value.Interval;

/** A customer's waiting is divided without a rest: among periods, parties and lines. */
public interface WaitingLaws extends NormsUnderLaw {
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
     * The times that are charged to lines sum to the whole of a ticket: from its opening to its end; where it was closed without being resolved, to its
     * merging or to the instant of the question.
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
            Instant end =
                    closedOnly ? course.mergedAt().orElse(asOf) : course.life().end();
            assertThat(byTicket)
                    .containsEntry(
                            course.ticket().id().name(),
                            Duration.between(course.life().start(), end));
        }
    }

    private static Duration sum(Iterable<Duration> durations) {
        Duration sum = Duration.ZERO;
        for (Duration duration : durations) sum = sum.plus(duration);
        return sum;
    }
}
