package org.goodhart.examples.payday.plan;

import static java.time.Duration.ofHours;

import java.util.Objects;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaNorm;

/**
 * How long things may take. Tickets have the norm that many desks write: any wait stops the clock. Faults have the
 * customer's clock, which nothing stops.
 *
 * @param faults from the first contact until the service is restored
 * @param tickets from the opening until the resolution
 * @param lines how long a line may have a ticket
 */
public record Norms(NormBook faults, NormBook tickets, NormBook lines) {

    private static final PausePolicy ANY_WAIT = PausePolicy.whileWaitingOn(
            WaitingOn.CUSTOMER, WaitingOn.VENDOR, WaitingOn.IMPLEMENTATION, WaitingOn.UNNAMED);

    /** Refuses null. */
    public Norms {
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(tickets, "tickets");
        Objects.requireNonNull(lines, "lines");
    }

    static Norms provider(WorkCalendar hours) {
        Priority high = Priority.of("high");
        Priority low = Priority.of("low");
        return new Norms(
                NormBook.from(
                        Plan.THROUGHOUT,
                        SlaNorm.restore().within(ofHours(4)).on(hours).forPriorities(high),
                        SlaNorm.restore().within(ofHours(24)).on(hours).forPriorities(low),
                        SlaNorm.restore().within(ofHours(8)).on(hours)),
                NormBook.from(
                        Plan.THROUGHOUT,
                        resolve(4, hours).forPriorities(high),
                        resolve(24, hours).forPriorities(low),
                        resolve(8, hours)),
                lines(hours, 2, 6));
    }

    static Norms bpi2013(WorkCalendar hours) {
        Priority major = Priority.of("Major");
        Priority high = Priority.of("High");
        Priority medium = Priority.of("Medium");
        return new Norms(
                NormBook.from(
                        Plan.THROUGHOUT,
                        SlaNorm.restore().within(ofHours(4)).on(hours).forPriorities(major),
                        SlaNorm.restore().within(ofHours(10)).on(hours).forPriorities(high),
                        SlaNorm.restore().within(ofHours(30)).on(hours).forPriorities(medium),
                        SlaNorm.restore().within(ofHours(50)).on(hours)),
                NormBook.from(
                        Plan.THROUGHOUT,
                        resolve(4, hours).forPriorities(major),
                        resolve(10, hours).forPriorities(high),
                        resolve(30, hours).forPriorities(medium),
                        resolve(50, hours)),
                lines(hours, 10, 30));
    }

    private static SlaNorm resolve(int hours, WorkCalendar calendar) {
        return SlaNorm.totalResolution().within(ofHours(hours)).on(calendar).pausing(ANY_WAIT);
    }

    private static NormBook lines(WorkCalendar hours, int firstLine, int others) {
        return NormBook.from(
                Plan.THROUGHOUT,
                SlaNorm.hold().within(ofHours(firstLine)).on(hours).forLine(Line.of(1)),
                SlaNorm.hold().within(ofHours(others)).on(hours));
    }
}
