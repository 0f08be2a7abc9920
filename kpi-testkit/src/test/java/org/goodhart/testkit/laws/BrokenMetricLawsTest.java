package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.desk.Course;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.testkit.Lines;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

/** The laws are broken by what breaks them. */
class BrokenMetricLawsTest {
    private static final MetricLaws LAWS = new MetricLaws() {};

    private static final Desk SMALL = desk().with(fault().times(1)).build();
    private static final Desk BIG = desk().with(fault().escalatedTo(Lines.L2, "bob", hours(1))
                    .restoredAfter(hours(3))
                    .times(1))
            .with(fault().by("dan").times(2))
            .build();

    /** Gives each ticket to its last holder, in one way or another. */
    private interface Giving {
        void give(FactSink<Course> sink, Course course, AtomicLong readSoFar);
    }

    private record Tickets(String description, Giving giving) implements Reading<Course> {
        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had it last");
        }

        @Override
        public Reader<Course> reader(Scope scope) {
            AtomicLong readSoFar = new AtomicLong();
            return (dossier, sink) -> {
                for (Course course : dossier.courses()) giving.give(sink, course, readSoFar);
                readSoFar.incrementAndGet();
            };
        }

        @Override
        public String nameOf(Course fact) {
            return fact.ticket().id().name();
        }
    }

    private static FactMetric<Course> counting(Giving giving) {
        Counter<Course> one = Counter.of("tickets", course -> 1);
        return Metric.count(
                Phrase.literal("tickets"), Direction.INDIFFERENT, Sum.of(new Tickets("tickets", giving), one));
    }

    private static void breaks(ThrowingCallable law) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class);
    }

    @Test
    void honestMetricsKeepThem() {
        Metric honest = counting((sink, course, read) -> sink.take(course.lastHolder(), course));
        assertThatCode(() -> {
                    LAWS.theOrderOfHistoriesMeansNothing(honest, BIG, 7);
                    LAWS.howHistoriesAreDividedAmongPassesMeansNothing(honest, BIG, 3, 7);
                    LAWS.oneHistoryNeverDependsOnAnother(honest, BIG);
                    LAWS.ownersAddUpOrAreNotRolledUp(honest, BIG);
                    LAWS.finishingDependsOnTheSumsAlone(honest, SMALL, BIG);
                    LAWS.whatAPassTakesOutLeavesNoTrace(honest, BIG, 7);
                    LAWS.theTotalsOfAnOwnerAreThoseOfItsHolders(honest, BIG);
                    LAWS.aChainOfExchangesEqualsAFullRecomputation(honest, BIG, SMALL, 7);
                    for (int workers = 1; workers <= 4; workers++) {
                        LAWS.severalWorkersComeToTheSame(honest, BIG, workers);
                    }
                    LAWS.historiesThatComeOnceComeToTheSame(honest, BIG);
                    LAWS.aConditionAndItsOppositeShareTheWhole(honest, BIG, 7);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aReaderThatRemembersIsNoticed() {
        Metric onlyTheFirst = counting((sink, course, read) -> {
            if (read.get() == 0) sink.take(course.lastHolder(), course);
        });
        breaks(() -> LAWS.oneHistoryNeverDependsOnAnother(onlyTheFirst, BIG));
        breaks(() -> LAWS.exchangingOneHistoryEqualsAFullRecomputation(onlyTheFirst, BIG, SMALL));
        breaks(() -> {
            for (long seed = 0; seed < 20; seed++) LAWS.theOrderOfHistoriesMeansNothing(onlyTheFirst, BIG, seed);
        });
        breaks(() -> {
            for (long seed = 0; seed < 20; seed++) {
                LAWS.howHistoriesAreDividedAmongPassesMeansNothing(onlyTheFirst, BIG, 2, seed);
            }
        });
    }

    @Test
    void aReaderThatRemembersIsNoticedWhereHistoriesAreTakenOut() {
        Metric onlyTheFirst = counting((sink, course, read) -> {
            if (read.get() == 0) sink.take(course.lastHolder(), course);
        });
        breaks(() -> {
            for (long seed = 0; seed < 20; seed++) LAWS.whatAPassTakesOutLeavesNoTrace(onlyTheFirst, BIG, seed);
        });
        breaks(() -> {
            for (long seed = 0; seed < 20; seed++) {
                LAWS.aChainOfExchangesEqualsAFullRecomputation(onlyTheFirst, BIG, SMALL, seed);
            }
        });
    }

    @Test
    void factsThatDependOnEarlierEvaluationsAreNoticed() {
        AtomicLong ever = new AtomicLong();
        Metric everySecond = counting((sink, course, read) -> {
            if (ever.getAndIncrement() % 2 == 0) sink.take(course.lastHolder(), course);
        });
        breaks(() -> LAWS.severalWorkersComeToTheSame(everySecond, BIG, 1));
        breaks(() -> LAWS.severalWorkersComeToTheSame(everySecond, BIG, 3));
        breaks(() -> LAWS.historiesThatComeOnceComeToTheSame(everySecond, BIG));
    }

    @Test
    void aRestrictionThatForgetsItsConditionIsNoticed() {
        FactMetric<Course> forgetful =
                new Forgetful(counting((sink, course, read) -> sink.take(course.lastHolder(), course)));
        breaks(() -> LAWS.aConditionAndItsOppositeShareTheWhole(forgetful, BIG, 7));
    }

    /** A count that is the same whatever the condition. */
    private record Forgetful(FactMetric<Course> whole) implements FactMetric<Course> {
        @Override
        public Phrase label() {
            return whole.label();
        }

        @Override
        public String formula() {
            return whole.formula();
        }

        @Override
        public Unit unit() {
            return whole.unit();
        }

        @Override
        public Direction direction() {
            return whole.direction();
        }

        @Override
        public List<Sum<?>> sums() {
            return whole.sums();
        }

        @Override
        public Measure finish(long[] totals) {
            return whole.finish(totals);
        }

        @Override
        public FactMetric<Course> where(Condition<? super Course> condition) {
            return this;
        }
    }

    /** A count whose finish does something that it must not. */
    private record Finishing(String description, UnaryOperator<long[]> finish) implements Metric {
        @Override
        public Phrase label() {
            return Phrase.literal("finishing");
        }

        @Override
        public String formula() {
            return "tickets";
        }

        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public Direction direction() {
            return Direction.INDIFFERENT;
        }

        @Override
        public List<Sum<?>> sums() {
            return counting((sink, course, read) -> sink.take(course.lastHolder(), course))
                    .sums();
        }

        @Override
        public Measure finish(long[] totals) {
            return new Measure.Count(finish.apply(totals)[0]);
        }
    }

    @Test
    void aFinishThatRemembersOrWritesIsNoticed() {
        AtomicLong calls = new AtomicLong();
        Metric remembers = new Finishing("x", totals -> new long[] {totals[0] + calls.getAndIncrement()});
        Metric writes = new Finishing("x", totals -> {
            totals[0]++;
            return totals;
        });
        for (Metric broken : List.of(remembers, writes)) {
            breaks(() -> LAWS.finishingDependsOnTheSumsAlone(broken, SMALL, BIG));
        }
        breaks(() -> LAWS.theOrderOfHistoriesMeansNothing(remembers, BIG, 7));
        breaks(() -> LAWS.ownersAddUpOrAreNotRolledUp(remembers, BIG));
    }

    @Test
    void aDescriptionThatDoesNotTellAllIsNoticed() {
        Metric one = new Finishing("x", totals -> totals);
        Metric doubled = new Finishing("x", totals -> new long[] {2 * totals[0]});
        breaks(() -> LAWS.theDescriptionTellsAllThatDecides(one, doubled, BIG));
        assertThatCode(() -> LAWS.theDescriptionTellsAllThatDecides(
                        one, new Finishing("2x", totals -> new long[] {2 * totals[0]}), BIG))
                .doesNotThrowAnyException();
    }

    @Test
    void aDescriptionThatChangesIsNoticed() {
        AtomicLong calls = new AtomicLong();
        Metric fickle = new Metric() {
            private final Metric honest = new Finishing("x", totals -> totals);

            @Override
            public Phrase label() {
                return honest.label();
            }

            @Override
            public String formula() {
                return "call " + calls.getAndIncrement();
            }

            @Override
            public Unit unit() {
                return honest.unit();
            }

            @Override
            public Direction direction() {
                return honest.direction();
            }

            @Override
            public List<Sum<?>> sums() {
                return honest.sums();
            }

            @Override
            public Measure finish(long[] totals) {
                return honest.finish(totals);
            }
        };
        breaks(() -> LAWS.theDescriptionTellsAllThatDecides(fickle, fickle, BIG));
        breaks(() -> LAWS.totalsSurviveTheJourney(fickle, SMALL, BIG));
    }
}
