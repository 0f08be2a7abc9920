/**
 * Metrics: exact integer sums of what single facts contribute, and a finish that turns the sums into a measure.
 *
 * <p>"Ninety-five per cent within the norm" is two counts and a division. Because the counts are sums of whole numbers over single facts,
 * a metric is by construction independent of order and of partitioning, can be merged, can take a fact back, and adds up from agents to lines to
 * the department. A {@link org.goodhart.metric.Reading} derives facts from one subscriber's history, a
 * {@link org.goodhart.metric.Counter} says what a fact contributes, a {@link org.goodhart.metric.Metric} sums and
 * finishes, a {@link org.goodhart.metric.MetricSet} computes many of them in one pass, and a
 * {@link org.goodhart.metric.Scorecard} is what comes out for one owner.
 *
 * <p>Start from {@link org.goodhart.metric.Metric#share} to write a metric and from
 * {@link org.goodhart.metric.MetricSet#evaluate} to compute it.
 */
@NullMarked
package org.goodhart.metric;

import org.jspecify.annotations.NullMarked;
