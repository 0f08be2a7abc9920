package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an intake makes of the context that it was given, once all rows are known. */
final class SharedFacts {
    private SharedFacts() {}

    /** The context without what it cannot know yet, with every kind of evidence that turned up. */
    static Context settle(Context context, Instant asOf, Set<Evidence> seen, IntakeSink sink) {
        context.organisation().oddities().forEach(sink::odd);
        List<Outage> outages = new ArrayList<>();
        for (Outage outage : context.outages()) {
            List<Problem> problems = AsOfRules.impossibilities(outage, asOf);
            problems.forEach(sink::refused);
            if (problems.isEmpty()) outages.add(outage);
        }
        List<DeclaredFilter> filters = new ArrayList<>();
        for (DeclaredFilter filter : context.filters()) {
            List<Problem> problems = AsOfRules.impossibilities(filter, asOf);
            problems.forEach(sink::refused);
            if (!problems.isEmpty()) continue;
            filters.add(filter);
            if (!filter.isDeclaredBeforehand()) sink.odd(declaredLate(filter));
        }
        Set<Evidence> recorded = EnumSet.noneOf(Evidence.class);
        recorded.addAll(context.evidence());
        for (Evidence declared : recorded) if (!seen.contains(declared)) sink.odd(absent(declared));
        recorded.addAll(seen);
        return context.withOutages(outages).withFilters(filters).withEvidence(recorded);
    }

    private static Oddity absent(Evidence declared) {
        return new Oddity(Oddity.Kind.DECLARED_EVIDENCE_ABSENT, "record", "no " + declared + " in it");
    }

    private static Oddity declaredLate(DeclaredFilter filter) {
        return new Oddity(
                Oddity.Kind.FILTER_DECLARED_LATE,
                "filter '" + filter.name() + "'",
                "declared at " + filter.declaredAt() + ", begun at "
                        + filter.interval().start());
    }
}
