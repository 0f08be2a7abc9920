package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.flow.Verification;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** The obligations of a cohort, judged, and where that is asked for verified. */
record Obligations(
        NormBook book,
        Cohort cohort,
        StillRunning stillRunning,
        LineClock lineClock,
        Optional<Verification> verification,
        Optional<Duration> settledAfter)
        implements Reading<JudgedObligation> {

    @Override
    public String description() {
        return "obligations " + cohort + ", still running is " + stillRunning
                + settledAfter.map(after -> ", settled after " + after).orElse("")
                + (book.subject() == Subject.LINE_TIME ? ", line clock " + lineClock : "")
                + verification.map(v -> ", " + v.description()).orElse("") + ", norms " + book.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return ownerRuleOf(book.subject());
    }

    @Override
    public Duration maturity() {
        Duration watched = verification.map(Verification::repeatWindow).orElse(Duration.ZERO);
        return settledAfter.filter(after -> after.compareTo(watched) > 0).orElse(watched);
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return verification.map(v -> v.missingEvidence(context)).orElse(Set.of());
    }

    /** Whoever opens, resolves or puts away decides; what customers and equipment tell moves a start or a judgement. */
    @Override
    public Set<Source> sources() {
        Set<Source> sources = sourcesOf(book);
        verification.ifPresent(rule -> sources.addAll(rule.sources()));
        if (verification.isPresent()) sources.add(Source.CUSTOMER);
        return sources;
    }

    @Override
    public Reader<JudgedObligation> reader(Scope scope) {
        return new ObligationReader(this, scope);
    }

    /** What happens after the settlement of a period changes nothing in it. */
    Instant judgedAsOf(Scope scope) {
        if (settledAfter.isEmpty()) return scope.asOf();
        Instant settlement = scope.period().end().plus(maturity());
        return settlement.isBefore(scope.asOf()) ? settlement : scope.asOf();
    }

    Duties duties() {
        return dutiesOf(book, lineClock);
    }

    @Override
    public String nameOf(JudgedObligation fact) {
        return fact.name();
    }

    /** Who answers for the obligations of a subject. */
    static OwnerRule ownerRuleOf(Subject subject) {
        return OwnerRule.oneOwner(
                switch (subject) {
                    case LINE_TIME -> "whose time it was last";
                    case FIRST_REPLY, FIRST_RESOLUTION -> "who did it, or has it to do";
                    case RESTORATION, TOTAL_RESOLUTION -> "who had it last";
                });
    }

    /** Whose word decides when something began and ended; to be added to. */
    static Set<Source> sourcesOf(NormBook book) {
        EnumSet<Source> sources = EnumSet.of(Source.SUPPORT_LINE);
        if (book.start() == ClockStart.FIRST_CONTACT) {
            sources.add(Source.CUSTOMER);
            sources.add(Source.TELEMETRY);
        }
        return sources;
    }

    static Duties dutiesOf(NormBook book, LineClock lineClock) {
        return switch (book.subject()) {
            case RESTORATION -> new FaultDuties(book);
            case LINE_TIME -> new LineDuties(book, lineClock);
            case FIRST_REPLY, FIRST_RESOLUTION, TOTAL_RESOLUTION -> new TicketDuties(book);
        };
    }
}
