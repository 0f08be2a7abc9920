package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;
import org.jspecify.annotations.Nullable;

/**
 * A table of tiers: how much a quantity is worth, step by step. Which of three meanings the table has is part of its name, since systems differ silently:
 *
 * <ul>
 *   <li>{@linkplain #marginal marginal}: each slice of the quantity at the rate of its own tier;
 *   <li>{@linkplain #wholeAmount whole amount}: all of it at the rate of the tier in which the total lies;
 *   <li>{@linkplain #interpolated interpolated}: each tier has an amount, earned in proportion inside the tier and wholly above it.
 * </ul>
 *
 * <p>The tiers follow each other without gaps and overlaps. Below the first one nothing is paid, and the derivation says so.
 *
 * <p>Examples: {@code marginal(PAYS_AS_BELOW, tier("0", "150000", "4%"), tier("150000", "250000", "6%"), above("250000", "8%"))} is worth 6,900 at 165,000: 150,000 x 4% + 15,000
 * x 6%. {@code wholeAmount(PAYS_AS_ABOVE, tier("0", "100", "10%"), above("100", "12%"))} is worth 15 at 125.
 */
public final class Tiers {

    private final Kind kind;
    private final Curve.Boundary boundary;
    private final List<Tier> tiers;

    private Tiers(Kind kind, Curve.Boundary boundary, List<Tier> tiers) {
        this.kind = kind;
        this.boundary = Objects.requireNonNull(boundary, "boundary");
        this.tiers = tiers;
    }

    /** What the table means. */
    public enum Kind {
        /** Each slice at its own rate. */
        MARGINAL,
        /** Everything at the rate of the tier of the total. */
        WHOLE_AMOUNT,
        /** Each tier's amount in proportion. */
        INTERPOLATED
    }

    /**
     * A tier.
     *
     * @param from where it begins
     * @param to where it ends; none for the last one, which is open
     * @param pays its rate for one unit; its whole amount in an interpolated table
     */
    public record Tier(Ratio from, Optional<Ratio> to, Ratio pays) {
        /**
         * Checks its extent.
         *
         * @throws IllegalArgumentException if it ends where it begins, or before
         */
        public Tier {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(pays, "pays");
            if (to.isPresent() && to.get().isAtMost(from)) {
                throw new IllegalArgumentException("a tier from " + Shown.number(from) + " to " + Shown.number(to.get())
                        + ": an end above its begin is expected");
            }
        }

        @Override
        public String toString() {
            return "from " + Shown.fraction(from)
                    + to.map(end -> " to " + Shown.fraction(end)).orElse(" on") + ": " + pays;
        }
    }

    /**
     * A tier with an end.
     *
     * @param from where it begins, as {@link Ratio#parse} reads it
     * @param to where it ends
     * @param pays its rate for one unit, or its amount in an interpolated table
     * @return the tier
     * @throws IllegalArgumentException if one is no ratio, or the end is not above the begin
     */
    public static Tier tier(String from, String to, String pays) {
        return new Tier(Ratio.parse(from), Optional.of(Ratio.parse(to)), Ratio.parse(pays));
    }

    /**
     * The last tier.
     *
     * @param from where it begins, as {@link Ratio#parse} reads it
     * @param pays its rate for one unit
     * @return the tier, open above
     * @throws IllegalArgumentException if one is no ratio
     */
    public static Tier above(String from, String pays) {
        return new Tier(Ratio.parse(from), Optional.empty(), Ratio.parse(pays));
    }

    /**
     * Each slice at the rate of its tier.
     *
     * @param boundary to which tier a quantity belongs that lies exactly on a boundary; it shows in the derivation alone, since the amount is the same
     * @param tiers the tiers in ascending order, the last one open
     * @return the table
     * @throws IllegalArgumentException if there are gaps, overlaps, no tier or no open one at the end
     */
    public static Tiers marginal(Curve.Boundary boundary, Tier... tiers) {
        return new Tiers(Kind.MARGINAL, boundary, checked(List.of(tiers), true));
    }

    /**
     * Everything at the rate of the tier in which the total lies.
     *
     * @param boundary which rate holds for a total exactly on a boundary
     * @param tiers the tiers in ascending order, the last one open
     * @return the table
     * @throws IllegalArgumentException if there are gaps, overlaps, no tier or no open one at the end
     */
    public static Tiers wholeAmount(Curve.Boundary boundary, Tier... tiers) {
        return new Tiers(Kind.WHOLE_AMOUNT, boundary, checked(List.of(tiers), true));
    }

    /**
     * Each tier's amount in proportion to how far the quantity has come inside it, and all of it above. Above the last tier nothing more is earned.
     *
     * @param boundary to which tier a quantity belongs that lies exactly on a boundary; it shows in the derivation alone, since the amount is the same
     * @param tiers the tiers in ascending order, all with an end
     * @return the table
     * @throws IllegalArgumentException if there are gaps, overlaps, no tier or an open one
     */
    public static Tiers interpolated(Curve.Boundary boundary, Tier... tiers) {
        return new Tiers(Kind.INTERPOLATED, boundary, checked(List.of(tiers), false));
    }

