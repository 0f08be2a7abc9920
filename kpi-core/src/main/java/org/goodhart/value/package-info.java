/**
 * What a payroll is written in: money, exact shares and rates, stretches of time, pay periods, values that change on a
 * date, and figures that carry their own reason. Nothing here knows of tickets or KPIs, nothing rounds silently, and
 * every interval of time is half-open; what is known only approximately is an {@link org.goodhart.value.Estimate}, and no
 * number until its rounding is named. Start from {@link org.goodhart.value.Money} and
 * {@link org.goodhart.value.Ratio}; a computed figure that explains itself is an {@link org.goodhart.value.Explained}.
 */
@NullMarked
package org.goodhart.value;

import org.jspecify.annotations.NullMarked;
