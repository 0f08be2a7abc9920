package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.ConfirmedByCustomer;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.RepeatContacts;
import org.goodhart.flow.ResolutionShare;
import org.goodhart.flow.Tickets;
import org.goodhart.flow.Times;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Phrase;

/**
 * The eight metrics that are measured: in norm by working time, resolved on the first line, hand-overs returned, tickets reopened, mean time to the first resolution, confirmed by the customer, repeat
 * contacts within seven days, mean time to the first reply.
 */
final class EightMetrics {
    private EightMetrics() {}

    static final Duration TARGET = Duration.ofHours(8);
    static final Duration WINDOW = Duration.ofDays(7);

    /** Where the sums stand that all ways of computing have to agree on. */
    static final int SUMS = 13;

    static final int IN_NORM = 0;
    static final int DUE = 1;
    static final int ON_FIRST_LINE = 2;
    static final int RESOLVED = 3;
    static final int RETURNED = 4;
    static final int HAND_OVERS = 5;
    static final int REOPENED = 6;
    static final int SECONDS_TO_RESOLUTION = 7;
    static final int CONFIRMED = 8;
    static final int REPEATS = 9;
    static final int CONTACTS = 10;
    static final int SECONDS_TO_REPLY = 11;
    static final int REPLIED = 12;

    static final Metric NORM = SlaMetrics.resolvedInNorm(NormBook.from(
                    LocalDate.of(2025, 1, 1),
                    SlaNorm.totalResolution().within(TARGET).on(GeneratedDesk.CALENDAR)))
            .nominallyDueInPeriod(StillRunning.MISS);
    static final Metric ON_LINE = ResolutionShare.of(GeneratedDesk.FIRST);
    static final Metric TIME = Times.toFirstResolution().mean();
    static final Metric BY_CUSTOMERS = ConfirmedByCustomer.share();
    static final Metric REPEATED = RepeatContacts.within(WINDOW);
    static final Metric REPLY = Times.toFirstReply().mean();
    private static final Sum<TicketTrack> ALL = Sum.of(Tickets.resolvedInPeriod(), Counter.each("tickets resolved"));

    static final List<Metric> EIGHT = List.of(
            NORM, ON_LINE, FlowMetrics.returnRate(), FlowMetrics.reopenRate(), TIME, BY_CUSTOMERS, REPEATED, REPLY);

    /** Metrics that come on top, one after the other. */
    static final List<Metric> FURTHER = List.of(
            share(
                    "urgent",
                    ALL.where(Condition.of(
                            "urgent",
                            track -> track.ticket().opening().priority().name().equals("high"))),
                    ALL),
            mean("hands", Sum.of(Tickets.resolvedInPeriod(), Counter.of("hands", TicketTrack::stintCount)), ALL),
            share("long", ALL.where(Condition.of("long", track -> track.stintCount() > 2)), ALL),
            FlowMetrics.ticketsResolved());

    static MetricSet set() {
        return MetricSet.of(EIGHT);
    }

    /** The sums behind the measures of the department. */
    static long[] sums(Evaluation evaluation) {
        Scorecard card = evaluation.scorecard(Owner.department());
        long[] sums = new long[SUMS];
        put(sums, IN_NORM, DUE, card.measure(NORM));
        put(sums, ON_FIRST_LINE, RESOLVED, card.measure(ON_LINE));
        put(sums, RETURNED, HAND_OVERS, card.measure(FlowMetrics.returnRate()));
        put(sums, REOPENED, RESOLVED, card.measure(FlowMetrics.reopenRate()));
        put(sums, SECONDS_TO_RESOLUTION, RESOLVED, card.measure(TIME));
        put(sums, CONFIRMED, RESOLVED, card.measure(BY_CUSTOMERS));
        put(sums, REPEATS, CONTACTS, card.measure(REPEATED));
        put(sums, SECONDS_TO_REPLY, REPLIED, card.measure(REPLY));
        return sums;
    }

    private static void put(long[] sums, int upper, int lower, Measure measure) {
        if (measure instanceof Measure.Share share) {
            sums[upper] = share.hits();
            sums[lower] = share.of();
        } else if (measure instanceof Measure.Mean mean) {
            sums[upper] = mean.total();
            sums[lower] = mean.count();
        }
    }

    private static <F> Metric share(String label, Sum<F> hits, Sum<F> of) {
        return Metric.share(Phrase.literal(label), Direction.INDIFFERENT, hits, of);
    }

    private static <F> Metric mean(String label, Sum<F> total, Sum<F> of) {
        return Metric.mean(Phrase.literal(label), Direction.INDIFFERENT, Unit.SECONDS, total, of);
    }
}
