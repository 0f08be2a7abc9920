package org.goodhart.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;

/**
 * Somebody says that a line of his statement should have paid more. It is open until it is decided, or until its deadline, when the agreed rule decides it; and what it comes to is paid
 * in the period in which that happens, as a line of its own.
 *
 * <p>A dispute is settled by decision and stands beside the calculation. Where facts turn out wrong the period is recalculated instead ({@link PayLedger#recalculated}).
 *
 * @param owner whose statement it is about
 * @param about which line
 * @param claimed how much more it should have paid, above 0
 * @param reason what he says
 * @param raisedOn when he said it
 * @param rule how it is settled
 * @param decision what was decided, if it was
 */
public record Dispute(
        Owner owner,
        LineOrigin about,
        Money claimed,
        String reason,
        LocalDate raisedOn,
        DisputeRule rule,
        Optional<Decision> decision) {

    /** How a dispute stands. */
    public enum State {
        /** Nobody has decided it, and its deadline has not passed. */
        OPEN,
        /** It is upheld. */
        UPHELD,
        /** It is rejected. */
        REJECTED
    }

    /**
     * What was decided.
     *
     * @param on the date
     * @param amount how much is paid; 0 where it is rejected
     * @param reason why
     * @param by who decided
     */
    public record Decision(LocalDate on, Money amount, String reason, String by) {
        /**
         * Checks that somebody answers for it.
         *
         * @throws IllegalArgumentException if reason or name is blank
         */
        public Decision {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(amount, "amount");
            if (reason.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException(
                        "a dispute decided on " + on + " without reason or name: both are expected");
            }
        }
    }

    /**
     * Checks amounts and dates.
     *
     * @throws IllegalArgumentException if nothing is claimed, there is no reason, or the decision came before the dispute or after its deadline, or gives more than was claimed or takes
     */
    public Dispute {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(raisedOn, "raisedOn");
        Objects.requireNonNull(rule, "rule");
        if (!claimed.isPositive()) {
            throw new IllegalArgumentException(
                    "a dispute about line " + about + " that claims " + claimed + ": above 0 is expected");
        }
        if (reason.isBlank()) throw new IllegalArgumentException("a dispute about line " + about + " without a reason");
        LocalDate deadline = raisedOn.plus(rule.toDecide());
        Money most = claimed;
        decision.ifPresent(made -> {
            if (made.on().isBefore(raisedOn) || made.on().isAfter(deadline)) {
                throw new IllegalArgumentException("a dispute of " + raisedOn + " decided on " + made.on()
                        + ": a date up to its deadline, " + deadline + ", is expected\nMaybe the agreed rule has"
                        + " decided it by then");
            }
            if (made.amount().isNegative() || made.amount().compareTo(most) > 0) {
                throw new IllegalArgumentException("a dispute about " + most + " decided with " + made.amount()
                        + ": from 0 to what was claimed is expected");
            }
        });
    }

    /**
     * A dispute about a line of a statement.
     *
     * @param statement the statement
     * @param line the label of the line, in English
     * @param claimed how much more it should have paid
     * @param reason what is said
     * @param on when it is said
     * @param rule how disputes are settled
     * @return the open dispute
     * @throws IllegalArgumentException if there is no such line, nothing is claimed, or it is too late or too early to be raised
     */
    public static Dispute raised(
            PayStatement statement, String line, Money claimed, String reason, LocalDate on, DisputeRule rule) {
        String label = statement.line(line).label().in(Language.ENGLISH);
        LocalDate end = statement.period().lastDate();
        if (!on.isAfter(end) || on.isAfter(end.plus(rule.toRaise()))) {
            throw new IllegalArgumentException("a dispute about "
                    + statement.period().label() + " raised on " + on
                    + ": a date after " + end + " and up to " + end.plus(rule.toRaise()) + " is expected, as agreed in "
                    + rule.agreed());
        }
        LineOrigin about = new LineOrigin(statement.period().label(), label);
        return new Dispute(statement.owner(), about, claimed, reason, on, rule, Optional.empty());
    }

    /**
     * The last date on which it can be decided.
     *
     * @return the deadline; on the date after it the agreed rule decides
     */
    public LocalDate deadline() {
        return raisedOn.plus(rule.toDecide());
    }

    /**
     * Upheld, wholly or in part.
     *
     * @param amount how much is paid, above 0 and up to what was claimed
     * @param on when
     * @param reason why
     * @param by who decides
     * @return the decided dispute
     * @throws IllegalArgumentException if it is decided already, too late, or nothing is given
     */
    public Dispute upheld(Money amount, LocalDate on, String reason, String by) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a dispute upheld with " + amount + ": above 0 is expected");
        }
        return decided(new Decision(on, amount, reason, by));
    }

    /**
     * Rejected.
     *
     * @param on when
     * @param reason why
     * @param by who decides
     * @return the decided dispute
     * @throws IllegalArgumentException if it is decided already, or too late
     */
    public Dispute rejected(LocalDate on, String reason, String by) {
        return decided(new Decision(on, Money.zero(claimed.currency()), reason, by));
    }

    private Dispute decided(Decision made) {
        if (decision.isPresent()) {
            throw new IllegalArgumentException("the dispute about line " + about + " was decided on "
                    + decision.get().on() + " by " + decision.get().by() + ": a decision is not edited");
        }
        return new Dispute(owner, about, claimed, reason, raisedOn, rule, Optional.of(made));
    }

    /**
     * How it stands.
     *
     * @param on on which date
     * @return open before it is decided and up to its deadline, then as it was decided or the agreed rule has it
     */
    public State state(LocalDate on) {
        if (decision.isPresent() && !on.isBefore(decision.get().on())) {
            return decision.get().amount().isPositive() ? State.UPHELD : State.REJECTED;
        }
        if (!on.isAfter(deadline())) return State.OPEN;
        return rule.undecided() == DisputeRule.Undecided.UPHELD ? State.UPHELD : State.REJECTED;
    }

    /** The date on which it is settled, by decision or by rule. */
    private LocalDate settledOn() {
        return decision.map(Decision::on).orElse(deadline().plusDays(1));
    }

    /**
     * What it does to the pay of a period: a line of 0 while it is open, what was decided in the period in which it is settled, and nothing more from then on.
     *
     * @param period the period that is paid
     * @return the adjustment for its payroll; none before the dispute was raised and after the period in which it was settled
     */
    public Optional<PayEntry.Adjustment> adjustment(PayPeriod period) {
        if (period.lastDate().isBefore(raisedOn) || settledOn().isBefore(period.firstDate())) return Optional.empty();
        Money zero = Money.zero(claimed.currency());
        String by = decision.map(Decision::by).orElse("the rule agreed in " + rule.agreed());
        return Optional.of(
                switch (state(period.lastDate())) {
                    case OPEN ->
                        line(
                                zero,
                                "open until " + deadline() + ", " + claimed + " are claimed: " + reason,
                                rule.agreed());
                    case UPHELD ->
                        line(
                                decision.map(Decision::amount).orElse(claimed),
                                "upheld: " + decision.map(Decision::reason).orElse("not decided by " + deadline()),
                                by);
                    case REJECTED ->
                        line(
                                zero,
                                "rejected: " + decision.map(Decision::reason).orElse("not decided by " + deadline()),
                                by);
                });
    }

    private PayEntry.Adjustment line(Money amount, String why, String by) {
        String label = "Dispute about " + about.line() + ", " + about.period();
        return new PayEntry.Adjustment(owner, label, amount, why, by, Optional.empty());
    }
}
