package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** A statement in the making: what it is made from, its lines so far, and the balances that it will close with. */
final class StatementDraft {

    /** A version of a scheme for a part of the period. */
    record Part(PaySchemeTerms terms, Ratio share, Predicate<LocalDate> dates) {}

    private final Payroll payroll;
    private final Owner owner;
    private final List<Part> parts;
    private final List<PayLine> lines = new ArrayList<>();
    private final List<Balance> opening;
    private final List<Balance> closing = new ArrayList<>();
    private final Map<String, Money> earned = new LinkedHashMap<>();
    private Optional<PayCase> last = Optional.empty();
    private Money raised;

    StatementDraft(Payroll payroll, Owner owner, List<Part> parts) {
        this.payroll = payroll;
        this.owner = owner;
        this.parts = parts;
        this.opening = new ArrayList<>(payroll.opening().of(owner));
        this.raised = zero();
    }

    Payroll payroll() {
        return payroll;
    }

    Owner owner() {
        return owner;
    }

    /** The versions that were in force in the period, one after the other; their shares sum to 1. */
    List<Part> parts() {
        return parts;
    }

    /** The terms in force at the end of the period. */
    PaySchemeTerms terms() {
        return parts.get(parts.size() - 1).terms();
    }

    /** The case of one version, as if it had been in force for the whole period. */
    PayCase caseOf(Part part) {
        PaySchemeTerms terms = part.terms();
        PayCase plain = PayCase.of(payroll, owner, terms.base(), terms.fitness())
                .paidTo(terms.payee())
                .prorated(terms.proration());
        PayCase inPart = parts.size() == 1 ? plain : plain.inPart(plain.presenceOn(part.dates()));
        return inPart.withBase(Amount.of(terms.base()).times(inPart.presenceInPart()));
    }

    /** The case after the lines of the last version: what later stages evaluate on. */
    PayCase lastCase() {
        return last.orElseThrow();
    }

    void lastCase(PayCase on) {
        last = Optional.of(on);
    }

    /** What a line of this name pays in all versions together. */
    Money earned(String line) {
        return earned.getOrDefault(line, zero());
    }

    void addEarned(String name, PayLine line) {
        earned.merge(name, line.amount(), Money::plus);
        add(line);
    }

    void add(PayLine line) {
        lines.add(line);
    }

    List<PayLine> lines() {
        return lines;
    }

    Money zero() {
        return Money.zero(terms().base().currency());
    }

    Money total() {
        return guardCase().total();
    }

    Money sumOf(Set<PayLine.Kind> kinds) {
        return guardCase().sumOf(kinds);
    }

    /** Notes what a guard corrected, other than sanctions. */
    void raise(Money correction) {
        raised = raised.plus(correction);
    }

    /** What guards added to pay, without what they gave back of sanctions, which was no pay before. */
    Money raised() {
        return raised;
    }

    GuardCase guardCase() {
        return new GuardCase(payroll.period(), lines, lastCase().presence(), raised);
    }

    /** Takes the opening balances of a kind that fulfil a condition; what nobody takes is carried on as it is. */
    <B extends Balance> List<B> take(Class<B> kind, Predicate<B> which) {
        return remove(opening, kind, which);
    }

    Money takeExcess(String account) {
        return removed(opening, Balance.Excess.class, account, Balance.Excess::money);
    }

    Money takeDrawDebt() {
        return removed(opening, Balance.Debt.class, Draw.ACCOUNT, Balance.Debt::money);
    }

    /** What no stage has taken so far. */
    List<Balance> untouched() {
        return List.copyOf(opening);
    }

    void close(Balance balance) {
        closing.add(balance);
    }

    /** Carries on what is over a cap, if anything is. */
    void closeExcess(String account, Money over) {
        if (over.isPositive()) close(new Balance.Excess(owner, account, over));
    }

    /** Leaves owed what is, if anything is; debts of one account, or of one line of one period, stand together. */
    void closeDebt(String account, Optional<String> earnedIn, Money rest) {
        if (!rest.isPositive()) return;
        Money sum = rest;
        for (Balance.Debt debt : remove(
                closing,
                Balance.Debt.class,
                debt -> debt.account().equals(account) && debt.earnedIn().equals(earnedIn))) {
            sum = sum.plus(debt.money());
        }
        close(new Balance.Debt(owner, account, earnedIn, sum));
    }

    private <B extends Balance> Money removed(
            List<Balance> from, Class<B> kind, String account, Function<B, Money> money) {
        Money sum = zero();
        for (B balance : remove(from, kind, of -> of.account().equals(account))) sum = sum.plus(money.apply(balance));
        return sum;
    }

    private static <B extends Balance> List<B> remove(List<Balance> from, Class<B> kind, Predicate<B> which) {
        List<B> removed = new ArrayList<>();
        for (Balance balance : from) {
            if (kind.isInstance(balance) && which.test(kind.cast(balance))) removed.add(kind.cast(balance));
        }
        from.removeAll(removed);
        return removed;
    }

    List<Balance> closing() {
        List<Balance> all = new ArrayList<>(opening);
        all.addAll(closing);
        return new Balances(all).entries();
    }

    <E extends PayEntry> List<E> entries(Class<E> kind) {
        return payroll.entries().stream()
                .filter(entry -> kind.isInstance(entry) && entry.owner().equals(owner))
                .map(kind::cast)
                .toList();
    }

    /** How much of what is wanted may be taken back now: not more than there is, and not more than each guard leaves. */
    Explained<Money> takeable(Money wanted) {
        return takeable(wanted, terms().guards());
    }

    /** How much of what is wanted may be put aside now. */
    Explained<Money> deferrable(Money wanted) {
        return takeable(
                wanted, terms().guards().stream().filter(Guard::limitsDeferral).toList());
    }

    private Explained<Money> takeable(Money wanted, List<Guard> guards) {
        GuardCase on = guardCase();
        Money least = on.total().max(zero());
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(Explanation.of(Phrase.of("pay.takeable.total", least)));
        for (Guard guard : guards) {
            Optional<Explained<Money>> room = guard.recoverable(on);
            if (room.isEmpty()) continue;
            least = least.min(room.get().value());
            reasons.add(Explanation.of(
                    Phrase.of("pay.takeable.guard", guard.label()), room.get().explanation()));
        }
        Money taken = wanted.min(least);
        return Explained.of(taken, new Explanation(Phrase.of("pay.takeable", wanted, taken), reasons));
    }

    static Comparator<Balance.Unvested> byDate() {
        return Comparator.comparing(Balance.Unvested::vestsOn)
                .thenComparing(Balance.Unvested::earnedIn)
                .thenComparing(Balance.Unvested::account);
    }
}
