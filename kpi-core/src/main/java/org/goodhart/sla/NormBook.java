package org.goodhart.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Exclusion;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.EffectiveDated;
import org.jspecify.annotations.Nullable;

/**
 * The norms in force, by date. A version is never edited: what was bound under it stays bound.
 *
 * <p>Within a version the first norm that fits a case is its norm; the last one is for all cases, so that none falls
 * through. What began before the first version is an error that says so, wherever it is met in a record, unless the book is
 * {@linkplain #alsoForWhatBeganBefore declared} to cover it. The version is that of the instant at which the clock starts. Target and pauses stay as they were bound; hours count as they were in force
 * at each instant: where a version with other hours comes into force while something runs, its time is counted by the old hours up to that midnight
 * and by the new ones after it. Example:
 *
 * <pre>{@code
 * NormBook.from(LocalDate.of(2026, 1, 1),
 *     SlaNorm.restore().within(Duration.ofHours(4)).on(hours).forPriorities(Priority.of("high")),
 *     SlaNorm.restore().within(Duration.ofHours(8)).on(hours));
 * }</pre>
 */
public final class NormBook {

    private final EffectiveDated<List<SlaNorm>> versions;
    private final Reclassification reclassification;
    private final boolean coversEarlier;
    private final Set<Source> exclusionsBy;
    private final Subject subject;
    private final ClockStart start;
    private final NormVersions binding;

    private NormBook(
            EffectiveDated<List<SlaNorm>> versions,
            Reclassification reclassification,
            boolean coversEarlier,
            Set<Source> exclusionsBy) {
        this.versions = versions;
        this.reclassification = Objects.requireNonNull(reclassification, "reclassification");
        this.coversEarlier = coversEarlier;
        this.exclusionsBy = Collections.unmodifiableSet(new TreeSet<>(exclusionsBy));
        List<SlaNorm> all = norms();
        this.subject = all.get(0).subject();
        this.start = all.get(0).start();
        check(all);
        this.binding = new NormVersions(versions, all.get(0).calendar().zone());
    }

