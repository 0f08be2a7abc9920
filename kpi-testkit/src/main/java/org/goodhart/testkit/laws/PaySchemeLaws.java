package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balance;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.pay.SchemeVersions;
import org.goodhart.pay.Stage;
import org.goodhart.pay.StatementDocument;
import org.goodhart.value.Language;
import org.goodhart.value.Money;

/**
 * What a pay scheme promises whatever its terms are: a statement that adds up, in the order of the stages, the same
 * for the same facts. Implement it in a test class and override {@link #schemes()} to try your own schemes, with
 * formulas, guards and metrics of your own among their terms.
 *
 * <p>They are broken by formulas that keep something from one evaluation to the next and by metrics that look at the
 * order of facts.
 */
public interface PaySchemeLaws extends SchemesUnderLaw {
    /**
     * The total is the sum of the lines, for every owner whom the scheme pays.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void theTotalIsTheSumOfTheLines(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            Money sum = Money.zero(statement.total().currency());
            for (PayLine line : statement.lines()) sum = sum.plus(line.amount());
            assertThat(statement.total()).isEqualTo(sum);
        }
    }

    /**
     * The stages come in the order of {@link Stage}; the cap only takes.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void theStagesComeInTheirOrder(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            List<Stage> stages = statement.lines().stream().map(PayLine::stage).toList();
            assertThat(stages).isSorted().startsWith(Stage.BASE);
            assertThat(stages).filteredOn(stage -> stage == Stage.BASE).hasSize(1);
            assertThat(statement.lines().get(0).amount()).isEqualTo(scheme.base());
            assertThat(statement.lines())
                    .filteredOn(line -> line.kind() == PayLine.Kind.CAPPED)
                    .hasSizeLessThan(2)
                    .noneMatch(line -> line.amount().isPositive());
        }
    }

    /**
     * What is held pays nothing, what is earned takes nothing, what is reduced gives nothing.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void theKindOfALineIsItsSign(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            for (PayLine line : statement.lines()) {
                switch (line.kind()) {
                    case HELD ->
                        assertThat(line.amount().signum()).as("%s", line).isZero();
                    case EARNED ->
                        assertThat(line.amount().signum()).as("%s", line).isNotNegative();
                    case REDUCED ->
                        assertThat(line.amount().signum()).as("%s", line).isNegative();
                    default -> {}
                }
            }
        }
    }

    /**
     * Each line comes to its amount again when its derivation is gone over from its leaves up; a line of user code whose derivation carries no arithmetic is taken as given.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void everyLineComesToItsAmountFromItsLeavesUp(
            @ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            for (PayLine line : statement.lines()) {
                assertThat(line.explanation().recomputed())
                        .as("%s", line)
                        .contains(line.amount().asRatio());
            }
        }
    }

    /**
     * What is carried out of a period is never negative, and nothing is deferred or taken back below nothing: from the guards on no line that takes brings the total below 0.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void nothingIsTakenThatIsNotThere(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            Money total = Money.zero(statement.total().currency());
            for (PayLine line : statement.lines()) {
                total = total.plus(line.amount());
                boolean takes = line.kind() == PayLine.Kind.DEFERRED || line.kind() == PayLine.Kind.RECOVERED;
                if (takes && line.amount().isNegative()) {
                    assertThat(total.signum()).as("%s", line).isNotNegative();
                }
            }
        }
    }

    /**
     * What is put aside stands in the balances, to the last unit.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void whatIsPutAsideStandsInTheBalances(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            Money waiting = Money.zero(statement.total().currency());
            for (Balance balance : statement.closing()) {
                if (balance instanceof Balance.Unvested unvested) waiting = waiting.plus(unvested.money());
            }
            assertThat(waiting.negated()).isEqualTo(statement.sumOf(PayLine.Kind.DEFERRED));
        }
    }

    /**
     * A statement that went through its document is the same statement, to the last step of its derivations.
     *
     * @param scheme any scheme
     * @param desk any desk
     */
    @Property
    default void aDocumentGivesTheSameStatementBack(@ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk) {
        for (PayStatement statement : statements(scheme, desk)) {
            assertThat(StatementDocument.of(statement).toStatement()).isEqualTo(statement);
        }
    }

    /**
     * The same facts in another order give an equal statement with the same fingerprint and the same text.
     *
     * @param scheme any scheme
     * @param desk any desk
     * @param seed how to shuffle
     */
    @Property
    default void theOrderOfTheFactsMeansNothing(
            @ForAll("schemes") PayScheme scheme, @ForAll("desks") Desk desk, @ForAll long seed) {
        List<SubscriberHistory> histories = new ArrayList<>(desk.histories());
        Collections.shuffle(histories, new Random(seed));
        Desk shuffled = Desk.of(desk.context(), desk.asOf(), histories);
        List<PayStatement> statements = statements(scheme, desk);
        List<PayStatement> again = statements(scheme, shuffled);
        assertThat(again).isEqualTo(statements);
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).fingerprint()).isEqualTo(statements.get(i).fingerprint());
            for (Language language : Language.values()) {
                assertThat(again.get(i).explain(language))
                        .isEqualTo(statements.get(i).explain(language));
            }
        }
    }

    /**
     * Two versions of which the second changes nothing pay together what one pays for the whole period, stage by stage and to the last unit of rounding.
     *
     * @param scheme any scheme, in force before the period begins
     * @param desk any desk
     * @param day on which day of the period the second version begins
     */
    @Property
    default void aVersionThatChangesNothingChangesNothing(
            @ForAll("schemes") PayScheme scheme,
            @ForAll("desks") Desk desk,
            @ForAll @IntRange(min = 1, max = 27) int day) {
        PayScheme second = scheme.toBuilder()
                .version(scheme.version() + ", again")
                .effective(period().firstDate().plusDays(day))
                .build();
        SchemeVersions split = SchemeVersions.splitBy(Proration.byCalendarDays(), scheme, second);
        Payroll payroll = Payroll.of(desk, period(), scheme.metrics());
        for (Owner owner : payroll.evaluation().owners(scheme.paidOn())) {
            PayStatement whole = scheme.statement(payroll, owner);
            PayStatement parts = split.statement(payroll, owner);
            assertThat(parts.total()).isEqualTo(whole.total());
            assertThat(parts.closing()).isEqualTo(whole.closing());
            for (Stage stage : Stage.values()) {
                assertThat(sum(parts, stage)).as("%s", stage).isEqualTo(sum(whole, stage));
            }
        }
    }

    private static Money sum(PayStatement statement, Stage stage) {
        Money sum = Money.zero(statement.total().currency());
        for (PayLine line : statement.lines()) if (line.stage() == stage) sum = sum.plus(line.amount());
        return sum;
    }

    private List<PayStatement> statements(PayScheme scheme, Desk desk) {
        Payroll payroll = Payroll.of(desk, period(), scheme.metrics());
        List<PayStatement> statements = new ArrayList<>();
        for (Owner owner : payroll.evaluation().owners(scheme.paidOn())) {
            statements.add(scheme.statement(payroll, owner));
        }
        return statements;
    }
}
