package org.goodhart.examples.payday.discussion;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import org.goodhart.desk.Source;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** What all schemes of the house share: the currency, the rounding, what is not known or too little is held, and when a repair counts as true. */
final class House {
    static final Currency RUB = Currency.getInstance("RUB");
    static final Verification ASKED = Verification.within(Duration.ofDays(7))
            .by(Source.CUSTOMER, Source.TELEMETRY)
            .silenceIs(Silence.MISS);

    private House() {}

    static PaySchemeBuilder scheme(String name, Owner.Level level, long base) {
        return PayScheme.named(name)
                .version("2026-1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(level)
                .base(Money.of(RUB, base))
                .whenUndefined(Fallback.hold())
                .whenSampleBelow(20, Fallback.payout(Ratio.ZERO))
                .rounding(Rounding.toMinorUnitsOf(RUB, RoundingMode.HALF_UP));
    }
}
