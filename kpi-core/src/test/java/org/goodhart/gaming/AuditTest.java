package org.goodhart.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.gaming.Play.PREMATURE_ESCALATION;
import static org.goodhart.gaming.Play.SILENT_CLOSING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final String GOOD = "0 opened L1; 5 assigned L1/ann; 30 resolved; 40 confirmed CUSTOMER";
    private static final String LATE = "0 opened L1; 20 assigned L1/ann; 600 resolved; 610 confirmed CUSTOMER";
    /** Taken too late to be met anyhow, in March, and resolved in April. */
    private static final String LOST = "0 opened L1; 90 assigned L1/ann; 50000 resolved";

    private static final Phrase IN_NORM = Phrase.literal("In norm");

    private static final PayScheme NAIVE = Play.scheme(Owner.Level.DEPARTMENT, Play.closedInNorm(), Play.LINEAR);
    private static final PayScheme VERIFIED = Play.scheme(Owner.Level.DEPARTMENT, Play.verifiedInNorm(), Play.LINEAR);

    private static PayScheme cliffAt(String attainment) {
        return Play.scheme(Owner.Level.DEPARTMENT, Play.closedInNorm(), Play.cliffAt(attainment));
    }

    private static Verdict silentClosing(PayScheme scheme, Desk desk) {
        return Play.byTheHead(scheme, desk, SILENT_CLOSING).verdict("G05");
    }

    @Test
    void theSingleMoveThatGainsMostIsShown() {
        Exploit exploit = silentClosing(NAIVE, Play.desk(GOOD, LATE, LATE, GOOD))
                .exploit()
                .orElseThrow();
        assertThat(exploit.moves()).extracting(move -> move.ticket().name()).containsExactly("T-2");
        assertThat(exploit.gain()).hasToString("25.00 RUB");
        assertThat(exploit.payBefore()).hasToString("2050.00 RUB");
        assertThat(exploit.payingLine()).isEqualTo(IN_NORM);
    }

    @Test
    void underACliffAsManyMovesAsItTakes() {
        String[] scripts = new String[20];
        Arrays.fill(scripts, 0, 12, GOOD);
        Arrays.fill(scripts, 12, 20, LATE);
        Exploit exploit =
                silentClosing(cliffAt("80%"), Play.desk(scripts)).exploit().orElseThrow();
        assertThat(exploit.moves())
                .as("from 12 to 16 of 20")
                .hasSize(4)
                .allMatch(move -> move.harm().forcedContacts() == 1);
        assertThat(exploit.gain()).hasToString("100.00 RUB");
        assertThat(exploit.harm().forcedContacts()).isEqualTo(4);
    }

    @Test
    void movesThatSpoilTheFigureAreLeftOutFromTheStart() {
        String[] scripts = new String[12];
        Arrays.fill(scripts, 0, 2, GOOD);
        Arrays.fill(scripts, 2, 4, LATE);
        Arrays.fill(scripts, 4, 12, LOST);
        Exploit exploit =
                silentClosing(cliffAt("100%"), Play.desk(scripts)).exploit().orElseThrow();
        assertThat(exploit.moves()).extracting(move -> move.ticket().name()).containsExactlyInAnyOrder("T-3", "T-4");
    }

    @Test
    void whatIsGainedInOnePeriodAndLostInTheNextIsNoGain() {
        Desk desk = Play.desk("42610 opened L1; 42615 assigned L1/ann; 42665 resolved"); // five minutes into April
        AuditReport two = Play.byTheHead(NAIVE, desk, SILENT_CLOSING);
        assertThat(two.verdict("G05").finding()).isEqualTo(Verdict.Finding.NONE_FOUND);
        AuditReport march = Audit.of(NAIVE)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .with(SILENT_CLOSING)
                .over(Scene.MARCH, 1)
                .on(desk);
        assertThat(march.verdict("G05").finding()).isEqualTo(Verdict.Finding.EXPLOITABLE);
    }

    @Test
    void aRecordWithoutEvidenceIsNotJudged() {
        Desk log = Play.desk(Scene.context(), Scene.MAY, GOOD, LATE);
        Verdict verdict = silentClosing(VERIFIED, log);
        assertThat(verdict.finding()).isEqualTo(Verdict.Finding.NOT_APPLICABLE);
        assertThat(verdict.reason().in(Language.ENGLISH)).startsWith("not applicable: no evidence for it");
        assertThat(verdict.movesTried()).isZero();
        assertThat(silentClosing(NAIVE, log).finding()).isEqualTo(Verdict.Finding.EXPLOITABLE);
        Desk calls = Play.desk(Scene.context(Evidence.CONTACTS), Scene.MAY, GOOD, LATE);
        assertThat(silentClosing(VERIFIED, calls).finding()).isEqualTo(Verdict.Finding.NOT_APPLICABLE);
    }

    @Test
    void aRoleThatCannotDoItIsNotJudged() {
        Role clerk = new Role(Phrase.literal("the clerk"), Set.of(Capability.CLASSIFY));
        AuditReport report = Audit.of(NAIVE)
                .playedBy(clerk)
                .paidOn(Owner.department())
                .with(SILENT_CLOSING, PREMATURE_ESCALATION)
                .over(Scene.MARCH, 2)
                .on(Play.desk(LATE));
        assertThat(report.verdicts()).extracting(Verdict::finding).containsOnly(Verdict.Finding.NOT_APPLICABLE);
        assertThat(report.verdict("G01").reason().in(Language.ENGLISH))
                .isEqualTo("not applicable: the clerk cannot do what it takes");
        assertThat(report.hasExploit()).isFalse();
        assertThat(Role.FIRST_LINE.capabilities()).isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.EXCLUDE)));
        assertThat(Role.HEAD_OF_SUPPORT.canPlay(SILENT_CLOSING)).isTrue();
    }

    @Test
    void theReportInEnglish() {
        assertThat(Play.byTheHead(NAIVE, Play.desk(GOOD, LATE), SILENT_CLOSING, PREMATURE_ESCALATION)
                        .explain(Language.ENGLISH))
                .isEqualTo("""
                        Audit of pay scheme Support, version 1, played by the head of support on the figures of: the whole department
                        Searched: of one strategy at a time single moves, all that gain, all that better a figure and worsen none, and all moves; pay summed over 2 periods from 2026-03
                          G05 silent closing: EXPLOITABLE: 1 move pays 50.00 RUB more (2,050.00 RUB becomes 2,100.00 RUB) through the line In norm
                            ticket T-2 is resolved and closed at 2026-03-02T09:20:00Z, the moment it is taken, and nothing is mended
                            nobody confirms the repair, and the customer calls again at 2026-03-03T09:20:00Z
                            harm: outage 14 h 20 min longer, 1 forced contact, 0 lost subscribers, 0 s of other lines
                          G01 premature escalation: none found in 2 moves that the head of support could make in these histories
                        """);
    }

    @Test
    void theReportInRussian() {
        assertThat(Play.byTheHead(NAIVE, Play.desk(GOOD, LATE), SILENT_CLOSING)
                        .explain(Language.RUSSIAN)
                        .replace('\u00a0', ' '))
                .isEqualTo("""
                        Проверка схемы Support, версия 1; играет начальник техподдержки, по показателям: отдел в целом
                        Искали: по одной стратегии за раз — отдельные ходы, все выгодные, все, что улучшают показатель и не ухудшают ни одного, и все ходы; выплата суммируется за 2 периода, начиная с 2026-03
                          G05 закрытие без решения: СХЕМУ МОЖНО ОБМАНУТЬ: 1 ход даёт на 50,00 RUB больше (2 050,00 RUB превращаются в 2 100,00 RUB) через строку «In norm»
                            заявка T-2 отмечена решённой и закрыта 2026-03-02T09:20:00Z, как только её взяли, при этом ничего не исправлено
                            исправление никто не подтверждает, абонент обращается снова 2026-03-03T09:20:00Z
                            вред: простой дольше на 14 ч 20 мин, вынужденных обращений 1, потеряно абонентов 0, времени других линий 0 с
                        """);
    }

    @Test
    void onlyWhatWasPlayedHasAVerdict() {
        AuditReport report = Play.byTheHead(NAIVE, Play.desk(GOOD), SILENT_CLOSING);
        assertThatThrownBy(() -> report.verdict("G99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy G99 was not played; played were [G05]");
    }

    @Test
    void aMoveIsOnOneSubscribersHistory() {
        Move move = Play.moves(SILENT_CLOSING, Play.desk(LATE)).get(0);
        assertThatThrownBy(() -> move.applyTo(Play.subscriber(2, LATE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a move on the history of subscriber S-1 was applied to that of S-2");
    }

    @Test
    void anExploitPaysMore() {
        Move move = Play.moves(SILENT_CLOSING, Play.desk(LATE)).get(0);
        var less = Money.of(Play.RUB, "1");
        var more = Money.of(Play.RUB, "2");
        assertThat(new Exploit(List.of(move), less, more, ServiceHarm.NONE, IN_NORM).gain())
                .isEqualTo(less);
        assertThatThrownBy(() -> new Exploit(List.of(move), less, less, ServiceHarm.NONE, IN_NORM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 moves from 1.00 RUB to 1.00 RUB: at least one move and more pay are expected");
        assertThatThrownBy(() -> new Exploit(Collections.emptyList(), less, more, ServiceHarm.NONE, IN_NORM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVerdictHasAnExploitExactlyIfItIsExploitable() {
        Verdict found = silentClosing(NAIVE, Play.desk(LATE));
        for (Verdict.Finding finding : Verdict.Finding.values()) {
            boolean exploitable = finding == Verdict.Finding.EXPLOITABLE;
            var wrong = exploitable ? Optional.<Exploit>empty() : found.exploit();
            assertThatThrownBy(() -> new Verdict("G05", found.label(), finding, found.reason(), 1, wrong, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("finding " + finding + " with exploit ");
        }
    }

    @Test
    void whatAllGainingMovesBringTogetherStandsBesideTheFewest() {
        Verdict verdict = silentClosing(NAIVE, Play.desk(GOOD, LATE, LATE, LATE));
        assertThat(verdict.exploit().orElseThrow().moves()).hasSize(1);
        Exploit largest = verdict.largest().orElseThrow();
        assertThat(largest.moves()).hasSize(3);
        assertThat(largest.gain()).isGreaterThan(verdict.exploit().orElseThrow().gain());
        assertThat(Play.byTheHead(NAIVE, Play.desk(GOOD, LATE, LATE, LATE), SILENT_CLOSING)
                        .explain(Language.ENGLISH))
                .contains("in all, 3 moves that gain bring " + largest.gain() + " more, at 3 forced contacts\n");
    }

    @Test
    void aHorizonIsConsecutivePeriods() {
        assertThat(new Horizon(Scene.MARCH, 2).all()).containsExactly(Scene.MARCH, Scene.APRIL);
        assertThatThrownBy(() -> new Horizon(Scene.MARCH, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a horizon of 0 periods: 1 or more is expected");
    }

    @Test
    void harmIsWeighedByTheHour() {
        ServiceHarm.Weights weights = ServiceHarm.Weights.PUBLISHED;
        assertThat(new ServiceHarm(3600, 0, 0, 0).weighted(weights)).isEqualTo(4 * 3600);
        assertThat(new ServiceHarm(0, 1, 0, 0).weighted(weights)).isEqualTo(2 * 3600);
        assertThat(new ServiceHarm(0, 0, 1, 0).weighted(weights)).isEqualTo(400 * 3600);
        assertThat(new ServiceHarm(0, 0, 0, 3600).weighted(weights)).isEqualTo(3 * 3600);
        assertThat(new ServiceHarm(-1800, 1, 0, 0).weighted(weights))
                .as("half an hour of outage for one contact")
                .isZero();
        assertThat(new ServiceHarm(1, 2, 3, 4).plus(new ServiceHarm(5, 6, 7, 8)))
                .isEqualTo(new ServiceHarm(6, 8, 10, 12));
        assertThatThrownBy(() -> new ServiceHarm(Long.MAX_VALUE, 0, 0, 0).weighted(weights))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new ServiceHarm(0, Long.MAX_VALUE, 0, 0).plus(new ServiceHarm(0, 1, 0, 0)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new ServiceHarm.Weights(1, 1, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights 1, 1, -1, 1: none below 0 is expected");
    }

    @Test
    void theFirstLineDoesNotReachWhatItNeverHad() {
        PayScheme naive = Play.scheme(Owner.Level.LINE, Play.closedInNorm(), Play.LINEAR);
        Desk desk = Play.desk(
                "0 opened L1; 20 assigned L2/bob; 30 assigned L1/ann; 600 resolved",
                "0 opened L2; 20 assigned L1/ann; 30 assigned L2/bob; 600 resolved");
        assertThat(Play.byTheHead(NAIVE, desk, SILENT_CLOSING).verdict("G05").movesTried())
                .isEqualTo(2);
        Verdict verdict = Play.byTheFirstLine(naive, desk, SILENT_CLOSING).verdict("G05");
        assertThat(verdict.movesTried()).isOne();
        assertThat(verdict.exploit().orElseThrow().moves())
                .extracting(move -> move.ticket().name())
                .containsExactly("T-2");
    }

    @Test
    void aTicketThatNobodyHadIsTheLinesOnWhichItWasOpened() {
        Move move = Play.moves(SILENT_CLOSING, Play.desk(LATE)).get(0);
        assertThat(Role.FIRST_LINE.reaches(move, Play.desk("0 opened L1"))).isTrue();
        assertThat(Role.FIRST_LINE.reaches(move, Play.desk("0 opened L2"))).isFalse();
        assertThat(Role.HEAD_OF_SUPPORT.reaches(move, Play.desk("0 opened L2"))).isTrue();
        assertThat(Role.FIRST_LINE.reaches(move, Play.desk(new String[0])))
                .as("a ticket that the move opens")
                .isTrue();
    }

    @Test
    void theCapabilitiesOfARoleStandInTheirOrder() {
        Role role = new Role(Phrase.literal("x"), Set.of(Capability.EXCLUDE, Capability.WAIT, Capability.RESOLVE));
        assertThat(role.capabilities()).containsExactly(Capability.RESOLVE, Capability.WAIT, Capability.EXCLUDE);
        assertThat(role.reach()).isEqualTo(Role.Reach.EVERY_LINE);
        assertThat(new Role(Phrase.literal("nobody"), Set.of()).capabilities()).isEmpty();
        assertThatThrownBy(() -> role.capabilities().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalDesksGiveEqualReports() {
        AuditReport one = Play.byTheHead(NAIVE, Play.desk(GOOD, LATE, LATE), SILENT_CLOSING, PREMATURE_ESCALATION);
        AuditReport other = Play.byTheHead(NAIVE, Play.desk(GOOD, LATE, LATE), SILENT_CLOSING, PREMATURE_ESCALATION);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        Move move = one.verdict("G05").exploit().orElseThrow().moves().get(0);
        assertThat(move)
                .isNotEqualTo(one.verdict("G05").largest().orElseThrow().moves().get(1));
        assertThat(move.toString())
                .startsWith("G05 on ticket T-2 of subscriber S-2: ticket T-2 is resolved and closed at ");
    }

    @Test
    void theReportTellsWhichTermsAndWhichFactsItIsAbout() {
        AuditReport report = Play.byTheHead(NAIVE, Play.desk(GOOD), SILENT_CLOSING);
        assertThat(report.schemeFingerprint()).isEqualTo(NAIVE.fingerprint());
        assertThat(report.asOf()).isEqualTo(Scene.MAY);
    }

    @Test
    void thePayingLineIsSaidInTheReportsLanguage() {
        Exploit exploit = silentClosing(NAIVE, Play.desk(LATE)).exploit().orElseThrow();
        assertThat(new Exploit(
                                exploit.moves(),
                                exploit.payBefore(),
                                exploit.payAfter(),
                                exploit.harm(),
                                Phrase.of("pay.base"))
                        .payingLine()
                        .in(Language.RUSSIAN))
                .isEqualTo("Оклад");
        assertThat(silentClosing(NAIVE, Play.desk(LATE)).reason().arguments()).contains(IN_NORM);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedAtOnce() {
        assertThatThrownBy(() -> Audit.of(NAIVE).playedBy(null)).hasMessage("role");
        Audit.Played played = Audit.of(NAIVE).playedBy(Role.HEAD_OF_SUPPORT);
        assertThatThrownBy(() -> played.paidOn(null)).hasMessage("owner");
        Audit.Paid paid = played.paidOn(Owner.department());
        assertThatThrownBy(() -> paid.with(SILENT_CLOSING, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Audit.Armed(NAIVE, Role.HEAD_OF_SUPPORT, Owner.department(), null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> paid.with(SILENT_CLOSING).over(null, 1)).hasMessage("first");
        assertThatThrownBy(() -> paid.with(SILENT_CLOSING).over(Scene.MARCH, 1).on(null))
                .hasMessage("desk");
        List<Move> moves = Play.moves(SILENT_CLOSING, Play.desk(LATE));
        Money one = Money.of(Play.RUB, "1");
        assertThatThrownBy(() -> new Exploit(moves, null, one, ServiceHarm.NONE, IN_NORM))
                .hasMessage("payBefore");
        assertThatThrownBy(() -> new Exploit(moves, one, null, ServiceHarm.NONE, IN_NORM))
                .hasMessage("payAfter");
        Verdict none = silentClosing(VERIFIED, Play.desk(GOOD));
        assertThatThrownBy(
                        () -> new Verdict("G05", none.label(), none.finding(), none.reason(), 1, none.exploit(), null))
                .hasMessage("largest");
        assertThatThrownBy(
                        () -> new Verdict("G05", none.label(), none.finding(), none.reason(), 1, null, none.largest()))
                .hasMessage("exploit");
    }

    @Test
    void theStrategiesAreCopied() {
        List<SilentClosing> mine = new ArrayList<>(List.of(new SilentClosing(Duration.ofDays(1))));
        Audit.Ready ready = Audit.of(NAIVE)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .with(mine)
                .over(Scene.MARCH, 1);
        mine.clear();
        assertThat(ready.strategies()).hasSize(1);
        assertThat(ready.on(Play.desk(LATE)).verdicts()).hasSize(1);
    }
}
