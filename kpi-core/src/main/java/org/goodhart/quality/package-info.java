/**
 * Which calls are listened to.
 *
 * <p>Listening to some calls tells how all of them were treated, if nobody steers which: who picks the calls picks the result. So the calls of
 * each stratum are drawn by lot, from a seed whose hash was published before the calls were made, and anybody can repeat the draw once the
 * seed is revealed. Calls that are made as a test, and those of employees about faults on their own lines, are not drawn; they show what
 * listening cannot, as long as support does not recognise them. What reviewers make of all these is a fact of the desk, the
 * {@link org.goodhart.desk.QualityReview}.
 *
 * <p>Start from {@link org.goodhart.quality.SeedCommitment}.
 */
@NullMarked
package org.goodhart.quality;

import org.jspecify.annotations.NullMarked;
