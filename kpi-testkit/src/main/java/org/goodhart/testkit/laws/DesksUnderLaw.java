package org.goodhart.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.value.PayPeriod;

/** The records that laws are tried on. Each of these can be overridden. */
public interface DesksUnderLaw {
    /**
     * The desks to try the laws on.
     *
     * @return desks around {@link #period()}, unless overridden
     */
    @Provide
    default Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(period());
    }

    /**
     * The period that is asked about.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }
}
