package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;

/**
 * When a resolution counts as true.
 *
 * <p>A resolution at {@code r} is looked at during the window {@code (r, r + repeatWindow]}:
 *
 * <ol>
 *   <li>It is <em>refuted</em> if in the window the subscriber contacts the provider about the same service, or a further
 *       ticket for it is opened, or if an alarm for the service was down at {@code r}. A contact in the very instant of the
 *       customer's confirmation is that confirmation.
 *   <li>Else it is <em>confirmed</em> if one of the accepted sources confirmed it from {@code r} to the end of the window,
 *       both included. Telemetry confirms also by what it saw: the service down at some instant from the opening of the fault's first
 *       ticket (without a ticket, from its start) to {@code r}, up at {@code r}, and not down again in the window. It does not matter
 *       to which of two tickets of one time an alarm is reckoned, so that nobody moves evidence by closing one.
 *   <li>Else it is <em>pending</em> until the window has passed, and <em>silent</em> after that.
 * </ol>
 *
 * <p>Example: {@code Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER, Source.TELEMETRY).silenceIs(Silence.MISS)}:
 * a ticket resolved on 2 March at 12:00 after which the customer calls on 9 March at 12:00 is refuted, a call one
 * second later is another story.
 *
 * @param repeatWindow how long a resolution is watched
 * @param sources whose word counts
 * @param silence what it means when nobody says anything
 */
public record Verification(Duration repeatWindow, Set<Source> sources, Silence silence) {

    /**
     * Checks the window and the sources.
     *
     * @throws IllegalArgumentException if the window is not positive, no source is accepted, or the support line is to
     *     confirm its own work
     */
    public Verification {
        Objects.requireNonNull(repeatWindow, "repeatWindow");
        Objects.requireNonNull(silence, "silence");
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
        if (repeatWindow.isNegative() || repeatWindow.isZero()) {
            throw new IllegalArgumentException("a repeat window of " + repeatWindow + ": more than zero is expected");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("nobody's word confirms a resolution: at least one source is expected");
        }
        if (sources.contains(Source.SUPPORT_LINE)) {
            throw new IllegalArgumentException(
                    "SUPPORT_LINE is to confirm its own resolutions: a source outside the lines is expected");
        }
    }

    /**
     * Begins a verification.
     *
     * @param repeatWindow how long a resolution is watched; seven days are usual
     * @return what asks for the sources
     */
    public static WithWindow within(Duration repeatWindow) {
        return new WithWindow(repeatWindow);
    }

    /**
     * A verification that lacks its sources.
     *
     * @param repeatWindow how long a resolution is watched
     */
    public record WithWindow(Duration repeatWindow) {
        /** Refuses null. */
        public WithWindow {
            Objects.requireNonNull(repeatWindow, "repeatWindow");
        }

        /**
         * Names whose word counts.
         *
         * @param sources at least one, and not the support line
         * @return what asks for the meaning of silence
         */
        public WithSources by(Source... sources) {
            return new WithSources(repeatWindow, new TreeSet<>(List.of(sources)));
        }
    }

    /**
     * A verification that lacks the meaning of silence.
     *
     * @param repeatWindow how long a resolution is watched
     * @param sources whose word counts
     */
    public record WithSources(Duration repeatWindow, Set<Source> sources) {
        /** Refuses null. */
        public WithSources {
            Objects.requireNonNull(repeatWindow, "repeatWindow");
            sources = Collections.unmodifiableSet(new TreeSet<>(sources));
        }

        /**
         * Declares what silence means.
         *
         * @param silence the meaning
         * @return the verification
         * @throws IllegalArgumentException as the constructor does
         */
        public Verification silenceIs(Silence silence) {
            return new Verification(repeatWindow, sources, silence);
        }
    }

