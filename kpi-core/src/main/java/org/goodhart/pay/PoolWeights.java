package org.goodhart.pay;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Metric;
import org.goodhart.value.Ratio;

/** By what a pool is divided among its members. */
public sealed interface PoolWeights {

    /**
     * The same for everybody.
     *
     * @return the weights
     */
    static PoolWeights equal() {
        return new Equal();
    }

    /**
     * By how much of the period each was there, by the proration of the scheme: where it prorates nothing, whoever was there at all weighs as much as anybody.
     *
     * @return the weights
     */
    static PoolWeights byPresence() {
        return new ByPresence();
    }

    /**
     * By the value of each one's own figure. Who has none, or one below 0, weighs nothing.
     *
     * @param metric the metric
     * @return the weights
     */
    static PoolWeights byMetric(Metric metric) {
        return new ByMetric(metric);
    }

    /**
     * As was agreed beforehand, such as a credit that two people split.
     *
     * @param weights the weight of each, not negative; they need not sum to 1
     * @return the weights; who is not named weighs nothing
     * @throws IllegalArgumentException if a weight is negative or there is none
     */
    static PoolWeights fixed(Map<AgentId, Ratio> weights) {
        return new Fixed(weights);
    }

    /**
     * The weight of a member.
     *
     * @param member who
     * @param his his case
     * @return his weight, not negative
     */
    Ratio of(AgentId member, PayCase his);

    /**
     * Whether somebody is named in them.
     *
     * @param member who
     * @return true if he is
     */
    default boolean names(AgentId member) {
        return false;
    }

    /**
     * The metrics that they look at.
     *
     * @return the metrics
     */
    default List<Metric> metrics() {
        return List.of();
    }

    /** The same for everybody. */
    record Equal() implements PoolWeights {
        @Override
        public Ratio of(AgentId member, PayCase his) {
            return Ratio.ONE;
        }

        @Override
        public String toString() {
            return "equal weights";
        }
    }

    /** By how much of the period each was there. */
    record ByPresence() implements PoolWeights {
        @Override
        public Ratio of(AgentId member, PayCase his) {
            return his.presence();
        }

        @Override
        public String toString() {
            return "presence";
        }
    }

    /**
     * By each one's own figure.
     *
     * @param metric the metric
     */
    record ByMetric(Metric metric) implements PoolWeights {
        /** Refuses null. */
        public ByMetric {
            Objects.requireNonNull(metric, "metric");
        }

        @Override
        public Ratio of(AgentId member, PayCase his) {
            Optional<Ratio> value = his.scorecard().measure(metric).value();
            return value.orElse(Ratio.ZERO).max(Ratio.ZERO);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(metric);
        }

        @Override
        public String toString() {
            return "{" + metric.description() + "}";
        }
    }

    /**
     * As agreed.
     *
     * @param weights the weight of each
     */
    record Fixed(Map<AgentId, Ratio> weights) implements PoolWeights {
        /**
         * Sorts the weights.
         *
         * @throws IllegalArgumentException if one is negative or there is none
         */
        public Fixed {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
            if (weights.isEmpty())
                throw new IllegalArgumentException("a pool with no weights: at least one is expected");
            weights.forEach((agent, weight) -> {
                if (weight.signum() < 0) {
                    throw new IllegalArgumentException(
                            "the weight of " + agent + " is " + weight + ": 0 or more is expected");
                }
            });
        }

        @Override
        public Ratio of(AgentId member, PayCase his) {
            return weights.getOrDefault(member, Ratio.ZERO);
        }

        @Override
        public boolean names(AgentId member) {
            return weights.containsKey(member);
        }

        @Override
        public String toString() {
            return "weights " + weights;
        }
    }
}
