package org.goodhart.examples.payday.provider;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Organisation;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.examples.payday.input.FactLog;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.input.UnusableInputException;
import org.goodhart.value.PayPeriod;

/**
 * A small internet provider that does not exist: 1,200 subscribers, eleven engineers on three lines and a head, and about
 * 2,000 tickets in its month, with the two weeks before it and three after it. Facts are known up to 45 days after the month. The same
 * month and seed give the same desk on every Java.
 *
 * <p>Restoring a fault may take 4, 8 or 24 working hours (priority high, normal, low) on the {@link #calendar()}, Monday to Friday
 * 08:00-20:00, Saturday and Sunday 10:00-18:00, Moscow time. By and large the staff is honest: some nine in ten faults are
 * restored within that, most resolutions are confirmed by the customer or by telemetry within a week. Its quirks:
 *
 * <ul>
 *   <li>Engineer A-14 says of one ticket in eleven that it is solved after minutes, tells nobody and closes it.
 *   <li>Engineer A-12 hands nearly half of what he could solve to the second line after six minutes; a good part is returned and the return upheld.
 *   <li>At 14:10 on the 17th a switch fails for five hours: a street of alarms, half as many calls, tickets that miss 4 hours together.
 *   <li>By night tickets come in by themselves; nobody works on them before opening.
 *   <li>Three calls in a hundred are registered one to three and a half hours late; about one a day is never registered.
 *   <li>Of the waits that nothing shows, two in five were recorded hours after they are said to have begun.
 *   <li>A few overdue tickets are forgotten and still run.
 *   <li>Who had to call again or wait long leaves more often.
 * </ul>
 *
 * <p>The page {@code docs/small-provider.md} gives the figures.
 */
public final class SmallProvider implements EventLog {

    private static final ZoneId MOSCOW = Staff.ZONE;
    private static final WorkCalendar HOURS =
            WorkCalendar.of(MOSCOW, WeeklyHours.parse("Mon-Fri 08:00-20:00, Sat-Sun 10:00-18:00"));
    private static final int SUBSCRIBERS = 1200;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 21;
    private static final int DAYS_KNOWN = 45;
    private static final int[] BY_HOUR = {
        3, 2, 1, 1, 1, 2, 4, 7, 30, 52, 60, 58, 52, 48, 50, 52, 55, 60, 66, 62, 14, 10, 7, 5
    };

    private final PayPeriod period;
    private final long seed;

    private SmallProvider(PayPeriod period, long seed) {
        this.period = period;
        this.seed = seed;
    }

    /**
     * The provider in March 2026, from its usual seed.
     *
     * @return the provider
     */
    public static SmallProvider standard() {
        return of(YearMonth.of(2026, 3), 20_260_301L);
    }

    /**
     * The provider in another month.
     *
     * @param month the month, in Moscow
     * @param seed what its random events come from
     * @return the provider; the same month and seed always give the same desk
     */
    public static SmallProvider of(YearMonth month, long seed) {
        return new SmallProvider(PayPeriod.of(month, MOSCOW), seed);
    }

    /**
     * Its month.
     *
     * @return the period with some 2,000 tickets
     */
    public PayPeriod period() {
        return period;
    }

    /**
     * When its support works.
     *
     * @return Monday to Friday 08:00-20:00, Saturday and Sunday 10:00-18:00 in Europe/Moscow
     */
    public WorkCalendar calendar() {
        return HOURS;
    }

    /**
     * Its lines and people.
     *
     * @return L1 to L3, engineers, and the head H-01
     */
    public Organisation organisation() {
        return Staff.organisation();
    }

    /**
     * Up to when its facts are known.
     *
     * @return midnight in Moscow, 45 days after the month's last
     */
    public Instant asOf() {
        return start(period.lastDate().plusDays(1 + DAYS_KNOWN));
    }

    @Override
    public String name() {
        return "small provider";
    }

    @Override
    public EventLog.Kind kind() {
        return EventLog.Kind.OWN;
    }

    @Override
    public LogReading read(ReadOptions options) throws UnusableInputException {
        Objects.requireNonNull(options, "options");
        Optional<Instant> asOf = options.asOf().filter(at -> at.isBefore(asOf()));
        return generate().read(options.withAsOf(asOf.orElse(asOf())));
    }

    private FactLog generate() {
        Dice dice = new Dice(seed);
        Population population = new Population(SUBSCRIBERS, dice.fork());
        Ledger ledger = new Ledger(name(), HOURS, asOf(), population);
        LocalDate first = period.firstDate().minusDays(DAYS_BEFORE);
        LocalDate end = period.lastDate().plusDays(1 + DAYS_AFTER);
        Dice faults = dice.fork();
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            boolean outage = date.equals(period.firstDate().plusDays(16));
            if (outage) new Outage(dice.fork(), ledger, population).strike(instant(LocalTime.of(14, 10), date));
            for (Instant heard : calls(date, faults)) tell(heard, faults, ledger, population);
        }
        new Billing(dice.fork(), ledger, population, first, MOSCOW).record();
        return ledger.log();
    }

    private static void tell(Instant heard, Dice faults, Ledger ledger, Population population) {
        boolean unheeded = faults.chance(18);
        Dice own = faults.fork();
        population.anyQuiet(heard, own).ifPresent(of -> {
            if (!unheeded) new FaultStory(own, ledger, population, of).begin(heard);
            else {
                ledger.called(of, heard);
                population.grieve(of.subscriber(), heard, own);
            }
        });
    }

    /** When customers call on a date, in order. */
    private static List<Instant> calls(LocalDate date, Dice dice) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        int count = (weekend ? 46 : 71) + dice.between(-7, 7);
        List<Instant> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int hour = dice.weighted(BY_HOUR);
            calls.add(instant(LocalTime.of(hour, dice.below(60), dice.below(60)), date));
        }
        calls.sort(Instant::compareTo);
        return calls;
    }

    private static Instant instant(LocalTime time, LocalDate date) {
        return date.atTime(time).atZone(MOSCOW).toInstant();
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(MOSCOW).toInstant();
    }
}
