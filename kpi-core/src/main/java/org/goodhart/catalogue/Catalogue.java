package org.goodhart.catalogue;

import static org.goodhart.catalogue.Trick.G01;
import static org.goodhart.catalogue.Trick.G02;
import static org.goodhart.catalogue.Trick.G03;
import static org.goodhart.catalogue.Trick.G05;
import static org.goodhart.catalogue.Trick.G06;
import static org.goodhart.catalogue.Trick.G07;
import static org.goodhart.catalogue.Trick.G08;
import static org.goodhart.catalogue.Trick.G09;
import static org.goodhart.catalogue.Trick.G10;
import static org.goodhart.catalogue.Trick.G11;
import static org.goodhart.catalogue.Trick.G12;
import static org.goodhart.catalogue.Trick.G13;
import static org.goodhart.catalogue.Trick.G14;
import static org.goodhart.catalogue.Trick.G15;
import static org.goodhart.catalogue.Trick.G16;
import static org.goodhart.catalogue.Trick.G17;
import static org.goodhart.catalogue.Trick.G18;
import static org.goodhart.catalogue.Trick.G19;
import static org.goodhart.catalogue.Trick.G20;
import static org.goodhart.catalogue.Trick.G21;
import static org.goodhart.catalogue.Trick.G22;
import static org.goodhart.catalogue.Trick.G23;
import static org.goodhart.catalogue.Trick.G25;
import static org.goodhart.catalogue.Trick.G28;
import static org.goodhart.catalogue.Trick.G29;
import static org.goodhart.catalogue.Trick.G30;
import static org.goodhart.catalogue.Trick.G32;
import static org.goodhart.catalogue.Trick.G33;
import static org.goodhart.catalogue.Trick.G34;
import static org.goodhart.catalogue.Trick.G35;
import static org.goodhart.catalogue.Trick.G36;
import static org.goodhart.catalogue.Trick.G37;
import static org.goodhart.catalogue.Trick.G42;
import static org.goodhart.catalogue.Trick.G45;

import java.time.Duration;
import java.util.List;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.Line;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.CaseMix;
import org.goodhart.flow.ConfirmedByCustomer;
import org.goodhart.flow.ContactRate;
import org.goodhart.flow.Escalations;
import org.goodhart.flow.FirstContactResolution;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.LineResolution;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.PushToFront;
import org.goodhart.flow.RepeatContacts;
import org.goodhart.flow.ResolutionShare;
import org.goodhart.flow.Times;
import org.goodhart.flow.UnreportedFaults;
import org.goodhart.flow.VerifiedBySample;
import org.goodhart.quality.EmployeeLines;
import org.goodhart.quality.Listening;
import org.goodhart.quality.MysteryCalls;
import org.goodhart.quality.Ratings;
import org.goodhart.sla.Bunching;
import org.goodhart.sla.Disputes;
import org.goodhart.sla.Exclusions;
import org.goodhart.sla.LatenessByLine;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.Overdue;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.sla.Waiting;
import org.goodhart.value.Ratio;

/**
 * All metrics of the library, a line each. The page {@code docs/catalogue.md} is made of it, and the laws of metrics are run over it.
 *
 * <p>Example: {@code Catalogue.entry("reopen-rate").counters()} are {@code [repeat-contacts]}: who opens a new ticket instead of reopening the old one betters the one and worsens
 * the other.
 */
public final class Catalogue {

