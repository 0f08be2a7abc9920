package org.goodhart.pay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;

/** What has to hold between the terms of a scheme; every contradiction is added to the problems. */
record SchemeChecks(
        List<EarnLine> lines,
        List<Spiff> spiffs,
        List<Discretion> discretions,
        List<Guard> guards,
        List<Deferral> deferrals,
        List<String> problems) {

    /** No two lines are called alike, and what looks at a line stands after it. */
    void names() {
        Set<String> taken = new HashSet<>();
        taken.add(Phrase.of("pay.base").in(Language.ENGLISH));
        taken.add(Phrase.of("pay.total-cap").in(Language.ENGLISH));
        for (Guard guard : guards) take(guard.label().in(Language.ENGLISH), taken);
        Set<String> before = new LinkedHashSet<>();
        for (EarnLine line : lines) {
            take(line.name(), taken);
            looksBack(line.name(), line.formula(), before);
            before.add(line.name());
        }
        for (Discretion discretion : discretions) take(discretion.name(), taken);
        for (Spiff spiff : spiffs) {
            take(spiff.name(), taken);
            looksBack(spiff.name(), spiff.formula(), before);
        }
        Set<String> deferred = new HashSet<>();
        for (Deferral deferral : deferrals) {
            known("a deferral", Set.of(deferral.line()));
            if (!deferred.add(deferral.line())) {
                problems.add(
                        "line '" + deferral.line() + "' is deferred twice: one deferral, maybe in parts, is expected");
            }
        }
        keptCounts();
    }

    private void take(String name, Set<String> taken) {
        if (name.isBlank()) problems.add("a line has a blank name");
        else if (!taken.add(name)) problems.add("two lines are called '" + name + "'");
    }

    private void looksBack(String name, PayFormula formula, Set<String> before) {
        for (String line : formula.lines()) {
            if (!before.contains(line)) {
                problems.add("line '" + name + "' looks at line '" + line + "', which does not stand before it");
            }
        }
    }

    /** One account counts one figure. */
    private void keptCounts() {
        Map<String, KeptCount> accounts = new LinkedHashMap<>();
        List<PayFormula> formulas = new ArrayList<>();
        for (EarnLine line : lines) formulas.add(line.formula());
        for (Spiff spiff : spiffs) formulas.add(spiff.formula());
        for (PayFormula formula : formulas) {
            for (KeptCount count : formula.keptCounts()) {
                KeptCount other = accounts.putIfAbsent(count.accumulation().account(), count);
                if (other != null && !other.equals(count)) {
                    problems.add("two figures are counted as '"
                            + count.accumulation().account() + "'");
                }
            }
        }
    }

    void known(String what, Set<String> names) {
        for (String name : names) {
            if (lines.stream().noneMatch(line -> line.name().equals(name))) {
                problems.add(what + " is about line '" + name + "', which there is not");
            }
        }
    }

    void gate(PayCondition condition, Set<String> names) {
        known("a gate", names);
        if (condition instanceof Gate gate) gate.vacuity().ifPresent(problems::add);
    }

    /** Currencies agree with the base, and no limit lies where nothing can be. */
    void against(Money base, Optional<LineCap> totalCap, Optional<Draw> draw) {
        for (EarnLine line : lines) {
            String what = "line '" + line.name() + "'";
            currencies(what, line.formula().currencies(), base);
            line.cap().ifPresent(cap -> currency("the cap of " + what, cap.limit(), base));
        }
        for (Spiff spiff : spiffs)
            currencies("line '" + spiff.name() + "'", spiff.formula().currencies(), base);
        for (Guard guard : guards) currencies("guard '" + guard.label() + "'", guard.currencies(), base);
        draw.ifPresent(of -> currency("the draw", of.guarantee(), base));
        for (Discretion discretion : discretions) discretion(discretion, base);
        if (totalCap.isEmpty()) return;
        Money limit = totalCap.get().limit();
        currency("the cap of the total", limit, base);
        if (limit.currency().equals(base.currency()) && limit.compareTo(base) < 0) {
            problems.add("the cap of the total, " + limit + ", is below the base, " + base);
        }
    }

    private void discretion(Discretion line, Money base) {
        currency("line '" + line.name() + "'", line.least(), base);
        currency("line '" + line.name() + "'", line.most(), base);
        if (line.least().currency().equals(line.most().currency())
                && (line.least().isPositive() || line.most().isNegative())) {
            problems.add("line '" + line.name() + "' is at discretion from " + line.least() + " to " + line.most()
                    + ": limits with 0 between them are expected");
        }
    }

    private void currency(String what, Money money, Money base) {
        currencies(what, Set.of(money.currency()), base);
    }

    private void currencies(String what, Set<Currency> used, Money base) {
        for (Currency currency : used) {
            if (!currency.equals(base.currency())) {
                problems.add(what + " is in " + currency + ", the base in " + base.currency());
            }
        }
    }
}
