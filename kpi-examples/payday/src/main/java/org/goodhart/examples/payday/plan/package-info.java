/**
 * What payday measures and pays: the norms, the metrics on the scorecards, and the pay schemes, each in a file of its own.
 *
 * <p>This is the part that an embedder writes for his own house. Start from {@link org.goodhart.examples.payday.plan.Plan}.
 */
@NullMarked
package org.goodhart.examples.payday.plan;

import org.jspecify.annotations.NullMarked;
