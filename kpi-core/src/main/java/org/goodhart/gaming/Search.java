package org.goodhart.gaming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;

/** Looks for the fewest moves of one strategy that pay while service gets no better. */
final class Search {

    private final PayScheme scheme;
    private final Role role;
    private final Desk desk;
    private final Table.Position recorded;
    private final Table.Paid before;
    private final Set<Evidence> missing;

    Search(PayScheme scheme, Role role, Owner owner, Horizon horizon, Desk desk) {
        this.scheme = scheme;
        this.role = role;
        this.desk = desk;
        this.recorded = new Table(scheme, owner, desk, horizon).asRecorded();
        this.before = recorded.paid();
        this.missing = EnumSet.noneOf(Evidence.class);
        for (Metric metric : scheme.metrics().metrics()) missing.addAll(metric.missingEvidence(desk.context()));
    }

    Verdict verdict(Strategy strategy) {
        if (!role.canPlay(strategy)) {
            return notApplicable(strategy, Phrase.of("verdict.role-cannot", role.label()));
        }
        List<Move> moves = moves(strategy);
        Optional<Paying> paying = search(moves);
        if (paying.isEmpty() && !missing.isEmpty()) return notApplicable(strategy, withoutEvidence());
        Optional<Exploit> found = paying.map(of -> exploit(of.fewest()));
        Optional<Exploit> largest = paying.map(of -> exploit(of.most()));
        Phrase reason = found.map(Search::inWords)
                .orElseGet(() -> Phrase.of("verdict.none-found", (long) moves.size(), role.label()));
        Verdict.Finding finding = found.isPresent() ? Verdict.Finding.EXPLOITABLE : Verdict.Finding.NONE_FOUND;
        return new Verdict(strategy.id(), strategy.label(), finding, reason, moves.size(), found, largest);
    }

    private Phrase withoutEvidence() {
        List<Phrase> kinds = missing.stream()
                .map(kind -> Phrase.of("evidence." + kind.name()))
                .toList();
        return Phrase.of("undefined.no-evidence", Phrase.list(kinds), (long) kinds.size());
    }

    private static Phrase inWords(Exploit exploit) {
        return Phrase.of(
                "verdict.exploitable",
                (long) exploit.moves().size(),
                exploit.gain(),
                exploit.payBefore(),
                exploit.payAfter(),
                exploit.payingLine());
    }

    private static Verdict notApplicable(Strategy strategy, Phrase reason) {
        return new Verdict(
                strategy.id(),
                strategy.label(),
                Verdict.Finding.NOT_APPLICABLE,
                reason,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private List<Move> moves(Strategy strategy) {
        List<Move> moves = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            strategy.moves(history, desk.context(), desk.asOf())
                    .filter(move -> role.reaches(move, desk))
                    .forEach(moves::add);
        }
        return moves;
    }

    /** The fewest moves that pay, and the most that were found to pay together. */
    private record Paying(List<Move> fewest, List<Move> most) {}

    private Optional<Paying> search(List<Move> moves) {
        List<Scorecard> figures = recorded.figures();
        List<Move> gaining = new ArrayList<>();
        List<Move> bettering = new ArrayList<>();
        Optional<Move> best = Optional.empty();
        Money bestGain = Money.zero(scheme.base().currency());
        for (Move move : moves) {
            Table.Position position = recorded.after(List.of(move));
            Money gain = gain(position);
            if (gain.isPositive()) gaining.add(move);
            if (Figures.isBetter(figures, position.figures())) bettering.add(move);
            if (gain.compareTo(bestGain) > 0 && harms(List.of(move))) {
                best = Optional.of(move);
                bestGain = gain;
            }
        }
        Optional<List<Move>> together =
                Stream.of(gaining, bettering, moves).filter(this::pays).findFirst();
        Optional<List<Move>> alone = best.map(List::of);
        return alone.or(() -> together.map(this::fewest)).map(fewest -> new Paying(fewest, together.orElse(fewest)));
    }

    /** Leaves out blocks of moves, then single ones, for as long as what is left pays. */
    private List<Move> fewest(List<Move> paying) {
        List<Move> kept = new ArrayList<>(paying);
        Table.Position position = recorded.after(kept);
        for (int block = Math.max(1, kept.size() / 2); ; block = Math.max(1, block / 2)) {
            boolean shorter = false;
            for (int from = 0; from < kept.size(); ) {
                List<Move> fewer = new ArrayList<>(kept.subList(0, from));
                fewer.addAll(kept.subList(Math.min(kept.size(), from + block), kept.size()));
                Table.Position without = position.after(fewer);
                if (pays(fewer, without)) {
                    kept = fewer;
                    position = without;
                    shorter = true;
                } else {
                    from += block;
                }
            }
            if (block == 1 && !shorter) return kept;
        }
    }

    private boolean pays(List<Move> moves) {
        return pays(moves, recorded.after(moves));
    }

    private boolean pays(List<Move> moves, Table.Position position) {
        return !moves.isEmpty() && gain(position).isPositive() && harms(moves);
    }

    private Money gain(Table.Position position) {
        return position.paid().total().minus(before.total());
    }

    private static boolean harms(List<Move> moves) {
        return harm(moves).weighted(ServiceHarm.Weights.PUBLISHED) >= 0;
    }

    private static ServiceHarm harm(List<Move> moves) {
        return moves.stream().map(Move::harm).reduce(ServiceHarm.NONE, ServiceHarm::plus);
    }

    private Exploit exploit(List<Move> moves) {
        Table.Paid after = recorded.after(moves).paid();
        Phrase payingLine = after.byLine().entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Phrase, Money> line) -> rise(line.getKey(), after))
                        .thenComparing(line -> line.getKey().in(Language.ENGLISH)))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new Exploit(moves, before.total(), after.total(), harm(moves), payingLine);
    }

    private Money rise(Phrase line, Table.Paid after) {
        Money zero = Money.zero(scheme.base().currency());
        return after.byLine().getOrDefault(line, zero).minus(before.byLine().getOrDefault(line, zero));
    }
}
