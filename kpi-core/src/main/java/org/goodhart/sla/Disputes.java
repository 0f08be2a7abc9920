package org.goodhart.sla;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
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
 * How often it is denied that a ticket had to wait. That a ticket waits for the customer is a claim of who wrote it, and stops clocks; the customer is who knows better.
 *
 * <p>All of it is over the waits that <em>ran in the period</em>: began before its end and ended after its start, so that a wait over two months is in both; each is given to who had the ticket when
 * the wait began, at the very instant of a hand-over to who got it.
 */
public final class Disputes {
    private Disputes() {}

    private static final Sum<ClaimedWait> ALL = Sum.of(new Waits(), Counter.each("waits"));

    /**
     * The share of waits in the period that the customer disputed.
     *
     * <p>Formula: {@code waits where disputed by CUSTOMER / waits}; undefined where nothing waited. Of several disputes of a wait the first stands, so that a line which denies its own wait
     * hides that the customer did, and loses the pause by it. Example: of 20 waits the customer disputed 3: 15%. It rests on customers being told that their ticket waits for them; padding with short waits that
     * nobody notices lowers it.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<ClaimedWait> share() {
        return share(by(Source.CUSTOMER));
    }

    /**
     * The share of waits in the period that meet a condition. Example: {@code share(by(Source.OTHER_DEPARTMENT))} are those that the department which was waited for denied.
     *
     * @param which {@link #by} somebody, or a condition of one's own
     * @return the metric; lower is better
     */
    public static FactMetric<ClaimedWait> share(Condition<? super ClaimedWait> which) {
        return Metric.share(
                Phrase.of("metric.waits-where", which.id()), Direction.LOWER_IS_BETTER, ALL.where(which), ALL);
    }

    /**
     * That somebody disputed a wait.
     *
     * @param source whose dispute stands
     * @return the condition; equal for equal sources
     */
    public static Condition<ClaimedWait> by(Source source) {
        return new By(source);
    }

    private record By(Source source) implements Condition<ClaimedWait> {
        By {
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String id() {
            return "disputed by " + source;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.disputed-by", Phrase.of("source." + source));
        }

        @Override
        public boolean holds(ClaimedWait fact) {
            return fact.disputedBy().filter(source::equals).isPresent();
        }
    }

    /** The waits that ran in the period. */
    private record Waits() implements Reading<ClaimedWait> {
        @Override
        public String description() {
            return "waits that ran in the period";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who had the ticket when the wait began");
        }

        @Override
        public Set<Source> sources() {
            return EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        }

        @Override
        public Reader<ClaimedWait> reader(Scope scope) {
            return (dossier, sink) -> {
                for (int i = 0; i < dossier.ticketCount(); i++) {
                    TicketTrack track = dossier.track(i);
                    for (int wait = 0; wait < track.waitCount(); wait++) {
                        boolean begun =
                                track.waitStart(wait).isBefore(scope.period().end());
                        boolean over =
                                !track.waitEnd(wait).isAfter(scope.period().start());
                        if (!begun || over) continue;
                        sink.take(track.holderAt(track.waitStart(wait)), ClaimedWait.of(track, track.wait(wait)));
                    }
                }
            };
        }

        @Override
        public String nameOf(ClaimedWait fact) {
            return fact.ticket().name();
        }
    }
}
