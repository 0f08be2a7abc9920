package org.goodhart.flow;

import java.util.List;
import org.goodhart.desk.Course;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** The escalations that were accepted in the period, given to who had made them. */
record HandOvers() implements Reading<HandOver> {

    @Override
    public String description() {
        return "escalations accepted in the period";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who handed the ticket on");
    }

    @Override
    public Reader<HandOver> reader(Scope scope) {
        return (history, sink) -> {
            for (Course course : history.courses(scope.asOf())) {
                List<Stint> stints = course.stints();
                for (int i = 0; i < stints.size(); i++) {
                    Stint stint = stints.get(i);
                    if (stint.ending() != Stint.Ending.ESCALATED) continue;
                    if (!scope.period().contains(stint.interval().end())) continue;
                    sink.take(stint.holder(), new HandOver(course.ticket().id().name(), cameBack(stints, i)));
                }
            }
        };
    }

    /** Whether the next hand-over after an escalation gives the ticket back to the line that made it. */
    private static boolean cameBack(List<Stint> stints, int escalated) {
        Line sender = stints.get(escalated).holder().line();
        for (int i = escalated + 1; i + 1 < stints.size(); i++) {
            Stint.Ending ending = stints.get(i).ending();
            if (ending == Stint.Ending.ESCALATED) return false;
            if (ending == Stint.Ending.RETURNED) {
                return stints.get(i + 1).holder().line().equals(sender);
            }
        }
        return false;
    }

    @Override
    public String nameOf(HandOver fact) {
        return fact.name();
    }
}
