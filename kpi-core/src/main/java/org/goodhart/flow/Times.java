package org.goodhart.flow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * How long tickets took from their opening to their first answer, their first resolution, or the resolution that stands: the mean, or a quantile.
 *
 * <p>Each is over the tickets whose answer or resolution fell into the period, so what is still open is in none: a month in which the hard cases are left lying looks better than one in which they
 * are done. Read them beside the share in norm of what was due. One that was merged into another by then is left out, as what it came to by that was no answer; an excluded one is not. Time spent waiting counts, on whomever.
 *
 * <p>Seconds are whole: of each ticket's time what exceeds the last full second is dropped. They pass on the clock, nights and weekends included, unless a calendar is named.
 *
 * <p>Example: of tickets opened on Monday at 9:00 one is resolved at 9:30 and one at 11:00. {@code Times.toFirstResolution().mean()} is {@code Mean[total=9000, count=2]}, an hour and a quarter.
 */
public final class Times {

    private final Span span;
    private final Optional<WorkCalendar> calendar;

    private Times(Span span, Optional<WorkCalendar> calendar) {
        this.span = span;
        this.calendar = calendar;
    }

    /**
     * From the opening to the first answer that the customer got; a resolution is none. Over the tickets first answered in the period, each given to who answered. A hollow answer counts like a useful one.
     *
     * @return what asks for a mean or a quantile
     */
    public static Times toFirstReply() {
        return new Times(Span.FIRST_REPLY, Optional.empty());
    }

    /**
     * From the opening to the first time that somebody said it was resolved, whether or not it was reopened. Over the tickets first resolved in the period, each given to who had it last. What is resolved on being taken and reopened
     * at once betters it: read it beside {@link #toResolution} and {@link FlowMetrics#reopenRate}.
     *
     * @return what asks for a mean or a quantile
     */
    public static Times toFirstResolution() {
        return new Times(Span.FIRST_RESOLUTION, Optional.empty());
    }

    /**
     * From the opening to the resolution that stands, as far as is known. Over the tickets whose standing resolution falls into the period, each given to who had it last. A ticket that was resolved in March, reopened and resolved in April is in
     * April with all its time, and no longer in March; what is opened anew instead of being reopened betters it: read it beside {@link RepeatContacts}.
     *
     * @return what asks for a mean or a quantile
     */
    public static Times toResolution() {
        return new Times(Span.RESOLUTION, Optional.empty());
    }

    /**
     * The same in the working time of a calendar. Example: with Monday to Friday from 9 to 18 a ticket opened on Friday at 17:00 and resolved on Monday at 10:00 took 7,200 working seconds.
     *
     * <p>The label does not tell calendars apart: who takes two of them together gives one another name.
     *
     * @param hours when the desk is open; tickets outside its horizon make the evaluation fail with an error that says so
     * @return what asks for a mean or a quantile
     */
    public Times on(WorkCalendar hours) {
        return new Times(span, Optional.of(Objects.requireNonNull(hours, "hours")));
    }

    /**
     * The mean.
     *
     * <p>Formula: {@code seconds / tickets}, exact. One ticket that lay for months moves it more than a hundred quick ones: read it beside a {@link #quantile}.
     *
     * @return the metric, in seconds; lower is better; undefined over no tickets
     */
    public FactMetric<TicketTrack> mean() {
        return Metric.mean(
                Phrase.of("metric.time-mean", name()),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                Sum.of(span.reading(), seconds()),
                Sum.of(span.reading(), Counter.each(span.tickets)));
    }

    /**
     * A quantile: so many tickets took no longer than that. It is the highest second of the bucket in which the ticket of that rank lies, so it may be too high by the buckets' error and is never too low.
     *
     * <p>Example: {@code Times.toFirstReply().quantile(Ratio.percent(90), Buckets.upTo(2_678_400, Ratio.percent(5)))} is the time within which 90% of the tickets were answered, to 5%, as far as it is below a month.
     *
     * @param rank which quantile, above 0 and up to 1; {@code Ratio.percent(50)} is the median
     * @param buckets how exact it is, and up to how many seconds
     * @return the metric, in seconds; lower is better; undefined over no tickets
     * @throws IllegalArgumentException if the rank is not above 0 and up to 1
     */
    public FactMetric<TicketTrack> quantile(Ratio rank, Buckets buckets) {
        return Metric.quantile(
                Phrase.of("metric.time-quantile", name(), rank),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                rank,
                Sum.of(span.reading(), seconds()).in(buckets));
    }

    private Phrase name() {
        Phrase name = Phrase.of("time." + span.key);
        return calendar.isPresent() ? Phrase.of("time.working", name) : name;
    }

    private Counter<TicketTrack> seconds() {
        return calendar.<Counter<TicketTrack>>map(hours -> new WorkingSeconds(span, hours))
                .orElseGet(() -> new Seconds(span));
    }

    /** The seconds that passed until then. */
    record Seconds(Span until) implements Counter<TicketTrack> {
        @Override
        public String id() {
            return "seconds to " + until.end;
        }

        @Override
        public long count(TicketTrack track) {
            Instant from = track.openedAt();
            Instant to = until.reachedAt(track);
            return to.getEpochSecond() - from.getEpochSecond() - (to.getNano() < from.getNano() ? 1 : 0);
        }
    }

    /** The working seconds that passed until then. */
    record WorkingSeconds(Span until, WorkCalendar hours) implements Counter<TicketTrack> {
        @Override
        public String id() {
            return "working seconds to " + until.end + " on " + hours;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("counted.working-seconds", Phrase.named("seconds to " + until.end));
        }

        @Override
        public long count(TicketTrack track) {
            return hours.workingTime(track.openedAt(), until.reachedAt(track)).toSeconds();
        }
    }
}