    private static List<Tier> checked(List<Tier> tiers, boolean openAbove) {
        List<String> problems = new ArrayList<>();
        if (tiers.isEmpty()) problems.add("there is none");
        for (int i = 0; i + 1 < tiers.size(); i++) {
            Tier lower = tiers.get(i);
            Tier upper = tiers.get(i + 1);
            if (lower.to().isEmpty()) problems.add("the tier " + lower + " is open, but another one follows");
            else if (lower.to().get().isLessThan(upper.from()))
                problems.add(
                        "there is a gap from " + Shown.number(lower.to().get()) + " to " + Shown.number(upper.from()));
            else if (lower.to().get().isMoreThan(upper.from()))
                problems.add("the tiers " + lower + " and " + upper + " overlap");
        }
        if (!tiers.isEmpty() && tiers.get(tiers.size() - 1).to().isEmpty() != openAbove) {
            problems.add(openAbove ? "the last one has an end" : "the last one has no end, and so no proportion");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("tiers must follow each other without gaps and overlaps, the last one "
                    + (openAbove ? "open" : "with an end") + ": " + String.join("; ", problems));
        }
        return tiers;
    }

    /**
     * What the table means.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Its tiers.
     *
     * @return the tiers, ascending
     */
    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * How much a quantity is worth.
     *
     * @param quantity the quantity
     * @return the exact worth with the slices it is made of
     */
    public Explained<Ratio> worth(Ratio quantity) {
        Objects.requireNonNull(quantity, "quantity");
        Optional<Tier> hit =
                tiers.stream().filter(tier -> holds(tier, quantity)).findFirst();
        if (hit.isEmpty() && quantity.isAtMost(tiers.get(0).from())) {
            Phrase below = Phrase.of(
                    "pay.tiers.below",
                    Shown.number(quantity),
                    Shown.number(tiers.get(0).from()));
            return Explained.of(Ratio.ZERO, Explanation.of(below).by(Step.lookedUp(Ratio.ZERO)));
        }
        return kind == Kind.WHOLE_AMOUNT ? whole(quantity, hit.orElseThrow()) : sliced(quantity);
    }

    private boolean holds(Tier tier, Ratio quantity) {
        boolean above = quantity.isMoreThan(tier.from())
                || boundary == Curve.Boundary.PAYS_AS_ABOVE && quantity.equals(tier.from());
        boolean below = tier.to().isEmpty()
                || quantity.isLessThan(tier.to().get())
                || boundary == Curve.Boundary.PAYS_AS_BELOW
                        && quantity.equals(tier.to().get());
        return above && below;
    }

    private static Explained<Ratio> whole(Ratio quantity, Tier tier) {
        Ratio worth = quantity.times(tier.pays());
        Phrase phrase = Phrase.of(
                "pay.tiers.whole",
                Shown.number(quantity),
                tierPhrase(tier),
                Shown.share(tier.pays()),
                Shown.number(worth));
        return Explained.of(
                worth, Explanation.of(phrase).by(Step.of(Step.Operation.PRODUCT, worth, quantity, tier.pays())));
    }

    private Explained<Ratio> sliced(Ratio quantity) {
        List<Explanation> slices = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Tier tier : tiers) {
            Ratio width =
                    quantity.min(tier.to().orElse(quantity.max(tier.from()))).minus(tier.from());
            if (width.signum() <= 0) {
                slices.add(Explanation.of(Phrase.of("pay.tiers.unreached", tierPhrase(tier))));
                continue;
            }
            Ratio rate = kind == Kind.MARGINAL
                    ? tier.pays()
                    : tier.pays().dividedBy(tier.to().orElseThrow().minus(tier.from()));
            Ratio worth = width.times(rate);
            Phrase phrase = kind == Kind.MARGINAL
                    ? Phrase.of(
                            "pay.tiers.slice",
                            Shown.number(width),
                            tierPhrase(tier),
                            Shown.share(rate),
                            Shown.number(worth))
                    : Phrase.of(
                            "pay.tiers.part",
                            Shown.number(width),
                            tierPhrase(tier),
                            Shown.number(tier.pays()),
                            Shown.number(worth));
            slices.add(Explanation.of(phrase).by(Step.of(Step.Operation.PRODUCT, worth, width, rate)));
            sum = sum.plus(worth);
        }
        Phrase phrase = Phrase.of("pay.tiers.sum", Shown.number(quantity), Shown.number(sum));
        return Explained.of(sum, new Explanation(phrase, slices, Optional.of(Step.of(Step.Operation.SUM, sum))));
    }

    private static Phrase tierPhrase(Tier tier) {
        return tier.to().isPresent()
                ? Phrase.of(
                        "pay.tiers.tier",
                        Shown.number(tier.from()),
                        Shown.number(tier.to().get()))
                : Phrase.of("pay.tiers.tier.open", Shown.number(tier.from()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tiers that
                && kind == that.kind
                && boundary == that.boundary
                && tiers.equals(that.tiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, boundary, tiers);
    }

    @Override
    public String toString() {
        return kind + " " + boundary + " " + tiers.stream().map(Tier::toString).collect(Collectors.joining(", "));
    }
}
