package org.goodhart.churn;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Subscription;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** The subscriptions that were active when the period began. They belong to no line. */
record SubscriptionStates() implements Reading<SubscriptionState> {

    @Override
    public String description() {
        return "subscriptions active when the period began";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("the department alone");
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return context.missing(Set.of(Evidence.SUBSCRIPTIONS));
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.BILLING);
    }

    @Override
    public Reader<SubscriptionState> reader(Scope scope) {
        Instant start = scope.period().start();
        return (dossier, sink) -> {
            SubscriberHistory history = dossier.history();
            for (Subscription recorded : history.subscriptions()) {
                Subscription subscription = knownBy(scope.asOf(), recorded);
                Optional<Instant> ended = subscription.endedAt();
                boolean endsAsItBegins =
                        ended.filter(start::equals).isPresent() && subscription.isActiveAt(start.minusNanos(1));
                if (!subscription.isActiveAt(start) && !endsAsItBegins) continue;
                boolean departed = ended.filter(scope.period()::contains).isPresent();
                sink.takeUnowned(new SubscriptionState(history.subscriber() + "/" + subscription.service(), departed));
            }
        };
    }

    private static Subscription knownBy(Instant asOf, Subscription recorded) {
        List<Subscription.Change> known = recorded.changes().stream()
                .filter(change -> !change.at().isAfter(asOf))
                .toList();
        return known.size() == recorded.changes().size() ? recorded : new Subscription(recorded.service(), known);
    }

    @Override
    public String nameOf(SubscriptionState fact) {
        return fact.name();
    }
}
