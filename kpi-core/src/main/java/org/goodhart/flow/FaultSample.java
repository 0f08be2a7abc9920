package org.goodhart.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Strata;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.StableText;

/**
 * The faults of a period that were drawn to be looked into: by lot, from each stratum so many, by a seed whose hash was published before the period. Somebody independent then asks the customer or measures the line,
 * and what he finds is written on the ticket as a confirmation, or it is not.
 *
 * <pre>{@code
 * List<Fault> all = FaultSample.toDrawFrom(desk, march);                              // once the period is over
 * List<String> first = ...;                                                           // the labels of those of a stratum
 * FaultSample.of(Stratum.of("first line"), promise.drawOf(3, first.size()), promise.drawNames(seed, first, 3))
 *         .and(Stratum.of("second line"), promise.drawOf(5, second.size()), promise.drawNames(seed, second, 5))
 * }</pre>
 *
 * <p>A fault is in the sample if its {@linkplain Fault#label label} was drawn, the one it had before anybody registered it, or one of its tickets: neither registering a drawn fault nor merging its ticket into another one takes it out. If it was drawn twice by
 * that, it counts once, in the stratum of the first of these that was drawn.
 *
 * @param strata what was drawn from each stratum
 */
public record FaultSample(SortedMap<Stratum, Drawn> strata) {

    /**
     * What was drawn from one stratum.
     *
     * @param draw how many of how many, and by which committed seed
     * @param faults the labels of those that were drawn
     */
    public record Drawn(Draw draw, SortedSet<String> faults) {
        /**
         * Checks that all that was drawn is there, and nothing else.
         *
         * @throws IllegalArgumentException if nobody had committed to the seed, or there are not as many faults as were drawn
         */
        public Drawn {
            Objects.requireNonNull(draw, "draw");
            faults = Collections.unmodifiableSortedSet(new TreeSet<>(faults));
            if (!draw.isCommitted()) {
                throw new IllegalArgumentException("a draw of " + draw
                        + " faults by a seed that nobody had committed to: a committed one is expected"
                        + "\nMaybe SeedCommitment.drawOf(...) was meant");
            }
            if (faults.size() != draw.drawn()) {
                throw new IllegalArgumentException("a draw of " + draw + " with " + faults.size()
                        + " different faults: as many as were drawn are expected, also those that nobody reached");
            }
        }

        /** The same for the same draw of the same faults, in whichever order they were given. */
        private String description() {
            List<Fingerprint> names = faults.stream().map(Fingerprint::of).toList();
            return draw.drawn() + " of " + draw.population() + " by "
                    + draw.commitment().orElseThrow().hex() + ": "
                    + Fingerprint.writer().unordered(names).finish().hex();
        }
    }

    /**
     * Checks that no fault is in two strata.
     *
     * @throws IllegalArgumentException if there is no stratum, or a fault was drawn from two
     */
    public FaultSample {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        if (strata.isEmpty()) throw new IllegalArgumentException("no stratum: at least one is expected");
        byName(strata);
    }

    private static SortedMap<String, Stratum> byName(SortedMap<Stratum, Drawn> strata) {
        SortedMap<String, Stratum> byName = new TreeMap<>();
        for (Map.Entry<Stratum, Drawn> entry : strata.entrySet()) {
            for (String fault : entry.getValue().faults()) {
                Stratum other = byName.put(fault, entry.getKey());
                if (other != null) {
                    throw new IllegalArgumentException("fault '" + fault + "' was drawn from stratum " + other
                            + " and from " + entry.getKey() + ": strata are expected to have no fault in common");
                }
            }
        }
        return byName;
    }

    /**
     * What was drawn from one stratum, and from no other yet.
     *
     * @param stratum which faults there were to draw from
     * @param draw how many of how many, and by which committed seed
     * @param faults the labels of all that were drawn
     * @return the sample
     * @throws IllegalArgumentException if nobody had committed to the seed, or there are not as many faults as were drawn
     */
    public static FaultSample of(Stratum stratum, Draw draw, Collection<String> faults) {
        return new FaultSample(new TreeMap<>(Map.of(stratum, new Drawn(draw, new TreeSet<>(faults)))));
    }

    /**
     * This sample with what was drawn from another stratum.
     *
     * @param stratum which faults there were to draw from
     * @param draw how many of how many, and by which committed seed
     * @param faults the labels of all that were drawn
     * @return the larger sample
     * @throws IllegalArgumentException if the stratum is in the sample already, a fault was drawn from two, nobody had committed to the seed, or there are not as many faults as were drawn
     */
    public FaultSample and(Stratum stratum, Draw draw, Collection<String> faults) {
        SortedMap<Stratum, Drawn> more = new TreeMap<>(strata);
        if (more.put(stratum, new Drawn(draw, new TreeSet<>(faults))) != null) {
            throw new IllegalArgumentException("stratum " + stratum + " is in the sample twice: once is expected");
        }
        return new FaultSample(more);
    }

    /**
     * The faults that can be drawn: reported, and first heard of in the period, as {@link VerifiedBySample} counts them. It is for whoever draws to see that the list is whole: what is not on it is not drawn.
     *
     * @param desk the record, known up to some instant after the period's end
     * @param period the period
     * @return the faults, subscriber by subscriber
     */
    public static List<Fault> toDrawFrom(Desk desk, PayPeriod period) {
        List<Fault> faults = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            for (Fault fault : desk.context().faults().faultsOf(history, desk.asOf())) {
                if (VerifiedFaults.isAmong(fault, period)) faults.add(fault);
            }
        }
        return faults;
    }

    /** How many faults each stratum had. */
    Strata populations() {
        SortedMap<Stratum, Long> populations = new TreeMap<>();
        strata.forEach(
                (stratum, drawn) -> populations.put(stratum, (long) drawn.draw().population()));
        return new Strata(populations);
    }

    /** From which stratum each was drawn. */
    SortedMap<String, Stratum> byName() {
        return byName(strata);
    }

    /** Everything that decides which faults count and for how much, as text for fingerprints. */
    String description() {
        StringBuilder text = new StringBuilder("drawn");
        strata.forEach((stratum, drawn) -> text.append(' ')
                .append(StableText.of(stratum.name()))
                .append(' ')
                .append(drawn.description()));
        return text.toString();
    }
}
