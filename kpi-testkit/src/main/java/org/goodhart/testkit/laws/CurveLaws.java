package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.pay.Curve;
import org.goodhart.testkit.arbitraries.PayArbitraries;
import org.goodhart.value.Ratio;

/**
 * What a payout curve promises: straight between its points, flat outside, and no surprise at a boundary. Implement
 * it in a test class and override {@link #curves()} to try the curves of your own schemes.
 */
public interface CurveLaws {
    /**
     * The curves to try the laws on.
     *
     * @return all kinds of curves unless overridden
     */
    @Provide
    default Arbitrary<Curve> curves() {
        return PayArbitraries.curves();
    }

    /**
     * The attainments to try the laws on.
     *
     * @return attainments from -50% to 200%, whole percents, where the points are, among them, unless overridden
     */
    @Provide
    default Arbitrary<Ratio> attainments() {
        Arbitrary<Ratio> fractions = Combinators.combine(
                        Arbitraries.longs().between(-500, 2000),
                        Arbitraries.longs().between(1, 1000))
                .as((part, of) -> Ratio.of(part, of));
        return Arbitraries.oneOf(Arbitraries.longs().between(-50, 200).map(Ratio::percent), fractions);
    }

    /**
     * At a point the payout is exactly the stated one; at a jump that of the declared side.
     *
     * @param curve any curve
     */
    @Property
    default void itsPointsAreExact(@ForAll("curves") Curve curve) {
        for (Curve.Point point : curve.points()) {
            boolean above = point.boundary() == Curve.Boundary.PAYS_AS_ABOVE;
            assertThat(curve.payout(point.attainment())).isEqualTo(above ? point.above() : point.below());
        }
    }

    /**
     * Outside its points a curve goes on as at the nearest of them.
     *
     * @param curve any curve
     * @param attainment any attainment
     */
    @Property
    default void outsideItIsFlat(@ForAll("curves") Curve curve, @ForAll("attainments") Ratio attainment) {
        Curve.Point first = curve.points().get(0);
        Curve.Point last = curve.points().get(curve.points().size() - 1);
        Ratio distance = attainment.abs().plus(Ratio.of(1, 1000));
        assertThat(curve.payout(first.attainment().minus(distance))).isEqualTo(first.below());
        assertThat(curve.payout(last.attainment().plus(distance))).isEqualTo(last.above());
    }

    /**
     * Between two points it is straight: {@code payout(a + w (b - a)) = above(a) + w (below(b) - above(a))} for every
     * w between 0 and 1.
     *
     * @param curve any curve
     * @param part the numerator of w, from 1 to 999
     */
    @Property
    default void betweenItIsStraight(@ForAll("curves") Curve curve, @ForAll("parts") long part) {
        Ratio way = Ratio.of(part, 1000);
        List<Curve.Point> points = curve.points();
        for (int i = 1; i < points.size(); i++) {
            Curve.Point from = points.get(i - 1);
            Curve.Point to = points.get(i);
            Ratio at = from.attainment()
                    .plus(to.attainment().minus(from.attainment()).times(way));
            assertThat(curve.payout(at))
                    .isEqualTo(from.above().plus(to.below().minus(from.above()).times(way)));
        }
    }

    /**
     * Every attainment hits exactly one branch: it has one payout, which lies between the lowest and the highest of the
     * points'.
     *
     * @param curve any curve
     * @param attainment any attainment
     */
    @Property
    default void everyAttainmentHasOnePayout(@ForAll("curves") Curve curve, @ForAll("attainments") Ratio attainment) {
        Ratio payout = curve.payout(attainment);
        assertThat(curve.payout(attainment)).isEqualTo(payout);
        List<Ratio> stated = curve.points().stream()
                .flatMap(point -> List.of(point.below(), point.above()).stream())
                .sorted()
                .toList();
        assertThat(payout).isBetween(stated.get(0), stated.get(stated.size() - 1));
    }

    /**
     * A curve whose points never fall never falls: {@code a <= b} gives {@code payout(a) <= payout(b)}.
     *
     * @param curve any rising curve
     * @param one any attainment
     * @param other any attainment
     */
    @Property
    default void ifItsPointsRiseSoDoesThePayout(
            @ForAll("rising") Curve curve, @ForAll("attainments") Ratio one, @ForAll("attainments") Ratio other) {
        assertThat(curve.payout(one.min(other))).isLessThanOrEqualTo(curve.payout(one.max(other)));
    }

    /**
     * The curves that never fall.
     *
     * @return rising curves, unless overridden
     */
    @Provide
    default Arbitrary<Curve> rising() {
        return PayArbitraries.risingCurves();
    }

    /**
     * Thousandths of the way between two points.
     *
     * @return 1 to 999
     */
    @Provide
    default Arbitrary<Long> parts() {
        return Arbitraries.longs().between(1, 999);
    }
}
