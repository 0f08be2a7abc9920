package org.goodhart.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever recorded about what people are paid, in the order in which it was. Entries are added and never changed; {@link #asKnownAt} gives the ledger as it was at any
 * instant.
 *
 * <p>The way of a month: its statements are {@linkplain #posted posted}, and posted again while it is open; it is {@linkplain #closed closed}, which pays the statements that stand there
 * and locks it; later knowledge is {@linkplain #recalculated recalculated} and gives {@linkplain #owed adjustments}, which enter the payroll of an open month and stand on its statement as
 * lines of their own.
 *
 * <p>Example: March paid 100.00 and is closed. A reopened ticket makes it 80.00: {@code owed} has an adjustment of -20.00. April's statement takes it and is closed: nothing is owed any more. The
 * reopening turns out to be a mistake and March is 100.00 again: {@code owed} has +20.00.
 */
public final class PayLedger {
    private static final PayLedger EMPTY = new PayLedger(List.of());

    private final List<LedgerEntry> entries;

    private PayLedger(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    /**
     * A ledger in which nothing is recorded.
     *
     * @return the ledger
     */
    public static PayLedger empty() {
        return EMPTY;
    }

    /**
     * A ledger from where it was stored.
     *
     * @param entries its entries, in the order in which they were recorded
     * @return the ledger
     * @throws IllegalArgumentException if an entry goes back in time, closes what is closed, or recalculates what was never paid
     * @throws ClosedPeriodException if an entry edits a closed period
     */
    public static PayLedger of(List<LedgerEntry> entries) {
        PayLedger ledger = EMPTY;
        for (LedgerEntry entry : entries) ledger = ledger.with(entry);
        return ledger;
    }

    /**
     * Its entries.
     *
     * @return the entries, in the order in which they were recorded
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * With one more entry.
     *
     * @param entry what is recorded
     * @return the longer ledger
     * @throws IllegalArgumentException if it goes back in time, closes what is closed, or recalculates what was never paid
     * @throws ClosedPeriodException if it edits a closed period
     */
    public PayLedger with(LedgerEntry entry) {
        if (!entries.isEmpty()) {
            Instant last = entries.get(entries.size() - 1).recordedAt();
            if (entry.recordedAt().isBefore(last)) {
                throw new IllegalArgumentException("an entry recorded at " + entry.recordedAt() + " after one of "
                        + last + ": the ledger is only added to, at that instant or later");
            }
        }
        if (entry instanceof LedgerEntry.Posted posted) {
            PayPeriod period = posted.statement().period();
            closing(period).ifPresent(closed -> {
                throw new ClosedPeriodException(period, closed);
            });
        } else if (entry instanceof LedgerEntry.Closed closed) {
            closing(closed.period()).ifPresent(before -> {
                throw new IllegalArgumentException(closed.period().label() + " is closed already, by " + before.by()
                        + " at " + before.recordedAt());
            });
        } else {
            checkRecalculated(((LedgerEntry.Recalculated) entry).statement());
        }
        List<LedgerEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        PayLedger ledger = new PayLedger(List.copyOf(longer));
        if (entry instanceof LedgerEntry.Posted posted) {
            PayStatement statement = posted.statement();
            PaidLine.check(statement, ledger.statementsOf(statement.owner()));
        }
        return ledger;
    }

    private void checkRecalculated(PayStatement statement) {
        if (!isClosed(statement.period())) {
            throw new IllegalArgumentException(
                    statement.period().label() + " is open: what is known later is posted, and"
                            + " not recalculated\nMaybe posted(...) was meant");
        }
        PayStatement paid = paid(statement.owner(), statement.period())
                .orElseThrow(() -> new IllegalArgumentException("nothing was paid to " + statement.owner() + " for "
                        + statement.period().label()
                        + ": a statement that was posted before the period was closed is expected\n"
                        + "Maybe whoever was forgotten is paid by an adjustment of an open period"));
        if (!paid.total().currency().equals(statement.total().currency())) {
            throw new IllegalArgumentException(
                    statement.period().label() + " was paid in " + paid.total().currency() + " and recalculated in "
                            + statement.total().currency() + ": one currency is expected");
        }
    }

    /**
     * With a statement of an open period.
     *
     * @param statement the statement; it takes the place of an earlier one of the same owner and period
     * @param at when it is recorded
     * @return the longer ledger
     * @throws ClosedPeriodException if the period is closed
     * @throws IllegalArgumentException if the instant lies before that of the last entry
     */
    public PayLedger posted(PayStatement statement, Instant at) {
        return with(new LedgerEntry.Posted(statement, at));
    }

    /**
     * With a period closed: its statements are paid.
     *
     * @param period the period
     * @param by who closes it
     * @param at when it is recorded
     * @return the longer ledger
     * @throws IllegalArgumentException if it is closed already, or the instant lies before that of the last entry
     */
    public PayLedger closed(PayPeriod period, String by, Instant at) {
        return with(new LedgerEntry.Closed(period, by, at));
    }

    /**
     * With what a closed period comes to by what is known now. It is calculated on the decisions that it was paid on, and on {@link #opening}, which has the counts and excesses that the period
     * before leaves now. Later periods that went on from what it left are {@link #outdated} then.
     *
     * @param statement the statement as it would be now
     * @param reason why it is calculated again
     * @param at when it is recorded
     * @return the longer ledger
     * @throws IllegalArgumentException if the period is open, nothing was paid to the owner, the currency differs, or the instant lies before that of the last entry
     */
    public PayLedger recalculated(PayStatement statement, String reason, Instant at) {
        return with(new LedgerEntry.Recalculated(statement, reason, at));
    }

    /**
     * The ledger as it was known.
     *
     * @param instant up to when, inclusive
     * @return the entries that were recorded by then
     */
    public PayLedger asKnownAt(Instant instant) {
        return new PayLedger(entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(instant))
                .toList());
    }

    /**
     * Whether a period takes no statements any more.
     *
     * @param period the period
     * @return true if it was closed
     */
    public boolean isClosed(PayPeriod period) {
        return closing(period).isPresent();
    }

    private Optional<LedgerEntry.Closed> closing(PayPeriod period) {
        return entries.stream()
                .filter(LedgerEntry.Closed.class::isInstance)
                .map(LedgerEntry.Closed.class::cast)
                .filter(closed -> closed.period().equals(period))
                .findFirst();
    }

    /**
     * What somebody was paid for a period.
     *
     * @param owner who
     * @param period for what
     * @return the statement that stood there when the period was closed; none while it is open
     */
    public Optional<PayStatement> paid(Owner owner, PayPeriod period) {
        return isClosed(period) ? posted(owner, period) : Optional.empty();
    }

    private Optional<PayStatement> posted(Owner owner, PayPeriod period) {
        PayStatement last = null;
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Posted posted && isOf(posted.statement(), owner, period)) {
                last = posted.statement();
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * The latest result for somebody and a period: the last recalculation, or what was posted.
     *
     * @param owner who
     * @param period for what
     * @return the statement, if there is one
     */
    public Optional<PayStatement> latest(Owner owner, PayPeriod period) {
        return recalculation(owner, period)
                .map(LedgerEntry.Recalculated::statement)
                .or(() -> posted(owner, period));
    }

    Optional<LedgerEntry.Recalculated> recalculation(Owner owner, PayPeriod period) {
        LedgerEntry.Recalculated last = null;
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Recalculated again && isOf(again.statement(), owner, period)) last = again;
        }
        return Optional.ofNullable(last);
    }

    static boolean isOf(PayStatement statement, Owner owner, PayPeriod period) {
        return statement.owner().equals(owner) && statement.period().equals(period);
    }

    /**
     * What a person's next period opens with, by the last period before it for which there is a statement of his: what is counted on and what is over a cap as the latest result of that period has it,
     * since a recalculation changes what the next one goes on from; debts and what was put aside as it was paid, since a recalculation pays or takes its difference as adjustments.
     *
     * <p>Example: January was paid on revenue of 400,000 and is recalculated on 450,000. The difference is {@link #owed}, and February goes on counting from 450,000.
     *
     * @param owner who
     * @param period the period that opens
     * @return the balances; none if he was never paid before
     */
    public List<Balance> opening(Owner owner, PayPeriod period) {
        return new GoingOn(this, owner).opening(period);
    }

    /**
     * Closed periods of somebody that should be recalculated, because the period before them was, and counts or excesses that they go on from are others since. They are recalculated on
     * {@link #opening} one after the other, the first of them first: it may change what the next goes on from.
     *
     * @param owner who
     * @return the periods, in their order; none if every result rests on the latest of those before it
     */
    public List<PayPeriod> outdated(Owner owner) {
        return new GoingOn(this, owner).outdated();
    }

    /**
     * The opening balances of a period for everybody who was paid before.
     *
     * @param period the period that opens
     * @return the balances
     */
    public Balances opening(PayPeriod period) {
        return new Balances(owners().stream()
                .flatMap(owner -> opening(owner, period).stream())
                .toList());
    }

    /**
     * What is owed to somebody, or by him, for closed periods: for each line what the latest result says, less what was paid for it so far, be it by the statement of that period or by
     * adjustments of others. What is not taken now because a guard does not leave it is owed again.
     *
     * <p>What was clawed back of a line, or is still owed of that, is not taken as an adjustment once more: of a line that paid 100, of which 80 were clawed back, and that turns out to be worth 50,
     * the 20 that are left are taken.
     *
     * <p>A recalculation is paid whole: what was deferred, drawn or vested then is not redone, and lines that themselves go back to an earlier period are that period's concern.
     *
     * @param owner who
     * @param in the open period that will pay it; adjustments that a statement posted for it holds already are not counted as paid
     * @return the adjustments, for the payroll of the open period; by period and then in the order of the lines
     */
    public List<PayEntry.Adjustment> owed(Owner owner, PayPeriod in) {
        return new OwedLines(this, owner, in).adjustments();
    }

    /**
     * What is owed to everybody and by everybody, see {@link #owed(Owner, PayPeriod)}.
     *
     * @param in the open period that will pay it
     * @return the adjustments, owner by owner
     */
    public List<PayEntry.Adjustment> owed(PayPeriod in) {
        return owners().stream().flatMap(owner -> owed(owner, in).stream()).toList();
    }

    /**
     * A clawback of what a line paid, of no more than is left of it: adjustments count, and so does what was clawed back before, taken or still owed.
     *
     * @param owner who
     * @param period the closed period in which it was paid
     * @param line the label of the line, in English
     * @param taken how much is taken back, above 0
     * @param reason why
     * @param by who answers for it
     * @return the clawback, for the payroll of an open period
     * @throws IllegalArgumentException if nothing was paid, there is no such line, or less is left of it
     */
    public PayEntry.Clawback clawback(
            Owner owner, PayPeriod period, String line, Money taken, String reason, String by) {
        PayStatement paid = paid(owner, period)
                .orElseThrow(() -> new IllegalArgumentException("nothing was paid to " + owner + " for "
                        + period.label() + ": only what was paid can be taken back"));
        PaidLine of = new PaidLine(paid, line, statementsOf(owner));
        return new PayEntry.Clawback(owner, of.origin(), of.left(), taken.negated(), reason, by);
    }

    /** Whether a period was recalculated after a statement of another one was posted. */
    boolean isRecalculatedAfter(Owner owner, PayPeriod period, PayStatement statement) {
        boolean posted = false;
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Posted with && with.statement().equals(statement)) posted = true;
            if (posted && entry instanceof LedgerEntry.Recalculated again && isOf(again.statement(), owner, period))
                return true;
        }
        return false;
    }

    /** The ledger as it was when the latest result of a period was recorded. */
    PayLedger upToLatest(Owner owner, PayPeriod period) {
        int last = 0;
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            boolean his = entry instanceof LedgerEntry.Posted posted && isOf(posted.statement(), owner, period)
                    || entry instanceof LedgerEntry.Recalculated again && isOf(again.statement(), owner, period);
            if (his) last = i;
        }
        return new PayLedger(entries.subList(0, last + 1));
    }

    /** The statements that stand for each period of somebody: what was posted last, in the order of the periods. */
    List<PayStatement> statementsOf(Owner owner) {
        Map<PayPeriod, PayStatement> byPeriod = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Posted posted
                    && posted.statement().owner().equals(owner)) {
                byPeriod.put(posted.statement().period(), posted.statement());
            }
        }
        return byPeriod.values().stream()
                .sorted((one, other) ->
                        one.period().start().compareTo(other.period().start()))
                .toList();
    }

    private List<Owner> owners() {
        Map<String, Owner> owners = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            if (entry instanceof LedgerEntry.Posted posted) {
                owners.put(
                        posted.statement().owner().description(),
                        posted.statement().owner());
            }
        }
        return List.copyOf(owners.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayLedger that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "ledger of " + entries.size() + " entries";
    }
}
