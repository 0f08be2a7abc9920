package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;

/**
 * The versions of one scheme by date. A version is never edited: what changes gets a new one, and every statement names the version that it was made by.
 *
 * <p>What happens in a period in which a version ends is declared with them: {@link #firstDateDecides the version of its first date} pays all of it, or {@link #splitBy the period is
 * split}.
 */
public final class SchemeVersions {
    private final EffectiveDated<PayScheme> versions;
    private final Optional<Proration> split;

    private SchemeVersions(EffectiveDated<PayScheme> versions, Optional<Proration> split) {
        this.versions = versions;
        this.split = split;
    }

    /**
     * Versions of which the one in force on the first date of a period pays all of it.
     *
     * @param schemes the versions, in any order
     * @return the versions by date
     * @throws IllegalArgumentException if there is none, they differ in name, level or currency, two share a version, or their dates overlap or leave gaps
     */
    public static SchemeVersions firstDateDecides(PayScheme... schemes) {
        return new SchemeVersions(dated(List.of(schemes)), Optional.empty());
    }

    /**
     * Versions that share a period in which one follows another: each pays its base and its lines, on the figures of the whole period, for its part of the dates. What
     * the rounding of one part leaves over goes into the next, so that the parts of a line, and of its cap, are rounded once together: a base of 30,000.01 that does not change is 30,000.01. The
     * parts of a line together are held to the parts of its caps together, and what is over them is lost or carried as the last version has it. A count goes on once, on the
     * figures of the whole period. All later stages, from discretionary lines on, are those of the version in force on the last date; nothing is prorated in them.
     *
     * @param dates by which dates the period is divided
     * @param schemes the versions, in any order
     * @return the versions by date
     * @throws IllegalArgumentException if there is none, they differ in name, level or currency, two share a version, or their dates overlap or leave gaps
     */
    public static SchemeVersions splitBy(Proration dates, PayScheme... schemes) {
        return new SchemeVersions(dated(List.of(schemes)), Optional.of(dates));
    }

    private static EffectiveDated<PayScheme> dated(List<PayScheme> schemes) {
        List<PayScheme> sorted = schemes.stream()
                .sorted((one, other) -> one.effectiveFrom().compareTo(other.effectiveFrom()))
                .toList();
        List<EffectiveDated.Entry<PayScheme>> entries = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            PayScheme scheme = sorted.get(i);
            alike(sorted.get(0), scheme);
            LocalDate next = i + 1 < sorted.size() ? sorted.get(i + 1).effectiveFrom() : LocalDate.MAX;
            LocalDate until = scheme.effectiveUntil().orElse(next);
            if (!scheme.effectiveFrom().isBefore(until)) {
                throw new IllegalArgumentException("two versions of scheme '" + scheme.name() + "' are in force from "
                        + scheme.effectiveFrom() + ": " + scheme.version() + " and "
                        + sorted.get(i + 1).version());
            }
            entries.add(new EffectiveDated.Entry<>(scheme.effectiveFrom(), until, scheme));
        }
        return EffectiveDated.of(entries);
    }

    private static void alike(PayScheme first, PayScheme other) {
        if (!first.name().equals(other.name())
                || first.paidOn() != other.paidOn()
                || !first.base().currency().equals(other.base().currency())) {
            throw new IllegalArgumentException(first + " on the figures of a " + first.paidOn() + " in "
                    + first.base().currency() + " and " + other + " on those of a " + other.paidOn() + " in "
                    + other.base().currency() + ": versions of one scheme are expected");
        }
        if (first != other && first.version().equals(other.version())) {
            throw new IllegalArgumentException("two versions of scheme '" + first.name() + "' are called "
                    + first.version() + ": each has a name of its own");
        }
    }

    /**
     * The version in force on a date.
     *
     * @param date the date
     * @return the version
     * @throws IllegalArgumentException if none is
     */
    public PayScheme at(LocalDate date) {
        return versions.at(date);
    }

    /**
     * The metrics of all versions.
     *
     * @return the metrics, each once
     */
    public MetricSet metrics() {
        Set<Metric> metrics = new LinkedHashSet<>();
        versions.entries()
                .forEach(entry -> metrics.addAll(entry.value().metrics().metrics()));
        return MetricSet.of(metrics);
    }

    /**
     * The statement of an owner.
     *
     * @param payroll the figures, of at least the metrics of the versions in force
     * @param owner whose figures it is paid on
     * @return the statement, by the version or versions in force in the period
     * @throws IllegalArgumentException if no version is in force, or as {@link PayScheme#statement} does
     */
    public PayStatement statement(Payroll payroll, Owner owner) {
        PayPeriod period = payroll.period();
        if (split.isEmpty()) return at(period.firstDate()).statement(payroll, owner);
        List<EffectiveDated.Entry<PayScheme>> inForce =
                versions.between(period.firstDate(), period.lastDate().plusDays(1));
        List<StatementDraft.Part> parts = new ArrayList<>();
        for (EffectiveDated.Entry<PayScheme> entry : inForce) {
            Ratio share = split.get().presence(period, entry::contains, date -> Ratio.ONE);
            boolean last = entry.equals(inForce.get(inForce.size() - 1));
            if (last || !share.isZero())
                parts.add(new StatementDraft.Part(entry.value().terms(), share, entry::contains));
        }
        PayScheme last = inForce.get(inForce.size() - 1).value();
        last.checkLevel(owner);
        Scorecard figures = payroll.scorecard(owner);
        boolean provisional = inForce.stream().anyMatch(entry -> entry.value().isProvisional(figures));
        return StatementRun.run(last.name(), provisional, payroll, owner, parts);
    }

    /**
     * The statements of everybody whom the version pays that decides: the one in force on the first date of the period, or on the last one where versions share it.
     *
     * @param payroll the figures, with opening balances and what people decided
     * @return the statements and the balances that the period closes with
     * @throws IllegalArgumentException as {@link #statement} does
     */
    public PayRun payAll(Payroll payroll) {
        PayPeriod period = payroll.period();
        return at(split.isEmpty() ? period.firstDate() : period.lastDate())
                .payAll(payroll, owner -> statement(payroll, owner));
    }
}
