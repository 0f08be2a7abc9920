package org.goodhart.pay;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/**
 * What a formula is evaluated over: everybody's figures, whose pay it is, his base, for how much of the period he was there, the lines that stand before, and what the scheme
 * declares about figures that are not fit to be paid on.
 */
public final class PayCase {
    private final Payroll payroll;
    private final Owner owner;
    private final Scorecard scorecard;
    private final Optional<AgentId> payee;
    private final Amount base;
    private final Fitness fitness;
    private final Proration proration;
    private final Map<String, Money> lines;
    private final Set<String> held;
    private final Optional<Ratio> inPart;

    private PayCase(
            Payroll payroll,
            Owner owner,
            Scorecard scorecard,
            Optional<AgentId> payee,
            Amount base,
            Fitness fitness,
            Proration proration,
            Map<String, Money> lines,
            Set<String> held,
            Optional<Ratio> inPart) {
        this.payroll = payroll;
        this.owner = owner;
        this.scorecard = scorecard;
        this.payee = payee;
        this.base = base;
        this.fitness = fitness;
        this.proration = proration;
        this.lines = lines;
        this.held = held;
        this.inPart = inPart;
    }

    /**
     * A case to evaluate formulas over, of somebody who was there for the whole period, with no line before.
     *
     * @param payroll the figures of all owners in the period
     * @param owner whose pay it is
     * @param base his base pay for the period
     * @param fitness what the scheme declares about undefined measures and small samples
     * @return the case
     */
    public static PayCase of(Payroll payroll, Owner owner, Money base, Fitness fitness) {
        Objects.requireNonNull(payroll, "payroll");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(fitness, "fitness");
        Optional<AgentId> payee = owner instanceof Owner.OfAgent agent ? agent.agent() : Optional.empty();
        return new PayCase(
                payroll,
                owner,
                payroll.scorecard(owner),
                payee,
                Amount.of(base),
                fitness,
                Proration.none(),
                Map.of(),
                Set.of(),
                Optional.empty());
    }

    PayCase paidTo(Optional<AgentId> person) {
        return with(scorecard, person.or(() -> payee), base, proration, lines, held, inPart);
    }

    PayCase withBase(Amount other) {
        return with(scorecard, payee, other, proration, lines, held, inPart);
    }

    PayCase prorated(Proration by) {
        return with(scorecard, payee, base, by, lines, held, inPart);
    }

    /** The case of one version of the scheme, in whose part of the period he was there for a part. */
    PayCase inPart(Ratio presence) {
        return with(scorecard, payee, base, proration, lines, held, Optional.of(presence));
    }

    PayCase after(String line, Money amount, boolean isHeld) {
        Map<String, Money> more = new LinkedHashMap<>(lines);
        more.put(line, amount);
        Set<String> waiting = new HashSet<>(held);
        if (isHeld) waiting.add(line);
        return with(scorecard, payee, base, proration, more, waiting, inPart);
    }

    /** The same case on other figures. */
    PayCase onFigures(Scorecard others) {
        return with(others, payee, base, proration, lines, held, inPart);
    }

    private PayCase with(
            Scorecard figures,
            Optional<AgentId> person,
            Amount ofBase,
            Proration by,
            Map<String, Money> before,
            Set<String> waiting,
            Optional<Ratio> presence) {
        return new PayCase(payroll, owner, figures, person, ofBase, fitness, by, before, waiting, presence);
    }

    /** The same terms for somebody else. */
    PayCase ofOwner(Owner other) {
        return of(payroll, other, Money.zero(currency()), fitness)
                .withBase(base)
                .prorated(proration);
    }

    /**
     * The figures of all owners in the period.
     *
     * @return the payroll
     */
    public Payroll payroll() {
        return payroll;
    }

    /**
     * On whose figures it is paid.
     *
     * @return the owner of the figures
     */
    public Owner owner() {
        return owner;
    }

    /**
     * Who is paid: the agent on whose figures it is, or the person whom the scheme names.
     *
     * @return the person's number, if it is known
     */
    public Optional<AgentId> payee() {
        return payee;
    }

