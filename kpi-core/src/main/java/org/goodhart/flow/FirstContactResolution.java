package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/**
 * How much the line that met the customer resolved at once and for good.
 *
 * <p>The trade has two figures of nearly one name. First <em>level</em> resolution asks whether the first line needed another one; it is about cost. First <em>contact</em> resolution asks whether
 * the customer needed to come again; it is about quality, needs a window in which he is watched, and is what stands here. Whichever line met the customer may have resolved the ticket.
 */
public final class FirstContactResolution {
    private FirstContactResolution() {}

    /**
     * Of the tickets first resolved in the period, the share that the line which met the customer resolved, and of which nothing was heard again within the window.
     *
     * <p>Formula: {@code resolved at first contact / tickets resolved}. With the first resolution at {@code r}, a ticket counts above if
     *
     * <ol>
     *   <li>until {@code r} no other line had it than the one that had it at {@code r}. Who had it for no time did not have it, and an offer that nobody accepted took it nowhere;
     *   <li>it was not reopened at or before {@code r + window}, not even before {@code r};
     *   <li>in {@code (r, r + window]} the subscriber neither called nor wrote about the same service, and no further ticket for it was opened. A contact in the very instant of the customer's
     *       confirmation is that confirmation.
     * </ol>
     *
     * <p>Given to who had the ticket last. It trusts what lines write of their hand-overs and resolutions, and the exchange for what followed. Calls made while the ticket was still open are not in it: they are
     * in {@link RepeatContacts}. Keeping what another line should have bettered it, and so does choosing easy cases, or splitting one into many; it is no goal for a single
     * agent. What follows after the instant up to which facts are known does not count yet. Undefined where nothing was resolved, and where contacts were never recorded.
     *
     * <p>Example with seven days: of four tickets the first line resolved three, and the second line one that was escalated to it; about one of the three the subscriber called again exactly seven days later. It is 2 of 4.
     *
     * @param window how long nothing is to be heard, more than zero; its very end is within
     * @return the metric; higher is better; settled when the window after the period's end has passed
     * @throws IllegalArgumentException if the window is not positive
     */
    public static FactMetric<TicketTrack> within(Duration window) {
        return Metric.share(
                Phrase.of("metric.first-contact-resolution", RepeatWindow.checked(window)),
                Direction.HIGHER_IS_BETTER,
                Sum.of(new AtFirstContact(window), Counter.each("resolved at first contact")),
                ResolvedTickets.ALL);
    }

    /** Those of the resolved tickets that were resolved at the first contact: the same owners, fewer facts. */
    record AtFirstContact(Duration window) implements Reading<TicketTrack> {
        private static final ResolvedTickets RESOLVED = new ResolvedTickets();

        @Override
        public String description() {
            return RESOLVED.description() + ", by the line that met the customer, not heard of again within " + window;
        }

        @Override
        public OwnerRule ownerRule() {
            return RESOLVED.ownerRule();
        }

        @Override
        public Duration maturity() {
            return window;
        }

        @Override
        public Set<Evidence> missingEvidence(Context context) {
            return context.missing(Set.of(Evidence.CONTACTS));
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        }

        @Override
        public Reader<TicketTrack> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    Instant resolved = track.firstResolvedAt();
                    Holder by = track.firstResolvedBy();
                    if (resolved == null || by == null || !ResolvedTickets.isAmong(track, scope.period())) continue;
                    Instant windowEnd = resolved.plus(window);
                    if (!hadByOneLine(track, resolved, by) || isReopened(track, windowEnd)) continue;
                    Instant until = windowEnd.isBefore(scope.asOf()) ? windowEnd : scope.asOf();
                    if (RepeatWindow.isHeardOfAgain(dossier.history(), track.ticket(), resolved, until)) continue;
                    sink.take(track.lastHolder(), track);
                }
            };
        }

        private static boolean hadByOneLine(TicketTrack track, Instant resolved, Holder by) {
            for (int i = 0; i < track.stintCount() && track.stintStart(i).isBefore(resolved); i++) {
                if (!track.holder(i).line().equals(by.line())) return false;
            }
            return true;
        }

        private static boolean isReopened(TicketTrack track, Instant windowEnd) {
            return !track.reopenedAt().isEmpty() && !track.reopenedAt().get(0).isAfter(windowEnd);
        }

        @Override
        public String nameOf(TicketTrack fact) {
            return RESOLVED.nameOf(fact);
        }
    }
}
