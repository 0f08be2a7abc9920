package org.goodhart.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goodhart.desk.Category;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;

/**
 * How much work a ticket of each category is worth, fixed beforehand, so that nobody gains by picking the easy ones.
 *
 * <p>The category is the one that a ticket was opened under; filing it under another later changes nothing. Who opens it still chooses that one, so have it checked by sample where this is paid. The points have
 * to be fixed before the period: set afterwards, they follow what was done.
 *
 * <p>Example: {@code CaseMix.of(Map.of(Category.of("fibre cut"), 5, Category.of("password"), 1), 2)} makes a fibre cut worth five passwords and anything else two. What is worth as much as anything else need not be named, and makes no
 * difference.
 *
 * @param points how much a ticket of a category is worth, 0 or more
 * @param otherwise how much one of any other category is worth, 0 or more
 */
public record CaseMix(SortedMap<Category, Integer> points, int otherwise) {

    /**
     * Checks the points, and leaves out what is worth as much as anything else.
     *
     * @throws IllegalArgumentException if points are negative
     */
    public CaseMix {
        SortedMap<Category, Integer> sorted = new TreeMap<>();
        points.forEach((category, worth) -> {
            if (Objects.requireNonNull(worth, "points") < 0)
                throw negative("a ticket of category '" + category + "'", worth);
            sorted.put(category, worth);
        });
        if (otherwise < 0) throw negative("a ticket of any other category", otherwise);
        int usual = otherwise;
        sorted.values().removeIf(worth -> worth == usual);
        points = Collections.unmodifiableSortedMap(sorted);
    }

    private static IllegalArgumentException negative(String what, int worth) {
        return new IllegalArgumentException(what + " is worth " + worth + " points: 0 or more is expected");
    }

    /**
     * A case mix.
     *
     * @param points how much a ticket of a category is worth, 0 or more
     * @param otherwise how much one of any other category is worth, 0 or more
     * @return the case mix
     * @throws IllegalArgumentException if points are negative
     */
    public static CaseMix of(Map<Category, Integer> points, int otherwise) {
        return new CaseMix(new TreeMap<>(points), otherwise);
    }

    /**
     * How much a ticket of a category is worth.
     *
     * @param category the category that it was opened under
     * @return the points
     */
    public int worth(Category category) {
        return points.getOrDefault(Objects.requireNonNull(category, "category"), otherwise);
    }

    /**
     * What the tickets first resolved in the period are worth, all together.
     *
     * <p>Formula: {@code points}. Given to who had the ticket last. It trusts what the lines write, so whoever is paid by it resolves what is not mended, splits one trouble into many tickets, makes tickets for nothing, and opens them under what is worth more: read it beside
     * {@link FlowMetrics#verifiedResolution}.
     *
     * <p>Example: with the points above, a fibre cut and three passwords are 8, and so are four tickets of other categories. None are 0, not undefined.
     *
     * @return the metric, in points; higher is better; settled at the period's end
     */
    public FactMetric<TicketTrack> resolvedPoints() {
        return Metric.total(
                Phrase.of("metric.resolved-points"),
                Direction.HIGHER_IS_BETTER,
                Unit.POINTS,
                Sum.of(new ResolvedTickets(), new Points(this)));
    }

    /**
     * A metric as it were if everybody's tickets were of the same mix: the sum of each category's weight times the metric over the tickets of that category. Two lines can be compared by it though one of them gets the hard cases.
     *
     * <p>Tickets of categories without a weight are left out, however many they are. Where a category has a weight, even of 0, and no tickets, the whole is undefined: what was not done is neither good nor bad, and leaving it out would
     * change the mix. So weigh only what everybody gets, and look at how small the smallest category is.
     *
     * <p>Example: with the weights 25% for fibre cuts and 75% for passwords, a line that reopened 2 of 4 fibre cuts and 1 of 10 passwords has 25% x 50% + 75% x 10% = 20%, whether it had four fibre cuts or forty.
     *
     * @param metric a share or a mean over tickets
     * @param weights the weight of each category, none negative, which sum to one
     * @return the metric, in the same unit and direction
     * @throws IllegalArgumentException if the weights do not sum to one, one is negative, or the metric is a count or a sum
     */
    public static Metric standardised(FactMetric<TicketTrack> metric, Map<Category, Ratio> weights) {
        Objects.requireNonNull(metric, "metric");
        Measure ofNone = metric.finish(new long[metric.width()]);
        if (ofNone.value().isPresent()) {
            throw new IllegalArgumentException("'" + metric.label() + "', which over no tickets is " + ofNone.phrase()
                    + ", is to be standardised: a share or a mean is expected");
        }
        Map<Metric, Ratio> strata = new LinkedHashMap<>();
        weights.forEach((category, weight) -> strata.put(metric.where(new OfCategory(category)), weight));
        return Metric.weighted(Phrase.of("metric.standardised", metric.label()), strata);
    }

    /** The points in the order of their categories, such as {@code fibre cut 5, password 1, otherwise 2}. */
    @Override
    public String toString() {
        return points.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + ", ")
                .collect(Collectors.joining("", "", "otherwise " + otherwise));
    }

    /** What a ticket is worth. */
    record Points(CaseMix mix) implements Counter<TicketTrack> {
        @Override
        public String id() {
            return mix.points.entrySet().stream()
                    .map(entry -> StableText.of(entry.getKey().name()) + " " + entry.getValue() + ", ")
                    .collect(Collectors.joining("", "points (", "otherwise " + mix.otherwise + ")"));
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("counted.points-of-mix");
        }

        @Override
        public long count(TicketTrack track) {
            return mix.worth(track.ticket().category());
        }
    }

    /** Whether a ticket was opened under a category. */
    record OfCategory(Category category) implements Condition<TicketTrack> {
        OfCategory {
            Objects.requireNonNull(category, "category");
        }

        @Override
        public String id() {
            return "of category " + category;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.of-category", category.name());
        }

        @Override
        public boolean holds(TicketTrack track) {
            return track.ticket().category().equals(category);
        }
    }
}
