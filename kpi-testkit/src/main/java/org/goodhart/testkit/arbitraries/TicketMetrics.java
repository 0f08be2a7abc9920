package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** Metrics over tickets, of every kind that there is, with conditions at random. */
final class TicketMetrics {
    private static final Sum<TicketTrack> ALL = Sum.of(new OpenedTickets(), Counter.each("tickets opened"));
    private static final Sum<TicketTrack> LIFE = Sum.of(new OpenedTickets(), Counts.SECONDS);

    private TicketMetrics() {}

    /** Metrics under up to two conditions. */
    static Arbitrary<Metric> metrics() {
        Arbitrary<FactMetric<TicketTrack>> any = Arbitraries.oneOf(Arbitraries.of(plain()), quantiles());
        return Combinators.combine(any, conditions().list().ofMaxSize(2)).as(TicketMetrics::restricted);
    }

    /** Numbers of tickets under a condition. */
    static Arbitrary<Sum<?>> sums() {
        return conditions().map(ALL::where);
    }

    private static Arbitrary<Condition<TicketTrack>> conditions() {
        return Combinators.combine(Arbitraries.of(Is.class), Arbitraries.of(true, false))
                .as((condition, straight) -> straight ? condition : condition.not());
    }

    private static Metric restricted(FactMetric<TicketTrack> metric, List<Condition<TicketTrack>> conditions) {
        FactMetric<TicketTrack> restricted = metric;
        for (Condition<TicketTrack> condition : conditions) restricted = restricted.where(condition);
        return restricted;
    }

    private static List<FactMetric<TicketTrack>> plain() {
        return List.of(
                FlowMetrics.ticketsResolved(),
                FlowMetrics.reopenRate(),
                Metric.count(Phrase.literal("opened"), Direction.INDIFFERENT, ALL),
                Metric.share(Phrase.literal("handed on"), Direction.LOWER_IS_BETTER, ALL.where(Is.HANDED_ON), ALL),
                Metric.mean(Phrase.literal("mean life"), Direction.LOWER_IS_BETTER, Unit.SECONDS, LIFE, ALL),
                Metric.total(Phrase.literal("life"), Direction.LOWER_IS_BETTER, Unit.SECONDS, LIFE));
    }

    private static Arbitrary<FactMetric<TicketTrack>> quantiles() {
        Arbitrary<Long> highest = Arbitraries.of(1L, 3_600L, 1_000_000L);
        Arbitrary<Ratio> error = Arbitraries.of(Ratio.ONE, Ratio.percent(30));
        Arbitrary<Ratio> rank = Arbitraries.of(Ratio.percent(1), Ratio.percent(50), Ratio.percent(90), Ratio.ONE);
        return Combinators.combine(highest, error, rank).as((most, off, which) -> {
            Buckets buckets = Buckets.upTo(most, off);
            Phrase label = Phrase.literal("life, " + which + " in " + buckets.description());
            return Metric.quantile(label, Direction.LOWER_IS_BETTER, Unit.SECONDS, which, LIFE.in(buckets));
        });
    }

    /** What a ticket counts for. */
    private enum Counts implements Counter<TicketTrack> {
        SECONDS;

        @Override
        public String id() {
            return "seconds from its opening to its end";
        }

        @Override
        public long count(TicketTrack fact) {
            return Duration.between(fact.openedAt(), fact.endedAt()).toSeconds();
        }
    }

    /** What may be true of a ticket. */
    private enum Is implements Condition<TicketTrack> {
        HANDED_ON {
            @Override
            public boolean holds(TicketTrack fact) {
                return fact.stintCount() > 1;
            }
        },
        RUNNING {
            @Override
            public boolean holds(TicketTrack fact) {
                return fact.isRunning();
            }
        },
        REOPENED {
            @Override
            public boolean holds(TicketTrack fact) {
                return !fact.reopenedAt().isEmpty();
            }
        },
        RECLASSIFIED {
            @Override
            public boolean holds(TicketTrack fact) {
                return fact.isReclassified();
            }
        },
        ABOUT_THE_INTERNET {
            @Override
            public boolean holds(TicketTrack fact) {
                return fact.ticket().service().name().equals("internet");
            }
        };

        @Override
        public String id() {
            return name();
        }
    }

    /** The tickets opened in the period, given to who had them last. */
    private record OpenedTickets() implements Reading<TicketTrack> {
        @Override
        public String description() {
            return "tickets opened in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had the ticket last");
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE);
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    if (scope.period().contains(track.openedAt())) sink.take(track.lastHolder(), track);
                }
            };
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return fact.ticket().id().name();
        }
    }
}
