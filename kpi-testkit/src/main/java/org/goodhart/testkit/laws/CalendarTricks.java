package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Metric;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Selection;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.Target;
import org.goodhart.testkit.GivenTicket;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What hours, weekends, changes of the clocks and of the norms must not do to a judgement. Part of {@link HelpdeskTricks}. */
public interface CalendarTricks extends NormsOnTrial {

    /** A wait that lies wholly outside the norm's hours stops a clock that stands still anyway: it credits nothing. */
    @Test
    default void aPauseOverAWeekendCreditsNothing() {
        int tried = 0;
        for (Trial trial : Trial.of(this)) {
            Optional<Interval> weekend = weekend(trial);
            if (weekend.isEmpty()) continue;
            tried++;
            Instant friday = weekend.get().start().minus(Duration.ofMinutes(30));
            Instant monday = weekend.get().end();
            GivenTicket opened = trial.opened("T-1", friday);
            GivenTicket parked =
                    Waits.waits(trial, opened, weekend.get().start()).at(monday).resumed();
            Instant end = trial.clock().plus(friday, trial.allowance().multipliedBy(2), Edge.CLOSING);
            assertThat(trial.seen(trial.told(Trial.done(parked, end)), end))
                    .as("waiting from %s to %s, %s", weekend.get().start(), monday, trial)
                    .isEqualTo(trial.seen(trial.told(Trial.done(opened, end)), end));
        }
        Assumptions.assumeTrue(tried > 0, "no norm on trial has hours that end");
    }

    /** The longest time from the start on for two weeks in which the norm's clock stands still. */
    private static Optional<Interval> weekend(Trial trial) {
        Instant until = trial.start().plus(Duration.ofDays(14));
        List<Interval> open =
                trial.clock().segments(Interval.of(trial.start(), until)).toList();
        Optional<Interval> longest = Optional.empty();
        for (int i = 1; i < open.size(); i++) {
            Instant closing = open.get(i - 1).end();
            Instant opening = open.get(i).start();
            Interval gap = Interval.of(closing, opening);
            boolean longer = longest.filter(found -> found.duration().compareTo(gap.duration()) >= 0)
                    .isEmpty();
            if (!gap.isEmpty() && longer) longest = Optional.of(gap);
        }
        return longest;
    }

    /**
     * Whenever a ticket comes in, by day, by night or on a weekend, it has all of its time: what is done when the target is just used up is in time,
     * and what is done a minute of the clock later is not.
     */
    @Test
    default void aTicketOpenedOutOfHoursHasAllOfItsTimeAndNoMore() {
        for (Trial trial : Trial.of(this)) {
            for (int hours = 0; hours < 7 * 24; hours += 5) {
                Instant in = trial.start().plus(Duration.ofHours(hours));
                GivenTicket opened = trial.opened("T-1", in);
                Instant due = trial.norm().target().dueAt(trial.norm().calendar(), in);
                Instant late = trial.clock().plus(due, Duration.ofMinutes(1), Edge.CLOSING);
                assertThat(trial.judgements(trial.told(Trial.done(opened, due)), due))
                        .as("opened at %s, resolved at %s, %s", in, due, trial)
                        .hasOnlyElementsOfType(Judgement.Met.class);
                assertThat(trial.judgements(trial.told(Trial.done(opened, late)), late))
                        .as("opened at %s, resolved at %s, %s", in, late, trial)
                        .hasOnlyElementsOfType(Judgement.Missed.class);
            }
        }
    }

    /**
     * Over a change of the clocks exactly the minutes count in which the norm's clock runs. Hours to the minute are supposed. Skipped where the
     * zones of the norms know no change after the start.
     */
    @Test
    default void aChangeOfTheClocksGivesAndTakesNoTime() {
        Set<Instant> tried = new HashSet<>();
        for (Trial trial : Trial.of(this)) {
            WorkCalendar clock = trial.clock();
            for (Instant change : changes(trial)) {
                tried.add(change);
                Instant from = change.minus(Duration.ofDays(2));
                Instant to = change.plus(Duration.ofDays(2));
                long minutes = 0;
                for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofMinutes(1))) {
                    if (clock.isOpen(at)) minutes++;
                }
                SubscriberHistory told = trial.told(Trial.done(trial.opened("T-1", from), to));
                assertThat(trial.obligations(told, to))
                        .as("over the change of the clocks at %s, %s", change, trial)
                        .extracting(obligation -> obligation.elapsed().unpaused())
                        .containsOnly(Duration.ofMinutes(minutes));
            }
        }
        Assumptions.assumeFalse(tried.isEmpty(), "the zones of the norms change no clocks after the start");
    }

    private static List<Instant> changes(Trial trial) {
        List<Instant> changes = new ArrayList<>();
        Instant after = trial.start().plus(Duration.ofDays(3));
        for (int i = 0; i < 2; i++) {
            var next = trial.norm().calendar().zone().getRules().nextTransition(after);
            if (next == null) break;
            changes.add(next.getInstant());
            after = next.getInstant();
        }
        return changes;
    }

    /** A goal that is made tighter from the next day on makes no breach of what was kept before. Books with later versions are not tried. */
    @Test
    default void aTighterGoalOfLaterMakesNoBreachOfWhatWasKept() {
        for (Trial trial : Trial.of(this)) {
            Instant end = trial.quarters(3);
            SubscriberHistory kept = trial.told(Trial.done(trial.opened(), end));
            SlaNorm norm = trial.norm();
            SlaNorm tight = new SlaNorm(
                    norm.subject(),
                    norm.start(),
                    Target.of(Duration.ofSeconds(1)),
                    norm.calendar(),
                    norm.pauses(),
                    Selection.ALL,
                    norm.exemptOutages());
            LocalDate next = LocalDate.ofInstant(end, norm.calendar().zone()).plusDays(1);
            Optional<NormBook> edited = edited(trial.book(), next, tight);
            if (edited.isEmpty()) continue;
            Trial later = trial.with(edited.get());
            assertThat(later.seen(kept, trial.afterAll()))
                    .as("with a tighter version from %s on, %s", next, trial)
                    .isEqualTo(trial.seen(kept, end));
        }
    }

    private static Optional<NormBook> edited(NormBook book, LocalDate from, SlaNorm norm) {
        try {
            return Optional.of(book.andFrom(from, norm));
        } catch (IllegalArgumentException hasLaterVersion) {
            return Optional.empty();
        }
    }

    /** A share within norm says in its name which tickets are in it: over another cohort it has another name, in every language. */
    @Test
    default void aShareSaysWhichTicketsAreInIt() {
        for (Trial trial : Trial.of(this)) {
            List<Metric> shares = shares(trial.book());
            Set<String> names = shares.stream()
                    .map(metric -> metric.label().toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertThat(names).as("names over the cohorts, %s", trial).hasSameSizeAs(shares);
        }
    }
}
