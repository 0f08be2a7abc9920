package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.sla.Elapsed;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.GivenHistory;
import org.goodhart.testkit.GivenTicket;
import org.junit.jupiter.api.Assumptions;

/** One book on trial under one priority and category, and instants reckoned from the norm that then binds. */
final class Trial {

    private final NormsOnTrial on;
    private final NormBook book;
    private final Priority priority;
    private final Category category;
    private final SlaNorm norm;
    private final Instant due;
    private final WorkCalendar clock;
    private final Duration allowance;

    Trial(NormsOnTrial on, NormBook book, Priority priority, Category category) {
        this.on = on;
        this.book = book;
        this.priority = priority;
        this.category = category;
        Obligation bound = bound();
        this.norm = bound.norm();
        this.due = bound.nominallyDueAt();
        this.clock = norm.calendar();
        this.allowance = norm.target().allowance(clock, start());
    }

    NormsOnTrial on() {
        return on;
    }

    NormBook book() {
        return book;
    }

    Priority priority() {
        return priority;
    }

    /** What is compared between two tellings of a ticket: all that a norm makes of it but the stretches and the owner. */
    record Seen(Instant startedAt, Instant nominallyDueAt, Elapsed elapsed, Duration late, Judgement judgement) {
        static Seen of(Obligation obligation) {
            return new Seen(
                    obligation.startedAt(),
                    obligation.nominallyDueAt(),
                    obligation.elapsed(),
                    obligation.lateness().total(),
                    obligation.judgement());
        }
    }

    /** Every book about one of the subjects, under every priority and category; none at all skips the test. */
    static List<Trial> of(NormsOnTrial on, Set<Subject> subjects) {
        List<Trial> trials = new ArrayList<>();
        for (NormBook book : on.norms()) {
            if (!subjects.contains(book.subject())) continue;
            for (Priority priority : on.priorities()) {
                for (Category category : on.categories()) trials.add(new Trial(on, book, priority, category));
            }
        }
        Assumptions.assumeFalse(trials.isEmpty(), () -> "no norm on trial is about any of " + subjects);
        return trials;
    }

    static List<Trial> of(NormsOnTrial on) {
        return of(on, EnumSet.allOf(Subject.class));
    }

    static List<Trial> ofAllBut(NormsOnTrial on, Subject... subjects) {
        return of(on, EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(subjects))));
    }

    Trial with(Priority other) {
        return new Trial(on, book, other, category);
    }

    Trial with(NormBook other) {
        return new Trial(on, other, priority, category);
    }

    Instant start() {
        return on.start();
    }

    Line intake() {
        return on.lines().get(0);
    }

    Line other() {
        return on.lines().get(1);
    }

    /** A ticket that comes in at the start and is taken up at once. */
    GivenTicket opened() {
        return opened("T-1", start());
    }

    GivenTicket opened(String number, Instant at) {
        return ticket(number)
                .about(on.service().name())
                .filedUnder(category.name())
                .priority(priority.name())
                .enters(intake())
                .at(at)
                .opened()
                .assigned(intake(), "ann");
    }

    /** Answered and resolved, so that any norm about a ticket or a fault has what it asks for. */
    static GivenTicket done(GivenTicket ticket, Instant at) {
        return ticket.at(at).replied().resolved();
    }

    SubscriberHistory told(GivenTicket... tickets) {
        return facts(tickets).build();
    }

    GivenHistory facts(GivenTicket... tickets) {
        return history("S-1").about(on.service().name()).with(tickets);
    }

    /** What binds T-1: of a line's time what binds the line that registered it. */
    List<Obligation> obligations(SubscriberHistory history, Instant asOf) {
        List<Obligation> found = named("T-1", history, asOf);
        assertThat(found).as("what binds T-1 as of %s, %s", asOf, this).isNotEmpty();
        return found;
    }

    List<Obligation> named(String ticket, SubscriberHistory history, Instant asOf) {
        boolean ofLine = book.subject() == Subject.LINE_TIME;
        return on.obligations(book, history, asOf).stream()
                .filter(obligation -> obligation.name().equals(ticket))
                .filter(obligation -> !ofLine || obligation.owner().line().rank() == intake().rank())
                .toList();
    }

    List<Seen> seen(SubscriberHistory history, Instant asOf) {
        return obligations(history, asOf).stream().map(Seen::of).toList();
    }

    List<Judgement> judgements(SubscriberHistory history, Instant asOf) {
        return obligations(history, asOf).stream().map(Obligation::judgement).toList();
    }

    /** The obligation of a ticket to which nothing has happened yet. */
    private Obligation bound() {
        return book.subject() == Subject.LINE_TIME
                ? book.lineObligations(on.lineClock(), told(opened()), on.context(), start())
                        .get(0)
                : book.obligations(told(opened()), on.context(), start()).get(0);
    }

    SlaNorm norm() {
        return norm;
    }

    /** When the target is used up if nothing stops the clock. */
    Instant due() {
        return due;
    }

    WorkCalendar clock() {
        return clock;
    }

    Duration allowance() {
        return allowance;
    }

    /** When a part of the allowance, in quarters, has passed since the start. */
    Instant quarters(int count) {
        return clock.plus(start(), allowance.multipliedBy(count).dividedBy(4), Edge.CLOSING);
    }

    /** When a minute more than the allowance has passed since the start. */
    Instant late() {
        return clock.plus(due, Duration.ofMinutes(1), Edge.CLOSING);
    }

    /** When everything that a trial tells has long happened. */
    Instant afterAll() {
        return quarters(12).plus(Duration.ofDays(60));
    }

    @Override
    public String toString() {
        return norm.description() + ", " + book.reclassification() + ", priority " + priority + ", category "
                + category;
    }
}
