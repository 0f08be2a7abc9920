package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.desk.Affected;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Context;
import org.goodhart.desk.DeclaredFilter;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberId;
import org.goodhart.testkit.Lines;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;

/**
 * What subscribers share, around a period: people who change posts in it, mass outages, declared filters, lines of employees; and their segments. The people
 * are {@code ann}, {@code bob} and {@code cid}, who hold the tickets of {@link DeskArbitraries}, and their {@code boss}; the subscribers
 * {@code S-1} to {@code S-4}.
 */
public final class ContextArbitraries {
    private static final List<Line> LINES = List.of(Lines.L1, Lines.L2, Lines.L3);
    private static final Duration KNOWN_AFTER = Duration.ofDays(10);

    private ContextArbitraries() {}

    /**
     * Which segments billing counts a subscriber among.
     *
     * @param around the period
     * @return up to two changes, at different instants
     */
    public static Arbitrary<List<SegmentChange>> segments(PayPeriod around) {
        Arbitrary<SegmentChange> change = Combinators.combine(
                        DeskArbitraries.instants(around), Arbitraries.of("home", "business"))
                .as((since, segment) -> new SegmentChange(since, Segment.of(segment)));
        return change.list().ofMaxSize(2).map(changes -> {
            Map<Instant, SegmentChange> once = new TreeMap<>();
            for (SegmentChange each : changes) once.put(each.since(), each);
            return List.copyOf(once.values());
        });
    }

    /**
     * Mass outages, known by ten days after the period.
     *
     * @param around the period
     * @return outages of minutes or days, over or going on, of everybody or of some, numbered {@code O-1} and so on
     */
    public static Arbitrary<List<Outage>> outages(PayPeriod around) {
        Instant known = around.end().plus(KNOWN_AFTER);
        Arbitrary<Optional<Long>> lengths =
                Arbitraries.of(0L, 60L, 3600L, 86_400L, 10 * 86_400L).optional(0.8);
        Arbitrary<Outage> outage = Combinators.combine(
                        DeskArbitraries.instants(around),
                        lengths,
                        Arbitraries.of("internet", "tv"),
                        affected(),
                        Arbitraries.of(CauseOwner.NETWORK, CauseOwner.SUPPORT))
                .as((from, length, service, affected, owner) -> new Outage(
                        OutageId.of("O-1"),
                        from,
                        length.map(from::plusSeconds).filter(until -> !until.isAfter(known)),
                        Set.of(Service.of(service)),
                        affected,
                        "switch failed",
                        owner,
                        Source.OTHER_DEPARTMENT));
        return outage.list().ofMaxSize(2).map(outages -> {
            List<Outage> numbered = new ArrayList<>();
            for (Outage each : outages) numbered.add(numbered("O-" + (numbered.size() + 1), each));
            return List.copyOf(numbered);
        });
    }

    private static Outage numbered(String id, Outage outage) {
        return new Outage(
                OutageId.of(id),
                outage.from(),
                outage.until(),
                outage.services(),
                outage.affected(),
                outage.cause(),
                outage.owner(),
                outage.source());
    }

    /**
     * Declared filters, some of them declared after they had begun, some for a time that is still to come.
     *
     * @param around the period
     * @return up to two filters, named {@code filter 1} and so on
     */
    public static Arbitrary<List<DeclaredFilter>> filters(PayPeriod around) {
        Arbitrary<DeclaredFilter> filter = Combinators.combine(
                        DeskArbitraries.instants(around),
                        Arbitraries.of(1L, 3600L, 86_400L, 60 * 86_400L),
                        DeskArbitraries.instants(around),
                        affected(),
                        Arbitraries.of("boss", "ann").map(AgentId::of).optional())
                .as((from, length, declared, affected, by) -> new DeclaredFilter(
                        "filter",
                        "prices rise",
                        Interval.of(from, from.plusSeconds(length)),
                        affected,
                        Source.MANAGEMENT,
                        by,
                        declared));
        return filter.list().ofMaxSize(2).map(filters -> {
            List<DeclaredFilter> named = new ArrayList<>();
            for (DeclaredFilter each : filters) named.add(named("filter " + (named.size() + 1), each));
            return List.copyOf(named);
        });
    }

