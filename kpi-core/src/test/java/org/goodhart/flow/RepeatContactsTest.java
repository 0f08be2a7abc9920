package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatContactsTest {
    private static final Owner ALL = Owner.department();
    private static final Metric HOUR = RepeatContacts.within(Duration.ofHours(1));

    /** {@code "0 internet; 60 tv"}. */
    private static SubscriberHistory calls(String script) {
        SubscriberHistory history = history();
        for (String call : script.split(";")) {
            String[] words = call.strip().split(" ");
            history = called(history, words[1], Scene.at(Long.parseLong(words[0])));
        }
        return history;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 internet > 0 > 1",
                "0 internet; 30 internet > 1 > 2",
                // exactly the window is within
                "0 internet; 60 internet > 1 > 2",
                "0 internet; 61 internet > 0 > 2",
                // a repeat may be repeated itself
                "0 internet; 50 internet; 100 internet > 2 > 3",
                "0 internet; 50 internet; 111 internet > 1 > 3",
                // another service is another thing, also between two of one
                "0 internet; 30 tv > 0 > 2",
                "0 internet; 30 tv; 60 internet > 1 > 3",
                "0 internet; 30 tv; 60 internet; 90 tv > 2 > 4",
                // two of one instant do not repeat each other, but both repeat what was before
                "0 internet; 0 internet > 0 > 2",
                "0 internet; 30 internet; 30 internet > 2 > 3",
                "0 internet; 0 internet; 60 internet > 1 > 3",
                "0 internet; 60 internet; 60 internet; 60 tv > 2 > 4",
            })
    void countsContactsThatAnEarlierOnePrecedes(String script, long repeats, long of) {
        assertThat(measure(HOUR, ALL, calls(script))).isEqualTo(new Share(repeats, of));
    }

    @Test
    void aNanosecondBeyondTheWindowIsBeyondIt() {
        Instant first = Scene.at(0);
        SubscriberHistory within = called(called(history(), first), first.plusSeconds(3600));
        SubscriberHistory beyond =
                called(called(history(), first), first.plusSeconds(3600).plusNanos(1));
        assertThat(measure(HOUR, ALL, within)).isEqualTo(new Share(1, 2));
        assertThat(measure(HOUR, ALL, beyond)).isEqualTo(new Share(0, 2));
    }

    @Test
    void aContactBelongsToThePeriodInWhichItArrivedAndMayRepeatOneBefore() {
        Instant start = Scene.MARCH.start();
        Instant end = Scene.MARCH.end();
        assertThat(measure(HOUR, ALL, called(called(history(), start.minusSeconds(60)), start)))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(HOUR, ALL, called(called(history(), end.minusNanos(1)), end)))
                .isEqualTo(new Share(0, 1));
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(measure(HOUR, ALL, called(called(history(), end.minusNanos(1)), end), april))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void whatArrivesLaterThanFactsAreKnownDoesNotCount() {
        SubscriberHistory history = calls("0 internet; 30 internet; 50 internet");
        assertThat(measure(HOUR, ALL, history, Scene.marchAsOf(30))).isEqualTo(new Share(1, 2));
        assertThat(measure(HOUR, ALL, history, Scene.marchAsOf(29))).isEqualTo(new Share(0, 1));
    }

    @Test
    void neitherTicketsNorTheirMergingChangeIt() {
        SubscriberHistory calls = calls("0 internet; 30 internet");
        SubscriberHistory filed = calls.withTickets(List.of(
                Scene.ticket("T-1", "0 opened L1; 10 resolved"),
                Scene.ticket("T-2", "30 opened L1; 31 merged T-1; 32 excluded dup")));
        assertThat(measure(HOUR, ALL, filed)).isEqualTo(measure(HOUR, ALL, calls));
    }

    @Test
    void isTheDepartmentsAlone() {
        SubscriberHistory history =
                called(called(history("0 opened L1; 0 assigned L1/ann; 10 resolved"), Scene.at(0)), Scene.at(30));
        assertThat(measure(HOUR, ALL, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(HOUR, Owner.line(Line.of(1)), history)).isEqualTo(Measure.share(0, 0));
        assertThat(measure(HOUR, Owner.holder(Scene.holder("L1/ann")), history)).isEqualTo(Measure.share(0, 0));
    }

    @Test
    void withoutContactsItIsUndefined() {
        assertThat(measure(HOUR, ALL, history("0 opened L1"))).isEqualTo(Measure.share(0, 0));
        Scope none = new Scope(Scene.context(Evidence.CONFIRMATIONS), Scene.MARCH, Scene.MAY);
        assertThat(measure(HOUR, ALL, calls("0 internet"), none).phrase())
                .hasToString("not applicable: no evidence for it (contacts were never recorded)");
        assertThat(HOUR.maturity()).isZero();
    }

    @Test
    void isCalledByItsWindowAndNamesTheContacts() {
        assertThat(HOUR.label() + " = " + HOUR.formula())
                .isEqualTo("contacts that repeat an earlier one (within 1 h)"
                        + " = contacts where repeated within PT1H / contacts");
        assertThat(DrillDown.facts(
                        HOUR, ALL, Scene.desk(Scene.CONTEXT, Scene.MAY, calls("0 internet; 30 internet")), Scene.MARCH))
                .isEqualTo(Map.of(
                        "contacts where repeated within PT1H",
                        List.of("S-1/internet@2026-03-02T09:30:00Z"),
                        "contacts",
                        List.of("S-1/internet@2026-03-02T09:00:00Z", "S-1/internet@2026-03-02T09:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S"})
    void aWindowWithoutTimeIsRefused(Duration window) {
        assertThatThrownBy(() -> RepeatContacts.within(window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a repeat window of " + window + ": more than zero is expected");
    }

    /** A longer window holds whatever a shorter one does, and the count is that of comparing each contact with each. */
    @Property(tries = 300)
    void countsAsComparingEachWithEachDoes(
            @ForAll long seed,
            @ForAll @IntRange(max = 12) int count,
            @ForAll @IntRange(min = 1, max = 20) int minutes) {
        Random random = new Random(seed);
        SubscriberHistory history = history();
        for (int i = 0; i < count; i++)
            history = called(history, random.nextBoolean() ? "tv" : "internet", Scene.at(random.nextInt(40)));
        Duration window = Duration.ofMinutes(minutes);
        List<Contact> all = history.contacts();
        long repeats = all.stream()
                .filter(contact -> all.stream()
                        .filter(other -> other.service().equals(contact.service()))
                        .map(other -> Duration.between(other.at(), contact.at()))
                        .anyMatch(since -> since.compareTo(Duration.ZERO) > 0 && since.compareTo(window) <= 0))
                .count();
        assertThat(measure(RepeatContacts.within(window), ALL, history)).isEqualTo(Measure.share(repeats, count));
    }
}