    /**
     * Judges a fault's resolution.
     *
     * @param fault the fault
     * @param history all facts of its subscriber
     * @param asOf up to when facts count
     * @return what is known of the resolution
     */
    public Outcome judge(Fault fault, SubscriberHistory history, Instant asOf) {
        Optional<Instant> resolved = fault.saidRestoredAt().filter(at -> !at.isAfter(asOf));
        if (resolved.isEmpty()) return Outcome.UNRESOLVED;
        Instant at = resolved.get();
        Instant windowEnd = at.plus(repeatWindow);
        if (isRefuted(fault, history, at, windowEnd, asOf)) return Outcome.REFUTED;
        if (isConfirmed(fault, history, at, windowEnd, asOf)) return Outcome.CONFIRMED;
        return asOf.isBefore(windowEnd) ? Outcome.PENDING : Outcome.SILENT;
    }

    private boolean isRefuted(Fault fault, SubscriberHistory history, Instant at, Instant windowEnd, Instant asOf) {
        Instant until = windowEnd.isBefore(asOf) ? windowEnd : asOf;
        for (Alarm alarm : history.alarms()) {
            if (alarm.service().equals(fault.service()) && alarm.isDownAt(at)) return true;
        }
        for (Contact contact : history.contacts()) {
            if (contact.service().equals(fault.service())
                    && contact.at().isAfter(at)
                    && !contact.at().isAfter(until)
                    && !isConfirmationAt(fault, contact.at())) return true;
        }
        for (Ticket ticket : history.tickets()) {
            if (ticket.service().equals(fault.service())
                    && ticket.openedAt().isAfter(at)
                    && !ticket.openedAt().isAfter(until)) return true;
        }
        return false;
    }

    private static boolean isConfirmationAt(Fault fault, Instant instant) {
        for (Course course : fault.courses()) {
            for (Stamp stamp : course.confirmations()) {
                if (stamp.source() == Source.CUSTOMER && stamp.at().equals(instant)) return true;
            }
        }
        return false;
    }

    private boolean isConfirmed(Fault fault, SubscriberHistory history, Instant at, Instant windowEnd, Instant asOf) {
        Instant until = windowEnd.isBefore(asOf) ? windowEnd : asOf;
        if (sources.contains(Source.TELEMETRY) && cameUpForGood(fault, history, at, until)) return true;
        for (Course course : fault.courses()) {
            for (Stamp stamp : course.confirmations()) {
                boolean inTime = !stamp.at().isBefore(at) && !stamp.at().isAfter(windowEnd);
                if (inTime && sources.contains(stamp.source())) return true;
            }
        }
        return false;
    }

    private static boolean cameUpForGood(Fault fault, SubscriberHistory history, Instant at, Instant until) {
        Instant from = fault.courses().stream()
                .map(course -> course.ticket().openedAt())
                .min(Instant::compareTo)
                .orElseGet(fault::startedAt);
        boolean seenDown = false;
        for (Alarm alarm : history.alarms()) {
            if (!alarm.service().equals(fault.service())) continue;
            boolean downAgain = alarm.downAt().isAfter(at) && !alarm.downAt().isAfter(until);
            if (downAgain) return false;
            boolean lasted = alarm.upAt()
                    .filter(up -> up.isAfter(from) && up.isAfter(alarm.downAt()))
                    .isPresent();
            if (lasted && !alarm.downAt().isAfter(at)) seenDown = true;
        }
        return seenDown;
    }

    /**
     * Which evidence is missing to verify anything: contacts, without which nothing is ever refuted, and every kind in
     * which one of the sources could speak.
     *
     * @param context tells what was recorded at all
     * @return what is missing; empty if resolutions can be verified
     */
    public Set<Evidence> missingEvidence(Context context) {
        EnumSet<Evidence> missing = EnumSet.noneOf(Evidence.class);
        missing.addAll(context.missing(Set.of(Evidence.CONTACTS)));
        EnumSet<Evidence> voices = EnumSet.of(Evidence.CONFIRMATIONS);
        if (sources.contains(Source.TELEMETRY)) voices.add(Evidence.ALARMS);
        Set<Evidence> silentVoices = context.missing(voices);
        if (silentVoices.containsAll(voices)) missing.addAll(silentVoices);
        return missing;
    }

    /**
     * Everything that decides the outcome, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        return "verified within " + repeatWindow + " by " + EnumSet.copyOf(sources) + ", silence is " + silence;
    }
}
