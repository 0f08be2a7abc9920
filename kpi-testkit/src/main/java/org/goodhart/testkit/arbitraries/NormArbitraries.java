package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.ClockStart;
import org.goodhart.sla.DisputedWait;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.PutAway;
import org.goodhart.sla.Reclassification;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.Subject;

/**
 * Norm books for every subject and clock start: targets from minutes to working days, office hours, nights and absolute time, all kinds
 * of pauses, one version or two that differ in all of these. They are in force for whatever began before, too.
 */
public final class NormArbitraries {
    /** Dates of March 2026 on which a clock is changed, in Berlin and in New York, and neighbours. */
    private static final List<Integer> CHANGES = List.of(29, 8, 28, 30);

    private NormArbitraries() {}

    /**
     * Zones for a book: Moscow, whose clock is not changed, and others whose clocks are in March or April 2026, by an hour and by half
     * of one.
     *
     * @return zones that shrink towards Moscow
     */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    /**
     * Calendars in any of the {@link #zones}.
     *
     * @return calendars that shrink towards absolute time in Moscow
     */
    public static Arbitrary<WorkCalendar> calendars() {
        return zones().flatMap(NormArbitraries::calendars);
    }

    /**
     * Calendars in a zone: round the clock, two offices, nights, and an office that is also open when clocks are changed.
     *
     * @param zone the zone; all calendars of one book have the same
     * @return calendars that shrink towards absolute time
     */
    public static Arbitrary<WorkCalendar> calendars(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return Arbitraries.of(
                        "Mon-Sun 00:00-24:00",
                        "Mon-Fri 09:00-18:00",
                        "Mon-Wed 10:00-14:30",
                        "Mon-Sun 22:00-06:00",
                        "Mon-Fri 09:00-18:00, Sun 01:45-02:15")
                .map(week -> WorkCalendar.of(zone, WeeklyHours.parse(week)));
    }

    /**
     * Policies of every kind: which waits, shown how, written down by when, disputed with what effect, up to which cap.
     *
     * @return policies that shrink towards those with fewer conditions
     */
    public static Arbitrary<PausePolicy> pausePolicies() {
        return Combinators.combine(
                        Arbitraries.of(WaitingOn.class).set().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers()
                                .between(0, 48)
                                .map(Duration::ofHours)
                                .optional(0.2),
                        Arbitraries.of(DisputedWait.class),
                        Arbitraries.of(PutAway.class),
                        Arbitraries.integers()
                                .between(0, 40)
                                .map(Duration::ofHours)
                                .optional(0.4))
                .as((stopsFor, evidence, recordedWithin, disputed, putAway, cap) -> new PausePolicy(
                        stopsFor,
                        Set.of(),
                        EnumSet.allOf(Source.class),
                        evidence,
                        recordedWithin,
                        disputed,
                        putAway,
                        cap));
    }

    /**
     * Norms for all cases about a subject, with any start that fits it.
     *
     * @param subject the subject
     * @param start when their clocks start
     * @param zone the zone of their calendars; all of one book have the same
     * @return norms
     * @throws IllegalArgumentException if the start does not fit the subject, when one is generated
     */
    public static Arbitrary<SlaNorm> norms(Subject subject, ClockStart start, ZoneId zone) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(start, "start");
        Arbitrary<SlaNorm.Unclocked> targets = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(1, 3000)
                        .map(minutes -> new SlaNorm.Unlimited(subject).within(Duration.ofMinutes(minutes))),
                Arbitraries.integers().between(1, 5).map(new SlaNorm.Unlimited(subject)::withinWorkingDays));
        return Combinators.combine(targets, calendars(zone), pausePolicies(), Arbitraries.of(true, false))
                .as((target, calendar, policy, exempts) -> {
                    SlaNorm norm = startingWith(target.on(calendar).pausing(policy), start);
                    return exempts ? norm.exemptingOutagesOf(CauseOwner.NETWORK) : norm;
                });
    }

    private static SlaNorm startingWith(SlaNorm norm, ClockStart start) {
        return new SlaNorm(
                norm.subject(),
                start,
                norm.target(),
                norm.calendar(),
                norm.pauses(),
                norm.selection(),
                norm.exemptOutages());
    }

    /**
     * Books about any subject, with any start that fits it.
     *
     * @return books of one version, or of two of which the second is in force from some day of March 2026 on
     */
    public static Arbitrary<NormBook> books() {
        return Arbitraries.of(Subject.class).flatMap(NormArbitraries::books);
    }

    /**
     * Books about a subject, with any start that fits it.
     *
     * @param subject the subject
     * @return books of one version, or of two of which the second is in force from some day of March 2026 on
     */
    public static Arbitrary<NormBook> books(Subject subject) {
        Objects.requireNonNull(subject, "subject");
        Arbitrary<ClockStart> starts = subject == Subject.LINE_TIME
                ? Arbitraries.of(ClockStart.ASSIGNMENT, ClockStart.ACCEPTANCE)
                : Arbitraries.of(ClockStart.OPENING, ClockStart.FIRST_CONTACT, ClockStart.ACCEPTANCE);
        return Combinators.combine(starts, zones()).flatAs((start, zone) -> books(norms(subject, start, zone)));
    }

    private static Arbitrary<NormBook> books(Arbitrary<SlaNorm> norms) {
        Arbitrary<Optional<LocalDate>> second = Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 31), Arbitraries.of(CHANGES))
                .map(day -> LocalDate.of(2026, 3, day))
                .optional(0.5);
        return Combinators.combine(norms, norms, norms, norms, second, Arbitraries.of(Reclassification.class))
                .as((high, any, highLater, anyLater, date, rule) -> {
                    NormBook first = NormBook.from(LocalDate.of(2026, 1, 1), forHigh(high), any);
                    return date.map(from -> first.andFrom(from, forHigh(highLater), anyLater))
                            .orElse(first)
                            .reclassified(rule)
                            .alsoForWhatBeganBefore();
                });
    }

    private static SlaNorm forHigh(SlaNorm norm) {
        return norm.forPriorities(Priority.of("high"));
    }
}
