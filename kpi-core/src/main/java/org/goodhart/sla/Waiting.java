package org.goodhart.sla;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.ResolvedTickets;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Interval;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * How much of a ticket's life is said to have been waiting for others, and how long tickets take where only what is shown is believed, and that within limits.
 *
 * <p>A wait is a claim of him who wrote it, and where a clock stops for waits, parking a ticket is the cheapest way to be in time. So the share of life that was waiting is to be looked at beside every figure whose clock is stopped, and
 * {@link #net} is a clock that parking cannot stop for long.
 *
 * <p>Both are over the tickets first resolved in the period, each given to who had it last. A ticket's life goes from its opening to its end, as far as it is known: to the resolution that stands; of one that was taken up again and is still to do, to the instant up to which
 * facts are known. It is absolute time, by day and by night.
 */
public final class Waiting {
    private Waiting() {}

    /**
     * Of the life of the tickets first resolved in the period, the share that is said to have been waiting, on whomever.
     *
     * <p>Formula: {@code seconds waited / seconds of life}: both in whole seconds of each ticket, its waits added up first, what is left of a second dropped. Every wait within the life counts, shown or not, disputed or not. It trusts what the lines write, and is here to be looked at:
     * much of it in one line or with one person says that clocks are stopped there. Undefined where nothing was resolved, or only what lived no second.
     *
     * <p>Example: a ticket that lived 10 hours and waited 2, and one that lived 30 and waited 10: 12 of 40 hours, 30%.
     *
     * @return the metric; neither more nor less is better; settled at the period's end, but a ticket that is taken up again lives on
     */
    public static FactMetric<TicketTrack> share() {
        return Metric.share(
                Phrase.of("metric.waiting-share"),
                Direction.INDIFFERENT,
                Sum.of(new ResolvedTickets(), Seconds.WAITED),
                Sum.of(new ResolvedTickets(), Seconds.OF_LIFE));
    }

    /**
     * How long the tickets first resolved in the period lived on average, less what they are shown to have waited, within limits.
     *
     * <p>Formula: {@code net seconds / tickets resolved}, where of each ticket {@code net = T - min(k x D, sum over its waits of min(wait, cap))}, with {@code T} the time that it lived, {@code cap} the limit of each wait and {@code k x D} that of all, a part of the norm's target. Only waits that the
     * policy {@linkplain PausePolicy#pauseOf accepts} count, and the policy has to ask for evidence and to disregard disputed waits. {@code T}, and what is taken off, are each rounded down to whole seconds of that ticket; nothing else is rounded.
     *
     * <p>It trusts what the lines write, the text of the evidence included: that it is true wants an audit, or {@link PausePolicy#writtenBy}. Parking betters it by {@code k x D} for each ticket at most. Read it beside {@link #share}. Undefined where nothing was resolved.
     *
     * <p>Example: {@code Waiting.net(policy).eachAtMost(Duration.ofHours(4)).inAllAtMost(Ratio.percent(50), Duration.ofHours(12))}: a ticket lived 30 hours and waited twice for the customer with evidence, 10 hours and 1 hour. The waits count for 4 and 1, less than the 6 hours
     * that are allowed in all, so it is 25 hours. Had the second wait been of 3 hours, it would be 30 - 6 = 24.
     *
     * @param policy which waits count
     * @return what asks for the limits
     * @throws IllegalArgumentException if the policy does not ask for evidence, lets disputed waits count, stops for time put away, or has a cap of its own
     */
    public static Net net(PausePolicy policy) {
        return new Net(policy);
    }

    /**
     * Net time that lacks its limits.
     *
     * @param policy which waits count
     */
    public record Net(PausePolicy policy) {
        /**
         * Checks the policy.
         *
         * @throws IllegalArgumentException as {@link Waiting#net} says
         */
        public Net {
            if (!policy.onlyWithEvidence()) throw refused(policy, "PausePolicy.requiringEvidence() is expected");
            if (policy.disputed() != DisputedWait.NO_PAUSE)
                throw refused(policy, "a disputed wait is expected to be NO_PAUSE");
            if (policy.putAway() != PutAway.COUNTS)
                throw refused(policy, "time put away is expected to be what COUNTS");
            if (policy.cap().isPresent()) {
                throw refused(policy, "no cap is expected\nMaybe eachAtMost(...) or inAllAtMost(...) is meant");
            }
        }

        private static IllegalArgumentException refused(PausePolicy policy, String expected) {
            return new IllegalArgumentException("net time with the policy '" + policy.description() + "': " + expected);
        }

        /**
         * Limits each wait.
         *
         * @param limit how much of one wait counts at most, absolute time, zero or more
         * @return what asks for the limit of all
         * @throws IllegalArgumentException if it is negative
         */
        public EachLimited eachAtMost(Duration limit) {
            return new EachLimited(policy, limit);
        }
    }

    /**
     * Net time that lacks the limit of all waits of a ticket.
     *
     * @param policy which waits count
     * @param each how much of one wait counts at most
     */
    public record EachLimited(PausePolicy policy, Duration each) {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public EachLimited {
            Objects.requireNonNull(policy, "policy");
            if (each.isNegative()) {
                throw new IllegalArgumentException("waits of at most " + each + " each: zero or more is expected");
            }
        }

        /**
         * Limits all waits of a ticket together to a part of its norm's target.
         *
         * @param part the part, zero or more, such as 50%
         * @param target the target, more than zero; the same for all tickets, absolute time
         * @return the metric; lower is better; settled at the period's end, but a ticket that is taken up again lives on
         * @throws IllegalArgumentException if the part is negative or the target is not positive
         */
        public FactMetric<TicketTrack> inAllAtMost(Ratio part, Duration target) {
            if (part.signum() < 0 || target.isNegative() || target.isZero()) {
                throw new IllegalArgumentException("waits of at most " + part + " of " + target
                        + " in all: 0% or more of more than zero is expected");
            }
            Ratio exact = Ratio.of(target.toSeconds()).plus(Ratio.of(target.toNanosPart(), 1_000_000_000));
            long limit = exact.times(part).toBigDecimal(0, RoundingMode.FLOOR).longValueExact();
            ShownWaits tickets = new ShownWaits(policy);
            return Metric.mean(
                    Phrase.of("metric.net-time"),
                    Direction.LOWER_IS_BETTER,
                    Unit.SECONDS,
                    Sum.of(tickets, new NetSeconds(policy, each, limit)),
                    Sum.of(tickets, Counter.each("tickets resolved")));
        }
    }

    /** What is counted of a ticket's life. */
    enum Seconds implements Counter<TicketTrack> {
        WAITED("seconds waited") {
            @Override
            public long count(TicketTrack track) {
                Duration waited = Duration.ZERO;
                for (int i = 0; i < track.waitCount(); i++) {
                    waited = waited.plus(Duration.between(track.waitStart(i), track.waitEnd(i)));
                }
                return waited.toSeconds();
            }
        },
        OF_LIFE("seconds of life") {
            @Override
            public long count(TicketTrack track) {
                return Duration.between(track.openedAt(), track.endedAt()).toSeconds();
            }
        };

        private final String id;

        Seconds(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** The time that a ticket lived, less its waits within the limits. */
    record NetSeconds(PausePolicy policy, Duration each, long inAll) implements Counter<TicketTrack> {
        @Override
        public String id() {
            return "seconds of life less waits (" + policy.description() + ", each at most " + each
                    + ", in all at most " + Duration.ofSeconds(inAll) + ")";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("counted.life-less-waits", each, Duration.ofSeconds(inAll));
        }

        @Override
        public long count(TicketTrack track) {
            Duration waited = Duration.ZERO;
            for (int i = 0; i < track.waitCount(); i++) {
                Duration pause =
                        policy.pauseOf(track.wait(i)).map(Interval::duration).orElse(Duration.ZERO);
                waited = waited.plus(pause.compareTo(each) > 0 ? each : pause);
            }
            return Seconds.OF_LIFE.count(track) - Math.min(waited.toSeconds(), inAll);
        }
    }

    /** The tickets first resolved in the period, whose waits count if nobody disputed them. */
    record ShownWaits(PausePolicy policy) implements Reading<TicketTrack> {

        @Override
        public String description() {
            return new ResolvedTickets().description() + ", " + policy.description();
        }

        @Override
        public OwnerRule ownerRule() {
            return new ResolvedTickets().ownerRule();
        }

        /** Waits are written by lines and disputed by customers; a policy that names who writes them rests on those. */
        @Override
        public Set<Source> sources() {
            EnumSet<Source> sources = EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
            if (policy.writtenBy().size() < Source.values().length) sources.addAll(policy.writtenBy());
            return sources;
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return new ResolvedTickets().reader(scope);
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return new ResolvedTickets().nameOf(fact);
        }
    }
}
