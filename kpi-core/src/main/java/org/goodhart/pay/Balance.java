package org.goodhart.pay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/** What is carried from one period into the next for somebody: it closes one statement and opens the one that follows. */
public sealed interface Balance {

    /**
     * Whose it is.
     *
     * @return the owner
     */
    Owner owner();

    /**
     * Under which name it is kept.
     *
     * @return the account
     */
    String account();

    /**
     * So much was counted, see {@link Accumulation}.
     *
     * @param owner whose it is
     * @param account under which name it is kept
     * @param since the first date of the period in which the count began
     * @param units how much was counted
     */
    record Counted(Owner owner, String account, LocalDate since, Ratio units) implements Balance {
        /** Refuses null. */
        public Counted {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(units, "units");
        }
    }

    /**
     * So much was over a cap and waits to be paid under it.
     *
     * @param owner whose it is
     * @param account the line that was capped
     * @param money how much, above 0
     */
    record Excess(Owner owner, String account, Money money) implements Balance {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Excess {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(account, "account");
            positive("an excess", money);
        }
    }

    /**
     * So much is still to be taken back: of a draw, or of what was clawed back or put right by hand and could not be taken at once. What a ledger adjusts
     * leaves no debt: the ledger owes it again.
     *
     * @param owner whose it is
     * @param account what it is for; of a clawback the label of the line that paid it, in English
     * @param earnedIn the label of the period whose line paid what a clawback takes back; none for other debts
     * @param money how much, above 0
     */
    record Debt(Owner owner, String account, Optional<String> earnedIn, Money money) implements Balance {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Debt {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(earnedIn, "earnedIn");
            positive("a debt", money);
        }

        /**
         * A debt that goes back to no line.
         *
         * @param owner whose it is
         * @param account what it is for
         * @param money how much, above 0
         * @throws IllegalArgumentException if it is not above 0
         */
        public Debt(Owner owner, String account, Money money) {
            this(owner, account, Optional.empty(), money);
        }

        /**
         * The line that paid what is still to be taken back.
         *
         * @return the line; none if it is no clawback's debt
         */
        public Optional<LineOrigin> origin() {
            return earnedIn.map(period -> new LineOrigin(period, account));
        }

        /**
         * Whether it is the debt of a draw.
         *
         * @return true if it is
         */
        public boolean isDraw() {
            return earnedIn.isEmpty() && account.equals(Draw.ACCOUNT);
        }
    }

    /**
     * So much was earned and is not paid yet.
     *
     * @param owner whose it is
     * @param account the line in which it was earned
     * @param earnedIn the label of the period in which it was earned
     * @param vestsOn from which date on it may be paid
     * @param money how much, above 0
     */
    record Unvested(Owner owner, String account, String earnedIn, LocalDate vestsOn, Money money) implements Balance {
        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public Unvested {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(earnedIn, "earnedIn");
            Objects.requireNonNull(vestsOn, "vestsOn");
            positive("what is deferred", money);
        }
    }

    private static void positive(String what, Money money) {
        if (!money.isPositive()) {
            throw new IllegalArgumentException(what + " of " + money + ": above 0 is expected");
        }
    }
}
