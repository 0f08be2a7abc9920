/**
 * What happened to a fault on its way: who resolved it, how it was handed about, whether it came back, and whether
 * anybody but the line itself says that it is mended.
 *
 * <p>"How do we know that the problem is solved?" is answered by evidence. A resolution is a claim; a
 * {@link org.goodhart.flow.Verification} looks for what the customer or equipment says of it, and finds it confirmed,
 * refuted or met with silence. What silence means is declared, and quiet days alone never confirm.
 *
 * <p>Start from {@link org.goodhart.flow.FlowMetrics}.
 */
@NullMarked
package org.goodhart.flow;

import org.jspecify.annotations.NullMarked;
