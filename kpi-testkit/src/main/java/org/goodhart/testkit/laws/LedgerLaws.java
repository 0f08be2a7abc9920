package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.ledger.PayLedger;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balances;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Stage;
import org.goodhart.testkit.arbitraries.PayArbitraries;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;

/**
 * What pay over time promises whatever a scheme pays: a correction brings what was paid to what is known now, once; an event and its reversal pay nothing together. Implement it in a test
 * class and override {@link #schemes()} to try your own schemes. They are for the department.
 */
public interface LedgerLaws extends SchemesUnderLaw {
    /**
     * Calculating a closed period again on the same facts owes nothing, however often.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void calculatingAgainOwesNothing(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        PayStatement paid = statement(scheme, desk, period(), List.of());
        PayLedger ledger = closed(PayLedger.empty(), paid, 0)
                .recalculated(statement(scheme, desk, period(), List.of()), "again", at(2))
                .recalculated(statement(scheme, desk, period(), List.of()), "and again", at(3));
        assertThat(ledger.owed(period().next())).isEmpty();
    }

    /**
     * What is owed after a recalculation is what its lines come to less what they came to before; a recalculation back owes nothing before it was paid.
     *
     * @param scheme any scheme
     * @param before any desk
     * @param after any desk
     */
    @Property
    default void anEventAndItsReversalOweNothing(
            @ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk before, @ForAll("desks") Desk after) {
        PayStatement paid = statement(scheme, before, period(), List.of());
        PayStatement changed = statement(scheme, after, period(), List.of());
        PayLedger ledger = closed(PayLedger.empty(), paid, 0).recalculated(changed, "other facts", at(2));
        assertThat(sum(ledger.owed(period().next()), paid.total()))
                .isEqualTo(calculated(changed).minus(calculated(paid)));
        assertThat(ledger.recalculated(paid, "as before", at(3)).owed(period().next()))
                .isEmpty();
    }

    /**
     * A correction that a later period has paid in full is owed no more, and its reversal is owed with the other sign.
     *
     * @param scheme any scheme
     * @param before any desk
     * @param after any desk
     */
    @Property
    default void aCorrectionCountsOnce(
            @ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk before, @ForAll("desks") Desk after) {
        PayPeriod next = period().next();
        PayStatement paid = statement(scheme, before, period(), List.of());
        PayStatement changed = statement(scheme, after, period(), List.of());
        PayLedger ledger = closed(PayLedger.empty(), paid, 0).recalculated(changed, "other facts", at(2));
        List<PayEntry.Adjustment> owed = ledger.owed(Owner.department(), next);
        PayStatement following = statement(scheme, before, next, owed);
        ledger = closed(ledger, following, 3);
        Money settled = Money.zero(paid.total().currency());
        for (PayLine line : following.lines()) {
            if (line.kind() == PayLine.Kind.ADJUSTMENT) settled = settled.plus(line.amount());
        }
        Money left = sum(ledger.owed(next.next()), paid.total());
        assertThat(settled.plus(left)).isEqualTo(calculated(changed).minus(calculated(paid)));
        PayLedger reversed = ledger.recalculated(paid, "as before", at(5));
        assertThat(sum(reversed.owed(next.next()), paid.total())).isEqualTo(settled.negated());
    }

    /**
     * What becomes known after a period was closed pays, with everything that is still owed, what it would have paid if it had been known in time: counts go on from the latest result, and so does
     * what is over a cap.
     *
     * @param scheme a scheme that counts on and carries on
     * @param before any desk, as it was known at first
     * @param after any desk, as it was in truth
     */
    @Property
    default void lateKnowledgePaysWhatItWouldHavePaidInTime(
            @ForAll("schemesThatGoOn") PayScheme scheme, @ForAll("desks") Desk before, @ForAll("desks") Desk after) {
        PayPeriod next = period().next();
        Owner owner = Owner.department();
        PayStatement known = statement(scheme, before, period(), List.of());
        PayStatement truth = statement(scheme, after, period(), List.of());
        PayLedger ledger = closed(PayLedger.empty(), known, 0).recalculated(truth, "known late", at(2));
        Payroll following = Payroll.of(after, next, scheme.metrics());
        PayStatement paid = scheme.statement(
                following.opening(ledger.opening(next)).with(new ArrayList<>(ledger.owed(owner, next))), owner);
        Money owed = sum(closed(ledger, paid, 3).owed(next.next()), paid.total());
        PayStatement inTime = scheme.statement(following.opening(new Balances(truth.closing())), owner);
        assertThat(known.total().plus(paid.total()).plus(owed))
                .isEqualTo(truth.total().plus(inTime.total()));
        assertThat(paid.closing()).isEqualTo(inTime.closing());
    }

    /**
     * Schemes whose periods go on from each other, by counts and by what is over caps, and by nothing else.
     *
     * @return schemes for the department over metrics of the core, unless overridden
     */
    @Provide
    default Arbitrary<PayScheme> schemesThatGoOn() {
        return PayArbitraries.schemesThatGoOn();
    }

    private static PayLedger closed(PayLedger ledger, PayStatement statement, int day) {
        return ledger.posted(statement, at(day)).closed(statement.period(), "payroll", at(day + 1));
    }

    private static PayStatement statement(
            PayScheme scheme, Desk desk, PayPeriod period, List<PayEntry.Adjustment> decided) {
        Payroll payroll = Payroll.of(desk, period, scheme.metrics()).with(new ArrayList<>(decided));
        return scheme.statement(payroll, Owner.department());
    }

    /** What a period comes to by calculation, without what is carried. */
    private static Money calculated(PayStatement statement) {
        Money sum = Money.zero(statement.total().currency());
        for (PayLine line : statement.lines()) {
            if (line.stage() != Stage.CARRY) sum = sum.plus(line.amount());
        }
        return sum;
    }

    private static Money sum(List<PayEntry.Adjustment> adjustments, Money like) {
        Money sum = Money.zero(like.currency());
        for (PayEntry.Adjustment adjustment : adjustments) sum = sum.plus(adjustment.amount());
        return sum;
    }

    private static Instant at(int day) {
        return Instant.parse("2026-05-01T00:00:00Z").plus(Duration.ofDays(day));
    }
}
