package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** From when on a case was filed how. */
record Classified(Instant at, Case found) {

    /** How it was filed when its clock started, and every change after that; what was filed first holds from the start on. */
    static List<Classified> from(Instant start, List<Classified> inOrder, UnaryOperator<Case> of) {
        int first = 0;
        while (first + 1 < inOrder.size() && !inOrder.get(first + 1).at().isAfter(start)) first++;
        List<Classified> from = new ArrayList<>();
        for (Classified classified : inOrder.subList(first, inOrder.size())) {
            from.add(new Classified(classified.at(), of.apply(classified.found())));
        }
        return from;
    }
}
