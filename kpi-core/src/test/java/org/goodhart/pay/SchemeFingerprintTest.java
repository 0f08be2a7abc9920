package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;
import static org.goodhart.pay.Figures.CLIFF;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.MARCH;
import static org.goodhart.pay.Figures.MOSCOW;
import static org.goodhart.pay.Figures.ORDERS;
import static org.goodhart.pay.Figures.VERIFIED;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.onSla;
import static org.goodhart.pay.Figures.rub;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;

/** A statement names the terms and the facts that it rests on: what changed shows, and what only moved does not. */
class SchemeFingerprintTest {
    private static PaySchemeBuilder plan() {
        return planUnder(wage("27093", "law"));
    }

    private static PaySchemeBuilder planUnder(Guard guard) {
        return head().earn("SLA", LINEAR)
                .gate(gate(Ratio.percent(90), Gate.Undefined.SHUT))
                .totalCappedAt(rub("150000"))
                .guard(guard);
    }

    private static Gate gate(Ratio threshold, Gate.Undefined undefined) {
        return Gate.atLeast(VERIFIED, threshold).whenUndefined(undefined);
    }

    private static Guard wage(String amount, String source) {
        return Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2026, 1, 1), rub(amount)), source);
    }

    @Test
    void everyTermThatChangesChangesIt() {
        PayFormula fixed = PayFormula.fixed(rub("1"));
        Map<String, PayScheme> schemes = new LinkedHashMap<>();
        schemes.put("the plan", plan().build());
        schemes.put("version", plan().version("2026-2").build());
        schemes.put("date", plan().effective(LocalDate.of(2026, 1, 2)).build());
        schemes.put("level", plan().paidOn(Owner.Level.LINE).build());
        schemes.put("base", plan().base(rub("120000.01")).build());
        schemes.put("cap", plan().totalCappedAt(rub("150000.01")).build());
        schemes.put(
                "undefined", plan().whenUndefined(Fallback.payout(Ratio.ZERO)).build());
        schemes.put(
                "undefined half",
                plan().whenUndefined(Fallback.payout(Ratio.of(1, 2))).build());
        schemes.put(
                "sample",
                plan().whenSampleBelow(21, Fallback.payout(Ratio.ZERO)).build());
        schemes.put("small", plan().whenSampleBelow(20, Fallback.hold()).build());
        schemes.put(
                "rounding",
                plan().rounding(Rounding.of(RoundingMode.DOWN, "0.01")).build());
        schemes.put(
                "step", plan().rounding(Rounding.of(RoundingMode.HALF_UP, "1")).build());
        schemes.put(
                "gate",
                plan().gate(gate(Ratio.percent(91), Gate.Undefined.SHUT)).build());
        schemes.put("guard", planUnder(wage("27094", "law")).build());
        schemes.put("line", plan().earn("more", fixed).build());
        schemes.put("other name", plan().earn("most", fixed).build());
        schemes.put("capped", plan().earn("more", fixed.cappedAt(rub("2"))).build());
        schemes.put(
                "capped lower", plan().earn("more", fixed.cappedAt(rub("1"))).build());
        schemes.put("floored", plan().earn("more", fixed.flooredAt(rub("2"))).build());
        schemes.put("amount", plan().earn("more", PayFormula.fixed(rub("2"))).build());
        schemes.put(
                "part",
                plan().earn("more", PayFormula.percentOfBase(Ratio.percent(1))).build());
        schemes.put(
                "per unit",
                plan().earn("more", PayFormula.perUnit(rub("1"), ORDERS)).build());
        schemes.put(
                "rate",
                plan().earn("more", PayFormula.perUnit(rub("2"), ORDERS)).build());
        schemes.put("cliff", plan().earn("more", CLIFF).build());
        schemes.put(
                "boundary",
                plan().earn(
                                "more",
                                onSla(Curve.through(jump("95%", "-100%", "100%", Curve.Boundary.PAYS_AS_BELOW))
                                        .flatOutside()))
                        .build());
        schemes.put(
                "point",
                plan().earn(
                                "more",
                                onSla(Curve.through(at("95%", "1"), at("96%", "1"))
                                        .flatOutside()))
                        .build());
        schemes.put(
                "stake",
                plan().earn(
                                "more",
                                PayFormula.onCurve(
                                        fixed,
                                        Figures.SLA,
                                        Curve.through(at("95%", "1")).flatOutside()))
                        .build());
        schemes.put(
                "metric",
                plan().earn(
                                "more",
                                PayFormula.onCurve(
                                        fixed,
                                        VERIFIED,
                                        Curve.through(at("95%", "1")).flatOutside()))
                        .build());
        schemes.put(
                "gated",
                plan().earn("more", fixed.behind(gate(Ratio.ONE, Gate.Undefined.SHUT)))
                        .build());
        schemes.put(
                "gated open",
                plan().earn("more", fixed.behind(gate(Ratio.ONE, Gate.Undefined.OPEN)))
                        .build());
        schemes.put(
                "gated below",
                plan().earn(
                                "more",
                                fixed.behind(Gate.atMost(VERIFIED, Ratio.ONE).whenUndefined(Gate.Undefined.OPEN)))
                        .build());
        schemes.put("wage", head().guard(wage("27093", "law")).build());
        schemes.put("wage source", head().guard(wage("27093", "another law")).build());
        schemes.put("wage amount", head().guard(wage("27094", "law")).build());
        Map<Fingerprint, String> seen = new LinkedHashMap<>();
        schemes.forEach((what, scheme) -> assertThat(seen.put(scheme.fingerprint(), what))
                .describedAs("what has the fingerprint of '%s'", what)
                .isNull());
    }

    @Test
    void equalTermsGiveItAgain() {
        assertThat(plan().build().fingerprint()).isEqualTo(plan().build().fingerprint());
        PaySchemeBuilder reordered = head().guard(wage("27093.00", "law"))
                .totalCappedAt(rub("150000.00"))
                .gate(gate(Ratio.of(9, 10), Gate.Undefined.SHUT))
                .earn("SLA", LINEAR)
                .base(rub("120000"));
        assertThat(reordered.build().fingerprint()).isEqualTo(plan().build().fingerprint());
    }

    @Test
    void aNameCannotPassForAnotherTerm() {
        PayScheme two = head().earn("A", PayFormula.fixed(rub("1")))
                .earn("B", PayFormula.fixed(rub("2")))
                .build();
        PayScheme one = head().earn("A: fixed 1.00 RUB\nline B", PayFormula.fixed(rub("2")))
                .build();
        assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
    }

    @Test
    void theOrderOfTheFactsMeansNothing() {
        PayScheme scheme = plan().build();
        List<SubscriberHistory> histories = new ArrayList<>();
        for (int i = 1; i <= 5; i++) histories.add(historyOf("S-" + i));
        PayStatement first = scheme.pay(desk(histories), MARCH);
        Collections.reverse(histories);
        PayStatement second = scheme.pay(desk(histories), MARCH);
        assertThat(second).isEqualTo(first);
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        histories.set(0, historyOf("S-6"));
        assertThat(scheme.pay(desk(histories), MARCH).fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void anExchangedHistoryShows() {
        PayScheme scheme = plan().build();
        Payroll payroll = Payroll.of(desk(List.of(historyOf("S-1"))), MARCH, scheme.metrics());
        Payroll changed = payroll.replace(historyOf("S-1"), SubscriberHistory.empty(SubscriberId.of("S-1")));
        assertThat(changed.facts()).isNotEqualTo(payroll.facts());
        assertThat(changed.evaluation()).isEqualTo(payroll.evaluation());
        assertThat(changed.period()).isEqualTo(MARCH);
    }

    @Test
    void anotherPeriodIsAnotherFact() {
        PayScheme scheme = plan().build();
        Desk desk = desk(List.of(historyOf("S-1")));
        assertThat(scheme.pay(desk, MARCH).factsFingerprint())
                .isNotEqualTo(scheme.pay(desk, MARCH.previous()).factsFingerprint());
        ZoneId plusThree = ZoneId.of("UTC+3");
        PayPeriod sameInstants = PayPeriod.of(YearMonth.of(2026, 3), plusThree);
        assertThat(sameInstants.interval()).isEqualTo(MARCH.interval());
        assertThat(scheme.pay(desk, sameInstants).factsFingerprint())
                .isNotEqualTo(scheme.pay(desk, MARCH).factsFingerprint());
    }

    @Test
    void theLawOfTheZoneIsThatAroundThePeriod() {
        assertThat(ZoneLaw.around(MARCH, MARCH.end())).isEqualTo("Europe/Moscow +03:00");
        PayPeriod berlin = PayPeriod.of(YearMonth.of(2026, 3), ZoneId.of("Europe/Berlin"));
        String law = "Europe/Berlin +01:00 2025-03-30T01:00:00Z+02:00 2025-10-26T01:00:00Z+01:00"
                + " 2026-03-29T01:00:00Z+02:00";
        assertThat(ZoneLaw.around(berlin, berlin.start())).isEqualTo(law);
        assertThat(ZoneLaw.around(berlin, Instant.parse("2026-10-25T01:00:00Z")))
                .isEqualTo(law);
        assertThat(ZoneLaw.around(berlin, Instant.parse("2026-10-25T01:00:01Z")))
                .isEqualTo(law + " 2026-10-25T01:00:00Z+01:00");
        assertThat(ZoneLaw.around(PayPeriod.of(YearMonth.of(2014, 10), MOSCOW), Instant.EPOCH))
                .isEqualTo("Europe/Moscow +04:00 2014-10-25T22:00:00Z+03:00");
    }

    private static Desk desk(List<SubscriberHistory> histories) {
        Context context =
                Context.of(Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)));
        return Desk.of(context, MARCH.end().plus(Duration.ofDays(30)), histories);
    }

    private static SubscriberHistory historyOf(String subscriber) {
        SubscriberId id = SubscriberId.of(subscriber);
        return SubscriberHistory.empty(id)
                .withContact(Contact.inbound(MARCH.start().plusSeconds(60), id, Service.of("internet")));
    }

    @Test
    void aSchemeThatIsBuiltAnewFromAllOfItsTermsIsTheSame() {
        PayScheme whole = Plans.plan()
                .base(rub("1000"))
                .until(LocalDate.of(2030, 1, 1))
                .forPost("engineer")
                .earn("Units", PayFormula.perUnit(rub("1"), Plans.UNITS))
                .lineCappedAt("Units", rub("10"), Excess.CARRIED)
                .gate(Gate.atLeast(Plans.QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .multiply(Multiplier.ofEarnings(
                        Plans.GROWTH,
                        Curve.through(Curve.at("0%", "50%"), Curve.at("100%", "100%"))
                                .flatOutside()))
                .discretionary("Judgement", rub("-1"), rub("1"))
                .totalCappedAt(rub("2000"), Excess.CARRIED)
                .spiff("Launch", Plans.month("2026-03"), PayFormula.fixed(rub("5")))
                .guard(Guard.noFines("law"))
                .defer(Deferral.lostByLeavers("Units", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull())
                        .inParts(2, Period.ofMonths(1)))
                .draw(Draw.recoverable(rub("7"), Ratio.percent(50)))
                .whenSampleBelow(20, Fallback.payout(Ratio.ONE))
                .build();
        PayScheme again = whole.toBuilder().build();
        assertThat(again.fingerprint()).isEqualTo(whole.fingerprint());
        assertThat(again.metrics().metrics()).isEqualTo(whole.metrics().metrics());
        PayScheme named =
                Plans.plan().paidTo(Plans.ANN).paidOn(Owner.Level.DEPARTMENT).build();
        assertThat(named.toBuilder().build().fingerprint()).isEqualTo(named.fingerprint());
    }
}
