package org.goodhart.pay;

/** What becomes of what is over a cap. */
public enum Excess {
    /** It is not paid. */
    LOST,
    /** It is carried into the next period and paid there as far as the cap leaves room. */
    CARRIED
}
