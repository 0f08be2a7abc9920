package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.MARCH;
import static org.goodhart.pay.Figures.ORDERS;
import static org.goodhart.pay.Figures.VERIFIED;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.payroll;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Figures.statement;

import java.time.Duration;
import java.time.LocalDate;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole statements as the person reads them who is paid by them. */
class ExplainTest {
    private static final PayScheme SCHEME = head().earn("SLA", LINEAR.cappedAt(rub("20000")))
            .earn("Orders", PayFormula.perUnit(rub("100"), ORDERS))
            .earn("Seventh", PayFormula.percentOfBase(Ratio.of(1, 7)))
            .earn(
                    "Rating",
                    PayFormula.onCurve(
                            PayFormula.fixed(rub("5000")),
                            Figures.share("ratings", Duration.ofDays(60)),
                            Curve.through(Curve.at("50%", "0%")).flatOutside()))
            .gate(Gate.atLeast(VERIFIED, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
            .totalCappedAt(rub("150000"))
            .guard(Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093")), "minimum wage law"))
            .build();

    @Test
    void explainsAGoodMonthInEnglish() {
        assertThat(normal(statement(SCHEME, 97, 100, 91, 100, 12, 0, 0), Language.ENGLISH))
                .isEqualTo("""
                    Pay statement: Head of support, version 2026-1, 2026-03, on the figures of the whole department
                    PROVISIONAL: facts are known up to 2026-05-01 00:00 (UTC+03:00), and figures can still change
                    Base [base]: 120,000.00 RUB
                        set by scheme Head of support, version 2026-1, whatever the figures are
                    SLA [earned]: 12,000.00 RUB
                        the gate is open: 12,000.00 RUB passes
                          verified is at least 90%: 91% (91 of 100)
                          the cap of 20,000.00 RUB does not apply to 12,000.00 RUB
                            stake 24,000.00 RUB × payout 50% = 12,000.00 RUB
                              20% of the base of 120,000.00 RUB is 24,000.00 RUB
                              attainment 97% gives payout 50%: between 95% (payout 0%) and 99% (payout 100%)
                                SLA: 97% (97 of 100)
                    Orders [earned]: 1,200.00 RUB
                        the gate is open: 1,200.00 RUB passes
                          verified is at least 90%: 91% (91 of 100)
                          100.00 RUB a unit × 12 = 1,200.00 RUB
                            orders: 12
                    Seventh [earned]: 17,142.86 RUB
                        ≈17,142.86 RUB (exactly 120000/7), rounded to the nearest (halves away from zero), step 0.01 RUB: 17,142.86 RUB, which is 1/350 RUB more
                          the gate is open: ≈17,142.86 RUB (exactly 120000/7) passes
                            verified is at least 90%: 91% (91 of 100)
                            ≈14.29% (1/7) of the base of 120,000.00 RUB is ≈17,142.86 RUB (exactly 120000/7)
                    Rating [held]: 0.00 RUB
                        held: nothing is paid for now
                          the gate is open: an amount on hold passes
                            verified is at least 90%: 91% (91 of 100)
                            the stake of 5,000.00 RUB waits for a figure that it can be paid on
                              a fixed 5,000.00 RUB
                              ratings: undefined: nothing to measure
                                provisional: it can change until 2026-05-31 00:00 (UTC+03:00)
                                there is no value; for this case the scheme says: hold the line
                    Cap of the total [cap]: -342.86 RUB
                        the total of 150,342.86 RUB is over the cap of 150,000.00 RUB by 342.86 RUB
                    Minimum wage [guard]: 0.00 RUB
                        not less than 27,093.00 RUB (minimum wage law): the total of 150,000.00 RUB needs no raise
                    Total: 150,000.00 RUB
                    Scheme of-scheme, facts of-facts
                    """);
    }

    @Test
    void explainsAGoodMonthInRussian() {
        assertThat(normal(statement(SCHEME, 97, 100, 91, 100, 12, 0, 0), Language.RUSSIAN))
                .isEqualTo("""
                    Расчётный лист: Head of support, версия 2026-1, период 2026-03, по показателям: отдел в целом
                    ПРЕДВАРИТЕЛЬНО: учтено то, что известно на 2026-05-01 00:00 (UTC+03:00), показатели ещё могут измениться
                    Оклад [оклад]: 120 000,00 RUB
                        установлен схемой Head of support, версия 2026-1, и от показателей не зависит
                    SLA [премия]: 12 000,00 RUB
                        условие премирования выполнено: 12 000,00 RUB остаётся
                          verified — не меньше 90 %: 91 % (91 из 100)
                          потолок 20 000,00 RUB не применяется: сумма 12 000,00 RUB
                            целевая премия 24 000,00 RUB × коэффициент 50 % = 12 000,00 RUB
                              20 % от оклада 120 000,00 RUB — это 24 000,00 RUB
                              значение 97 % даёт коэффициент 50 %: между 95 % (коэффициент 0 %) и 99 % (коэффициент 100 %)
                                SLA: 97 % (97 из 100)
                    Orders [премия]: 1 200,00 RUB
                        условие премирования выполнено: 1 200,00 RUB остаётся
                          verified — не меньше 90 %: 91 % (91 из 100)
                          100,00 RUB за единицу × 12 = 1 200,00 RUB
                            orders: 12
                    Seventh [премия]: 17 142,86 RUB
                        ≈17 142,86 RUB (точно 120000/7), округлено до ближайшего (половина — от нуля), шаг 0,01 RUB: 17 142,86 RUB, то есть на 1/350 RUB больше
                          условие премирования выполнено: ≈17 142,86 RUB (точно 120000/7) остаётся
                            verified — не меньше 90 %: 91 % (91 из 100)
                            ≈14,29 % (1/7) от оклада 120 000,00 RUB — это ≈17 142,86 RUB (точно 120000/7)
                    Rating [отложено]: 0,00 RUB
                        отложено: пока ничего не выплачивается
                          условие премирования выполнено: отложенная сумма остаётся
                            verified — не меньше 90 %: 91 % (91 из 100)
                            целевая премия 5 000,00 RUB ждёт показателя, по которому её можно выплатить
                              фиксированная сумма 5 000,00 RUB
                              ratings: не определено: измерять нечего
                                предварительно: может измениться до 2026-05-31 00:00 (UTC+03:00)
                                значения нет; на этот случай схема предусматривает: выплата по строке откладывается
                    Потолок выплаты [потолок]: -342,86 RUB
                        итог 150 342,86 RUB выше потолка 150 000,00 RUB на 342,86 RUB
                    Минимальная оплата [гарантия]: 0,00 RUB
                        не меньше 27 093,00 RUB (minimum wage law): к итогу 150 000,00 RUB доплата не нужна
                    Итого: 150 000,00 RUB
                    Схема of-scheme, факты of-facts
                    """);
    }

    @Test
    void explainsABadMonthInEnglish() {
        assertThat(normal(statement(SCHEME, 80, 100, 89, 100, 12, 5, 10), Language.ENGLISH))
                .isEqualTo("""
                    Pay statement: Head of support, version 2026-1, 2026-03, on the figures of the whole department
                    PROVISIONAL: facts are known up to 2026-05-01 00:00 (UTC+03:00), and figures can still change
                    Base [base]: 120,000.00 RUB
                        set by scheme Head of support, version 2026-1, whatever the figures are
                    SLA [reduced]: -24,000.00 RUB
                        the gate is shut, but it blocks earnings only: -24,000.00 RUB stays
                          verified is not at least 90%: 89% (89 of 100)
                          the cap of 20,000.00 RUB does not apply to -24,000.00 RUB
                            stake 24,000.00 RUB × payout -100% = -24,000.00 RUB
                              20% of the base of 120,000.00 RUB is 24,000.00 RUB
                              attainment 80% gives payout -100%: below 90%, the first point of the curve, it is flat
                                SLA: 80% (80 of 100)
                    Orders [earned]: 0.00 RUB
                        the gate is shut: 1,200.00 RUB is not earned
                          verified is not at least 90%: 89% (89 of 100)
                          100.00 RUB a unit × 12 = 1,200.00 RUB
                            orders: 12
                    Seventh [earned]: 0.00 RUB
                        the gate is shut: ≈17,142.86 RUB (exactly 120000/7) is not earned
                          verified is not at least 90%: 89% (89 of 100)
                          ≈14.29% (1/7) of the base of 120,000.00 RUB is ≈17,142.86 RUB (exactly 120000/7)
                    Rating [earned]: 0.00 RUB
                        the gate is shut, but it blocks earnings only: 0.00 RUB stays
                          verified is not at least 90%: 89% (89 of 100)
                          stake 5,000.00 RUB × payout 0% = 0.00 RUB
                            a fixed 5,000.00 RUB
                            ratings: 50% (5 of 10)
                              provisional: it can change until 2026-05-31 00:00 (UTC+03:00)
                              it rests on 10 facts, fewer than 20; for this case the scheme says: a payout of 0%
                    Cap of the total [cap]: 0.00 RUB
                        the cap of 150,000.00 RUB is not reached: the total is 96,000.00 RUB
                    Minimum wage [guard]: 0.00 RUB
                        not less than 27,093.00 RUB (minimum wage law): the total of 96,000.00 RUB needs no raise
                    Total: 96,000.00 RUB
                    Scheme of-scheme, facts of-facts
                    """);
    }

    @Test
    void explainsABadMonthInRussian() {
        assertThat(normal(statement(SCHEME, 80, 100, 89, 100, 12, 5, 10), Language.RUSSIAN))
                .isEqualTo("""
                    Расчётный лист: Head of support, версия 2026-1, период 2026-03, по показателям: отдел в целом
                    ПРЕДВАРИТЕЛЬНО: учтено то, что известно на 2026-05-01 00:00 (UTC+03:00), показатели ещё могут измениться
                    Оклад [оклад]: 120 000,00 RUB
                        установлен схемой Head of support, версия 2026-1, и от показателей не зависит
                    SLA [депремирование]: -24 000,00 RUB
                        условие премирования не выполнено, но оно снимает только премию: -24 000,00 RUB остаётся
                          verified — меньше 90 %: 89 % (89 из 100)
                          потолок 20 000,00 RUB не применяется: сумма -24 000,00 RUB
                            целевая премия 24 000,00 RUB × коэффициент -100 % = -24 000,00 RUB
                              20 % от оклада 120 000,00 RUB — это 24 000,00 RUB
                              значение 80 % даёт коэффициент -100 %: ниже 90 %, первой точки шкалы, коэффициент не меняется
                                SLA: 80 % (80 из 100)
                    Orders [премия]: 0,00 RUB
                        условие премирования не выполнено: 1 200,00 RUB не начисляется
                          verified — меньше 90 %: 89 % (89 из 100)
                          100,00 RUB за единицу × 12 = 1 200,00 RUB
                            orders: 12
                    Seventh [премия]: 0,00 RUB
                        условие премирования не выполнено: ≈17 142,86 RUB (точно 120000/7) не начисляется
                          verified — меньше 90 %: 89 % (89 из 100)
                          ≈14,29 % (1/7) от оклада 120 000,00 RUB — это ≈17 142,86 RUB (точно 120000/7)
                    Rating [премия]: 0,00 RUB
                        условие премирования не выполнено, но оно снимает только премию: 0,00 RUB остаётся
                          verified — меньше 90 %: 89 % (89 из 100)
                          целевая премия 5 000,00 RUB × коэффициент 0 % = 0,00 RUB
                            фиксированная сумма 5 000,00 RUB
                            ratings: 50 % (5 из 10)
                              предварительно: может измениться до 2026-05-31 00:00 (UTC+03:00)
                              в основе 10 фактов, меньше 20; на этот случай схема предусматривает: коэффициент 0 %
                    Потолок выплаты [потолок]: 0,00 RUB
                        потолок 150 000,00 RUB не достигнут: итог 96 000,00 RUB
                    Минимальная оплата [гарантия]: 0,00 RUB
                        не меньше 27 093,00 RUB (minimum wage law): к итогу 96 000,00 RUB доплата не нужна
                    Итого: 96 000,00 RUB
                    Схема of-scheme, факты of-facts
                    """);
    }

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, the whole department, отдел в целом",
        "LINE, line L1, линия L1",
        "AGENT, agent ann, сотрудник ann",
        "HOLDER, L1/ann, L1/ann",
    })
    void saysOnWhoseFiguresItIsPaid(Owner.Level level, String english, String russian) {
        Holder ann = Holder.of(Line.of(1), AgentId.of("ann"));
        Owner owner = switch (level) {
            case DEPARTMENT -> Owner.department();
            case LINE -> Owner.line(ann.line());
            case AGENT -> Owner.agent(AgentId.of("ann"));
            case HOLDER -> Owner.holder(ann);
        };
        PayStatement statement = of(owner);
        assertThat(statement.explain(Language.ENGLISH))
                .startsWith(
                        "Pay statement: Head of support, version 2026-1, 2026-03, on the figures of " + english + "\n");
        assertThat(statement.explain(Language.RUSSIAN))
                .startsWith("Расчётный лист: Head of support, версия 2026-1, период 2026-03, по показателям: " + russian
                        + "\n");
    }

    @Test
    void tellsTheUnassignedFromAnAgentOfThatName() {
        PayStatement unassigned = of(Owner.unassigned());
        PayStatement agent = of(Owner.agent(AgentId.of("unassigned")));
        assertThat(unassigned.explain(Language.ENGLISH)).contains("on the figures of nobody (unassigned)\n");
        assertThat(unassigned.fingerprint()).isNotEqualTo(agent.fingerprint());
    }

    private static PayStatement of(Owner owner) {
        PayScheme scheme =
                head().paidOn(owner.level()).prorated(Proration.none()).build();
        return scheme.statement(payroll(scheme.metrics(), MARCH, Figures.SETTLED), owner);
    }

    /** No-break spaces as spaces, and fingerprints as words, since they are tested elsewhere. */
    private static String normal(PayStatement statement, Language language) {
        return statement
                .explain(language)
                .replace('\u00a0', ' ')
                .replace(statement.schemeFingerprint().abbreviated(), "of-scheme")
                .replace(statement.factsFingerprint().abbreviated(), "of-facts");
    }
}
