/**
 * Who could cheat a pay scheme, how, and whether it pays.
 *
 * <p>A {@link org.goodhart.gaming.Strategy} changes a subscriber's history within what a {@link org.goodhart.gaming.Role} may
 * write or do, and declares what follows from it for the customer. An <em>exploit</em> is a change that raises the
 * role's pay, summed over a stated number of periods, while true service gets no better. An
 * {@link org.goodhart.gaming.Audit} looks for exploits before anyone is paid by the scheme, shrinks what it finds, and
 * says within which bounds it looked. It never says that a scheme cannot be gamed.
 *
 * <p>Start from {@link org.goodhart.gaming.Audit#of}.
 */
@NullMarked
package org.goodhart.gaming;

import org.jspecify.annotations.NullMarked;
