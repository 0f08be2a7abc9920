package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.metric.Condition;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.Phrase;

/** The obligations that somebody ended in the period, exempt ones left out. */
record EndedObligations(JudgedBook book) implements Reading<Obligation> {

    /** That one ended in time: equal is in time. */
    enum Was implements Condition<Obligation> {
        IN_TIME;

        @Override
        public String id() {
            return "in time";
        }

        @Override
        public boolean holds(Obligation fact) {
            return fact.judgement() instanceof Judgement.Met;
        }
    }

    /**
     * That one ended near its deadline, by the clock that decides.
     *
     * @param window how near: less than that before it, or at most that after it
     */
    record NearDeadline(Duration window) implements Condition<Obligation> {
        NearDeadline {
            Objects.requireNonNull(window, "window");
            if (window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException(
                        "ends within " + window + " of the deadline: more than zero is expected");
            }
        }

        @Override
        public String id() {
            return "within " + window + " of the deadline";
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.near-deadline", window);
        }

        @Override
        public boolean holds(Obligation fact) {
            Duration allowance =
                    fact.judgedUnder().target().allowance(fact.lateness().clock(), fact.startedAt());
            Duration over = fact.elapsed().judged().minus(allowance);
            return over.compareTo(window.negated()) > 0 && over.compareTo(window) <= 0;
        }
    }

    @Override
    public String description() {
        return "obligations ended in the period, " + book.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return Obligations.ownerRuleOf(book.norms().subject());
    }

    @Override
    public Set<Source> sources() {
        return Obligations.sourcesOf(book.norms());
    }

    @Override
    public Reader<Obligation> reader(Scope scope) {
        Judge judge = new Judge(book.norms(), scope.asOf());
        Duties duties = book.duties();
        return (dossier, sink) -> {
            for (Duty duty : duties.of(dossier)) {
                Optional<Instant> end = duty.endedAt().filter(scope.period()::contains);
                if (end.isEmpty() || duty.openedAt().isEmpty()) continue;
                Obligation obligation = judge.judge(duty);
                if (obligation.judgement() instanceof Judgement.Exempt) continue;
                sink.take(obligation.owner(), obligation);
            }
        };
    }

    @Override
    public String nameOf(Obligation fact) {
        return fact.name();
    }
}
