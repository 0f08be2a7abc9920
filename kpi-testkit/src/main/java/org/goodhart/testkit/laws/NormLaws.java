package org.goodhart.testkit.laws;

/**
 * What norms promise of whatever is recorded. Whoever has norms of his own implements this in a test class and overrides {@link #books()}:
 * his books have to be in force from February 2026 on, or for whatever began before, since the facts of {@link #histories()} lie there.
 * Where his calendars, selections or pauses want other facts, he overrides that too.
 *
 * <p>They are put together of {@link JudgementLaws}, {@link WaitingLaws} and {@link SettlementLaws}.
 */
public interface NormLaws extends JudgementLaws, WaitingLaws, SettlementLaws {}
