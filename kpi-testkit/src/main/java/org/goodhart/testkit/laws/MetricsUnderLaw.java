package org.goodhart.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.metric.Metric;
import org.goodhart.testkit.arbitraries.MetricArbitraries;

/**
 * What the laws of metrics are tried on. Each of these can be overridden; the laws are in {@link MetricLaws}.
 */
public interface MetricsUnderLaw extends DesksUnderLaw {
    /**
     * The metrics to try the laws on.
     *
     * @return the core's metrics and composites of them, unless overridden
     */
    @Provide
    default Arbitrary<Metric> metrics() {
        return MetricArbitraries.metrics();
    }
}
