/**
 * The schemes that operators of internet providers argued about, each as its own words have it: what the library makes of them is for the audit to say.
 *
 * <p>Start from {@link org.goodhart.examples.payday.discussion.NormShareScheme}, the one that everybody proposes first.
 */
@NullMarked
package org.goodhart.examples.payday.discussion;

import org.jspecify.annotations.NullMarked;
