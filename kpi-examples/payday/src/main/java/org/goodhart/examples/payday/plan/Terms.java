package org.goodhart.examples.payday.plan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.pay.Guard;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Rounding;

/**
 * What differs between the houses that the schemes are for.
 *
 * @param version the version of the schemes
 * @param effectiveFrom from when they are in force
 * @param headBase the base of the head of support for a month
 * @param agentBase the base of an agent for a month
 * @param wageFloor the minimum wage, where one is to be kept
 */
record Terms(String version, LocalDate effectiveFrom, Money headBase, Money agentBase, Optional<Guard> wageFloor) {

    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency EUR = Currency.getInstance("EUR");

    Terms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(wageFloor, "wageFloor");
    }

    static Terms provider() {
        EffectiveDated<Money> minimum = EffectiveDated.from(Plan.THROUGHOUT, Money.zero(RUB))
                .andFrom(LocalDate.of(2025, 1, 1), Money.of(RUB, 22_440))
                .andFrom(LocalDate.of(2026, 1, 1), Money.of(RUB, 27_093));
        return new Terms(
                "2026-1",
                Plan.THROUGHOUT,
                Money.of(RUB, 120_000),
                Money.of(RUB, 60_000),
                Optional.of(Guard.wageNotBelow(minimum, "the federal minimum wage")));
    }

    static Terms bpi2013() {
        return new Terms("2012-1", Plan.THROUGHOUT, Money.of(EUR, 4_000), Money.of(EUR, 2_500), Optional.empty());
    }

    Rounding rounding() {
        return Rounding.toMinorUnitsOf(headBase.currency(), RoundingMode.HALF_UP);
    }
}
