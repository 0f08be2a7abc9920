package org.goodhart.testkit.laws;

import java.util.Currency;
import net.jqwik.api.Group;

/** The published laws, tried on the core's own values. */
class CoreValueLawsTest {
    @Group
    class Ratios implements RatioLaws {}

    @Group
    class Intervals implements IntervalLaws {}

    @Group
    class MoneyWithTwoDecimals implements MoneyLaws {
        @Override
        public Currency currency() {
            return Currency.getInstance("RUB");
        }
    }

    @Group
    class MoneyWithoutDecimals implements MoneyLaws {
        @Override
        public Currency currency() {
            return Currency.getInstance("JPY");
        }
    }

    @Group
    class MoneyWithThreeDecimals implements MoneyLaws {
        @Override
        public Currency currency() {
            return Currency.getInstance("BHD");
        }
    }
}
