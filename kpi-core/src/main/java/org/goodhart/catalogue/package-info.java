/**
 * The catalogue of the library's metrics: what each measures, over which cases, whose word it takes, what games it, and which other metric shows that.
 *
 * <p>No figure is good by itself. Whoever pays on one wants to know before how people will better it without bettering the service, and what to look at beside it. What a
 * metric's formula, unit, direction and sources are it says itself; what the trade knows of it stands here.
 *
 * <p>Start from {@link org.goodhart.catalogue.Catalogue}; {@link org.goodhart.catalogue.ControlMap} says of any metrics, one's own as well, which of them rest on what the paid
 * person writes himself.
 */
@NullMarked
package org.goodhart.catalogue;

import org.jspecify.annotations.NullMarked;
