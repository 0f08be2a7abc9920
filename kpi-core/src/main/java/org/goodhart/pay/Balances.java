package org.goodhart.pay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.StableText;

/**
 * What is carried into a period, for everybody. The closing balances of one period are the opening ones of the next; an embedder stores them with the statements that they close.
 *
 * @param entries the balances in a stable order, each account once
 */
public record Balances(List<Balance> entries) {

    /**
     * Sorts the balances.
     *
     * @throws IllegalArgumentException if an account of somebody is there twice
     */
    public Balances {
        entries = entries.stream().sorted(Comparator.comparing(Balances::key)).toList();
        Set<String> keys = new HashSet<>();
        for (Balance balance : entries) {
            if (!keys.add(key(balance))) {
                throw new IllegalArgumentException(
                        "two balances of " + balance.owner() + " on one account: " + balance + ": one is expected");
            }
        }
    }

    /**
     * Nothing is carried.
     *
     * @return no balances
     */
    public static Balances none() {
        return new Balances(List.of());
    }

    /**
     * Balances.
     *
     * @param entries the balances
     * @return them in a stable order
     * @throws IllegalArgumentException if an account of somebody is there twice
     */
    public static Balances of(Balance... entries) {
        return new Balances(List.of(entries));
    }

    /**
     * What is carried for one.
     *
     * @param owner whose balances
     * @return his balances
     */
    public List<Balance> of(Owner owner) {
        return entries.stream().filter(balance -> balance.owner().equals(owner)).toList();
    }

    /**
     * These with those of somebody else's instead of what they had.
     *
     * @param owner whose balances are exchanged
     * @param his his balances now
     * @return the balances
     * @throws IllegalArgumentException if one of them is somebody else's
     */
    public Balances with(Owner owner, Collection<? extends Balance> his) {
        List<Balance> all = new ArrayList<>(entries);
        all.removeIf(balance -> balance.owner().equals(owner));
        for (Balance balance : his) {
            if (!balance.owner().equals(owner)) {
                throw new IllegalArgumentException(
                        "a balance of " + balance.owner() + " among those of " + owner + ": his own are expected");
            }
            all.add(balance);
        }
        return new Balances(all);
    }

    /**
     * The fingerprint of all of them.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer().put(entries.size());
        for (Balance balance : entries) writer.put(key(balance)).put(amount(balance));
        return writer.finish();
    }

    /** What was put aside or is taken back stands beside others of its line; the period in which it was earned tells them apart. */
    private static String key(Balance balance) {
        String kind = balance.getClass().getSimpleName() + " "
                + StableText.of(balance.owner().description()) + " " + StableText.of(balance.account());
        if (balance instanceof Balance.Unvested deferred) {
            return kind + " " + deferred.vestsOn() + " " + StableText.of(deferred.earnedIn());
        }
        return balance instanceof Balance.Debt debt
                ? kind
                        + debt.earnedIn()
                                .map(period -> " " + StableText.of(period))
                                .orElse("")
                : kind;
    }

    private static String amount(Balance balance) {
        if (balance instanceof Balance.Counted counted) return counted.since() + " " + counted.units();
        if (balance instanceof Balance.Excess excess) return excess.money().toString();
        if (balance instanceof Balance.Debt debt) return debt.money().toString();
        return ((Balance.Unvested) balance).money().toString();
    }
}
