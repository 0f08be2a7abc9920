package org.goodhart.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.pay.PayScheme;
import org.goodhart.testkit.arbitraries.PayArbitraries;

/** What the laws of schemes are tried on. Each of these can be overridden; the laws are in {@link PaySchemeLaws} and {@link LedgerLaws}. */
public interface SchemesUnderLaw extends DesksUnderLaw {
    /**
     * The schemes to try the laws on.
     *
     * @return schemes for the department over metrics of the core, unless overridden
     */
    @Provide
    default Arbitrary<PayScheme> schemes() {
        return PayArbitraries.schemes(PayFormulaLaws.METRICS);
    }
}
