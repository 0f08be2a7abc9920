package org.goodhart.testkit.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Metric;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.Lines;

/**
 * Norms that are tried with the tricks of helpdesks, and the desk on which they are tried. Each trick is tried on every book, under every
 * priority and every category that is named here, at instants that are reckoned from the norm itself; a trick that cannot be played
 * on any of the books, such as one with lines where no norm is about a line's time, is reported as skipped.
 *
 * <p>Implement {@link HelpdeskTricks} rather than this.
 */
public interface NormsOnTrial {

    /**
     * The norms on trial: about faults, tickets or a line's time, in any order.
     *
     * @return the books; at least one
     */
    List<NormBook> norms();

    /**
     * The hours of the desk: the tickets of the trials come in when it is open.
     *
     * @return the calendar
     */
    WorkCalendar calendar();

    /**
     * When the first ticket of a trial comes in. The norms have to be in force then, and for some months after it without a
     * change of hours.
     *
     * @return the desk's first opening from 2 March 2026 on, unless overridden
     */
    default Instant start() {
        return calendar()
                .nextOpen(Given.MONDAY)
                .orElseThrow(() -> new IllegalStateException("the desk's calendar is never open after " + Given.MONDAY
                        + ": hours in which tickets come in are expected"));
    }

    /**
     * The priorities to try.
     *
     * @return {@code high}, {@code normal} and {@code low}, unless overridden
     */
    default List<Priority> priorities() {
        return List.of(Priority.of("high"), Priority.of("normal"), Priority.of("low"));
    }

    /**
     * The categories to try.
     *
     * @return {@code no link}, unless overridden
     */
    default List<Category> categories() {
        return List.of(Category.of("no link"));
    }

    /**
     * What the tickets are about.
     *
     * @return {@code internet}, unless overridden
     */
    default Service service() {
        return Service.of("internet");
    }

    /**
     * The line that registers tickets, and the one to which it hands them on.
     *
     * @return the first and the second line, unless overridden
     */
    default List<Line> lines() {
        return List.of(Lines.L1, Lines.L2);
    }

    /**
     * Which time is a line's own under norms about a line's time.
     *
     * @return all time charged to it, unless overridden
     */
    default LineClock lineClock() {
        return LineClock.CONSERVED;
    }

    /**
     * What the histories share.
     *
     * @return the lines, registration within 4 hours, repeats within 7 days, and every kind of evidence, unless overridden
     */
    default Context context() {
        return Context.of(
                Organisation.ofLines(lines().toArray(Line[]::new)),
                FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                Evidence.values());
    }

    /**
     * What counts tickets and faults beside the shares within these norms.
     *
     * @return tickets resolved, reopenings, escalations and resolutions verified by the customer, unless overridden
     */
    default List<Metric> counted() {
        Verification asked =
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(Silence.MISS);
        return List.of(
                FlowMetrics.ticketsResolved(),
                FlowMetrics.reopenRate(),
                FlowMetrics.escalations(),
                FlowMetrics.verifiedResolution(asked));
    }

    /**
     * The shares in which a book is reported.
     *
     * @param book one of the norms on trial
     * @return its shares over each cohort, what still runs being left out, unless overridden
     */
    default List<Metric> shares(NormBook book) {
        return Figures.shares(book, lineClock());
    }

    /**
     * The judgement on trial.
     *
     * @param book one of the norms on trial
     * @param history one subscriber's facts
     * @param asOf up to when they count
     * @return what the book says of them, unless overridden
     */
    default List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
        return book.subject() == Subject.LINE_TIME
                ? book.lineObligations(lineClock(), history, context(), asOf)
                : book.obligations(history, context(), asOf);
    }
}
