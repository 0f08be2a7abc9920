/**
 * Was it in time: norms, the obligations that they make of faults and tickets, and the judgement of each.
 *
 * <p>A norm says how long something may take, on which clock. It is bound at the instant when the thing begins and never
 * to "now"; norms are versions with a date and are not edited. An obligation is judged by <em>elapsed more than
 * target</em>, so that equal is met, and never by comparing due instants, which are ambiguous at closing time. A
 * percentage within norm says which obligations are in it: its cohort is part of its name.
 *
 * <p>A line's norm limits the time that is the line's ({@link org.goodhart.sla.LineClock}); what stops a clock says a
 * {@link org.goodhart.sla.PausePolicy}; what is overdue ages ({@link org.goodhart.sla.Lateness}); and a fault's time is divided without a rest among those who
 * had it ({@link org.goodhart.sla.FaultTime}).
 *
 * <p>Start from {@link org.goodhart.sla.SlaNorm}, put norms into a {@link org.goodhart.sla.NormBook}, and take a metric
 * from {@link org.goodhart.sla.SlaMetrics}.
 */
@NullMarked
package org.goodhart.sla;

import org.jspecify.annotations.NullMarked;