    private static final List<CatalogueEntry> ENTRIES = List.of(
            CatalogueEntry.of(
                            "restored-in-norm",
                            Population.NOMINALLY_DUE,
                            SlaMetrics.restoredInNorm(Examples.eightHours(SlaNorm.restore()))
                                    .nominallyDueInPeriod(StillRunning.MISS))
                    .besides("verified-resolution", "overdue", "exclusions")
                    .gamedBy(G05, G18, G19, G20, G21, G28, G42),
            CatalogueEntry.of(
                            "resolved-in-norm",
                            Population.NOMINALLY_DUE,
                            SlaMetrics.resolvedInNorm(Examples.eightHours(SlaNorm.totalResolution()))
                                    .nominallyDueInPeriod(StillRunning.MISS))
                    .besides("restored-in-norm", "verified-resolution", "bunching-before-deadline")
                    .gamedBy(G05, G06, G09, G17, G18, G19, G20, G21, G23, G28),
            CatalogueEntry.of(
                            "replied-in-norm",
                            Population.NOMINALLY_DUE,
                            SlaMetrics.repliedInNorm(Examples.eightHours(SlaNorm.firstReply()))
                                    .nominallyDueInPeriod(StillRunning.MISS))
                    .besides("resolved-in-norm", "restored-in-norm")
                    .gamedBy(G14, G17, G18, G19, G23),
            CatalogueEntry.of(
                            "first-resolved-in-norm",
                            Population.NOMINALLY_DUE,
                            SlaMetrics.firstResolvedInNorm(Examples.eightHours(SlaNorm.firstResolution()))
                                    .nominallyDueInPeriod(StillRunning.MISS))
                    .besides("resolved-in-norm", "reopen-rate")
                    .gamedBy(G05, G07, G17, G18, G19, G20, G23),
            CatalogueEntry.of(
                            "held-in-norm",
                            Population.NOMINALLY_DUE,
                            SlaMetrics.heldInNorm(Examples.eightHours(SlaNorm.hold()), LineClock.CONSERVED)
                                    .nominallyDueInPeriod(StillRunning.MISS))
                    .besides("return-rate", "restored-in-norm")
                    .gamedBy(G01, G20, G23),
            CatalogueEntry.of("overdue", Population.OVERDUE, Overdue.accrued(Examples.eightHours(SlaNorm.restore())))
                    .besides("verified-resolution")
                    .gamedBy(G05, G20, G21, G25, G28, G42),
            CatalogueEntry.of("overdue-mean", Population.OVERDUE, Overdue.mean(Examples.eightHours(SlaNorm.restore())))
                    .besides("overdue", "verified-resolution")
                    .gamedBy(G05, G12, G20, G21, G28, G42),
            CatalogueEntry.of(
                            "overdue-share",
                            Population.UNDER_WAY,
                            Overdue.share(Examples.eightHours(SlaNorm.restore())))
                    .besides("overdue", "verified-resolution")
                    .gamedBy(G05, G12, G18, G20, G21, G28, G42),
            CatalogueEntry.of(
                            "lateness-by-line",
                            Population.OVERDUE,
                            LatenessByLine.accrued(Examples.eightHours(SlaNorm.restore()), Examples.OWN_NORMS))
                    .besides("overdue", "return-rate", "verified-resolution")
                    .gamedBy(G05, G20, G21, G25, G28, G42),
            CatalogueEntry.of("exclusions", Population.TICKETS_OPENED, Exclusions.share())
                    .besides("restored-in-norm")
                    .gamedBy(G11, G12, G17),
            CatalogueEntry.of("disputed-waits", Population.WAITS, Disputes.share())
                    .besides("overdue")
                    .gamedBy(G13),
            CatalogueEntry.of(
                            "bunching-before-deadline",
                            Population.ENDED,
                            Bunching.beforeDeadline(
                                    Examples.eightHours(SlaNorm.totalResolution()), Duration.ofMinutes(30)))
                    .besides("overdue", "verified-resolution")
                    .gamedBy(G05, G23),
            CatalogueEntry.of(
                            "bunching-at-period-end",
                            Population.TICKETS_RESOLVED,
                            Bunching.atPeriodEnd(Duration.ofDays(1)))
                    .besides("verified-resolution", "backdated")
                    .gamedBy(G05, G23),
            CatalogueEntry.of(
                            "verified-resolution",
                            Population.FAULTS_ARRIVED,
                            FlowMetrics.verifiedResolution(Examples.VERIFICATION))
                    .gamedBy(G45),
            CatalogueEntry.of(
                            "verified-by-sample",
                            Population.FAULTS_ARRIVED,
                            VerifiedBySample.share(Examples.LOOKED_INTO, Examples.FAULT_SAMPLE))
                    .besides("verified-by-sample-at-best", "unreported-faults")
                    .gamedBy(G36, G45),
            CatalogueEntry.of(
                            "verified-by-sample-at-best",
                            Population.FAULTS_ARRIVED,
                            VerifiedBySample.atBest(Examples.LOOKED_INTO, Examples.FAULT_SAMPLE))
                    .besides("verified-by-sample")
                    .gamedBy(G05, G08, G36, G45),
            CatalogueEntry.of("tickets-resolved", Population.TICKETS_RESOLVED, FlowMetrics.ticketsResolved())
                    .besides("verified-resolution", "reopen-rate")
                    .gamedBy(G05, G09, G10, G12, G15),
            CatalogueEntry.of("reopen-rate", Population.TICKETS_RESOLVED, FlowMetrics.reopenRate())
                    .besides("verified-resolution")
                    .gamedBy(G06, G12),
            CatalogueEntry.of("return-rate", Population.HAND_OVERS, FlowMetrics.returnRate())
                    .besides("verified-resolution")
                    .gamedBy(G02),
            CatalogueEntry.of("escalations", Population.HAND_OVERS, FlowMetrics.escalations())
                    .besides("return-rate")
                    .gamedBy(G02),
            CatalogueEntry.of("escalation-rate", Population.TICKETS_OPENED, Escalations.rate())
                    .besides("return-rate", "restored-in-norm")
                    .gamedBy(G01, G02, G12),
            CatalogueEntry.of("resolution-share", Population.TICKETS_RESOLVED, ResolutionShare.of(Line.of(1)))
                    .besides("verified-resolution", "return-rate")
                    .gamedBy(G01, G02, G05, G12),
            CatalogueEntry.of(
                            "first-contact-resolution",
                            Population.TICKETS_RESOLVED,
                            FirstContactResolution.within(Examples.WEEK))
                    .besides("verified-resolution", "repeat-contacts", "restored-in-norm")
                    .gamedBy(G02, G09, G12, G15, G16),
            CatalogueEntry.of("confirmed-by-customer", Population.TICKETS_RESOLVED, ConfirmedByCustomer.share())
                    .besides("verified-resolution", "repeat-contacts")
                    .gamedBy(G12, G15, G30),
            CatalogueEntry.of("repeat-contacts", Population.CONTACTS, RepeatContacts.within(Examples.WEEK))
                    .besides("verified-resolution", "restored-in-norm")
                    .gamedBy(G16, G17),
            CatalogueEntry.of(
                            "time-to-first-reply",
                            Population.TICKETS_ANSWERED,
                            Times.toFirstReply().mean())
                    .besides("restored-in-norm", "resolved-in-norm")
                    .gamedBy(G09, G12, G14, G17, G18, G23),
            CatalogueEntry.of(
                            "slow-first-reply",
                            Population.TICKETS_ANSWERED,
                            Times.toFirstReply().quantile(Ratio.percent(90), Examples.SECONDS))
                    .besides("restored-in-norm", "resolved-in-norm")
                    .gamedBy(G09, G12, G14, G17, G18, G23),
            CatalogueEntry.of(
                            "time-to-first-resolution",
                            Population.TICKETS_RESOLVED,
                            Times.toFirstResolution().mean())
                    .besides("reopen-rate", "verified-resolution", "restored-in-norm")
                    .gamedBy(G05, G06, G07, G09, G12, G15, G17, G18, G23),
            CatalogueEntry.of(
                            "time-to-resolution",
                            Population.TICKETS_RESOLVED_FOR_GOOD,
                            Times.toResolution().on(Examples.OFFICE).mean())
                    .besides("verified-resolution", "repeat-contacts", "restored-in-norm")
                    .gamedBy(G05, G06, G09, G12, G15, G17, G18, G23),
            CatalogueEntry.of("resolved-points", Population.TICKETS_RESOLVED, Examples.CASE_MIX.resolvedPoints())
                    .besides("verified-resolution", "repeat-contacts")
                    .gamedBy(G05, G06, G09, G10, G12, G15, G22),
            CatalogueEntry.of(
                            "standardised",
                            Population.TICKETS_RESOLVED,
                            CaseMix.standardised(FlowMetrics.reopenRate(), Examples.WEIGHTS))
                    .besides("verified-resolution", "repeat-contacts")
                    .gamedBy(G06, G12, G22),
            CatalogueEntry.of("backdated", Population.WRITTEN_FACTS, FlowMetrics.backdated(Duration.ofHours(1)))
                    .gamedBy(G23),
            CatalogueEntry.of("contact-rate", Population.CONTACTS, ContactRate.perSubscriber())
                    .besides("unreported-faults", "departure-rate")
                    .gamedBy(G16, G17),
            CatalogueEntry.of("unreported-faults", Population.FAULTS_ARRIVED, UnreportedFaults.share())
                    .besides("restored-in-norm", "contact-rate")
                    .gamedBy(G12),
            CatalogueEntry.of("mended-by-line", Population.LINE_ARRIVALS, LineResolution.mended(Examples.VERIFICATION))
                    .besides("restored-in-norm", "return-rate")
                    .gamedBy(G02, G09, G12, G15, G45),
            CatalogueEntry.of(
                            "line-resolution",
                            Population.LINE_ARRIVALS,
                            LineResolution.adjusted(Examples.VERIFICATION, Ratio.percent(50), Ratio.ONE))
                    .besides("restored-in-norm", "verified-resolution")
                    .gamedBy(G02, G09, G12, G15, G45),
            CatalogueEntry.of("ping-pong", Population.TICKETS_RESOLVED, PingPong.direct())
                    .besides("restored-in-norm", "return-rate")
                    .gamedBy(G02),
            CatalogueEntry.of("ping-pong-circular", Population.TICKETS_RESOLVED, PingPong.circular())
                    .besides("restored-in-norm", "ping-pong")
                    .gamedBy(G02),
            CatalogueEntry.of("bounces", Population.TICKETS_RESOLVED, PingPong.directBounces())
                    .besides("restored-in-norm", "return-rate")
                    .gamedBy(G02),
            CatalogueEntry.of("bounces-circular", Population.TICKETS_RESOLVED, PingPong.circularBounces())
                    .besides("restored-in-norm", "bounces")
                    .gamedBy(G02),
            CatalogueEntry.of("only-on-first-line", Population.TICKETS_RESOLVED, PushToFront.onlyOnFirstLine())
                    .besides("verified-resolution", "restored-in-norm")
                    .gamedBy(G02, G05, G06, G07, G09, G12, G15),
            CatalogueEntry.of("resolved-by-first-line", Population.TICKETS_RESOLVED, PushToFront.byFirstLine())
                    .besides("verified-resolution", "ping-pong")
                    .gamedBy(G02, G03, G05, G06, G07, G09, G12, G15),
            CatalogueEntry.of("no-line-skipped", Population.TICKETS_RESOLVED, PushToFront.noLineSkipped())
                    .besides("restored-in-norm", "return-rate")
                    .gamedBy(G01, G12),
            CatalogueEntry.of("backlog", Population.TO_DO_AT_END, Backlog.open())
                    .besides("backlog-age", "verified-resolution")
                    .gamedBy(G05, G11, G16, G17),
            CatalogueEntry.of("backlog-old", Population.TO_DO_AT_END, Backlog.olderThan(Examples.WEEK))
                    .besides("backlog", "verified-resolution")
                    .gamedBy(G05, G06, G11, G12),
            CatalogueEntry.of("backlog-age", Population.TO_DO_AT_END, Backlog.meanAge())
                    .besides("backlog", "verified-resolution")
                    .gamedBy(G05, G06, G11, G12, G17),
            CatalogueEntry.of(
                            "backlog-age-quantile",
                            Population.TO_DO_AT_END,
                            Backlog.quantileAge(Ratio.percent(90), Examples.SECONDS))
                    .besides("backlog", "verified-resolution")
                    .gamedBy(G05, G06, G11, G12, G17),
            CatalogueEntry.of("waiting-share", Population.TICKETS_RESOLVED, Waiting.share()),
            CatalogueEntry.of(
                            "net-time",
                            Population.TICKETS_RESOLVED,
                            Waiting.net(Examples.SHOWN_WAITS)
                                    .eachAtMost(Duration.ofHours(24))
                                    .inAllAtMost(Ratio.percent(50), Duration.ofHours(48)))
                    .besides("waiting-share", "verified-resolution", "reopen-rate")
                    .gamedBy(G05, G06, G07, G09, G12, G15, G17, G20, G23),
            CatalogueEntry.of("calls-passed", Population.REVIEWS, Listening.passed())
                    .besides("calls-picked", "reviewers-agree", "recognition-gap")
                    .gamedBy(G35, G36),
            CatalogueEntry.of("calls-passed-by-strata", Population.REVIEWS, Listening.passedByStrata(Examples.STRATA))
                    .besides("calls-picked", "reviewers-agree")
                    .gamedBy(G35, G36),
            CatalogueEntry.of("calls-picked", Population.REVIEWS, Listening.picked())
                    .besides("calls-passed")
                    .gamedBy(G36),
            CatalogueEntry.of("reviewers-agree", Population.REVIEWS, Listening.agreement())
                    .besides("calls-picked")
                    .gamedBy(G35),
            CatalogueEntry.of("mystery-passed", Population.REVIEWS, MysteryCalls.passed())
                    .besides("recognition-gap", "mystery-recognised")
                    .gamedBy(G37),
            CatalogueEntry.of("mystery-recognised", Population.REVIEWS, MysteryCalls.recognised())
                    .besides("recognition-gap")
                    .gamedBy(G37),
            CatalogueEntry.of("recognition-gap", Population.REVIEWS, MysteryCalls.recognitionGap())
                    .besides("calls-picked")
                    .gamedBy(G35),
            CatalogueEntry.of("time-to-restore", Population.FAULTS_RESTORED, EmployeeLines.timeToRestore())
                    .besides("verified-resolution", "backlog-age")
                    .gamedBy(G05, G12, G17, G18),
            CatalogueEntry.of("time-to-restore-employees", Population.FAULTS_RESTORED, EmployeeLines.employees())
                    .besides("employee-gap")
                    .gamedBy(G37),
            CatalogueEntry.of("time-to-restore-customers", Population.FAULTS_RESTORED, EmployeeLines.customers())
                    .besides("verified-resolution", "backlog-age")
                    .gamedBy(G05, G12, G17, G18),
            CatalogueEntry.of("employee-gap", Population.FAULTS_RESTORED, EmployeeLines.gap())
                    .besides("time-to-restore")
                    .gamedBy(G05, G37),
            CatalogueEntry.of("mean-rating", Population.TICKETS_RESOLVED, Ratings.mean())
                    .besides("response-rate", "rating-at-worst", "calls-passed")
                    .gamedBy(G29, G30, G34),
            CatalogueEntry.of("response-rate", Population.TICKETS_RESOLVED, Ratings.responseRate())
                    .besides("rating-at-worst")
                    .gamedBy(G30),
            CatalogueEntry.of("rating-at-worst", Population.TICKETS_RESOLVED, Ratings.atWorst())
                    .besides("response-rate", "calls-passed")
                    .gamedBy(G30, G34),
            CatalogueEntry.of("rating-at-best", Population.TICKETS_RESOLVED, Ratings.atBest())
                    .besides("rating-at-worst")
                    .gamedBy(G29, G30, G34),
            CatalogueEntry.of("exclusion-count", Population.TICKETS_OPENED, Exclusions.count())
                    .besides("exclusions")
                    .gamedBy(G28),
            CatalogueEntry.of("departure-rate", Population.ACTIVE_AT_START, ChurnMetrics.departureRate())
                    .gamedBy(G32, G33, G34));

    private Catalogue() {}

    /**
     * All metrics.
     *
     * @return the entries, those of one domain beside each other
     */
    public static List<CatalogueEntry> entries() {
        return ENTRIES;
    }

    /**
     * One metric.
     *
     * @param id its name in the catalogue
     * @return the entry
     * @throws IllegalArgumentException if there is none of that name
     */
    public static CatalogueEntry entry(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no metric is called '" + id + "' in the catalogue: one of "
                                + ENTRIES.stream().map(CatalogueEntry::id).toList() + " is expected"));
    }
}
