package org.goodhart.desk;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;

/**
 * How a call came to be listened to, or a fault to be looked into: by lot, so many of so many of its stratum. A call that somebody picked was not drawn, and has no draw.
 *
 * <p>Each drawn call stands for the calls that were not, which is what its weight says. Whoever drew without having committed
 * to a seed could have drawn again until he liked what he got; the commitment shows that he did not.
 *
 * <pre>{@code
 * Draw.of(3, 40).weight()             // 40/3
 * Draw.of(3, 40).isCommitted()        // false
 * }</pre>
 *
 * @param drawn how many calls or faults of the stratum were drawn, those among them that nobody came to hear or to reach included
 * @param population how many the stratum had
 * @param commitment the hash of the seed, published before the calls were made, or the faults arrived; empty if nobody had committed to any
 */
public record Draw(int drawn, int population, Optional<Fingerprint> commitment) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if none was drawn, or more than there are
     */
    public Draw {
        Objects.requireNonNull(commitment, "commitment");
        if (drawn < 1 || drawn > population) {
            throw new IllegalArgumentException("a draw of " + drawn + " of " + population
                    + ": at least one, and no more than there are, is expected"
                    + (drawn > population && population > 0 ? "\nMaybe the two are swapped." : ""));
        }
    }

    /**
     * A draw by a seed that nobody had committed to.
     *
     * @param drawn how many calls of the stratum were drawn
     * @param population how many it had
     * @return the draw
     * @throws IllegalArgumentException if none was drawn, or more than there are
     */
    public static Draw of(int drawn, int population) {
        return new Draw(drawn, population, Optional.empty());
    }

    /**
     * This draw by a seed whose hash had been published before the calls were made.
     *
     * @param hash the hash
     * @return the committed draw
     */
    public Draw committedTo(Fingerprint hash) {
        return new Draw(drawn, population, Optional.of(hash));
    }

    /**
     * Whether the seed was committed to.
     *
     * @return true if its hash had been published beforehand
     */
    public boolean isCommitted() {
        return commitment.isPresent();
    }

    /**
     * For how many calls a drawn one stands: one by the probability of being drawn.
     *
     * @return the weight, 1 where all were drawn, else more
     */
    public Ratio weight() {
        return Ratio.of(population, drawn);
    }

    @Override
    public String toString() {
        return drawn + " of " + population
                + commitment.map(hash -> " by " + hash.abbreviated()).orElse("");
    }
}
