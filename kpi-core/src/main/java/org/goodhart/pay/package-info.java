/**
 * Pay out of figures, computed once together with its reason.
 *
 * <p>A pay scheme promises money for measures: a base, lines that earn or cost a part of it along a curve, gates,
 * caps and guards. Evaluating it over the scorecards of a period gives a statement whose lines add up and whose
 * derivation is made in the same step as the money. Nothing decides pay silently: what an undefined measure or a
 * small sample pays, on which side a boundary falls, and where and how is rounded is declared, or the scheme cannot
 * be built.
 *
 * <p>The order of stages is fixed and stands in {@link org.goodhart.pay.Stage}. Rooms: what a scheme promises ({@code PayFormula} and the records behind it, {@code Curve}, {@code Tiers},
 * {@code Matrix}, {@code PayCondition}), the scheme and its checks ({@code PayScheme}, {@code SchemeVersions}, {@code WhatIf}), what it is evaluated on ({@code Payroll}, {@code PayCase}, {@code Balances},
 * {@code PayEntry}), the stages ({@code StatementRun} and what ends in {@code Stage}), guards, and what comes out ({@code PayStatement}, {@code PayRun}, {@code StatementDiff}).
 *
 * <p>Start from {@link org.goodhart.pay.PayScheme#named}.
 */
@NullMarked
package org.goodhart.pay;

import org.jspecify.annotations.NullMarked;
