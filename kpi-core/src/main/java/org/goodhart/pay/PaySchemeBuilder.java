package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Owner;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Rounding;
import org.jspecify.annotations.Nullable;

/** Collects the terms of a {@link PayScheme}. Building lists everything that is missing or contradictory at once. */
public final class PaySchemeBuilder {

    private final String name;
    private @Nullable String version;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveUntil;
    private Owner.@Nullable Level level;
    private @Nullable AgentId payee;
    private @Nullable String post;
    private @Nullable Money base;
    private @Nullable Proration proration;
    private final List<EarnLine> lines = new ArrayList<>();
    private final List<EarnPlan.Reach<PayCondition>> gates = new ArrayList<>();
    private final List<EarnPlan.Reach<Multiplier>> multipliers = new ArrayList<>();
    private final Map<String, LineCap> lineCaps = new LinkedHashMap<>();
    private final List<Discretion> discretions = new ArrayList<>();
    private @Nullable LineCap totalCap;
    private final List<Spiff> spiffs = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private @Nullable Draw draw;
    private boolean carriesShortfall;
    private @Nullable Fallback whenUndefined;
    private @Nullable Long smallestSample;
    private @Nullable Fallback whenSmall;
    private @Nullable Rounding rounding;

    PaySchemeBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** What a scheme declares, to be changed. */
    static PaySchemeBuilder from(PaySchemeTerms terms) {
        PaySchemeBuilder builder = new PaySchemeBuilder(terms.name())
                .version(terms.version())
                .effective(terms.effectiveFrom())
                .paidOn(terms.level())
                .base(terms.base())
                .prorated(terms.proration())
                .rounding(terms.rounding())
                .whenUndefined(terms.fitness().whenUndefined())
                .whenSampleBelow(
                        terms.fitness().smallestSample(), terms.fitness().whenSmall());
        terms.effectiveUntil().ifPresent(builder::until);
        terms.payee().ifPresent(builder::paidTo);
        terms.post().ifPresent(builder::forPost);
        builder.gates.addAll(terms.plan().gates());
        builder.multipliers.addAll(terms.plan().multipliers());
        for (EarnLine line : terms.plan().lines()) {
            builder.earn(line.name(), line.formula());
            line.cap().ifPresent(cap -> builder.lineCappedAt(line.name(), cap.limit(), cap.excess()));
        }
        builder.discretions.addAll(terms.discretions());
        terms.totalCap().ifPresent(cap -> builder.totalCappedAt(cap.limit(), cap.excess()));
        builder.spiffs.addAll(terms.spiffs());
        builder.guards.addAll(terms.guards());
        builder.deferrals.addAll(terms.deferrals());
        terms.draw().ifPresent(builder::draw);
        builder.carriesShortfall = terms.carriesShortfall();
        return builder;
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
     * Says from which date on it is in force no more; unless said it is until a later version takes its place.
     *
     * @param until the first date on which it is not in force
     * @return this builder
     */
    public PaySchemeBuilder until(LocalDate until) {
        effectiveUntil = Objects.requireNonNull(until, "until");
        return this;
    }

    /**
     * Names the person who is paid, where that is not the agent whose figures are paid on, such as the head of a department who is paid on its figures. His post, his time there and
     * his team are then known.
     *
     * @param person his number
     * @return this builder
     */
    public PaySchemeBuilder paidTo(AgentId person) {
        payee = Objects.requireNonNull(person, "person");
        return this;
    }

    /**
     * Says for the holders of which posts it is: {@link PayScheme#payAll} pays those alone.
     *
     * @param title the title of the post, as the organisation has it; the one held last in the period counts
     * @return this builder
     */
    public PaySchemeBuilder forPost(String title) {
        post = Objects.requireNonNull(title, "title");
        return this;
    }

    /**
     * Declares how the base is prorated for whoever is there for a part of the period. It has to be declared wherever it is known who is paid.
     *
     * @param by by which days
     * @return this builder
     */
    public PaySchemeBuilder prorated(Proration by) {
        proration = Objects.requireNonNull(by, "by");
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
     * Pays a line that is there by another formula, in its place; gates, multipliers and the cap that reach it stay.
     *
     * @param line the name of the line
     * @param formula what it pays now
     * @return this builder
     * @throws IllegalArgumentException if there is no such line
     */
    public PaySchemeBuilder replacing(String line, PayFormula formula) {
        lines.set(indexOf(line), new EarnLine(line, formula));
        return this;
    }

    /**
     * Takes a line out, with its cap, its deferral, and the gates and multipliers that reach no other.
     *
     * @param line the name of the line
     * @return this builder
     * @throws IllegalArgumentException if there is no such line
     */
    public PaySchemeBuilder without(String line) {
        lines.remove(indexOf(line));
        lineCaps.remove(line);
        deferrals.removeIf(deferral -> deferral.line().equals(line));
        withoutLine(gates, line);
        withoutLine(multipliers, line);
        return this;
    }

    /**
     * Takes out all guards, such as of a scheme that others are to guard.
     *
     * @return this builder
     */
    public PaySchemeBuilder withoutGuards() {
        guards.clear();
        return this;
    }

    /**
     * Takes out all deferrals: what lines earn is paid at once.
     *
     * @return this builder
     */
    public PaySchemeBuilder withoutDeferrals() {
        deferrals.clear();
        return this;
    }

    /**
     * Takes out the cap of the total.
     *
     * @return this builder
     */
    public PaySchemeBuilder withoutTotalCap() {
        totalCap = null;
        return this;
    }

    /**
     * Takes out all gates and knock-outs of lines.
     *
     * @return this builder
     */
    public PaySchemeBuilder withoutGates() {
        gates.clear();
        return this;
    }

    private static <T> void withoutLine(List<EarnPlan.Reach<T>> reaches, String line) {
        List<EarnPlan.Reach<T>> left =
                reaches.stream().flatMap(reach -> reach.without(line).stream()).toList();
        reaches.clear();
        reaches.addAll(left);
    }

    private static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    private int indexOf(String line) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).name().equals(line)) return i;
        throw new IllegalArgumentException("no line '" + line + "': there are "
                + lines.stream().map(EarnLine::name).toList());
    }

    /**
     * Adds a gate that stands before lines: while it is shut nothing is earned by them, and what is taken is taken all the same. A knock-out is a gate that stands before all lines.
     *
     * @param gate the gate, or another condition that stands for one
     * @param names before which lines; none named: before every one
     * @return this builder
     */
    public PaySchemeBuilder gate(PayCondition gate, String... names) {
        gates.add(new EarnPlan.Reach<>(Objects.requireNonNull(gate, "gate"), inOrder(names)));
        return this;
    }

    /**
     * Adds a multiplier, which acts on lines after the gates and before their caps.
     *
     * @param multiplier the multiplier
     * @param names on which lines; none named: on every one
     * @return this builder
     */
    public PaySchemeBuilder multiply(Multiplier multiplier, String... names) {
        multipliers.add(new EarnPlan.Reach<>(Objects.requireNonNull(multiplier, "multiplier"), inOrder(names)));
        return this;
    }

    /**
     * Caps a line, after its gates, its multipliers and its rounding.
     *
     * @param line the name of the line
     * @param limit the most that it pays in a period
     * @param excess what becomes of the rest
     * @return this builder
     */
    public PaySchemeBuilder lineCappedAt(String line, Money limit, Excess excess) {
        lineCaps.put(Objects.requireNonNull(line, "line"), new LineCap(limit, excess));
        return this;
    }

    /**
     * Adds a line that a superior fills at his discretion. What he gives or takes comes with the payroll, with reason and name ({@link PayEntry.Award}).
     *
     * @param line what it is called
     * @param least the least that he may give; negative where he may take
     * @param most the most that he may give
     * @return this builder
     */
    public PaySchemeBuilder discretionary(String line, Money least, Money most) {
        discretions.add(new Discretion(line, least, most));
        return this;
    }

    /**
     * Sets a cap of the total, which acts after the lines and before the guards; what is over it is lost. It is the same for whoever is there for a part of the period.
     *
     * @param cap the cap, not below the base
     * @return this builder
     */
    public PaySchemeBuilder totalCappedAt(Money cap) {
        return totalCappedAt(cap, Excess.LOST);
    }

    /**
     * Sets a cap of the total, which acts after the lines and before the guards. It is the same for whoever is there for a part of the period.
     *
     * @param cap the cap, not below the base
     * @param excess what becomes of what is over it
     * @return this builder
     */
    public PaySchemeBuilder totalCappedAt(Money cap, Excess excess) {
        totalCap = new LineCap(cap, excess);
        return this;
    }

    /**
     * Adds extra pay for exactly one period. It is paid beside the cap of the total.
     *
     * @param line what it is called
     * @param period the one period in which it is paid
     * @param formula what it pays
     * @return this builder
     */
    public PaySchemeBuilder spiff(String line, PayPeriod period, PayFormula formula) {
        spiffs.add(new Spiff(line, period, formula));
        return this;
    }

    /**
     * Puts a part of what a line earns aside until it vests.
     *
     * @param deferral of which line, how much, how long and on what it depends
     * @return this builder
     */
    public PaySchemeBuilder defer(Deferral deferral) {
        deferrals.add(Objects.requireNonNull(deferral, "deferral"));
        return this;
    }

    /**
     * Guarantees an amount of variable pay in advance.
     *
     * @param of the draw
     * @return this builder
     */
    public PaySchemeBuilder draw(Draw of) {
        draw = Objects.requireNonNull(of, "of");
        return this;
    }

    /**
     * Carries what a total lies below 0: nothing is paid then, and what is missing is a debt that later periods take back as far as their guards leave. Without this a total below 0 stands as it is and
     * is nobody's debt; a guard such as {@link Guard#wageNotBelow} at 0 forgives it.
     *
     * @return this builder
     */
    public PaySchemeBuilder carryingShortfall() {
        carriesShortfall = true;
        return this;
    }

    /**
     * Adds a guard; guards act on the total, in the order in which they are given, but for a minimum wage, which comes after all others.
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
        boolean personKnown = of == Owner.Level.AGENT || payee != null;
        if (personKnown) required(proration, "prorated(...)", problems);
        for (Deferral deferral : deferrals) {
            if (of != null && !personKnown && !deferral.keptByLeavers()) {
                problems.add("line '" + deferral.line()
                        + "' is deferred and lost by leavers, but it is not known who is paid: paidTo(...) is missing");
            }
        }
        if (name.isBlank()) problems.add("its name is blank");
        if (ofVersion != null && ofVersion.isBlank()) problems.add("its version is blank");
        if (!lines.isEmpty() || !spiffs.isEmpty()) {
            required(whenUndefined, "whenUndefined(...)", problems);
            required(whenSmall, "whenSampleBelow(...) or whateverTheSample()", problems);
        }
        if (smallestSample != null && smallestSample < 0) {
            problems.add("whenSampleBelow(" + smallestSample + ", ...): 0 or more is expected");
        }
        if (from != null && effectiveUntil != null && !from.isBefore(effectiveUntil)) {
            problems.add("it is in force from " + from + " until " + effectiveUntil + ": a later end is expected");
        }
        EarnPlan plan = new EarnPlan(cappedLines(), gates, multipliers);
        List<EarnLine> whole = plan.whole();
        SchemeChecks checks = new SchemeChecks(whole, spiffs, discretions, guards, deferrals, problems);
        checks.names();
        for (EarnPlan.Reach<PayCondition> gate : gates) checks.gate(gate.term(), gate.lines());
        for (EarnPlan.Reach<Multiplier> multiplier : multipliers) checks.known("a multiplier", multiplier.lines());
        checks.known("a cap", lineCaps.keySet());
        if (paid != null) checks.against(paid, Optional.ofNullable(totalCap), Optional.ofNullable(draw));
        if (ofVersion == null || from == null || of == null || paid == null || rule == null || !problems.isEmpty()) {
            throw new IllegalArgumentException("pay scheme '" + name + "': " + String.join("; ", problems));
        }
        Fallback undefined = whenUndefined != null ? whenUndefined : Fallback.hold();
        Fallback small = whenSmall != null ? whenSmall : Fallback.hold();
        Fitness fitness = new Fitness(undefined, smallestSample != null ? smallestSample : 0, small);
        return new PayScheme(new PaySchemeTerms(
                name,
                ofVersion,
                from,
                Optional.ofNullable(effectiveUntil),
                of,
                Optional.ofNullable(payee),
                Optional.ofNullable(post),
                paid,
                proration != null ? proration : Proration.none(),
                plan,
                whole,
                discretions,
                Optional.ofNullable(totalCap),
                spiffs,
                guards,
                deferrals,
                Optional.ofNullable(draw),
                carriesShortfall,
                fitness,
                rule));
    }

    private List<EarnLine> cappedLines() {
        return lines.stream()
                .map(line -> {
                    LineCap cap = lineCaps.get(line.name());
                    return cap == null ? line : line.capped(cap);
                })
                .toList();
    }

    private static <T> @Nullable T required(@Nullable T term, String how, List<String> problems) {
        if (term == null) problems.add(how + " is missing");
        return term;
    }
}
