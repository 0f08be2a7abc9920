package org.goodhart.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;

/** The norms of these tests, and the obligations that they make. */
final class Norms {
    static final WorkCalendar ALWAYS = WorkCalendar.alwaysOpen(ZoneOffset.UTC);
    /** Nine to five on weekdays in UTC: minute 0 is an opening, minute 480 a closing, minute 1440 the next opening. */
    static final WorkCalendar OFFICE = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-17:00"));

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private Norms() {}

    static NormBook book(SlaNorm... norms) {
        return NormBook.from(START, norms);
    }

    static SlaNorm minutes(SlaNorm.Unlimited of, long minutes) {
        return of.within(Duration.ofMinutes(minutes)).on(ALWAYS);
    }

    static Obligation ticketObligation(SlaNorm norm, SubscriberHistory history) {
        return ticketObligation(norm, history, Scene.march());
    }

    static Obligation ticketObligation(SlaNorm norm, SubscriberHistory history, Scope scope) {
        return obligations(book(norm), history, scope).get(0);
    }

    static List<Obligation> obligations(NormBook book, SubscriberHistory history, Scope scope) {
        return book.obligations(history, scope.context(), scope.asOf());
    }

    static Obligation faultObligation(NormBook book, SubscriberHistory history, Scope scope) {
        return obligations(book, history, scope).get(0);
    }

    static Obligation faultObligation(SlaNorm norm, SubscriberHistory history) {
        return faultObligation(book(norm), history, Scene.march());
    }

    static List<Obligation> lineObligations(LineClock clock, SlaNorm norm, SubscriberHistory history, Scope scope) {
        return book(norm).lineObligations(clock, history, scope.context(), scope.asOf());
    }

    /** {@code "met 60"}, {@code "missed 61 by 1"}, {@code "missing 61 by 1"} while it runs, {@code "running 59, 1 left"}. */
    static String text(Judgement judgement) {
        if (judgement instanceof Judgement.Met met) return "met " + minutes(met.elapsed());
        if (judgement instanceof Judgement.Missed missed) {
            return (missed.ended() ? "missed " : "missing ") + minutes(missed.elapsed()) + " by "
                    + minutes(missed.over());
        }
        if (judgement instanceof Judgement.Running running) {
            return "running " + minutes(running.elapsed()) + ", " + minutes(running.left()) + " left";
        }
        return "exempt: " + ((Judgement.Exempt) judgement).reason();
    }

    private static String minutes(Duration duration) {
        Duration rest = duration.minusMinutes(duration.toMinutes());
        return duration.toMinutes() + (rest.isZero() ? "" : "+" + rest);
    }

    /** {@code "L1/ann met 60"} for each, in order. */
    static List<String> texts(List<Obligation> obligations) {
        return obligations.stream()
                .map(obligation -> obligation.owner() + " " + text(obligation.judgement()))
                .toList();
    }
}
