/**
 * The laws that the library's types promise, as properties to run: implement a law interface in a test class, override its
 * arbitraries with values of your own domain, and jqwik tries every law on them. Start from
 * {@link org.goodhart.testkit.laws.MoneyLaws}.
 */
@NullMarked
package org.goodhart.testkit.laws;

import org.jspecify.annotations.NullMarked;
