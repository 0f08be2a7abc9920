package org.goodhart.pay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.StableText;

/**
 * What people decide about somebody's pay beside the figures: it enters the payroll with its reason and the one who answers for it, and makes a line of its own.
 *
 * <p>A sanction is no reduction: what was not earned is not the same in law as what is taken for a breach of duty.
 */
public sealed interface PayEntry {

    /**
     * Whose pay it is about.
     *
     * @return the owner
     */
    Owner owner();

    /**
     * How much it gives, or takes where it is negative.
     *
     * @return the amount
     */
    Money amount();

    /**
     * Why.
     *
     * @return the reason
     */
    String reason();

    /**
     * Who answers for it.
     *
     * @return a name, an office or an order
     */
    String by();

    /**
     * What a superior gives or takes at his discretion, on a line that the scheme has for it and within its limit.
     *
     * @param owner whose pay it is about
     * @param line the discretionary line of the scheme
     * @param amount how much
     * @param reason why
     * @param by who approved it
     */
    record Award(Owner owner, String line, Money amount, String reason, String by) implements PayEntry {
        /**
         * Checks that reason and approver are there.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Award {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(amount, "amount");
            answered("an award of " + amount + " to " + owner, reason, by);
        }
    }

    /**
     * What is put right by hand, or paid after a recalculation or a dispute.
     *
     * @param owner whose pay it is about
     * @param label what its line is called
     * @param amount how much
     * @param reason why
     * @param by who answers for it
     * @param corrects the line of an earlier statement that it puts right, if it does; a recalculation of that period that comes later takes it as paid, and what of a negative one cannot be taken is
     *     no debt then, since a recalculation asks for it again
     */
    record Adjustment(Owner owner, String label, Money amount, String reason, String by, Optional<LineOrigin> corrects)
            implements PayEntry {
        /**
         * Checks that reason and author are there.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Adjustment {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(corrects, "corrects");
            answered("an adjustment of " + amount + " for " + owner, reason, by);
            if (label.isBlank() || label.equals(Draw.ACCOUNT)) {
                throw new IllegalArgumentException(
                        "an adjustment labelled '" + label + "': a label of its own is expected");
            }
        }
    }

    /**
     * What is taken because of a disciplinary sanction. A scheme none of whose guards says how far sanctions go refuses it.
     *
     * @param owner whose pay it is about
     * @param on the date of the sanction; it reduces the pay of the period of this date and of no other
     * @param amount how much, negative
     * @param reason the breach
     * @param by the order
     */
    record Sanction(Owner owner, LocalDate on, Money amount, String reason, String by) implements PayEntry {
        /**
         * Checks the sign, and that reason and order are there.
         *
         * @throws IllegalArgumentException if it does not take, or one is blank
         */
        public Sanction {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(on, "on");
            if (!amount.isNegative()) {
                throw new IllegalArgumentException("a sanction of " + amount + " for " + owner
                        + ": an amount below 0 is expected, since a sanction takes");
            }
            answered("a sanction of " + amount + " for " + owner, reason, by);
        }
    }

    /**
     * What was paid and is taken back, linked to the line that paid it.
     *
     * @param owner whose pay it is about
     * @param of the line that paid it
     * @param paid what that line paid
     * @param amount how much is taken back, negative
     * @param reason why
     * @param by who answers for it
     */
    record Clawback(Owner owner, LineOrigin of, Money paid, Money amount, String reason, String by)
            implements PayEntry {
        /**
         * Checks that no more is taken back than was paid.
         *
         * @throws IllegalArgumentException if it does not take, takes more than was paid, or reason or author is blank
         */
        public Clawback {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(paid, "paid");
            if (!amount.isNegative() || amount.negated().compareTo(paid) > 0) {
                throw new IllegalArgumentException("a clawback of " + amount + " from " + owner + ", where line " + of
                        + " paid " + paid + ": below 0 and not more than was paid is expected");
            }
            answered("a clawback of " + amount + " from " + owner, reason, by);
        }

        /**
         * A clawback of a part of a line that was paid. It does not know what other periods took back already; {@code PayLedger.clawback} does, and no ledger takes a statement that takes back more than was paid.
         *
         * @param statement the statement that paid it
         * @param line the label of the line, in English
         * @param taken how much is taken back, above 0
         * @param reason why
         * @param by who answers for it
         * @return the clawback
         * @throws IllegalArgumentException if there is no such line, or it paid less
         */
        public static Clawback of(PayStatement statement, String line, Money taken, String reason, String by) {
            PayLine paid = statement.line(line);
            LineOrigin origin =
                    new LineOrigin(statement.period().label(), paid.label().in(Language.ENGLISH));
            return new Clawback(statement.owner(), origin, statement.paidOut(line), taken.negated(), reason, by);
        }
    }

    private static void answered(String what, String reason, String by) {
        if (reason.isBlank()) throw new IllegalArgumentException(what + " has no reason: one is expected");
        if (by.isBlank())
            throw new IllegalArgumentException(what + " has nobody who answers for it: a name is expected");
    }

    /**
     * The fingerprint of all of it.
     *
     * @return the fingerprint
     */
    default Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put(getClass().getSimpleName())
                .put(StableText.of(owner().description()))
                .put(amount().toString())
                .put(reason())
                .put(by());
        if (this instanceof Award award) writer.put(award.line());
        if (this instanceof Sanction sanction) writer.put(sanction.on().toString());
        if (this instanceof Clawback clawback)
            writer.put(clawback.of().toString()).put(clawback.paid().toString());
        if (this instanceof Adjustment adjustment) {
            writer.put(adjustment.label())
                    .put(adjustment.corrects().map(LineOrigin::toString).orElse(""));
        }
        return writer.finish();
    }
}
