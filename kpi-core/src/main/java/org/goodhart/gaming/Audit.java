package org.goodhart.gaming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.PayPeriod;

/**
 * Attacks a pay scheme before anyone is paid by it.
 *
 * <pre>{@code
 * AuditReport report = Audit.of(scheme).playedBy(Role.HEAD_OF_SUPPORT).paidOn(Owner.department())
 *     .with(new SilentClosing(Duration.ofDays(1)))
 *     .over(march, 2)
 *     .on(desk);
 * }</pre>
 *
 * <p>Bounds of the search: each strategy by itself; each of its moves alone, of which the one that gains most is shown; else all that
 * gain together, else all together that better some figure and worsen none, else all of them; of what pays, moves are left
 * out until none can be. A set that pays although none of these does is not found. Pay is summed over the horizon: what a move only shifts
 * out of it or into it looks like a gain or a loss. The search has no randomness: equal desks give equal reports.
 *
 * <p>Where a metric lacks its evidence, an exploit that was found without it stands; if none was, the verdict is {@code NOT_APPLICABLE}.
 */
public final class Audit {

    private final PayScheme scheme;

    private Audit(PayScheme scheme) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
    }

    /**
     * Begins the audit of a scheme.
     *
     * @param scheme the scheme
     * @return what asks who plays
     */
    public static Audit of(PayScheme scheme) {
        return new Audit(scheme);
    }

    /**
     * Says who plays.
     *
     * @param role the role
     * @return what asks on whose figures he is paid
     */
    public Played playedBy(Role role) {
        return new Played(scheme, role);
    }

    /**
     * An audit that lacks the owner.
     *
     * @param scheme the scheme
     * @param role who plays
     */
    public record Played(PayScheme scheme, Role role) {
        /** Refuses null. */
        public Played {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(role, "role");
        }

        /**
         * Says on whose figures the role is paid.
         *
         * @param owner the owner
         * @return what asks for the strategies
         */
        public Paid paidOn(Owner owner) {
            return new Paid(scheme, role, owner);
        }
    }

    /**
     * An audit that lacks the strategies.
     *
     * @param scheme the scheme
     * @param role who plays
     * @param owner on whose figures he is paid
     */
    public record Paid(PayScheme scheme, Role role, Owner owner) {
        /** Refuses null. */
        public Paid {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(owner, "owner");
        }

        /**
         * Names the strategies.
         *
         * @param strategies the strategies
         * @return what asks for the horizon
         */
        public Armed with(Strategy... strategies) {
            return new Armed(scheme, role, owner, List.of(strategies));
        }

        /**
         * Names the strategies.
         *
         * @param strategies the strategies
         * @return what asks for the horizon
         */
        public Armed with(Collection<? extends Strategy> strategies) {
            return new Armed(scheme, role, owner, List.copyOf(strategies));
        }
    }

    /**
     * An audit that lacks the horizon.
     *
     * @param scheme the scheme
     * @param role who plays
     * @param owner on whose figures he is paid
     * @param strategies what he plays
     */
    public record Armed(PayScheme scheme, Role role, Owner owner, List<Strategy> strategies) {
        /** Refuses null and copies the strategies. */
        public Armed {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(owner, "owner");
            strategies = List.copyOf(strategies);
        }

        /**
         * Says over which periods pay is summed.
         *
         * @param first the first period
         * @param periods how many periods from there on
         * @return an audit that can run
         * @throws IllegalArgumentException if there is not at least one period
         */
        public Ready over(PayPeriod first, int periods) {
            return new Ready(scheme, role, owner, strategies, new Horizon(first, periods));
        }
    }

    /**
     * An audit that can run.
     *
     * @param scheme the scheme
     * @param role who plays
     * @param owner on whose figures he is paid
     * @param strategies what he plays
     * @param horizon the periods over which pay is summed
     */
    public record Ready(PayScheme scheme, Role role, Owner owner, List<Strategy> strategies, Horizon horizon) {
        /** Refuses null and copies the strategies. */
        public Ready {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(horizon, "horizon");
            strategies = List.copyOf(strategies);
        }

        /**
         * Runs the audit.
         *
         * @param desk the histories to play on
         * @return the report, with a verdict for each strategy in the order in which they were named
         */
        public AuditReport on(Desk desk) {
            Objects.requireNonNull(desk, "desk");
            Search search = new Search(scheme, role, owner, horizon, desk);
            List<Verdict> verdicts = new ArrayList<>();
            for (Strategy strategy : strategies) verdicts.add(search.verdict(strategy));
            return new AuditReport(
                    scheme.name(),
                    scheme.version(),
                    scheme.fingerprint(),
                    role,
                    owner,
                    horizon,
                    desk.asOf(),
                    ServiceHarm.Weights.PUBLISHED,
                    verdicts);
        }
    }
}
