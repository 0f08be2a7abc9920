package org.goodhart.pay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Post;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * Money that several people earn together and share. It is funded by a formula on the figures of the department or of a line, rounded once, and divided among its members by weight
 * in minor units by largest remainder: the shares sum to the pool, whoever asks for his first.
 *
 * <p>Example: 300.00 shared by weights of 10,000, 1,000 and 100 is 270.27, 27.03 and 2.70.
 *
 * @param name what it is called
 * @param fundedOn on whose figures it is funded: the department's or a line's
 * @param funding what funds it; a gate, a cap or a curve of the pool are part of this formula
 * @param rounding how the pool as a whole is rounded before it is divided; to minor units or coarser
 * @param title whose post has this title is a member; empty: every agent who was there in the period
 * @param weights by what it is divided
 */
public record Pool(
        String name,
        Owner fundedOn,
        PayFormula funding,
        Rounding rounding,
        Optional<String> title,
        PoolWeights weights) {

    /**
     * Checks that it is funded alike for whoever asks.
     *
     * @throws IllegalArgumentException if it is funded by parts of a base, of lines or of counts that are kept, which everybody has of his own
     */
    public Pool {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fundedOn, "fundedOn");
        Objects.requireNonNull(funding, "funding");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(weights, "weights");
        if (funding.takesBase()
                || !funding.lines().isEmpty()
                || !funding.keptCounts().isEmpty()) {
            throw new IllegalArgumentException("pool '" + name
                    + "' is funded by parts of a base, of lines or of counts, which everybody has of his own: a sum that is the same"
                    + " for all is expected\nMaybe PayFormula.fixed is meant as its stake");
        }
    }

    /**
     * A pool of the department, shared by every agent who was there in the period.
     *
     * @param name what it is called
     * @param funding what funds it, on the department's figures
     * @param rounding how the pool as a whole is rounded
     * @param weights by what it is divided
     * @return the pool
     */
    public static Pool ofDepartment(String name, PayFormula funding, Rounding rounding, PoolWeights weights) {
        return new Pool(name, Owner.department(), funding, rounding, Optional.empty(), weights);
    }

    /**
     * The same for those alone who held a post of this title last in the period.
     *
     * @param post the title
     * @return the pool
     */
    public Pool forPosts(String post) {
        return new Pool(name, fundedOn, funding, rounding, Optional.of(post), weights);
    }

    /** The case in which it is funded. */
    PayCase fundedIn(PayCase on) {
        return on.ofOwner(fundedOn);
    }

    /** The weights of its members; whoever weighs nothing is among them with 0. */
    Map<AgentId, Ratio> weightsIn(PayCase on) {
        Map<AgentId, Ratio> members = new TreeMap<>();
        for (Owner owner : on.payroll().owners(Owner.Level.AGENT)) {
            AgentId agent = ((Owner.OfAgent) owner).agent().orElseThrow();
            PayCase his = on.ofOwner(owner);
            Optional<Post> post = his.lastPost();
            boolean member = title.isEmpty()
                    ? post.isPresent() || weights.names(agent)
                    : post.filter(held -> held.title().equals(title.get())).isPresent();
            if (member) members.put(agent, weights.of(agent, his));
        }
        return members;
    }

    /** Who gets how much; nobody, if nobody weighs anything. */
    Map<AgentId, Money> shares(Explained<Amount> funded, Map<AgentId, Ratio> members) {
        Money whole = Money.rounded(funded.value().currency(), funded.value().majorUnits(), rounding);
        boolean anybody = members.values().stream().anyMatch(weight -> !weight.isZero());
        return anybody ? whole.allocate(members) : Map.of();
    }

    List<Metric> metrics() {
        return Needs.metrics(List.of(funding), weights.metrics());
    }

    String description() {
        return "pool '" + name + "' of " + fundedOn.description() + " funded by (" + funding.description()
                + ") rounded " + rounding + " for "
                + title.map(post -> "posts '" + post + "'").orElse("everybody") + " by " + weights;
    }
}
