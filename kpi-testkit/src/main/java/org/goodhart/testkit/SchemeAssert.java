package org.goodhart.testkit;

import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.goodhart.desk.Desk;
import org.goodhart.gaming.Audit;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.Strategy;
import org.goodhart.gaming.Verdict;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Language;
import org.goodhart.value.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Asserts what an audit finds against a pay scheme on one desk. A failure shows the exploit in plain words, or why there is none.
 *
 * <pre>{@code
 * assertThat(scheme).playedBy(Role.HEAD_OF_SUPPORT).paidOn(Owner.department()).over(march2026(), 2)
 *     .resists(new SilentClosing(Duration.ofDays(1))).on(desk);
 * }</pre>
 *
 * <p>A scheme resists only where something was tried: a desk that gives no occasion, a role that cannot play the strategy and a record
 * without evidence fail the assertion too.
 */
public final class SchemeAssert extends AbstractAssert<SchemeAssert, PayScheme> {

    private @Nullable Role role;
    private @Nullable Owner owner;
    private @Nullable PayPeriod first;
    private int periods;

    private SchemeAssert(@Nullable PayScheme actual) {
        super(actual, SchemeAssert.class);
    }

    /**
     * Begins an assertion.
     *
     * @param scheme the scheme
     * @return the assertion, which lacks role, owner and periods
     */
    public static SchemeAssert assertThat(@Nullable PayScheme scheme) {
        return new SchemeAssert(scheme);
    }

    /**
     * Says who plays.
     *
     * @param player the role
     * @return this assertion
     */
    public SchemeAssert playedBy(Role player) {
        role = Objects.requireNonNull(player, "player");
        return this;
    }

    /**
     * Says on whose figures the role is paid.
     *
     * @param paid the owner, of the level on which the scheme pays
     * @return this assertion
     */
    public SchemeAssert paidOn(Owner paid) {
        owner = Objects.requireNonNull(paid, "paid");
        return this;
    }

    /**
     * Says over which periods pay is summed.
     *
     * @param from the first period
     * @param count how many periods from there on, at least one
     * @return this assertion
     */
    public SchemeAssert over(PayPeriod from, int count) {
        first = Objects.requireNonNull(from, "from");
        periods = count;
        return this;
    }

    /**
     * Asserts that no moves of a strategy pay.
     *
     * @param strategy the strategy
     * @return what asks for the desk
     */
    public Played resists(Strategy strategy) {
        return new Played(this, strategy, Verdict.Finding.NONE_FOUND);
    }

    /**
     * Asserts that some moves of a strategy pay: that a known weakness is still there, or that the desk of a test shows it.
     *
     * @param strategy the strategy
     * @return what asks for the desk
     */
    public Played isExploitedBy(Strategy strategy) {
        return new Played(this, strategy, Verdict.Finding.EXPLOITABLE);
    }

    /**
     * An assertion that lacks the desk.
     *
     * @param scheme the assertion about the scheme
     * @param strategy what is played
     * @param expected what the audit is to find
     */
    public record Played(SchemeAssert scheme, Strategy strategy, Verdict.Finding expected) {
        /** Refuses null. */
        public Played {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(expected, "expected");
        }

        /**
         * Audits the scheme on a desk.
         *
         * @param desk the desk
         * @return the assertion about the scheme, to go on with
         * @throws IllegalStateException if role, owner or periods were not said
         * @throws AssertionError if the audit finds something else
         */
        public SchemeAssert on(Desk desk) {
            scheme.check(strategy, expected, desk);
            return scheme;
        }
    }

    private void check(Strategy strategy, Verdict.Finding expected, Desk desk) {
        isNotNull();
        if (role == null || owner == null || first == null) {
            throw new IllegalStateException(
                    "it is not said who plays, on whose figures he is paid and over which periods: "
                            + "playedBy(...), paidOn(...) and over(...) are expected first");
        }
        AuditReport report = Audit.of(actual)
                .playedBy(role)
                .paidOn(owner)
                .with(strategy)
                .over(first, periods)
                .on(desk);
        Verdict verdict = report.verdicts().get(0);
        if (verdict.finding() != expected) failWithMessage("%s", unexpected(expected, verdict, report));
        if (expected == Verdict.Finding.NONE_FOUND && verdict.movesTried() == 0) {
            failWithMessage(
                    "%s",
                    "expected " + actual + " to resist " + name(verdict) + ", but " + desk
                            + " gives no occasion for it: nothing was tried");
        }
    }

    private String unexpected(Verdict.Finding expected, Verdict verdict, AuditReport report) {
        String wish = expected == Verdict.Finding.EXPLOITABLE ? " to be exploited by " : " to resist ";
        String found = switch (verdict.finding()) {
            case EXPLOITABLE -> "it pays";
            case NONE_FOUND -> "no moves of it pay";
            case NOT_APPLICABLE -> "it could not be judged";
        };
        return "expected " + actual + wish + name(verdict) + ", but " + found + ":\n\n"
                + report.explain(Language.ENGLISH);
    }

    private static String name(Verdict verdict) {
        return verdict.strategy() + " " + verdict.label().in(Language.ENGLISH);
    }
}