    private void check(List<SlaNorm> all) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        Set<ZoneId> clocks = new HashSet<>();
        for (SlaNorm norm : all) {
            zones.add(norm.calendar().zone());
            clocks.add(norm.calendar().zone().normalized());
            if (norm.subject() != subject) {
                throw new IllegalArgumentException("a book of norms about " + subject + " holds one about "
                        + norm.subject() + ": one subject is expected");
            }
            if (norm.start() != start) {
                throw new IllegalArgumentException("a book of norms whose clock starts with " + start
                        + " holds one that starts with " + norm.start() + ": one start is expected, since it decides "
                        + "which version binds");
            }
        }
        if (clocks.size() > 1) {
            throw new IllegalArgumentException("the calendars of one book are in " + zones
                    + ": one zone is expected, since a version begins at midnight there"
                    + "\nMaybe the calendar of absolute time wants the zone of the others");
        }
    }

    /**
     * A book with its first version.
     *
     * @param date the first date on which it is in force
     * @param norms the norms; the last one is for all cases
     * @return the book
     * @throws IllegalArgumentException if there is no norm, the last one is not for all cases, one before it already is,
     *     or subjects, clock starts or zones differ
     */
    public static NormBook from(LocalDate date, SlaNorm... norms) {
        return new NormBook(
                EffectiveDated.from(date, version(norms)),
                Reclassification.TIGHTEST_SO_FAR,
                false,
                EnumSet.allOf(Source.class));
    }

    /**
     * This book with a further version.
     *
     * @param date the first date on which it is in force, after that of the last version
     * @param norms the norms; the last one is for all cases
     * @return the longer book
     * @throws IllegalArgumentException as {@link #from} does, or if the date is not later
     */
    public NormBook andFrom(LocalDate date, SlaNorm... norms) {
        return new NormBook(versions.andFrom(date, version(norms)), reclassification, coversEarlier, exclusionsBy);
    }

    private static List<SlaNorm> version(SlaNorm... norms) {
        List<SlaNorm> version = new ArrayList<>(List.of(norms));
        if (version.isEmpty()) {
            throw new IllegalArgumentException("a version without norms: at least one, for all cases, is expected");
        }
        for (int i = 0; i < version.size(); i++) {
            boolean last = i == version.size() - 1;
            if (last != version.get(i).isForAll()) {
                throw new IllegalArgumentException(
                        last
                                ? "the last norm is narrowed (" + version.get(i).description()
                                        + "): one for all cases is expected, so that none falls through"
                                : "norm " + (i + 1) + " of " + version.size()
                                        + " is for all cases: the norms after it would never apply");
            }
        }
        return List.copyOf(version);
    }

    /**
     * This book with another effect of later changes of priority and category.
     *
     * @param rule what such a change does; without this, {@link Reclassification#TIGHTEST_SO_FAR}
     * @return the changed book
     */
    public NormBook reclassified(Reclassification rule) {
        return new NormBook(versions, rule, coversEarlier, exclusionsBy);
    }

    /**
     * This book, declared to be in force also for what began before its first version, under that version.
     *
     * @return the changed book
     */
    public NormBook alsoForWhatBeganBefore() {
        return new NormBook(versions, reclassification, true, exclusionsBy);
    }

    /**
     * This book, in which an exclusion exempts only if one of these wrote it. Without this, any exclusion does: then whoever is paid by the
     * share can take out of it what he missed.
     *
     * @param only whose exclusions exempt; none: an exclusion exempts from nothing
     * @return the changed book
     */
    public NormBook exclusionsBy(Source... only) {
        return new NormBook(versions, reclassification, coversEarlier, Set.of(only));
    }

    /**
     * What its norms are about.
     *
     * @return the subject
     */
    public Subject subject() {
        return subject;
    }

    /**
     * When the clocks of its norms start.
     *
     * @return the start
     */
    public ClockStart start() {
        return start;
    }

    /**
     * What a later change of priority or category does.
     *
     * @return the rule
     */
    public Reclassification reclassification() {
        return reclassification;
    }

    /**
     * The obligations of one subscriber's faults or tickets, each judged as known up to an instant.
     *
     * @param history his facts
     * @param context what all histories share
     * @param asOf up to when facts count; later ones are left out; for what the record showed at that instant give
     *     {@link SubscriberHistory#recordedBy}
     * @return one obligation for each fault or ticket that has begun, in the order of their beginnings
     * @throws IllegalArgumentException if something began before the first version, or the norms are about a line's time
     */
    public List<Obligation> obligations(SubscriberHistory history, Context context, Instant asOf) {
        if (subject == Subject.LINE_TIME) {
            throw new IllegalArgumentException("norms about " + subject
                    + " were found: which time is the line's own has to be named\nMaybe lineObligations(...) is meant");
        }
        return judged(
                subject == Subject.RESTORATION ? new FaultDuties(this) : new TicketDuties(this),
                history,
                context,
                asOf);
    }

    /**
     * The obligations of the lines that had one subscriber's tickets, each judged as known up to an instant.
     *
     * @param clock which time is a line's own
     * @param history his facts
     * @param context what all histories share
     * @param asOf up to when facts count; later ones are left out
     * @return the obligations, by ticket, then in the order in which the lines had it
     * @throws IllegalArgumentException if a line's time began before the first version, or the norms are about something else
     */
    public List<Obligation> lineObligations(LineClock clock, SubscriberHistory history, Context context, Instant asOf) {
        if (subject != Subject.LINE_TIME) {
            throw new IllegalArgumentException(
                    "norms about " + subject + " were found: norms about " + Subject.LINE_TIME + " are expected");
        }
        return judged(new LineDuties(this, clock), history, context, asOf);
    }

    private List<Obligation> judged(Duties duties, SubscriberHistory history, Context context, Instant asOf) {
        Judge judge = new Judge(this, asOf);
        List<Obligation> obligations = new ArrayList<>();
        for (Duty duty : duties.of(Dossier.of(context, asOf).open(history))) obligations.add(judge.judge(duty));
        if (subject != Subject.LINE_TIME) obligations.sort(Comparator.comparing(Obligation::startedAt));
        return obligations;
    }

    /** Why a ticket is out of the reckoning, as far as this book accepts that. The first exclusion of a ticket stands. */
    Optional<String> exclusionOf(Course course) {
        return course.exclusion()
                .filter(exclusion -> exclusionsBy.contains(exclusion.source()))
                .map(Exclusion::reason);
    }

    /** The norm of any case that began at an instant, or null if it may hang on the case. */
    @Nullable
    BoundNorm onlyNormAt(Instant startedAt) {
        return binding.onlyNormAt(startedAt);
    }

    /** Every norm of every version. */
    List<SlaNorm> norms() {
        return versions.entries().stream()
                .flatMap(entry -> entry.value().stream())
                .toList();
    }

    BoundNorm bind(Case found, Instant startedAt) {
        return binding.bind(found, startedAt, coversEarlier);
    }

    /**
     * Everything that decides which norm binds, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        StringBuilder text =
                new StringBuilder("reclassified ").append(reclassification).append(", ");
        if (coversEarlier) text.append("also before, ");
        if (exclusionsBy.size() < Source.values().length)
            text.append("exclusions by ").append(exclusionsBy).append(", ");
        for (EffectiveDated.Entry<List<SlaNorm>> entry : versions.entries()) {
            text.append("from ").append(entry.from()).append(": ");
            for (SlaNorm norm : entry.value()) text.append(norm.description()).append("; ");
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormBook that
                && versions.equals(that.versions)
                && reclassification == that.reclassification
                && coversEarlier == that.coversEarlier
                && exclusionsBy.equals(that.exclusionsBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(versions, reclassification, coversEarlier, exclusionsBy);
    }

    @Override
    public String toString() {
        return description();
    }
}
