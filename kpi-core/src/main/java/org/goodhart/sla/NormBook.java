package org.goodhart.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.EffectiveDated;

/**
 * The norms in force, by date. A version is never edited: what was bound under it stays bound.
 *
 * <p>Within a version the first norm that fits a case is its norm; the last one is for all cases, so that none falls
 * through. What began before the first version is an error that says so, wherever it is met in a record. Example:
 *
 * <pre>{@code
 * NormBook.from(LocalDate.of(2026, 1, 1),
 *     SlaNorm.restore().within(Duration.ofHours(4)).on(hours).forPriorities(Priority.of("high")),
 *     SlaNorm.restore().within(Duration.ofHours(8)).on(hours));
 * }</pre>
 */
public final class NormBook {

    private final EffectiveDated<List<SlaNorm>> versions;
    private final Subject subject;
    private final ZoneId zone;

    private NormBook(EffectiveDated<List<SlaNorm>> versions) {
        this.versions = versions;
        List<SlaNorm> all = versions.entries().stream()
                .flatMap(entry -> entry.value().stream())
                .toList();
        this.subject = all.get(0).subject();
        this.zone = all.get(0).calendar().zone();
        check(all);
    }

    private void check(List<SlaNorm> all) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        for (SlaNorm norm : all) {
            zones.add(norm.calendar().zone());
            if (norm.subject() != subject) {
                throw new IllegalArgumentException("a book of norms for a " + subject + " holds one for a "
                        + norm.subject() + ": one subject is expected");
            }
        }
        if (zones.size() > 1) {
            throw new IllegalArgumentException("the calendars of one book are in " + zones
                    + ": one zone is expected, since a version begins at midnight there");
        }
    }

    /**
     * A book with its first version.
     *
     * @param date the first date on which it is in force
     * @param norms the norms; the last one is for all cases
     * @return the book
     * @throws IllegalArgumentException if there is no norm, the last one is not for all cases, one before it already is,
     *     or subjects or zones differ
     */
    public static NormBook from(LocalDate date, SlaNorm... norms) {
        return new NormBook(EffectiveDated.from(date, version(norms)));
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
        return new NormBook(versions.andFrom(date, version(norms)));
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
     * What its norms are about.
     *
     * @return the subject
     */
    public Subject subject() {
        return subject;
    }

    SlaNorm bind(Case found, Instant at) {
        LocalDate date = at.atZone(zone).toLocalDate();
        List<SlaNorm> version = versions.find(date)
                .orElseThrow(() -> new IllegalArgumentException("what began at " + at + ", on " + date + " in " + zone
                        + ", has no norm: the first version of the book is from "
                        + versions.entries().get(0).from() + "\nMaybe what was in force before has to be stated"));
        for (SlaNorm norm : version) {
            if (norm.covers(found)) return norm;
        }
        throw new IllegalStateException("no norm for " + found + ", although the last one is for all cases");
    }

    /**
     * Everything that decides which norm binds, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        StringBuilder text = new StringBuilder();
        for (EffectiveDated.Entry<List<SlaNorm>> entry : versions.entries()) {
            text.append("from ").append(entry.from()).append(": ");
            for (SlaNorm norm : entry.value()) text.append(norm.description()).append("; ");
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormBook that && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(versions);
    }

    @Override
    public String toString() {
        return description();
    }
}
