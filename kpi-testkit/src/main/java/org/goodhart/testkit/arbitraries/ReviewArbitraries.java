package org.goodhart.testkit.arbitraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Holder;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.QualityReview.Kind;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketId;
import org.goodhart.testkit.Lines;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;

/**
 * Reviews of calls around a period, of every kind: picked or drawn, scored once or twice, by reviewers, superiors and colleagues. Those whose
 * work they show are {@code ann}, {@code bob} and {@code cid}, who hold the tickets of {@link DeskArbitraries}, or nobody.
 */
public final class ReviewArbitraries {
    private static final PassMark EIGHT_OF_TEN = PassMark.of(8, 10);

    private ReviewArbitraries() {}

    /**
     * Reviews of a subscriber's calls, of the calls {@code S-1/C-1} and so on.
     *
     * @param around the period in which he calls; the scores may be later
     * @param subscriber who calls
     * @param tickets the numbers of his tickets, possibly none
     * @return up to two reviews, none more often than not
     */
    public static Arbitrary<List<QualityReview>> reviews(
            PayPeriod around, SubscriberId subscriber, List<TicketId> tickets) {
        Objects.requireNonNull(subscriber, "subscriber");
        Arbitrary<Optional<TicketId>> named = tickets.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(tickets).optional(0.3);
        Arbitrary<ReviewedCall> calls = Combinators.combine(
                        DeskArbitraries.instants(around),
                        named,
                        holders(),
                        Arbitraries.of("L1/morning", "L1/evening").map(Stratum::of))
                .as((at, ticket, holder, stratum) ->
                        new ReviewedCall(CallId.of("C-1"), at, subscriber, ticket, holder, stratum));
        Arbitrary<List<QualityReview>> some =
                calls.flatMap(ReviewArbitraries::reviews).list().ofMaxSize(2).map(all -> numbered(subscriber, all));
        return Arbitraries.integers()
                .between(0, 2)
                .flatMap(which -> which < 2 ? Arbitraries.just(List.<QualityReview>of()) : some);
    }

    /**
     * Reviews of a call.
     *
     * @param call the call
     * @return reviews of it, scored at the call's instant or up to 50 days later
     */
    public static Arbitrary<QualityReview> reviews(ReviewedCall call) {
        Objects.requireNonNull(call, "call");
        Arbitrary<ReviewScore> first = Combinators.combine(
                        delays(),
                        Arbitraries.of("rita", "ann"),
                        sources(),
                        Arbitraries.integers().between(0, 10))
                .as((delay, who, source, points) ->
                        new ReviewScore(call.at().plusSeconds(delay), AgentId.of(who), source, points));
        return first.flatMap(score -> Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        draws().optional(0.7),
                        second(score).optional(0.3),
                        Arbitraries.of(true, false).optional(0.7))
                .as((kind, draw, second, recognised) -> new QualityReview(
                        kind,
                        call,
                        draw.filter(by -> kind == Kind.LISTENED),
                        EIGHT_OF_TEN,
                        score,
                        second,
                        recognised.filter(known -> kind != Kind.LISTENED))));
    }

    private static Arbitrary<ReviewScore> second(ReviewScore first) {
        return Combinators.combine(delays(), sources(), Arbitraries.integers().between(0, 10))
                .as((delay, source, points) ->
                        new ReviewScore(first.at().plusSeconds(delay), AgentId.of("rolf"), source, points));
    }

    private static Arbitrary<Draw> draws() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(0, 1, 40),
                        Arbitraries.just(Fingerprint.of("seed")).optional())
                .as((drawn, others, hash) -> new Draw(drawn, drawn + others, hash));
    }

    private static Arbitrary<Holder> holders() {
        return Combinators.combine(
                        Arbitraries.of(Lines.L1, Lines.L2, Lines.L3),
                        Arbitraries.of("ann", "bob", "cid").map(AgentId::of).optional(0.8))
                .as(Holder::new);
    }

    private static Arbitrary<Source> sources() {
        return Arbitraries.of(Source.REVIEWER, Source.MANAGEMENT, Source.SUPPORT_LINE);
    }

    private static Arbitrary<Long> delays() {
        return Arbitraries.of(0L, 3600L, 86_400L, 25 * 86_400L);
    }

    private static List<QualityReview> numbered(SubscriberId subscriber, List<QualityReview> reviews) {
        List<QualityReview> numbered = new ArrayList<>();
        for (QualityReview review : reviews) {
            ReviewedCall call = review.call();
            CallId id = CallId.of(subscriber + "/C-" + (numbered.size() + 1));
            numbered.add(new QualityReview(
                    review.kind(),
                    new ReviewedCall(id, call.at(), call.subscriber(), call.ticket(), call.holder(), call.stratum()),
                    review.draw(),
                    review.passMark(),
                    review.score(),
                    review.scoredAgain(),
                    review.recognised()));
        }
        return List.copyOf(numbered);
    }
}
