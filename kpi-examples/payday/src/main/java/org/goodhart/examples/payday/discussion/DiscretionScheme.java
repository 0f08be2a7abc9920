package org.goodhart.examples.payday.discussion;

import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Money;

/** "I am no supporter of KPIs for managers at all. One has to see and to value in time": a salary, and a superior who corrects it within limits, with his reason and his name. */
public final class DiscretionScheme {
    /** What the line is called that the superior fills. */
    public static final String LINE = "Judgement of the director";

    private DiscretionScheme() {}

    /**
     * The scheme of the head.
     *
     * @return the scheme, without a single figure
     */
    public static PayScheme ofHead() {
        return House.scheme("No KPI", Owner.Level.DEPARTMENT, 120_000)
                .discretionary(LINE, Money.of(House.RUB, -12_000), Money.of(House.RUB, 24_000))
                .build();
    }
}
