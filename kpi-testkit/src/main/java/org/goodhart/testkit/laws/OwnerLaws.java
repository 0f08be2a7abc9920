package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Totals;

/** Figures of owners: agents add up to lines and lines to the department, or nothing is rolled up. */
public interface OwnerLaws extends MetricsUnderLaw {
    /**
     * Where each fact has exactly one owner, the sums of the holders are those of the agents and those of the lines, and together with what
     * belongs to no line they are the department's; where it has not, nothing is rolled up and the reason is told.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void ownersAddUpOrAreNotRolledUp(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        MetricSet set = MetricSet.of(metric);
        Evaluation whole = set.evaluate(desk, period());
        boolean measurable = metric.missingEvidence(desk.context()).isEmpty();
        boolean additive =
                metric.sums().stream().allMatch(sum -> sum.reading().ownerRule().additive());
        for (Owner.Level level : Owner.Level.values()) {
            if (!measurable || level == Owner.Level.HOLDER) continue;
            for (Owner owner : whole.owners(level)) {
                Measure measure = whole.scorecard(owner).measure(metric);
                if (additive) assertThat(measure).as(owner.toString()).isEqualTo(rolledUp(metric, whole, owner));
                else assertThat(measure).as(owner.toString()).isInstanceOf(Measure.Undefined.class);
            }
        }
        Evaluation holders =
                set.received(whole.scope(), whole.byHolder(), whole.nobodys().minus(whole.nobodys()));
        Evaluation nobodys = set.received(whole.scope(), Map.of(), whole.nobodys());
        Passes.assertSame(holders.plus(nobodys), whole);
    }

    private static Measure rolledUp(Metric metric, Evaluation whole, Owner owner) {
        Totals sum = whole.nobodys();
        if (owner.level() != Owner.Level.DEPARTMENT) sum = sum.minus(sum);
        for (Map.Entry<Holder, Totals> entry : whole.byHolder().entrySet()) {
            if (owner.covers(entry.getKey())) sum = sum.plus(entry.getValue());
        }
        return metric.finish(Passes.inOrderOf(metric, sum));
    }

    /**
     * The totals of an owner are the sums of those of the holders whom he covers, and the department's are these and what belongs to no line.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void theTotalsOfAnOwnerAreThoseOfItsHolders(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        Evaluation whole = MetricSet.of(metric).evaluate(desk, period());
        for (Owner.Level level : Owner.Level.values()) {
            Totals all = whole.nobodys().minus(whole.nobodys());
            for (Owner owner : whole.owners(level)) {
                Totals own = all.minus(all);
                for (Map.Entry<Holder, Totals> entry : whole.byHolder().entrySet()) {
                    if (owner.covers(entry.getKey())) own = own.plus(entry.getValue());
                }
                if (level == Owner.Level.DEPARTMENT) own = own.plus(whole.nobodys());
                assertThat(whole.totals(owner)).as(owner.toString()).isEqualTo(own);
                all = all.plus(own);
            }
            Totals rest = level == Owner.Level.DEPARTMENT ? all.minus(all) : whole.nobodys();
            assertThat(all.plus(rest)).as(level.toString()).isEqualTo(Passes.departments(whole));
        }
    }
}
