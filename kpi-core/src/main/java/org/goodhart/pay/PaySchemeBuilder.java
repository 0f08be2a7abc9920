package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.metric.Owner;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Rounding;
import org.jspecify.annotations.Nullable;

/** Collects the terms of a {@link PayScheme}. Building lists everything that is missing or contradictory at once. */
public final class PaySchemeBuilder {

    private final String name;
    private @Nullable String version;
    private @Nullable LocalDate effectiveFrom;
    private Owner.@Nullable Level level;
    private @Nullable Money base;
    private final List<EarnLine> lines = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private @Nullable Money totalCap;
    private final List<Guard> guards = new ArrayList<>();
    private @Nullable Fallback whenUndefined;
    private @Nullable Long smallestSample;
    private @Nullable Fallback whenSmall;
    private @Nullable Rounding rounding;

    PaySchemeBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Names the version.
     *
     * @param text the version, such as {@code 2026-1}
     * @return this builder
     */
    public PaySchemeBuilder version(String text) {
        version = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Says from when it is in force.
     *
     * @param from the first date; a period is paid by the version in force on its first date
     * @return this builder
     */
    public PaySchemeBuilder effective(LocalDate from) {
        effectiveFrom = Objects.requireNonNull(from, "from");
        return this;
    }

    /**
     * Says on whose figures it pays.
     *
     * @param of the level of owners
     * @return this builder
     */
    public PaySchemeBuilder paidOn(Owner.Level of) {
        level = Objects.requireNonNull(of, "of");
        return this;
    }

    /**
     * Sets the base.
     *
     * @param money what is paid for one period whatever the figures are
     * @return this builder
     */
    public PaySchemeBuilder base(Money money) {
        base = Objects.requireNonNull(money, "money");
        return this;
    }

    /**
     * Adds a line.
     *
     * @param line what it is called
     * @param formula what it pays
     * @return this builder
     */
    public PaySchemeBuilder earn(String line, PayFormula formula) {
        lines.add(new EarnLine(line, formula));
        return this;
    }

    /**
     * Adds a gate that stands before every line: while it is shut nothing is earned, and what is taken is taken all
     * the same.
     *
     * @param gate the gate
     * @return this builder
     */
    public PaySchemeBuilder gate(Gate gate) {
        gates.add(Objects.requireNonNull(gate, "gate"));
        return this;
    }

    /**
     * Sets a cap of the total, which acts after the lines and before the guards.
     *
     * @param cap the cap, not below the base
     * @return this builder
     */
    public PaySchemeBuilder totalCappedAt(Money cap) {
        totalCap = Objects.requireNonNull(cap, "cap");
        return this;
    }

    /**
     * Adds a guard; guards act last, in the order in which they are given.
     *
     * @param guard the guard
     * @return this builder
     */
    public PaySchemeBuilder guard(Guard guard) {
        guards.add(Objects.requireNonNull(guard, "guard"));
        return this;
    }

    /**
     * Declares what an undefined measure pays.
     *
     * @param fallback what is paid instead
     * @return this builder
     */
    public PaySchemeBuilder whenUndefined(Fallback fallback) {
        whenUndefined = Objects.requireNonNull(fallback, "fallback");
        return this;
    }

    /**
     * Declares what a measure over few facts pays.
     *
     * @param smallest from how many facts on a measure is paid on
     * @param fallback what is paid below that
     * @return this builder
     */
    public PaySchemeBuilder whenSampleBelow(long smallest, Fallback fallback) {
        smallestSample = smallest;
        whenSmall = Objects.requireNonNull(fallback, "fallback");
        return this;
    }

    /**
     * Declares that a measure is paid on however few facts it rests on: luck is paid.
     *
     * @return this builder
     */
    public PaySchemeBuilder whateverTheSample() {
        return whenSampleBelow(0, Fallback.hold());
    }

    /**
     * Declares how each line is rounded.
     *
     * @param rule mode and step
     * @return this builder
     */
    public PaySchemeBuilder rounding(Rounding rule) {
        rounding = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Builds the scheme.
     *
     * @return the scheme
     * @throws IllegalArgumentException if terms are missing or contradict each other, naming all of them
     */
    public PayScheme build() {
        List<String> problems = new ArrayList<>();
        String ofVersion = required(version, "version(...)", problems);
        LocalDate from = required(effectiveFrom, "effective(...)", problems);
        Owner.Level of = required(level, "paidOn(...)", problems);
        Money paid = required(base, "base(...)", problems);
        Rounding rule = required(rounding, "rounding(...)", problems);
        if (name.isBlank()) problems.add("its name is blank");
        if (ofVersion != null && ofVersion.isBlank()) problems.add("its version is blank");
        if (!lines.isEmpty()) {
            required(whenUndefined, "whenUndefined(...)", problems);
            required(whenSmall, "whenSampleBelow(...) or whateverTheSample()", problems);
        }
        if (smallestSample != null && smallestSample < 0) {
            problems.add("whenSampleBelow(" + smallestSample + ", ...): 0 or more is expected");
        }
        checkNames(problems);
        if (paid != null) checkAgainst(paid, problems);
        if (ofVersion == null || from == null || of == null || paid == null || rule == null || !problems.isEmpty()) {
            throw new IllegalArgumentException("pay scheme '" + name + "': " + String.join("; ", problems));
        }
        Fallback undefined = whenUndefined != null ? whenUndefined : Fallback.hold();
        Fallback small = whenSmall != null ? whenSmall : Fallback.hold();
        Fitness fitness = new Fitness(undefined, smallestSample != null ? smallestSample : 0, small);
        return new PayScheme(new PaySchemeTerms(
                name, ofVersion, from, of, paid, gated(), Optional.ofNullable(totalCap), guards, fitness, rule));
    }

    private void checkNames(List<String> problems) {
        Set<String> names = new HashSet<>();
        names.add(Phrase.of("pay.base").in(Language.ENGLISH));
        names.add(Phrase.of("pay.total-cap").in(Language.ENGLISH));
        for (Guard guard : guards) {
            String label = guard.label().in(Language.ENGLISH);
            if (!names.add(label)) problems.add("two lines are called '" + label + "'");
        }
        for (EarnLine line : lines) {
            if (line.name().isBlank()) problems.add("a line has a blank name");
            else if (!names.add(line.name())) problems.add("two lines are called '" + line.name() + "'");
        }
    }

    private void checkAgainst(Money paid, List<String> problems) {
        for (EarnLine line : lines) {
            checkCurrencies("line '" + line.name() + "'", line.formula().currencies(), paid, problems);
        }
        for (Guard guard : guards) {
            checkCurrencies("guard '" + guard.label() + "'", guard.currencies(), paid, problems);
        }
        if (totalCap == null) return;
        checkCurrencies("the cap of the total", Set.of(totalCap.currency()), paid, problems);
        if (totalCap.currency().equals(paid.currency()) && totalCap.compareTo(paid) < 0) {
            problems.add("the cap of the total, " + totalCap + ", is below the base, " + paid);
        }
    }

    private static void checkCurrencies(String what, Set<Currency> used, Money paid, List<String> problems) {
        for (Currency currency : used) {
            if (!currency.equals(paid.currency())) {
                problems.add(what + " is in " + currency + ", the base in " + paid.currency());
            }
        }
    }

    private List<EarnLine> gated() {
        List<EarnLine> gated = new ArrayList<>();
        for (EarnLine line : lines) {
            PayFormula formula = line.formula();
            for (Gate gate : gates) formula = formula.behind(gate);
            gated.add(new EarnLine(line.name(), formula));
        }
        return gated;
    }

    private static <T> @Nullable T required(@Nullable T term, String how, List<String> problems) {
        if (term == null) problems.add(how + " is missing");
        return term;
    }
}
