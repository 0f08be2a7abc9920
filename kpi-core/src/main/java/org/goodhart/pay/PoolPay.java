package org.goodhart.pay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record PoolPay(Pool pool) implements PayFormula {
    PoolPay {
        Objects.requireNonNull(pool, "pool");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> funded = pool.funding().evaluate(pool.fundedIn(on));
        if (funded.value().held()) {
            return Explained.of(
                    Amount.held(on.currency()),
                    Explanation.of(Phrase.of("pay.pool.held", pool.name()), funded.explanation()));
        }
        Map<AgentId, Ratio> members = pool.weightsIn(on);
        Map<AgentId, Money> shares = pool.shares(funded, members);
        Optional<AgentId> payee = on.payee();
        Money zero = Money.zero(funded.value().currency());
        Money share = payee.map(agent -> shares.getOrDefault(agent, zero)).orElse(zero);
        Optional<Ratio> weight = payee.map(members::get);
        Ratio all = members.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        Phrase phrase = weight.isPresent()
                ? Phrase.of(
                        "pay.pool",
                        pool.name(),
                        funded.value().phrase(),
                        Shown.number(weight.get()),
                        Shown.number(all),
                        (long) members.size(),
                        share)
                : Phrase.of("pay.pool.no-member", pool.name(), funded.value().phrase());
        return Explained.of(
                Amount.of(share), Explanation.of(phrase, funded.explanation()).by(Step.lookedUp(share.asRatio())));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(pool.funding());
    }

    @Override
    public List<Metric> metrics() {
        return pool.metrics();
    }

    @Override
    public String description() {
        return pool.description();
    }
}
