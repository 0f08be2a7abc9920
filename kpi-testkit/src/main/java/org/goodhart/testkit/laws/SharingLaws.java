package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Pool;
import org.goodhart.pay.PoolWeights;
import org.goodhart.pay.Proration;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.Roubles;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * What dividing promises: the parts of a period sum to the whole of it, and the shares of a pool to the pool. Implement it in a test class and override {@link #prorations()} to try the days of your
 * own house.
 */
public interface SharingLaws {
    /**
     * The prorations to try the laws on.
     *
     * @return none and by calendar days, unless overridden
     */
    @Provide
    default Arbitrary<Proration> prorations() {
        return Arbitraries.of(Proration.none(), Proration.byCalendarDays());
    }

    /**
     * The period that is divided.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }

    /**
     * Employment shares date by date: hired, part time, away and back in any order.
     *
     * @return a share from 0% to 100% for each of 31 dates, used over again for longer periods
     */
    @Provide
    default Arbitrary<List<Integer>> shares() {
        return Arbitraries.of(0, 25, 50, 100).list().ofSize(31);
    }

    /**
     * What somebody was there for before any date of the period and from it on sums to what he was there for; and it lies between nothing and all.
     *
     * @param proration any proration
     * @param shares any employment
     * @param cut any date of the period
     */
    @Property
    default void thePartsOfAPeriodSumToIt(
            @ForAll("prorations") Proration proration, @ForAll("shares") List<Integer> shares, @ForAll int cut) {
        LocalDate first = period().firstDate();
        LocalDate split = first.plusDays(Math.floorMod(cut, (int) period().days()));
        Ratio whole = proration.presence(period(), date -> share(shares, date));
        Ratio before = proration.presence(period(), date -> date.isBefore(split), date -> share(shares, date));
        Ratio after = proration.presence(period(), date -> !date.isBefore(split), date -> share(shares, date));
        assertThat(before.plus(after)).isEqualTo(whole);
        assertThat(whole).isBetween(Ratio.ZERO, Ratio.ONE);
    }

    private Ratio share(List<Integer> shares, LocalDate date) {
        long day = date.toEpochDay() - period().firstDate().toEpochDay();
        return Ratio.percent(shares.get((int) (day % shares.size())));
    }

    /**
     * Weights of up to six members, some of them nothing.
     *
     * @return the weights
     */
    @Provide
    default Arbitrary<List<Ratio>> weights() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(1, 97))
                .as(Ratio::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /**
     * The shares of a pool sum to the pool, to the last unit, and nobody's is negative where the pool is not.
     *
     * @param kopecks any amount from 0 on
     * @param weights any weights
     */
    @Property
    default void theSharesOfAPoolSumToIt(@ForAll long kopecks, @ForAll("weights") List<Ratio> weights) {
        Money funded = Roubles.kopecks(Math.floorMod(kopecks, 10_000_000L));
        Map<AgentId, Ratio> byAgent = new LinkedHashMap<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            AgentId agent = AgentId.of("agent " + i);
            byAgent.put(agent, weights.get(i));
            Post post = new Post("engineer", Optional.of(Line.of(1)), Optional.empty(), Ratio.ONE);
            people.add(new Person(agent, agent.name(), EffectiveDated.from(LocalDate.of(2020, 1, 1), post)));
        }
        PayScheme scheme = sharing(Pool.ofDepartment(
                "pool",
                PayFormula.fixed(funded),
                Rounding.of(RoundingMode.HALF_UP, "0.01"),
                PoolWeights.fixed(byAgent)));
        Organisation organisation = Organisation.of(period().zone(), List.of(Line.of(1)), people);
        Payroll payroll = Payroll.withoutDesk(organisation, period(), period().end(), scheme.metrics());
        Money sum = Money.zero(funded.currency());
        for (PayStatement statement : scheme.payAll(payroll).statements()) {
            assertThat(statement.total().isNegative()).isFalse();
            sum = sum.plus(statement.total());
        }
        boolean anybody = weights.stream().anyMatch(weight -> !weight.isZero());
        assertThat(sum).isEqualTo(anybody ? funded : Money.zero(funded.currency()));
    }

    private static PayScheme sharing(Pool pool) {
        return PayScheme.named("pool")
                .version("1")
                .effective(LocalDate.of(2020, 1, 1))
                .paidOn(Owner.Level.AGENT)
                .base(Roubles.kopecks(0))
                .prorated(Proration.none())
                .earn("share", PayFormula.poolShare(pool))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
                .build();
    }
}
