/** What things cost: benchmarks to be run by hand, with {@code java -jar kpi-examples/benchmarks/target/benchmarks.jar}. */
@NullMarked
package org.goodhart.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