    /**
     * Who is paid, as the organisation knows him.
     *
     * @return the person, if he is known
     */
    public Optional<Person> person() {
        return payee.flatMap(payroll.organisation()::find);
    }

    /**
     * The post that he held last in the period.
     *
     * @return the post, if he held one
     */
    public Optional<Post> lastPost() {
        LocalDate first = payroll.period().firstDate();
        for (LocalDate date = payroll.period().lastDate(); !date.isBefore(first); date = date.minusDays(1)) {
            LocalDate day = date;
            Optional<Post> post = person().flatMap(him -> him.postOn(day));
            if (post.isPresent()) return post;
        }
        return Optional.empty();
    }

    /** The post that he held last up to a date, though he may have left long before. */
    Optional<Post> postUpTo(LocalDate date) {
        return person().flatMap(him -> him.posts().entries().stream()
                .filter(entry -> !entry.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .map(EffectiveDated.Entry::value));
    }

    /**
     * His base pay for the period, prorated and not rounded.
     *
     * @return the base
     */
    public Amount base() {
        return base;
    }

    /**
     * For how much of the period he was there, by the proration of the scheme.
     *
     * @return the part, from 0 to 1; 1 for whoever the organisation does not know
     */
    public Ratio presence() {
        return presence(date -> true);
    }

    /** For how much of the part of the period in which its version is in force he was there; of the whole period, where there is but one. */
    Ratio presenceInPart() {
        return inPart.orElseGet(this::presence);
    }

    /** For how much of some dates he was there; where none of them counts, for how much of the period. */
    Ratio presenceOn(Predicate<LocalDate> dates) {
        Ratio there = proration.presence(payroll.period(), dates, date -> Ratio.ONE);
        return there.isZero() ? presence() : presence(dates).dividedBy(there);
    }

    private Ratio presence(Predicate<LocalDate> within) {
        Optional<Person> known = person();
        return proration.presence(
                payroll.period(),
                within,
                date -> known.isEmpty()
                        ? Ratio.ONE
                        : known.get().postOn(date).map(Post::share).orElse(Ratio.ZERO));
    }

    /** Whether the person is known and has left, or changed to nothing, by the end of the period. */
    boolean isGone() {
        LocalDate last = payroll.period().lastDate();
        return person().filter(known -> known.postOn(last).isEmpty()).isPresent();
    }

    /**
     * The figures on which it is paid.
     *
     * @return the scorecard
     */
    public Scorecard scorecard() {
        return scorecard;
    }

    /**
     * The currency of the base.
     *
     * @return the currency
     */
    public Currency currency() {
        return base.currency();
    }

    /**
     * A metric's value, if it is fit to be paid on, or what the scheme declares instead.
     *
     * @param metric the metric
     * @return the figure with its explanation
     * @throws IllegalArgumentException if the payroll does not hold the metric
     */
    public Figure figure(Metric metric) {
        return fitness.figure(metric, scorecard);
    }

    /**
     * What a line that stands before pays.
     *
     * @param name the name of the line
     * @return its amount
     * @throws IllegalArgumentException if there is none of that name before
     */
    public Money line(String name) {
        Money amount = lines.get(name);
        if (amount == null) {
            throw new IllegalArgumentException("no line '" + name + "' stands before: there are " + lines.keySet());
        }
        return amount;
    }

    /** Whether a line that stands before waits for a figure. */
    boolean isHeld(String line) {
        return held.contains(line);
    }

    /**
     * How much was counted before this period.
     *
     * @param accumulation under which name, and when it begins anew
     * @return the count; 0 where nothing is carried, or it begins anew with this period
     */
    public Ratio counted(Accumulation accumulation) {
        return carried(accumulation).map(Balance.Counted::units).orElse(Ratio.ZERO);
    }

    Optional<Balance.Counted> carried(Accumulation accumulation) {
        return payroll.opening().of(owner).stream()
                .filter(Balance.Counted.class::isInstance)
                .map(Balance.Counted.class::cast)
                .filter(counted -> counted.account().equals(accumulation.account()))
                .filter(counted ->
                        accumulation.goesOn(counted.since(), payroll.period().firstDate()))
                .findFirst();
    }
}
