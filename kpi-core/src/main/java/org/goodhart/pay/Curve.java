package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodhart.metric.Unit;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;
import org.jspecify.annotations.Nullable;

/**
 * From attainment to payout: straight between points, flat outside them. A payout of 1 is the whole stake, one below 0
 * costs.
 *
 * <p>Where it jumps, the jump is declared together with the side on which the exact boundary falls; a curve that is
 * merely steep has none. Example: {@code Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%",
 * "100%")).flatOutside()} pays -50% at 92.5%, 25% at 96%, and 100% at 100%.
 */
public final class Curve {

    private final List<Point> points;

    private Curve(List<Point> points) {
        this.points = points;
    }

    /** To which side the exact boundary of a jump belongs. */
    public enum Boundary {
        /** At the boundary the payout is already that above it. */
        PAYS_AS_ABOVE,
        /** At the boundary the payout is still that below it. */
        PAYS_AS_BELOW
    }

    /**
     * A point of a curve.
     *
     * @param attainment where it lies
     * @param below the payout which the curve reaches from below
     * @param above the payout with which it goes on
     * @param boundary which of the two holds at the point itself
     */
    public record Point(Ratio attainment, Ratio below, Ratio above, Boundary boundary) {
        /** Refuses null; without a jump both sides are one, so that equal points are equal. */
        public Point {
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(below, "below");
            Objects.requireNonNull(above, "above");
            Objects.requireNonNull(boundary, "boundary");
            if (below.equals(above)) boundary = Boundary.PAYS_AS_ABOVE;
        }

        Ratio exact() {
            return boundary == Boundary.PAYS_AS_ABOVE ? above : below;
        }

        /**
         * Whether the curve jumps here.
         *
         * @return true if the payouts of the two sides differ
         */
        public boolean isJump() {
            return !below.equals(above);
        }

        @Override
        public String toString() {
            return isJump()
                    ? "at " + attainment + " from " + below + " to " + above + " (" + boundary + ")"
                    : "at " + attainment + " " + below;
        }
    }

    /**
     * A point without a jump.
     *
     * @param attainment where it lies, as {@link Ratio#parse} reads it: {@code 95%} of a share, {@code 12} of a count,
     *     {@code 3600} of a number of seconds
     * @param payout the payout there
     * @return the point
     * @throws IllegalArgumentException if one of them is no ratio
     */
    public static Point at(String attainment, String payout) {
        return at(Ratio.parse(attainment), Ratio.parse(payout));
    }

    /**
     * A point without a jump.
     *
     * @param attainment where it lies
     * @param payout the payout there
     * @return the point
     */
    public static Point at(Ratio attainment, Ratio payout) {
        return new Point(attainment, payout, payout, Boundary.PAYS_AS_ABOVE);
    }

    /**
     * A jump. Example: {@code jump("95%", "-100%", "100%", PAYS_AS_ABOVE)} costs the whole stake at 94.99% and pays
     * it at exactly 95%.
     *
     * @param attainment where it lies, as {@link Ratio#parse} reads it
     * @param below the payout which the curve reaches from below
     * @param above the payout with which it goes on
     * @param boundary which of the two holds at the boundary itself
     * @return the point
     * @throws IllegalArgumentException if one of them is no ratio
     */
    public static Point jump(String attainment, String below, String above, Boundary boundary) {
        return new Point(Ratio.parse(attainment), Ratio.parse(below), Ratio.parse(above), boundary);
    }

    /**
     * Begins a curve.
     *
     * @param points its points in ascending order of attainment, at least one
     * @return what asks for the outside
     */
    public static Unbounded through(Point... points) {
        return new Unbounded(List.of(points));
    }

    /**
     * A curve that lacks its outside.
     *
     * @param points its points
     */
    public record Unbounded(List<Point> points) {
        /** Copies the points. */
        public Unbounded {
            points = List.copyOf(points);
        }

