package org.goodhart.gaming;

import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketId;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** Schemes and desks of these tests: a base of 1000 roubles, a stake of 100 on one metric, a norm of an hour, half of it for a line. */
final class Play {
    static final Currency RUB = Currency.getInstance("RUB");
    static final Curve LINEAR =
            Curve.through(at("0%", "0%"), at("100%", "100%")).flatOutside();
    static final Strategy SILENT_CLOSING = new SilentClosing(Duration.ofHours(24));
    static final Strategy PREMATURE_ESCALATION =
            new PrematureEscalation(Duration.ofMinutes(20), Duration.ofMinutes(10));

    private static final WorkCalendar ALWAYS = WorkCalendar.alwaysOpen(ZoneOffset.UTC);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    private Play() {}

    static Curve cliffAt(String attainment) {
        return Curve.through(jump(attainment, "0%", "100%", Curve.Boundary.PAYS_AS_ABOVE))
                .flatOutside();
    }

    static Metric closedInNorm() {
        return SlaMetrics.resolvedInNorm(NormBook.from(
                        LONG_AGO,
                        SlaNorm.totalResolution().within(Duration.ofHours(1)).on(ALWAYS)))
                .closedInPeriod();
    }

    static Metric verifiedInNorm() {
        return SlaMetrics.restoredInNorm(NormBook.from(
                        LONG_AGO, SlaNorm.restore().within(Duration.ofHours(1)).on(ALWAYS)))
                .verified(Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER, Source.TELEMETRY)
                        .silenceIs(Silence.MISS))
                .nominallyDueInPeriod(StillRunning.MISS);
    }

    static Metric heldInNorm(LineClock clock) {
        return SlaMetrics.heldInNorm(
                        NormBook.from(
                                LONG_AGO,
                                SlaNorm.hold().within(Duration.ofMinutes(30)).on(ALWAYS)),
                        clock)
                .nominallyDueInPeriod(StillRunning.MISS);
    }

    static PayScheme scheme(Owner.Level level, Metric metric, Curve curve) {
        return scheme(level, metric, curve, 0);
    }

    static PayScheme scheme(Owner.Level level, Metric metric, Curve curve, long smallestSample) {
        return PayScheme.named("Support")
                .version("1")
                .effective(LONG_AGO)
                .paidOn(level)
                .base(Money.of(RUB, "1000"))
                .earn("In norm", PayFormula.onCurve(PayFormula.fixed(Money.of(RUB, "100")), metric, curve))
                .whenUndefined(Fallback.payout(Ratio.ZERO))
                .whenSampleBelow(smallestSample, Fallback.hold())
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
                .build();
    }

    /** One subscriber for each script, who calls when his ticket is opened; the tickets are T-1, T-2 and so on. */
    static Desk desk(Context context, Instant asOf, String... scripts) {
        List<SubscriberHistory> histories = new ArrayList<>();
        for (int i = 0; i < scripts.length; i++) histories.add(subscriber(i + 1, scripts[i]));
        return Desk.of(context, asOf, histories);
    }

    static Desk desk(String... scripts) {
        return desk(Scene.CONTEXT, Scene.MAY, scripts);
    }

    static SubscriberHistory subscriber(int number, String script) {
        Ticket told = Scene.ticket("T-" + number, script);
        SubscriberId subscriber = SubscriberId.of("S-" + number);
        Ticket own = Ticket.of(TicketId.of("T-" + number), subscriber, told.service(), told.category(), told.events());
        return SubscriberHistory.empty(subscriber)
                .withTickets(List.of(own))
                .withContact(Contact.inbound(own.openedAt(), subscriber, own.service()));
    }

    static List<Move> moves(Strategy strategy, Desk desk) {
        return desk.histories().stream()
                .flatMap(history -> strategy.moves(history, desk.context(), desk.asOf()))
                .toList();
    }

    /** Head of support, department, March and April. */
    static AuditReport byTheHead(PayScheme scheme, Desk desk, Strategy... strategies) {
        return Audit.of(scheme)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .with(Arrays.asList(strategies))
                .over(Scene.MARCH, 2)
                .on(desk);
    }

    /** First line, its own figures, March and April. */
    static AuditReport byTheFirstLine(PayScheme scheme, Desk desk, Strategy... strategies) {
        return Audit.of(scheme)
                .playedBy(Role.FIRST_LINE)
                .paidOn(Owner.line(Line.of(1)))
                .with(strategies)
                .over(Scene.MARCH, 2)
                .on(desk);
    }

    /** Events as minutes and names: {@code 0 Opened, 5 Assigned}; seconds after a colon where there are any. */
    static String events(Ticket ticket) {
        return String.join(
                ", ",
                ticket.events().stream()
                        .map(event -> when(event.at()) + " " + event.getClass().getSimpleName())
                        .toList());
    }

    private static String when(Instant instant) {
        long seconds = Duration.between(Scene.at(0), instant).toSeconds();
        return seconds / 60 + (seconds % 60 == 0 ? "" : ":" + seconds % 60);
    }
}
