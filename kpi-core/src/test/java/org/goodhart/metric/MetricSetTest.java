package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.march;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Samples.Calls;
import org.goodhart.metric.Samples.Resolved;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class MetricSetTest {
    /** Ann resolved one of two on L1, Bob one of one on L2, Cid on L2 none of one, one waits in the queue of L1; one call. */
    private static final SubscriberHistory HISTORY = Scene.called(
            history(
                    ticket("T-1", "0 opened L1; 0 assigned L1/ann; 60 resolved"),
                    ticket("T-2", "1 opened L1; 1 assigned L1/ann"),
                    ticket("T-3", "2 opened L1; 2 assigned L2/bob; 60 resolved"),
                    ticket("T-4", "3 opened L1; 3 assigned L2/cid"),
                    ticket("T-5", "4 opened L1")),
            Scene.at(0));

    private final Tickets tickets = new Tickets("tickets");
    private final Metric share = Samples.resolvedShare("resolved", tickets);

    @Test
    void derivesAReadingOnceHoweverManyMetricsRestOnIt() {
        Metric number = Samples.number("number", tickets);
        Metric equal = Samples.number(
                "equal",
                new Tickets("tickets", tickets.ownerRule(), tickets.maturity(), tickets.restsOn(), tickets.derived()));
        Metric composite = Metric.worstOf(Phrase.literal("worst"), share, share.named(Phrase.literal("again")));
        Pass pass = MetricSet.of(share, number, equal, composite).pass(march());
        pass.add(HISTORY);
        assertThat(tickets.derived()).hasValue(1);
        pass.add(HISTORY);
        assertThat(tickets.derived()).hasValue(2);
    }

    @Test
    void sumsThatAreSharedShareASlot() {
        assertThat(MetricSet.of(share).size()).isEqualTo(2);
        assertThat(MetricSet.of(share, Samples.number("number", tickets)).size())
                .isEqualTo(2);
        assertThat(MetricSet.of(share, share.complement(Phrase.literal("rest"))).size())
                .isEqualTo(2);
        assertThat(MetricSet.of(share, Samples.number("calls", new Calls())).size())
                .isEqualTo(3);
        Counter<Ticket> one = Counter.of("one", fact -> 1);
        Metric twice = Metric.mean(
                Phrase.literal("one"), Direction.INDIFFERENT, Unit.COUNT, Sum.of(tickets, one), Sum.of(tickets, one));
        assertThat(MetricSet.of(twice).size()).isEqualTo(1);
    }

    @Test
    void evaluatesEveryOwnerAtOnce() {
        Metric calls = Samples.number("calls", new Calls());
        Evaluation evaluation =
                MetricSet.of(share, calls).pass(march()).add(HISTORY).finish();
        assertThat(share(evaluation, Owner.department())).isEqualTo(new Share(2, 5));
        assertThat(share(evaluation, Owner.line(Line.of(1)))).isEqualTo(new Share(1, 3));
        assertThat(share(evaluation, Owner.line(Line.of(2)))).isEqualTo(new Share(1, 2));
        assertThat(share(evaluation, Owner.line(Line.of(3)))).isEqualTo(Measure.share(0, 0));
        assertThat(share(evaluation, Owner.agent(AgentId.of("ann")))).isEqualTo(new Share(1, 2));
        assertThat(share(evaluation, Owner.unassigned())).isEqualTo(new Share(0, 1));
        assertThat(share(evaluation, Owner.holder(Scene.holder("L2/bob")))).isEqualTo(new Share(1, 1));
        assertThat(share(evaluation, Owner.holder(Scene.holder("L1/bob")))).isEqualTo(Measure.share(0, 0));
        assertThat(evaluation.scorecard(Owner.department()).measure(calls)).isEqualTo(new Count(1));
        assertThat(evaluation.scorecard(Owner.line(Line.of(1))).measure(calls)).isEqualTo(new Count(0));
        assertThat(evaluation.nobodys().toArray()).containsExactly(0, 0, 1);
    }

    private Measure share(Evaluation evaluation, Owner owner) {
        return evaluation.scorecard(owner).measure(share);
    }

    @Test
    void takingEverythingOutLeavesNobody() {
        MetricSet set = MetricSet.of(share);
        Evaluation whole = set.pass(march()).add(HISTORY).finish();
        Evaluation empty = set.pass(march()).finish();
        assertThat(whole.minus(whole)).isEqualTo(empty).hasSameHashCodeAs(empty).isNotEqualTo(whole);
        assertThat(whole.minus(whole).owners(Owner.Level.HOLDER)).isEmpty();
        assertThat(whole.replace(HISTORY, history("0 opened L3")))
                .isEqualTo(set.pass(march()).add(history("0 opened L3")).finish());
    }

    @Test
    void knowsWhoHasFigures() {
        Evaluation evaluation = MetricSet.of(share).pass(march()).add(HISTORY).finish();
        assertThat(evaluation.owners(Owner.Level.DEPARTMENT)).containsExactly(Owner.department());
        assertThat(evaluation.owners(Owner.Level.LINE)).containsExactly(Owner.line(Line.of(1)), Owner.line(Line.of(2)));
        assertThat(evaluation.owners(Owner.Level.AGENT))
                .map(Object::toString)
                .containsExactly("ann", "bob", "cid", "unassigned");
        assertThat(evaluation.owners(Owner.Level.HOLDER))
                .map(Object::toString)
                .containsExactly("L1/unassigned", "L1/ann", "L2/bob", "L2/cid");
        Evaluation empty = MetricSet.of(share).pass(march()).finish();
        assertThat(empty.owners(Owner.Level.DEPARTMENT)).containsExactly(Owner.department());
        assertThat(empty.owners(Owner.Level.LINE)).isEmpty();
        assertThat(empty).hasToString("evaluation of 1 metrics for 0 holders in 2026-03");
    }

    @Test
    void refusesTwoMetricsOfOneName() {
        Metric other = Samples.resolvedShare("resolved", new Tickets("other tickets"));
        assertThatThrownBy(() -> MetricSet.of(share, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two different metrics are called 'resolved': a label of its own for each is expected"
                        + "\nMaybe one of them wants named(...)");
        assertThatCode(() -> MetricSet.of(share, other.named(Phrase.literal("other"))))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAMetricOnceThatIsGivenTwice() {
        MetricSet set = MetricSet.of(share, Samples.resolvedShare("resolved", tickets));
        assertThat(set.metrics()).containsExactly(share);
        assertThat(set.fingerprint()).isEqualTo(MetricSet.of(share).fingerprint());
    }

    @Test
    void theFingerprintTellsWhatIsComputedAndInWhichOrder() {
        Metric number = Samples.number("number", tickets);
        assertThat(MetricSet.of(share, number).fingerprint())
                .isEqualTo(MetricSet.of(List.of(share, number)).fingerprint())
                .isNotEqualTo(MetricSet.of(number, share).fingerprint())
                .isNotEqualTo(MetricSet.of(share).fingerprint());
    }

    @Test
    void overflowIsAnErrorWhereverItHappens() {
        Metric huge = Metric.count(Phrase.literal("huge"), Direction.INDIFFERENT, Sum.of(tickets, Samples.Count.HUGE));
        MetricSet set = MetricSet.of(huge);
        SubscriberHistory one = history("0 opened L1; 0 assigned L1/ann");
        SubscriberHistory other = history("0 opened L1; 0 assigned L1/bob");
        Pass pass = set.pass(march()).add(one);
        assertThatThrownBy(() -> pass.add(one)).isInstanceOf(ArithmeticException.class);
        Evaluation first = set.pass(march()).add(one).finish();
        assertThatThrownBy(() -> first.plus(first)).isInstanceOf(ArithmeticException.class);
        Evaluation both = first.plus(set.pass(march()).add(other).finish());
        assertThatThrownBy(() -> both.scorecard(Owner.department())).isInstanceOf(ArithmeticException.class);
        assertThat(both.scorecard(Owner.agent(AgentId.of("ann"))).measure(huge))
                .isEqualTo(new Count(Long.MAX_VALUE / 2 + 1));
    }

    @Test
    void aPassThatFailedWithinAHistoryGivesNothing() {
        Metric huge = Metric.count(Phrase.literal("huge"), Direction.INDIFFERENT, Sum.of(tickets, Samples.Count.HUGE));
        Pass pass = MetricSet.of(huge).pass(march()).add(history("0 opened L1"));
        assertThatThrownBy(() -> pass.add(history("0 opened L1"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(pass::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this pass failed within a history, so its sums are partial: a new pass is expected");
        assertThatThrownBy(() -> pass.add(history("0 opened L2"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPassGoesOnAfterItWasAsked() {
        Pass pass = MetricSet.of(share).pass(march()).add(HISTORY);
        Evaluation early = pass.finish();
        assertThat(share(pass.add(HISTORY).finish(), Owner.department())).isEqualTo(new Share(4, 10));
        assertThat(share(early, Owner.department())).isEqualTo(new Share(2, 5));
    }

    @Test
    void figuresThatDoNotAddUpAreNotRolledUp() {
        Tickets shared = new Tickets(
                "shared", OwnerRule.severalOwners("whoever touched it"), Duration.ZERO, Set.of(), new AtomicInteger());
        Metric several = Samples.resolvedShare("several", shared);
        Metric composite =
                Metric.weighted(Phrase.literal("both"), Map.of(share, Ratio.percent(50), several, Ratio.percent(50)));
        Evaluation evaluation =
                MetricSet.of(several, composite).pass(march()).add(HISTORY).finish();
        for (Owner owner : List.of(Owner.department(), Owner.line(Line.of(1)), Owner.agent(AgentId.of("ann")))) {
            for (Metric metric : List.of(several, composite)) {
                assertThat(evaluation.scorecard(owner).measure(metric).phrase())
                        .hasToString(
                                "undefined: facts may have several owners (whoever touched it), so they do not add up");
            }
        }
        assertThat(evaluation.scorecard(Owner.holder(Scene.holder("L1/ann"))).measure(several))
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void whereEvidenceWasNeverRecordedNothingIsMeasured() {
        Tickets confirmed = new Tickets(
                "confirmed",
                tickets.ownerRule(),
                Duration.ZERO,
                Set.of(Evidence.CONFIRMATIONS, Evidence.CONTACTS),
                new AtomicInteger());
        Metric metric = Samples.resolvedShare("confirmed", confirmed);
        Metric composite = Metric.product(Phrase.literal("both"), share, metric);
        Metric renamed = metric.named(Phrase.literal("other name"));
        Desk desk = Scene.desk(Scene.context(Evidence.CONTACTS, Evidence.ALARMS), Scene.MAY, HISTORY);
        Evaluation evaluation = MetricSet.of(share, metric, composite, renamed).evaluate(desk, Scene.MARCH);
        for (Metric undefined : List.of(metric, composite, renamed)) {
            assertThat(evaluation
                            .scorecard(Owner.department())
                            .measure(undefined)
                            .phrase())
                    .hasToString("not applicable: no evidence for it (confirmations were never recorded)");
        }
        assertThat(evaluation.scorecard(Owner.department()).measure(share)).isEqualTo(new Share(2, 5));
    }

    @Test
    void totalsFromElsewhereMakeTheSameEvaluation() {
        MetricSet set = MetricSet.of(share, Samples.number("calls", new Calls()));
        Evaluation there = set.pass(march()).add(HISTORY).finish();
        assertThat(set.received(march(), there.byHolder(), there.nobodys()))
                .isEqualTo(there)
                .hasSameHashCodeAs(there);
        MetricSet other = MetricSet.of(share);
        assertThatThrownBy(() -> other.received(march(), there.byHolder(), Totals.of(other.fingerprint(), new long[2])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "one and the same set is expected\nMaybe the two sides were built from different code");
        assertThatThrownBy(() -> set.received(march(), Map.of(), Totals.of(set.fingerprint(), new long[2])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(3 sums)")
                .hasMessageContaining("(2):");
    }

    @Test
    void evaluationsOfDifferentScopesOrSetsAreNotMerged() {
        MetricSet set = MetricSet.of(share);
        Evaluation march = set.pass(march()).finish();
        assertThatThrownBy(() -> march.plus(set.pass(new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY))
                        .finish()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": one scope is expected");
        assertThatThrownBy(() -> march.minus(set.pass(new Scope(Scene.context(), Scene.MARCH, Scene.MAY))
                        .finish()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(", in different contexts: one scope is expected");
        assertThatThrownBy(() -> march.plus(
                        MetricSet.of(Samples.number("n", tickets)).pass(march()).finish()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("totals of metric set");
    }

    @Test
    void refusesAFactOfNobodyInParticular() {
        Reading<Ticket> careless = new Reading<>() {
            @Override
            public String description() {
                return "careless";
            }

            @Override
            public OwnerRule ownerRule() {
                return OwnerRule.oneOwner("nobody");
            }

            @Override
            public Reader<Ticket> reader(Scope scope) {
                return (dossier, sink) ->
                        sink.take(null, dossier.history().tickets().get(0));
            }

            @Override
            public String nameOf(Ticket fact) {
                return "";
            }
        };
        Pass pass = MetricSet.of(Samples.number("careless", careless)).pass(march());
        assertThatThrownBy(() -> pass.add(HISTORY))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("holder");
        assertThat(careless.maturity()).isZero();
        assertThat(careless.missingEvidence(Scene.context())).isEmpty();
    }

    @Test
    void refusesToAnswerForAMetricThatItDoesNotHave() {
        Scorecard card = MetricSet.of(share).pass(march()).finish().scorecard(Owner.department());
        assertThatThrownBy(() -> card.measure(Samples.number("calls", new Calls())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'calls' was not evaluated; evaluated were [resolved]");
        assertThatThrownBy(() -> MetricSet.of(share).slotsOf(Samples.number("calls", new Calls())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'calls' is not in this set of [resolved]");
    }

    @Test
    void whatCountsResolvedIsACounterLikeAnyOther() {
        assertThat(Resolved.RESOLVED.count(ticket("T-1", "0 opened L1"))).isZero();
        assertThat(Counter.of("events", (Ticket ticket) -> ticket.events().size())
                        .count(ticket("T-1", "0 opened L1")))
                .isEqualTo(1);
    }

    @Test
    void aHistoryIsNotReplacedByAnotherSubscribers() {
        Evaluation whole = MetricSet.of(share).pass(march()).add(HISTORY).finish();
        SubscriberHistory other = SubscriberHistory.empty(SubscriberId.of("S-other"));
        assertThatThrownBy(() -> whole.replace(HISTORY, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the history of subscriber " + HISTORY.subscriber()
                        + " was to be replaced by that of S-other: one subscriber is expected");
    }

    @Test
    void theFingerprintTellsHowSumsAreShared() {
        Counter<Object> x = Counter.of("x", fact -> 1);
        Counter<Object> other = Counter.of("x", fact -> 2);
        MetricSet shared = MetricSet.of(count("a", x), count("b", x));
        MetricSet apart = MetricSet.of(count("a", x), count("b", other));
        assertThat(apart.fingerprint()).isNotEqualTo(shared.fingerprint());
    }

    private Metric count(String label, Counter<Object> counter) {
        return Metric.count(Phrase.literal(label), Direction.INDIFFERENT, Sum.of(tickets, counter));
    }
}
