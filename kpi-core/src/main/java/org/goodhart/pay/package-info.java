/**
 * Pay out of figures, computed once together with its reason.
 *
 * <p>A pay scheme promises money for measures: a base, lines that earn or cost a part of it along a curve, gates,
 * caps and guards. Evaluating it over the scorecards of a period gives a statement whose lines add up and whose
 * derivation is made in the same step as the money. Nothing decides pay silently: what an undefined measure or a
 * small sample pays, on which side a boundary falls, and where and how is rounded is declared, or the scheme cannot
 * be built.
 *
 * <p>The order of stages is fixed: base; each line (stake, curve, gates, caps and floors of the line, rounding); cap of
 * the total; guards.
 *
 * <p>Start from {@link org.goodhart.pay.PayScheme#named}.
 */
@NullMarked
package org.goodhart.pay;

import org.jspecify.annotations.NullMarked;
