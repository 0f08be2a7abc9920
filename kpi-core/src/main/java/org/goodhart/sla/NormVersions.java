package org.goodhart.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.EffectiveDated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the norm of a case, and the hours by which it is counted while versions come and go. What it builds it keeps, since a
 * calendar's index is worth more than one question.
 */
final class NormVersions {

    private final List<EffectiveDated.Entry<List<SlaNorm>>> versions;
    private final ZoneId zone;
    private final Map<List<Integer>, BoundNorm> bound = new ConcurrentHashMap<>();
    private final Instant surelyLast;
    private @Nullable BoundNorm only;

    NormVersions(EffectiveDated<List<SlaNorm>> versions, ZoneId zone) {
        this.versions = versions.entries();
        this.zone = zone;
        LocalDate from = this.versions.get(this.versions.size() - 1).from();
        this.surelyLast = from.isAfter(LocalDate.MAX.minusYears(1))
                ? Instant.MAX
                : from.plusDays(2).atStartOfDay(zone).toInstant();
    }

    /** The norm of any case that began at an instant, or null unless neither the case nor the hour matters: the last version is in force for sure, and has one norm for all. */
    @Nullable
    BoundNorm onlyNormAt(Instant startedAt) {
        int last = versions.size() - 1;
        boolean isOnly = versions.get(last).value().size() == 1;
        if (!isOnly || startedAt.isBefore(surelyLast)) return null;
        BoundNorm known = only;
        if (known == null) {
            known = bound.computeIfAbsent(List.of(last, 0), this::build);
            only = known;
        }
        return known;
    }

    /** The norm is of the version in force when the clock started, its hours are of all versions since then. */
    BoundNorm bind(Case found, Instant startedAt, boolean coversEarlier) {
        int first = versionAt(startedAt, coversEarlier);
        List<Integer> path = new ArrayList<>(List.of(first));
        for (int version = first; version < versions.size(); version++) path.add(indexOf(found, version));
        return bound.computeIfAbsent(path, this::build);
    }

    private int versionAt(Instant at, boolean coversEarlier) {
        LocalDate date = at.atZone(zone).toLocalDate();
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!date.isBefore(versions.get(i).from())) return i;
        }
        if (coversEarlier) return 0;
        throw new IllegalArgumentException("what began at " + at + ", on " + date + " in " + zone
                + ", has no norm: the first version of the book is from "
                + versions.get(0).from()
                + "\nMaybe what was in force before has to be stated, or alsoForWhatBeganBefore() is meant");
    }

    private int indexOf(Case found, int version) {
        List<SlaNorm> norms = versions.get(version).value();
        for (int i = 0; i < norms.size(); i++) if (norms.get(i).selection().covers(found)) return i;
        throw new IllegalStateException("no norm for " + found + ", although the last one is for all cases");
    }

    /** The path is a version, and the norm of the case in it and in each later one. */
    private BoundNorm build(List<Integer> path) {
        int first = path.get(0);
        SlaNorm norm = versions.get(first).value().get(path.get(1));
        WorkCalendar last = norm.calendar();
        EffectiveDated<WorkCalendar> hours = EffectiveDated.always(last);
        for (int later = first + 1; later < versions.size(); later++) {
            WorkCalendar next =
                    versions.get(later).value().get(path.get(later - first + 1)).calendar();
            if (!next.equals(last)) hours = hours.andFrom(versions.get(later).from(), next);
            last = next;
        }
        boolean changes = hours.entries().size() > 1;
        return new BoundNorm(norm, changes ? WorkCalendar.versions(hours) : last);
    }
}
