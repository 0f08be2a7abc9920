package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.calendar.WorkSpan;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Intake;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.gaming.Audit;
import org.goodhart.gaming.AuditReport;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.SilentClosing;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;

/** The snippets of README.md, run. {@link DocumentationTest} holds the page to what stands between the marks here. */
class ReadmeSnippetsTest {

    private static PayScheme scheme() {
        // snippet: scheme
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        WorkCalendar hours = WorkCalendar.of(moscow, WeeklyHours.parse("Mon-Fri 08:00-20:00, Sat-Sun 10:00-18:00"));
        SlaNorm eightHours = SlaNorm.restore().within(Duration.ofHours(8)).on(hours);
        Verification asked =
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(Silence.MISS);
        Metric kept = SlaMetrics.restoredInNorm(NormBook.from(LocalDate.of(2025, 1, 1), eightHours))
                .verified(asked)
                .nominallyDueInPeriod(StillRunning.MISS);
        Curve curve = Curve.through(Curve.at("40%", "-100%"), Curve.at("60%", "0%"), Curve.at("80%", "100%"))
                .flatOutside();
        PayScheme scheme = PayScheme.named("Head of support")
                .version("2026-1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(Money.of(Currency.getInstance("RUB"), 120_000))
                .earn("SLA", PayFormula.onCurve(PayFormula.percentOfBase(Ratio.percent(20)), kept, curve))
                .whenUndefined(Fallback.hold())
                .whenSampleBelow(20, Fallback.hold())
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
                .build();
        // end
        return scheme;
    }

    @Test
    void theEmbeddingSnippetPaysWhatItShows() {
        PayScheme scheme = scheme();
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        // snippet: embedding
        Context context = Context.of(
                Organisation.ofLines(Line.of(1), Line.of(2)),
                FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                Evidence.CONTACTS,
                Evidence.CONFIRMATIONS);
        Intake intake = Intake.into(context, Instant.parse("2026-05-01T00:00:00Z")); // up to when your record goes
        TicketId id = TicketId.of("T-1");
        Stamp opened = Stamp.of(Instant.parse("2026-03-02T09:00:00Z"), Source.SUPPORT_LINE);
        intake.ticket(id, SubscriberId.of("S-1"), Service.of("internet"), Category.of("no link"), "row 1");
        intake.event(id, new TicketEvent.Opened(opened, Line.of(1), Priority.of("high")), "row 1");
        intake.event(id, new TicketEvent.Assigned(opened, Holder.of(Line.of(1), AgentId.of("ann"))), "row 2");
        intake.event(id, new TicketEvent.Resolved(opened.withAt(opened.at().plusSeconds(3600)), "solved"), "row 3");
        intake.contact(Contact.inbound(opened.at(), SubscriberId.of("S-1"), Service.of("internet")), "call 1");

        Intake.Result result = intake.finish(); // refused rows and odd ones are listed, not lost
        PayStatement march = scheme.pay(result.desk(), PayPeriod.of(YearMonth.of(2026, 3), moscow));
        System.out.println(march.explain(Language.ENGLISH)); // one ticket: the line is held, and says so
        // end
        assertThat(result.refused()).isEmpty();
        assertThat(march.total()).isEqualTo(Money.of(Currency.getInstance("RUB"), 120_000));
        assertThat(march.line("SLA").explanation().toString()).contains("fewer than 20");
    }

    @Test
    void theWorkingTimeSnippetCountsWhatItShows() {
        // snippet: workingtime
        WorkCalendar office = WorkCalendar.of(
                        ZoneId.of("Europe/Moscow"), WeeklyHours.parse("Mon-Fri 09:00-18:00; break 13:00-14:00"))
                .withClosed(LocalDate.of(2026, 5, 1))
                .withHours(LocalDate.of(2026, 5, 8), WorkSpan.parse("09:00-17:00"));
        Instant thursday = Instant.parse("2026-04-30T14:00:00Z"); // 17:00 in Moscow
        Instant monday = Instant.parse("2026-05-04T07:00:00Z"); // 10:00
        Duration worked = office.workingTime(thursday, monday); // two hours
        Instant atClosing = office.plus(thursday, Duration.ofHours(1), Edge.CLOSING); // Thursday 18:00
        Instant atOpening = office.plus(thursday, Duration.ofHours(1), Edge.NEXT_OPENING); // Monday 9:00
        Instant nextDay = office.plusWorkingDates(thursday, 1); // Monday 17:00
        // end
        assertThat(worked).isEqualTo(Duration.ofHours(2));
        assertThat(atClosing).isEqualTo("2026-04-30T15:00:00Z");
        assertThat(atOpening).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(nextDay).isEqualTo("2026-05-04T14:00:00Z");
    }

    @Test
    void theAuditSnippetSaysWhatItShows() throws Exception {
        PayScheme scheme = scheme();
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        Desk desk =
                SmallProvider.standard().read(ReadOptions.standard()).result().desk();
        // snippet: audit
        AuditReport report = Audit.of(scheme)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .with(new SilentClosing(Duration.ofDays(1)))
                .over(PayPeriod.of(YearMonth.of(2026, 3), moscow), 2)
                .on(desk);
        System.out.println(report.explain(Language.ENGLISH));
        // end
        assertThat(report.hasExploit()).as(report.explain(Language.ENGLISH)).isFalse();
        assertThat(report.verdict("G05").movesTried()).isPositive();
    }
}
