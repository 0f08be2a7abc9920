package org.goodhart.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Person;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.metric.Stretches;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;

/**
 * All that schemes are evaluated on for one period: everybody's figures, the organisation by date, what is carried into the period, and what people decided beside the figures;
 * with the fingerprint of all of it.
 *
 * <p>A payroll is a value: {@code with...} gives another one.
 */
public final class Payroll {
    private final Evaluation evaluation;
    private final List<Evaluation> stretches;
    private final Map<Owner, Map<Metric, Measure>> given;
    private final Balances opening;
    private final List<PayEntry> entries;
    private final Fingerprint facts;
    private final Map<Owner, Scorecard> scorecards = new ConcurrentHashMap<>();

    private Payroll(
            Evaluation evaluation,
            List<Evaluation> stretches,
            Map<Owner, Map<Metric, Measure>> given,
            Balances opening,
            List<PayEntry> entries,
            Fingerprint facts) {
        this.evaluation = evaluation;
        this.stretches = stretches;
        this.given = given;
        this.opening = opening;
        this.entries = entries;
        this.facts = facts;
    }

    /**
     * The payroll of a desk.
     *
     * @param desk the desk
     * @param period the period
     * @param metrics the metrics that will be paid on
     * @return the payroll
     * @throws ArithmeticException if a sum overflows
     */
    public static Payroll of(Desk desk, PayPeriod period, MetricSet metrics) {
        return of(metrics.evaluate(desk, period), factsOf(desk, period));
    }

    /**
     * The payroll of a desk for schemes that roll up: the period is computed besides in stretches in which nobody's post changes, so that each fact counts for whoever led its
     * owner when it happened. It costs as many passes more as there are stretches; where nothing changes it costs nothing.
     *
     * @param desk the desk
     * @param period the period
     * @param metrics the metrics that will be paid on
     * @return the payroll
     * @throws ArithmeticException if a sum overflows
     */
    public static Payroll inStretches(Desk desk, PayPeriod period, MetricSet metrics) {
        Payroll whole = of(desk, period, metrics);
        List<LocalDate> changes = whole.changes();
        if (changes.isEmpty()) return whole;
        List<Evaluation> stretches = new ArrayList<>();
        LocalDate from = period.firstDate();
        for (int i = 0; i <= changes.size(); i++) {
            LocalDate until =
                    i < changes.size() ? changes.get(i) : period.lastDate().plusDays(1);
            stretches.add(metrics.evaluate(desk, PayPeriod.ofDates(from, until, period.zone())));
            from = until;
        }
        return new Payroll(whole.evaluation, List.copyOf(stretches), Map.of(), Balances.none(), List.of(), whole.facts);
    }

    /**
     * The payroll of figures that were evaluated before.
     *
     * @param evaluation the figures
     * @param facts the fingerprint of all that they were computed from: the recorded facts, the period and the law of its zone
     * @return the payroll
     */
    public static Payroll of(Evaluation evaluation, Fingerprint facts) {
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(facts, "facts");
        return new Payroll(evaluation, List.of(), Map.of(), Balances.none(), List.of(), facts);
    }

    /**
     * A payroll without a desk, for figures that another system computed ({@link Metric#given}, {@link #withFigure}).
     *
     * @param organisation who is paid, by date
     * @param period the period
     * @param asOf up to when the figures are known
     * @param metrics the metrics that will be paid on; each is undefined until its value is given
     * @return the payroll, without any figures yet
     */
    public static Payroll withoutDesk(Organisation organisation, PayPeriod period, Instant asOf, MetricSet metrics) {
        Context context = Context.of(organisation, FaultRule.of(Duration.ofHours(1), Duration.ofDays(1)));
        return of(Desk.of(context, asOf, List.of()), period, metrics);
    }

    private static Fingerprint factsOf(Desk desk, PayPeriod period) {
        return Fingerprint.writer()
                .put(desk.fingerprint())
                .put(period.interval().toString())
                .put(ZoneLaw.around(period, desk.asOf()))
                .finish();
    }

    /** The dates within the period, after its first, on which somebody's post changes. */
    private List<LocalDate> changes() {
        SortedSet<LocalDate> changes = new TreeSet<>();
        for (Person person : organisation().people()) {
            person.posts().entries().forEach(entry -> {
                changes.add(entry.from());
                changes.add(entry.until());
            });
        }
        LocalDate first = period().firstDate();
        changes.removeIf(date -> !date.isAfter(first) || date.isAfter(period().lastDate()));
        return List.copyOf(changes);
    }

    /**
     * What the payroll would be with one history exchanged, without touching the others.
     *
     * @param before the history as it was taken in
     * @param after the history instead
     * @return exactly what a full computation with the other history gives, under a fingerprint of its own
     */
    public Payroll replace(SubscriberHistory before, SubscriberHistory after) {
        Fingerprint changed = Fingerprint.writer()
                .put(facts)
                .put(before.fingerprint())
                .put(after.fingerprint())
                .finish();
        List<Evaluation> replaced = stretches.stream()
                .map(stretch -> stretch.replace(before, after))
                .toList();
        return new Payroll(evaluation.replace(before, after), replaced, given, opening, entries, changed);
    }

