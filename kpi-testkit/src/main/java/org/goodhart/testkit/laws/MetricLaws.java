package org.goodhart.testkit.laws;

/**
 * What metrics promise: whole sums over the facts of single histories, and a finish that looks at nothing else. Whoever writes a
 * metric, a reading or a counter of his own implements this in a test class and overrides {@link #metrics()}; where his
 * readings want other facts than those that are generated, {@link #desks()} too.
 *
 * <p>They are put together of {@link MergingLaws}, {@link OwnerLaws}, {@link TravelLaws}, {@link WhatIfLaws}, {@link ConditionLaws} and {@link DescriptionLaws}. They are broken by
 * readings that look at another subscriber's history or keep something from one history to the next, by finishes that keep
 * something from one call to the next, by restrictions that forget a sum, and by descriptions that do not tell apart what differs.
 */
public interface MetricLaws extends MergingLaws, OwnerLaws, TravelLaws, WhatIfLaws, ConditionLaws, DescriptionLaws {}
