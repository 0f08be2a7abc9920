package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Owner;
import org.goodhart.value.PayPeriod;

/**
 * Everybody's statements of one period, and the balances that it closes with.
 *
 * @param period the period
 * @param statements the statements, in the order of their owners
 * @param closing the opening balances of the next period: those of the statements, and those of whoever was not paid
 * @param unknown agents whom the figures, balances or decisions name and the organisation does not know: a scheme for a post leaves them out, any other pays them as if they had been there all the
 *     time
 * @param unused decisions about people whom this scheme does not pay; they stand on no statement of this run
 */
public record PayRun(
        PayPeriod period,
        List<PayStatement> statements,
        Balances closing,
        List<AgentId> unknown,
        List<PayEntry> unused) {
    /** Copies the lists. */
    public PayRun {
        Objects.requireNonNull(period, "period");
        statements = List.copyOf(statements);
        Objects.requireNonNull(closing, "closing");
        unknown = List.copyOf(unknown);
        unused = List.copyOf(unused);
    }

    static PayRun of(Payroll payroll, List<PayStatement> statements) {
        Set<Owner> paid = statements.stream().map(PayStatement::owner).collect(Collectors.toSet());
        Stream<Balance> untouched =
                payroll.opening().entries().stream().filter(balance -> !paid.contains(balance.owner()));
        Stream<Balance> carried = statements.stream().flatMap(statement -> statement.closing().stream());
        Balances closing = new Balances(Stream.concat(untouched, carried).toList());
        List<PayEntry> unused = payroll.entries().stream()
                .filter(entry -> !paid.contains(entry.owner()))
                .toList();
        return new PayRun(payroll.period(), statements, closing, unknown(payroll), unused);
    }

    private static List<AgentId> unknown(Payroll payroll) {
        return payroll.owners(Owner.Level.AGENT).stream()
                .map(owner -> ((Owner.OfAgent) owner).agent().orElseThrow())
                .filter(agent -> payroll.organisation().find(agent).isEmpty())
                .toList();
    }

    /**
     * The statement of one.
     *
     * @param owner whose
     * @return his statement
     * @throws IllegalArgumentException if he was not paid
     */
    public PayStatement of(Owner owner) {
        return statements.stream()
                .filter(statement -> statement.owner().equals(owner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no statement of " + owner + ": there are those of "
                        + statements.stream().map(PayStatement::owner).toList()));
    }
}