    private static DeclaredFilter named(String name, DeclaredFilter filter) {
        return new DeclaredFilter(
                name,
                filter.reason(),
                filter.interval(),
                filter.affected(),
                filter.source(),
                filter.declaredBy(),
                filter.declaredAt());
    }

    private static Arbitrary<Affected> affected() {
        Arbitrary<Affected> some = Arbitraries.integers()
                .between(1, 4)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(numbers -> Affected.only(
                        numbers.stream().map(n -> SubscriberId.of("S-" + n)).toList()));
        return Arbitraries.oneOf(Arbitraries.just(Affected.everybody()), some);
    }

    /**
     * Lines L1 to L3 with nobody, or with people of whom each changes his post at most once around the period, and may leave. Their
     * superior, {@code boss}, need not be listed.
     *
     * @param around the period, in whose zone the dates of the posts are
     * @return organisations
     */
    public static Arbitrary<Organisation> organisations(PayPeriod around) {
        Objects.requireNonNull(around, "around");
        List<Arbitrary<Person>> people =
                List.of(people(around, "ann"), people(around, "bob"), people(around, "cid"), boss());
        Arbitrary<List<Person>> staff = Arbitraries.integers()
                .between(0, people.size())
                .flatMap(count -> Combinators.combine(people.subList(0, count)).as(List::copyOf));
        return staff.map(all -> Organisation.of(around.zone(), LINES, all));
    }

    private static Arbitrary<Person> boss() {
        Post head = new Post("head of support", Optional.empty(), Optional.empty(), Ratio.ONE);
        return Arbitraries.just(new Person(AgentId.of("boss"), "boss", EffectiveDated.always(head)));
    }

    private static Arbitrary<Person> people(PayPeriod around, String number) {
        Arbitrary<Integer> days = Arbitraries.integers().between(-5, 35);
        Arbitrary<Boolean> leaves = Arbitraries.of(false, false, true);
        return Combinators.combine(posts(), posts(), days, leaves).as((first, second, day, left) -> {
            EffectiveDated<Post> changes =
                    EffectiveDated.always(first).andFrom(around.firstDate().plusDays(day), second);
            EffectiveDated<Post> posts = left ? changes.until(around.firstDate().plusDays(day + 10)) : changes;
            return new Person(AgentId.of(number), number, posts);
        });
    }

    private static Arbitrary<Post> posts() {
        return Combinators.combine(
                        Arbitraries.of(LINES).optional(0.9),
                        Arbitraries.just(AgentId.of("boss")).optional(0.8),
                        Arbitraries.of("50%", "100%").map(Ratio::parse))
                .as((line, superior, share) -> new Post("engineer", line, superior, share));
    }

    /**
     * Which subscribers are employees.
     *
     * @return none or one or two of {@code S-1} to {@code S-4}
     */
    public static Arbitrary<Set<SubscriberId>> employees() {
        return Arbitraries.integers()
                .between(1, 4)
                .map(number -> SubscriberId.of("S-" + number))
                .set()
                .ofMaxSize(2);
    }

    /**
     * What the subscribers of a desk share, known by ten days after the period; every kind of evidence is recorded.
     *
     * @param around the period
     * @return contexts
     */
    public static Arbitrary<Context> contexts(PayPeriod around) {
        FaultRule rule = FaultRule.of(Duration.ofHours(4), Duration.ofDays(7));
        return Combinators.combine(organisations(around), outages(around), filters(around), employees())
                .as((organisation, outages, filters, employees) -> Context.of(organisation, rule, Evidence.values())
                        .withOutages(outages)
                        .withFilters(filters)
                        .withEmployees(employees));
    }
}