        /**
         * Declares that the curve goes on flat below its first and above its last point.
         *
         * @return the curve
         * @throws IllegalArgumentException if there is no point or their attainments do not ascend
         */
        public Curve flatOutside() {
            if (points.isEmpty())
                throw new IllegalArgumentException("a curve without points: at least one is expected");
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).attainment().isAtMost(points.get(i - 1).attainment())) {
                    throw new IllegalArgumentException(
                            "a curve goes from " + points.get(i - 1).attainment() + " to "
                                    + points.get(i).attainment()
                                    + ": ascending attainments are expected\n"
                                    + "Maybe two points at one attainment were meant as a jump");
                }
            }
            return new Curve(points);
        }
    }

    /**
     * Its points.
     *
     * @return the points, ascending
     */
    public List<Point> points() {
        return points;
    }

    /**
     * Where it jumps: there, the one case that crosses the boundary is worth the whole difference of the two payouts.
     *
     * @return the points at which it jumps
     */
    public List<Point> jumps() {
        return points.stream().filter(Point::isJump).toList();
    }

    /**
     * A stretch between two points, or the flat one outside them.
     *
     * @param from where it begins; none below the first point
     * @param to where it ends; none above the last point
     * @param slope how much more payout one more of attainment gives; 0 where it is flat
     */
    public record Stretch(Optional<Ratio> from, Optional<Ratio> to, Ratio slope) {
        /**
         * Whether more attainment gives nothing more here.
         *
         * @return true if the slope is 0
         */
        public boolean isFlat() {
            return slope.isZero();
        }
    }

    /**
     * Its stretches from left to right: how steep it is, and where it is flat. Example: 90%: -100%, 95%: 0%, 99%: 100% is flat below 90% and above 99%, has a slope of 20 up to
     * 95% (one more percent of attainment gives 20 percent of the stake) and of 25 from there.
     *
     * @return the stretches, one more than there are points
     */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(Optional.empty(), Optional.of(points.get(0).attainment()), Ratio.ZERO));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            Ratio slope =
                    to.below().minus(from.above()).dividedBy(to.attainment().minus(from.attainment()));
            stretches.add(new Stretch(Optional.of(from.attainment()), Optional.of(to.attainment()), slope));
        }
        stretches.add(
                new Stretch(Optional.of(points.get(points.size() - 1).attainment()), Optional.empty(), Ratio.ZERO));
        return List.copyOf(stretches);
    }

    /**
     * Where more attainment gives nothing more, or less takes nothing more.
     *
     * @return the flat stretches, from left to right
     */
    public List<Stretch> flats() {
        return stretches().stream().filter(Stretch::isFlat).toList();
    }

    /**
     * The cap that lies in its shape: no attainment pays more.
     *
     * @return the highest payout
     */
    public Ratio highest() {
        return payouts().reduce(Ratio::max).orElseThrow();
    }

    /**
     * The floor that lies in its shape: no attainment pays less.
     *
     * @return the lowest payout
     */
    public Ratio lowest() {
        return payouts().reduce(Ratio::min).orElseThrow();
    }

    private Stream<Ratio> payouts() {
        return points.stream().flatMap(point -> Stream.of(point.below(), point.above()));
    }

    /**
     * The curve as a picture, drawn with integers, so that the same curve is the same bytes everywhere.
     *
     * @return a whole SVG document of 320 by 200, the payouts at the points written beside them
     */
    public String toSvg() {
        return CurveDrawing.svg(this);
    }

    /**
     * The curve as a line of text, from its first point to its last in twenty-four steps, each as high as its payout. Example: {@code 90% ▁▁▂▂▂▂▃▃▃▃▄▄▄▅▅▅▆▆▆▇▇▇██ 99%: -100% … 100%}.
     *
     * @return the line, without a line end
     */
    public String toLineOfText() {
        return CurveDrawing.line(this);
    }

    /**
     * The payout for an attainment. Every attainment hits exactly one branch: a point, the straight between two, or
     * the flat outside.
     *
     * @param attainment the attainment
     * @return the exact payout
     */
    public Ratio payout(Ratio attainment) {
        Objects.requireNonNull(attainment, "attainment");
        Phrase phrase = Phrase.of("pay.attainment", Shown.share(attainment));
        return payout(attainment, Unit.SHARE, Explanation.of(phrase).by(Step.given(attainment)))
                .value();
    }

    Explained<Ratio> payout(Ratio attainment, Unit unit, Explanation figure) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        if (attainment.isLessThan(first.attainment())) {
            return hit(
                    first.below(), "pay.curve.below", attainment, unit, figure, Shown.figure(first.attainment(), unit));
        }
        if (attainment.isMoreThan(last.attainment())) {
            return hit(
                    last.above(), "pay.curve.above", attainment, unit, figure, Shown.figure(last.attainment(), unit));
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (attainment.equals(point.attainment())) return atPoint(point, unit, figure);
            if (attainment.isLessThan(point.attainment()))
                return between(attainment, points.get(i - 1), point, unit, figure);
        }
        throw new IllegalStateException("no branch of " + this + " for " + attainment);
    }

    private static Explained<Ratio> atPoint(Point point, Unit unit, Explanation figure) {
        if (!point.isJump()) return hit(point.exact(), "pay.curve.point", point.attainment(), unit, figure);
        String key = point.boundary() == Boundary.PAYS_AS_ABOVE ? "pay.curve.jump.above" : "pay.curve.jump.below";
        return hit(
                point.exact(),
                key,
                point.attainment(),
                unit,
                figure,
                Shown.share(point.below()),
                Shown.share(point.above()));
    }

    private static Explained<Ratio> between(Ratio attainment, Point from, Point to, Unit unit, Explanation figure) {
        Ratio way =
                attainment.minus(from.attainment()).dividedBy(to.attainment().minus(from.attainment()));
        Ratio payout = from.above().plus(to.below().minus(from.above()).times(way));
        Explained<Ratio> hit = hit(
                payout,
                "pay.curve.between",
                attainment,
                unit,
                figure,
                Shown.figure(from.attainment(), unit),
                Shown.share(from.above()),
                Shown.figure(to.attainment(), unit),
                Shown.share(to.below()));
        Step straight = Step.of(
                Step.Operation.INTERPOLATED, payout, from.attainment(), from.above(), to.attainment(), to.below());
        return Explained.of(payout, hit.explanation().by(straight));
    }

    private static Explained<Ratio> hit(
            Ratio payout, String key, Ratio attainment, Unit unit, Explanation figure, Object... values) {
        Phrase where = Phrase.of(key, values);
        Phrase phrase = Phrase.of("pay.curve", Shown.figure(attainment, unit), Shown.share(payout), where);
        return Explained.of(payout, Explanation.of(phrase, figure).by(Step.lookedUp(payout)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Curve that && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    @Override
    public String toString() {
        return points.stream().map(Point::toString).collect(Collectors.joining(", ")) + ", flat outside";
    }
}
