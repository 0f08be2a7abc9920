package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.gaming.Audit;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Horizon;
import org.goodhart.gaming.Move;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.ServiceHarm;
import org.goodhart.gaming.Strategy;
import org.goodhart.gaming.Verdict;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.OccasionArbitraries;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;

/**
 * That a strategy does not pay under a scheme: no move of it, and no set of its moves, raises what the role is paid over the horizon
 * while service gets no better. Implement it in a test class of your scheme; a desk on which the strategy pays fails the
 * test with the strategy, its moves in words, and pay before and after.
 *
 * <pre>{@code
 * class HeadOfSupportPayTest {
 *     @Group
 *     class ResistsSilentClosing implements NoProfitableManipulation {
 *         public PayScheme scheme() { return HeadOfSupport.scheme(); }
 *         public Role role() { return Role.HEAD_OF_SUPPORT; }
 *         public Owner owner() { return Owner.department(); }
 *         public Strategy strategy() { return new SilentClosing(Duration.ofDays(1)); }
 *     }
 * }
 * }</pre>
 *
 * <p>It speaks for the desks that it tried and no others. The desks have to give occasions: where hardly any does, it fails.
 */
public interface NoProfitableManipulation {

    /**
     * The scheme under test.
     *
     * @return the scheme
     */
    PayScheme scheme();

    /**
     * Who plays.
     *
     * @return the role
     */
    Role role();

    /**
     * On whose figures the role is paid.
     *
     * @return the owner, of the level on which the scheme pays
     */
    Owner owner();

    /**
     * What is played.
     *
     * @return the strategy
     */
    Strategy strategy();

    /**
     * Over which periods pay is summed. What a move only shifts from a period outside into one inside, or out of it, looks like a
     * gain or a loss: a horizon as long as the desks' own time shows neither.
     *
     * @return March 2026 in Moscow and the month after it, unless overridden
     */
    default Horizon horizon() {
        return new Horizon(PayPeriods.march2026(), 2);
    }

    /**
     * The desks to play on.
     *
     * @return desks around the first period of the horizon that give many occasions, unless overridden
     */
    @Provide
    default Arbitrary<Desk> desks() {
        return OccasionArbitraries.desks(horizon().first());
    }

    /**
     * The audit finds no exploit, and has something to try in at least one desk of ten. The audit has already brought what it found down
     * to the fewest moves, so the desk is not shrunk as well: shrinking that runs out of time goes on beside the count of
     * occasions and can break it, and with it the message.
     *
     * @param desk any desk
     */
    @Property(shrinking = ShrinkingMode.OFF)
    default void theAuditFindsNoExploit(@ForAll("desks") Desk desk) {
        AuditReport report = Audit.of(scheme())
                .playedBy(role())
                .paidOn(owner())
                .with(strategy())
                .over(horizon().first(), horizon().periods())
                .on(desk);
        Verdict verdict = report.verdicts().get(0);
        assertThat(verdict.finding()).as(report.explain(Language.ENGLISH)).isEqualTo(Verdict.Finding.NONE_FOUND);
        Statistics.label("the desk gives an occasion")
                .collect(verdict.movesTried() > 0)
                .coverage(checker -> checker.check(true).percentage(share -> share >= 10));
    }

    /**
     * None of the sets that the first five moves of a desk can form pays, each computed anew from the changed record without
     * any help of the audit.
     *
     * @param desk any desk
     */
    @Property
    default void noSetOfMovesPays(@ForAll("desks") Desk desk) {
        List<Move> moves = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            strategy()
                    .moves(history, desk.context(), desk.asOf())
                    .filter(move -> role().reaches(move, desk))
                    .limit(5 - moves.size())
                    .forEach(moves::add);
        }
        Money before = pay(desk);
        for (int set = 1; set < 1 << moves.size(); set++) {
            List<Move> played = new ArrayList<>();
            for (int i = 0; i < moves.size(); i++) if ((set >> i & 1) == 1) played.add(moves.get(i));
            ServiceHarm harm = played.stream().map(Move::harm).reduce(ServiceHarm.NONE, ServiceHarm::plus);
            if (harm.weighted(ServiceHarm.Weights.PUBLISHED) < 0) continue;
            Money after = pay(after(desk, played));
            if (after.compareTo(before) > 0) fail(found(played, before, after));
        }
    }

    private Money pay(Desk desk) {
        Money total = Money.zero(scheme().base().currency());
        for (PayPeriod period : horizon().all()) {
            total = total.plus(scheme().pay(desk, period, owner()).total());
        }
        return total;
    }

    private static Desk after(Desk desk, List<Move> moves) {
        Desk changed = desk;
        for (Move move : moves) {
            changed = changed.with(move.applyTo(changed.find(move.subscriber()).orElseThrow()));
        }
        return changed;
    }

    private String found(List<Move> moves, Money before, Money after) {
        StringBuilder text = new StringBuilder("Under ").append(scheme()).append(", ");
        text.append(strategy().id()).append(' ').append(strategy().label()).append(" raises the pay of ");
        text.append(role().label())
                .append(" from ")
                .append(before)
                .append(" to ")
                .append(after)
                .append(":\n");
        for (Move move : moves) text.append("  ").append(move.done()).append('\n');
        return text.toString();
    }
}