    /**
     * With a figure of another system.
     *
     * @param owner whose figure it is
     * @param metric the metric, from {@link Metric#given}
     * @param value its value, in the metric's unit
     * @return the payroll with it; an earlier value of the same owner and metric is replaced
     * @throws IllegalArgumentException if the metric is one that is computed here
     */
    public Payroll withFigure(Owner owner, Metric metric, Ratio value) {
        Objects.requireNonNull(owner, "owner");
        if (!metric.sums().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + metric.label() + "' is computed from the record: a metric from Metric.given is expected");
        }
        Map<Owner, Map<Metric, Measure>> figures = new LinkedHashMap<>(given);
        Map<Metric, Measure> his = new LinkedHashMap<>(figures.getOrDefault(owner, Map.of()));
        his.put(metric, new Measure.Given(value, metric.unit()));
        figures.put(owner, his);
        return new Payroll(evaluation, stretches, figures, opening, entries, facts);
    }

    /**
     * With what is carried into the period.
     *
     * @param balances the closing balances of the period before
     * @return the payroll with them instead of any other
     */
    public Payroll opening(Balances balances) {
        Objects.requireNonNull(balances, "balances");
        return new Payroll(evaluation, stretches, given, balances, entries, facts);
    }

    /**
     * With what people decided.
     *
     * @param decided awards, adjustments, sanctions and clawbacks
     * @return the payroll with these besides those that it has
     */
    public Payroll with(PayEntry... decided) {
        return with(List.of(decided));
    }

    /**
     * With what people decided.
     *
     * @param decided awards, adjustments, sanctions and clawbacks; their order means nothing
     * @return the payroll with these besides those that it has
     */
    public Payroll with(Collection<? extends PayEntry> decided) {
        List<PayEntry> all = new ArrayList<>(entries);
        all.addAll(decided);
        all.sort(Comparator.comparing(PayEntry::fingerprint));
        return new Payroll(evaluation, stretches, given, opening, List.copyOf(all), facts);
    }

    /**
     * The figures that were computed here.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * The fingerprint of all that goes into it.
     *
     * @return the fingerprint: equal for equal facts, figures, balances and decisions
     */
    public Fingerprint facts() {
        if (given.isEmpty() && opening.entries().isEmpty() && entries.isEmpty()) return facts;
        List<Fingerprint> figures = new ArrayList<>();
        given.forEach((owner, his) -> his.forEach((metric, measure) -> figures.add(Fingerprint.of(
                StableText.of(owner.description()),
                metric.description(),
                measure.value().orElseThrow().toString()))));
        return Fingerprint.writer()
                .put(facts)
                .unordered(figures)
                .put(opening.fingerprint())
                .unordered(entries.stream().map(PayEntry::fingerprint).toList())
                .finish();
    }

    /**
     * What is carried into the period.
     *
     * @return the opening balances
     */
    public Balances opening() {
        return opening;
    }

    /**
     * What people decided.
     *
     * @return the entries, in a stable order
     */
    public List<PayEntry> entries() {
        return entries;
    }

    /**
     * Who is who, by date.
     *
     * @return the organisation
     */
    public Organisation organisation() {
        return evaluation.scope().context().organisation();
    }

    /**
     * The figures of one owner.
     *
     * @param owner the owner
     * @return his scorecard, with those that were given
     */
    public Scorecard scorecard(Owner owner) {
        return scorecards.computeIfAbsent(owner, asked -> withGiven(evaluation.scorecard(asked), asked));
    }

    /**
     * The figures of several owners together, each for the time in which he belonged to them. Figures that were given are those of {@code under}.
     *
     * @param under as whose figures they are taken
     * @param members who belonged together on a date
     * @return the scorecard
     * @throws IllegalArgumentException if somebody's post changes within the period and the payroll is not in stretches
     */
    public Scorecard scorecard(Owner under, Function<LocalDate, ? extends Collection<? extends Owner>> members) {
        if (stretches.isEmpty() && !changes().isEmpty()) {
            throw new IllegalArgumentException("posts change on " + changes() + " within " + period().label()
                    + ": a payroll in stretches is expected for a roll-up\nMaybe Payroll.inStretches was meant");
        }
        List<Evaluation> parts = stretches.isEmpty() ? List.of(evaluation) : stretches;
        Scorecard together =
                Stretches.of(evaluation, parts).scorecard(under, stretch -> members.apply(stretch.firstDate()));
        return withGiven(together, under);
    }

    private Scorecard withGiven(Scorecard computed, Owner owner) {
        Map<Metric, Measure> his = given.get(owner);
        if (his == null) return computed;
        Map<Metric, Measure> measures = new LinkedHashMap<>(computed.measures());
        measures.putAll(his);
        return new Scorecard(owner, computed.scope(), measures);
    }

    /**
     * The period.
     *
     * @return the period
     */
    public PayPeriod period() {
        return evaluation.scope().period();
    }

    /**
     * Everybody for whom there is something at a level: figures, balances, decisions, and for agents a post in the period.
     *
     * @param level the level
     * @return the owners in a stable order; nobody is in it twice, and "unassigned" is not
     */
    public List<Owner> owners(Owner.Level level) {
        Map<String, Owner> owners = new TreeMap<>();
        List<Owner> candidates = new ArrayList<>(evaluation.owners(level));
        candidates.addAll(given.keySet());
        opening.entries().forEach(balance -> candidates.add(balance.owner()));
        entries.forEach(entry -> candidates.add(entry.owner()));
        if (level == Owner.Level.AGENT) {
            for (Person person : organisation().people()) {
                if (period().dates().anyMatch(date -> person.postOn(date).isPresent())) {
                    candidates.add(Owner.agent(person.id()));
                }
            }
        }
        for (Owner owner : candidates) {
            if (owner.level() == level && !owner.equals(Owner.unassigned())) owners.put(owner.description(), owner);
        }
        return List.copyOf(owners.values());
    }
}
