package org.goodhart.sla;

import java.util.Set;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Source;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.Interval;

/** The obligations under way in the period, exempt ones left out, with what of each was overdue in it. */
record OverdueObligations(JudgedBook book) implements Reading<Overdue> {

    /** How long. */
    enum Count implements Counter<Overdue> {
        SECONDS;

        @Override
        public long count(Overdue fact) {
            return fact.seconds();
        }

        @Override
        public String id() {
            return "overdue seconds";
        }
    }

    /** What may be true of one. */
    enum Was implements Condition<Overdue> {
        OVERDUE;

        @Override
        public boolean holds(Overdue fact) {
            return fact.isOverdue();
        }

        @Override
        public String id() {
            return "overdue";
        }
    }

    @Override
    public String description() {
        return "obligations under way in the period, " + book.description();
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
    public Reader<Overdue> reader(Scope scope) {
        Judge judge = new Judge(book.norms(), scope.asOf());
        Duties duties = book.duties();
        Interval period = scope.period().interval();
        return (dossier, sink) -> read(duties, judge, period, dossier, sink);
    }

    private static void read(Duties duties, Judge judge, Interval period, Dossier dossier, FactSink<Overdue> sink) {
        for (Duty duty : duties.of(dossier)) {
            if (!duty.isUnderWayIn(period)) continue;
            Obligation obligation = judge.judge(duty);
            if (obligation.judgement() instanceof Judgement.Exempt) continue;
            sink.take(obligation.owner(), new Overdue(obligation, period));
        }
    }

    @Override
    public String nameOf(Overdue fact) {
        return fact.obligation().name();
    }
}
