package org.goodhart.examples.payday.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.plan.Plan;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.gaming.Audit;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.SilentClosing;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;

/**
 * All that payday finds out about a month.
 *
 * @param reading what was read, refused and found odd
 * @param period the month
 * @param scorecards the department's and each line's
 * @param head the statement of the head of support under the verified scheme
 * @param agent the statement of one agent
 * @param audits the verdicts on the naive and on the verified scheme under silent closing
 */
public record Results(
        LogReading reading,
        PayPeriod period,
        List<Scorecard> scorecards,
        PayStatement head,
        PayStatement agent,
        List<AuditReport> audits) {

    private static final Duration NOTICED_AFTER = Duration.ofDays(1);

    /** Copies the lists. */
    public Results {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(period, "period");
        scorecards = List.copyOf(scorecards);
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(agent, "agent");
        audits = List.copyOf(audits);
    }

    /**
     * Measures, pays and audits a month.
     *
     * @param reading the record
     * @param plan what is measured and paid
     * @param period the month
     * @param agent whose statement is made beside the head's; empty for the agent who resolved most tickets
     * @return the results
     */
    public static Results of(LogReading reading, Plan plan, PayPeriod period, Optional<AgentId> agent) {
        Desk desk = reading.result().desk();
        Evaluation evaluation = plan.scorecard().evaluate(desk, period);
        List<Scorecard> scorecards = new ArrayList<>();
        scorecards.add(evaluation.scorecard(Owner.department()));
        for (Owner line : evaluation.owners(Owner.Level.LINE)) scorecards.add(evaluation.scorecard(line));
        Owner paid = agent.map(Owner::agent).orElseGet(() -> busiest(desk, period));
        return new Results(
                reading,
                period,
                scorecards,
                plan.verified().pay(desk, period),
                plan.agent().pay(desk, period, paid),
                List.of(audit(plan.naive(), desk, period), audit(plan.verified(), desk, period)));
    }

    private static AuditReport audit(PayScheme scheme, Desk desk, PayPeriod period) {
        return Audit.of(scheme)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .with(new SilentClosing(NOTICED_AFTER))
                .over(period, 2)
                .on(desk);
    }

    /** The agent who resolved most tickets; of several the first by number; nobody where nobody resolved any. */
    private static Owner busiest(Desk desk, PayPeriod period) {
        Evaluation resolved = MetricSet.of(FlowMetrics.ticketsResolved()).evaluate(desk, period);
        Owner busiest = Owner.unassigned();
        Ratio most = Ratio.ZERO;
        for (Owner owner : resolved.owners(Owner.Level.AGENT)) {
            if (owner.equals(Owner.unassigned())) continue;
            Ratio count = resolved.scorecard(owner)
                    .measure(FlowMetrics.ticketsResolved())
                    .value()
                    .orElse(Ratio.ZERO);
            if (count.isMoreThan(most)) {
                busiest = owner;
                most = count;
            }
        }
        return busiest;
    }

    /**
     * Whether the agent whose statement was made occurs neither in the record nor in the organisation.
     *
     * @return true if nobody of his number is known
     */
    public boolean agentIsUnknown() {
        if (!(agent.owner() instanceof Owner.OfAgent of) || of.agent().isEmpty()) return false;
        AgentId id = of.agent().get();
        Desk desk = reading.result().desk();
        if (desk.context().organisation().find(id).isPresent()) return false;
        return desk.histories().stream()
                .flatMap(history -> history.courses(desk.asOf()).stream())
                .flatMap(course -> course.stints().stream())
                .noneMatch(stint -> stint.holder().agent().equals(Optional.of(id)));
    }

    /**
     * How many tickets the reckoning leaves out because the record excludes them.
     *
     * @return the number of excluded tickets
     */
    public long ticketsExcluded() {
        Desk desk = reading.result().desk();
        return desk.histories().stream()
                .flatMap(history -> history.courses(desk.asOf()).stream())
                .filter(course -> course.excludedFor().isPresent())
                .count();
    }

    /**
     * Whether the record has anything to do with the month.
     *
     * @return false if nothing happened to any ticket in the month and no metric of tickets counts any
     */
    public boolean isTouched() {
        boolean measured = scorecards.get(0).measures().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ChurnMetrics.departureRate()))
                .anyMatch(entry -> entry.getValue().sampleSize() > 0);
        return measured
                || reading.result().desk().histories().stream()
                        .flatMap(history -> history.tickets().stream())
                        .flatMap(ticket -> ticket.events().stream())
                        .anyMatch(event -> period.contains(event.at()));
    }

    /**
     * How many tickets have not ended.
     *
     * @return the number of tickets that were still running when the record ended
     */
    public long ticketsRunning() {
        Desk desk = reading.result().desk();
        return desk.histories().stream()
                .flatMap(history -> history.courses(desk.asOf()).stream())
                .filter(course -> course.isRunning())
                .count();
    }
}
