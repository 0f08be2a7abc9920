package org.goodhart.sla;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Service;
import org.goodhart.value.StableText;

/**
 * How long something may take: what, from when, how long, on which calendar, what stops the clock, and for which cases.
 *
 * <p>Example: {@code SlaNorm.restore().within(Duration.ofHours(8)).on(calendar).forPriorities(Priority.of("high"))} is a
 * norm of eight working hours from the first contact about a fault of high priority until the service is restored, which nothing pauses.
 *
 * @param subject what has to come in time
 * @param start when the clock starts
 * @param target how long it may take; exactly as long is in time
 * @param calendar on whose hours the target counts; {@link WorkCalendar#alwaysOpen} for absolute time
 * @param pauses what stops the clock
 * @param selection which cases it is for
 * @param exemptOutages whose mass outages exempt what began during them
 */
public record SlaNorm(
        Subject subject,
        ClockStart start,
        Target target,
        WorkCalendar calendar,
        PausePolicy pauses,
        Selection selection,
        Set<CauseOwner> exemptOutages) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if another norm than one about a line's time names a line or starts with an assignment, or a line's
     *     time is to start before the line has the ticket
     */
    public SlaNorm {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(pauses, "pauses");
        Objects.requireNonNull(selection, "selection");
        exemptOutages = Collections.unmodifiableSet(new TreeSet<>(exemptOutages));
        boolean ofLine = subject == Subject.LINE_TIME;
        if (selection.line().isPresent() && !ofLine) {
            throw new IllegalArgumentException("a norm about " + subject + " names line "
                    + selection.line().get() + ": only one about " + Subject.LINE_TIME + " does");
        }
        if (start != ClockStart.ACCEPTANCE && ofLine != (start == ClockStart.ASSIGNMENT)) {
            throw new IllegalArgumentException("the clock of a norm about " + subject + " starts with " + start + ": "
                    + (ofLine
                            ? "ASSIGNMENT or ACCEPTANCE is expected"
                            : "FIRST_CONTACT, OPENING or ACCEPTANCE is expected"));
        }
    }

    /**
     * Begins a norm for the time until a fault is restored, from the first that was heard of it.
     *
     * @return what asks for the target
     */
    public static Unlimited restore() {
        return new Unlimited(Subject.RESTORATION);
    }

    /**
     * Begins a norm for the time until the customer gets a first answer, from the opening of the ticket. Neither a
     * resolution nor a closing is an answer: who answers in the call records both.
     *
     * @return what asks for the target
     */
    public static Unlimited firstReply() {
        return new Unlimited(Subject.FIRST_REPLY);
    }

    /**
     * Begins a norm for the time until a ticket is first said to be resolved, from its opening. A reopening changes nothing, so
     * it wants a metric of reopenings beside it.
     *
     * @return what asks for the target
     */
    public static Unlimited firstResolution() {
        return new Unlimited(Subject.FIRST_RESOLUTION);
    }

    /**
     * Begins a norm for the time until a ticket is resolved and stays so, from its opening.
     *
     * @return what asks for the target
     */
    public static Unlimited totalResolution() {
        return new Unlimited(Subject.TOTAL_RESOLUTION);
    }

    /**
     * Begins a norm for the time that a line has with a ticket, from the instant when it comes to the line.
     *
     * @return what asks for the target
     */
    public static Unlimited hold() {
        return new Unlimited(Subject.LINE_TIME);
    }

    /**
     * A norm that lacks its target.
     *
     * @param subject what it is about
     */
    public record Unlimited(Subject subject) {
        /** Refuses null. */
        public Unlimited {
            Objects.requireNonNull(subject, "subject");
        }

        /**
         * Says how long it may take.
         *
         * @param target the target; exactly as long is in time
         * @return what asks for the calendar
         * @throws IllegalArgumentException if the target is not positive
         */
        public Unclocked within(Duration target) {
            return within(Target.of(target));
        }

        /**
         * Says how many working days it may take, keeping the time of day.
         *
         * @param dates how many; three working days from Friday 16:30 are Wednesday 16:30
         * @return what asks for the calendar
         * @throws IllegalArgumentException if there is not at least one
         */
        public Unclocked withinWorkingDays(int dates) {
            return within(Target.workingDays(dates));
        }

        private Unclocked within(Target target) {
            return new Unclocked(subject, target);
        }
    }

    /**
     * A norm that lacks its calendar.
     *
     * @param subject what it is about
     * @param target how long it may take
     */
    public record Unclocked(Subject subject, Target target) {
        /** Refuses null. */
        public Unclocked {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(target, "target");
        }

        /**
         * Says on whose hours the target counts.
         *
         * @param calendar the calendar
         * @return the norm: for all cases, without pauses, without exemptions; a fault's clock starts with the first
         *     contact, a ticket's with the opening, a line's with the assignment
         */
        public SlaNorm on(WorkCalendar calendar) {
            ClockStart start = switch (subject) {
                case RESTORATION -> ClockStart.FIRST_CONTACT;
                case LINE_TIME -> ClockStart.ASSIGNMENT;
                case FIRST_REPLY, FIRST_RESOLUTION, TOTAL_RESOLUTION -> ClockStart.OPENING;
            };
            return new SlaNorm(subject, start, target, calendar, PausePolicy.none(), Selection.ALL, Set.of());
        }

        /**
         * Says that the target counts in absolute time, by day and by night.
         *
         * @param zone the zone for dates
         * @return the norm, as {@link #on} describes
         */
        public SlaNorm aroundTheClock(ZoneId zone) {
            return on(WorkCalendar.alwaysOpen(zone));
        }
    }

    /**
     * This norm with its clock starting when the fault was first heard of.
     *
     * @return the changed norm
     */
    public SlaNorm fromFirstContact() {
        return from(ClockStart.FIRST_CONTACT);
    }

    /**
     * This norm with its clock starting when the ticket was opened.
     *
     * @return the changed norm
     */
    public SlaNorm fromOpening() {
        return from(ClockStart.OPENING);
    }

    /**
     * This norm with its clock starting when the first agent has the ticket.
     *
     * @return the changed norm
     */
    public SlaNorm fromAcceptance() {
        return from(ClockStart.ACCEPTANCE);
    }

    private SlaNorm from(ClockStart other) {
        return new SlaNorm(subject, other, target, calendar, pauses, selection, exemptOutages);
    }

    /**
     * This norm with another pause policy.
     *
     * @param policy what stops the clock
     * @return the changed norm
     */
    public SlaNorm pausing(PausePolicy policy) {
        return new SlaNorm(subject, start, target, calendar, policy, selection, exemptOutages);
    }

    /**
     * This norm for some priorities only.
     *
     * @param only the priorities, by the very names that the record uses: upper and lower case differ
     * @return the narrower norm
     * @throws IllegalArgumentException if there is none
     */
    public SlaNorm forPriorities(Priority... only) {
        return narrowed(selection.withPriorities(only));
    }

    /**
     * This norm for some categories only.
     *
     * @param only the categories, by the very names that the record uses: upper and lower case differ
     * @return the narrower norm
     * @throws IllegalArgumentException if there is none
     */
    public SlaNorm forCategories(Category... only) {
        return narrowed(selection.withCategories(only));
    }

    /**
     * This norm for some services only.
     *
     * @param only the services, by the very names that the record uses: upper and lower case differ
     * @return the narrower norm
     * @throws IllegalArgumentException if there is none
     */
    public SlaNorm forServices(Service... only) {
        return narrowed(selection.withServices(only));
    }

    /**
     * This norm for subscribers of some segments only.
     *
     * @param only the segments, as billing tells them
     * @return the narrower norm
     * @throws IllegalArgumentException if there is none
     */
    public SlaNorm forSegments(Segment... only) {
        return narrowed(selection.withSegments(only));
    }

    /**
     * This norm for one line only.
     *
     * @param only the line
     * @return the narrower norm
     * @throws IllegalArgumentException if this is no norm about a line's time
     */
    public SlaNorm forLine(Line only) {
        return narrowed(selection.withLine(only));
    }

    private SlaNorm narrowed(Selection narrower) {
        return new SlaNorm(subject, start, target, calendar, pauses, narrower, exemptOutages);
    }

    /**
     * This norm, but what began during a mass outage that these caused is exempt: it is not support's doing. The outage
     * has to be under way at the instant at which the clock starts, and to affect the subscriber and the service. It stands in the desk's context; one that
     * the support lines recorded exempts nothing. The norm bound at the start decides, whatever the case is filed as later.
     *
     * @param owners whose outages
     * @return the changed norm
     */
    public SlaNorm exemptingOutagesOf(CauseOwner... owners) {
        return new SlaNorm(subject, start, target, calendar, pauses, selection, new TreeSet<>(List.of(owners)));
    }

    /**
     * Whether it is for every case of its subject.
     *
     * @return true if nothing narrows it
     */
    public boolean isForAll() {
        return selection.isForAll();
    }

    /**
     * Everything that decides a judgement, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        return subject + " from " + start + " within " + target + " on [" + calendar + "], " + pauses.description()
                + ", " + selection.description()
                + (exemptOutages.isEmpty()
                        ? ""
                        : ", not in outages of "
                                + exemptOutages.stream()
                                        .map(owner -> StableText.of(owner.name()))
                                        .toList());
    }
}
