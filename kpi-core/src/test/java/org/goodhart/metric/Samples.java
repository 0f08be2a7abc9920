package org.goodhart.metric;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Ticket;
import org.goodhart.value.Phrase;

/** Readings and counters to compose metrics of. */
final class Samples {
    private Samples() {}

    /** Every ticket opened in the period, given to who had it last; it counts how often it was derived. */
    record Tickets(
            String description, OwnerRule ownerRule, Duration maturity, Set<Evidence> restsOn, AtomicInteger derived)
            implements Reading<Ticket> {

        Tickets(String description) {
            this(description, OwnerRule.oneOwner("who had it last"), Duration.ZERO, Set.of(), new AtomicInteger());
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(restsOn);
        }

        @Override
        public Reader<Ticket> reader(Scope scope) {
            return (dossier, sink) -> {
                derived.incrementAndGet();
                for (Course course : dossier.courses()) {
                    if (scope.period().contains(course.ticket().openedAt()))
                        sink.take(course.lastHolder(), course.ticket());
                }
            };
        }

        @Override
        public String nameOf(Ticket fact) {
            return fact.id().name();
        }
    }

    /** Every call; it belongs to no line. */
    record Calls() implements Reading<Contact> {
        @Override
        public String description() {
            return "calls";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("the department alone");
        }

        @Override
        public Reader<Contact> reader(Scope scope) {
            return (dossier, sink) -> dossier.history().contacts().forEach(sink::takeUnowned);
        }

        @Override
        public String nameOf(Contact fact) {
            return fact.at().toString();
        }
    }

    enum Count implements Counter<Object> {
        ONE {
            @Override
            public long count(Object fact) {
                return 1;
            }
        },
        HUGE {
            @Override
            public long count(Object fact) {
                return Long.MAX_VALUE / 2 + 1;
            }
        };

        @Override
        public String id() {
            return this == ONE ? "all" : "huge";
        }
    }

    /** 1 for a ticket that was resolved. */
    enum Resolved implements Counter<Ticket> {
        RESOLVED;

        @Override
        public String id() {
            return "resolved";
        }

        @Override
        public long count(Ticket fact) {
            return fact.course(fact.lastEventAt()).resolvedAt().isPresent() ? 1 : 0;
        }
    }

    static Metric resolvedShare(String label, Reading<Ticket> tickets) {
        return Metric.share(
                Phrase.literal(label),
                Direction.HIGHER_IS_BETTER,
                Sum.of(tickets, Resolved.RESOLVED),
                Sum.of(tickets, Count.ONE));
    }

    static Metric number(String label, Reading<?> reading) {
        return Metric.count(Phrase.literal(label), Direction.INDIFFERENT, all(reading));
    }

    static <F> Sum<F> all(Reading<F> reading) {
        return Sum.of(reading, Count.ONE);
    }
}
