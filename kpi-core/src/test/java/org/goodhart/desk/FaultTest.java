package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.SUBSCRIBER;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.holder;
import static org.goodhart.desk.Story.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    private static Fault fault(List<Course> courses, List<Contact> contacts, List<Alarm> alarms) {
        return new Fault(SUBSCRIBER, Story.INTERNET, courses, contacts, alarms);
    }

    /** The tickets T-1, T-2, ... by their scripts, as of minute 1000. */
    private static Fault of(String... scripts) {
        List<Course> courses = new ArrayList<>();
        for (String script : scripts)
            courses.add(ticket("T-" + (courses.size() + 1), script).course(at(1000)));
        return fault(courses, List.of(), List.of());
    }

    @Test
    void holdsAtLeastOneFact() {
        assertThatThrownBy(() -> fault(List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a fault of S-1 has neither a ticket nor a contact nor an alarm: one of them is expected");
    }

    @Test
    void isAsOldAsItsFirstFactWhateverTheirOrder() {
        List<Course> courses = List.of(
                ticket("T-2", "30 opened L1").course(at(99)),
                ticket("T-1", "20 opened L1").course(at(99)));
        assertThat(fault(courses, List.of(), List.of()).startedAt()).isEqualTo(at(20));
        assertThat(fault(courses, List.of(contact(25), contact(10)), List.of()).startedAt())
                .isEqualTo(at(10));
        assertThat(fault(courses, List.of(contact(10)), List.of(alarm(15), alarm(5)))
                        .startedAt())
                .isEqualTo(at(5));
        assertThat(fault(courses, List.of(contact(40)), List.of(alarm(50))).startedAt())
                .isEqualTo(at(20));
        assertThat(fault(courses, List.of(), List.of()).courses())
                .extracting(c -> c.ticket().id().name())
                .containsExactly("T-1", "T-2");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            nullValues = "never",
            value = {
                // the one that carries it on is resolved later: the merging moves nothing
                "0 opened L1; 90 resolved > 10 opened L1; 20 merged T-1 > 90",
                // merged into one that was resolved long before: until then it was not
                "0 opened L1; 30 resolved > 10 opened L1; 500 merged T-1 > 500",
                // what was resolved when it was merged was so since its resolution
                "0 opened L1; 30 resolved > 10 opened L1; 80 resolved; 500 merged T-1 > 80",
                "0 opened L1; 30 resolved > 10 opened L1; 80 resolved; 90 reopened; 500 merged T-1 > 500",
                // put away without a word that it was mended
                "0 opened L1; 30 resolved > 10 opened L1; 80 closed; 500 merged T-1 > 500",
                "0 opened L1 > 10 opened L1; 500 merged T-1 > never",
                "0 opened L1; 30 merged T-9 > 10 opened L1; 500 merged T-9 > never",
            })
    void isNotDoneBeforeWhatWasToDoWasMergedIntoWhatHadLongBeenResolved(String one, String other, Long done) {
        assertThat(of(one, other).doneAt()).isEqualTo(Optional.ofNullable(done).map(Story::at));
    }

    @Test
    void isSaidToBeRestoredWhenTheLastTicketWasResolved() {
        assertThat(of("0 opened L1; 50 resolved").saidRestoredAt()).contains(at(50));
        assertThat(of("0 opened L1; 50 resolved", "1 opened L1; 40 resolved").saidRestoredAt())
                .contains(at(50));
        assertThat(of("0 opened L1; 50 resolved", "1 opened L1").saidRestoredAt())
                .isEmpty();
        assertThat(of("0 opened L1; 50 resolved", "1 opened L1; 60 merged T-1").saidRestoredAt())
                .contains(at(50));
        assertThat(of("0 opened L1; 50 closed").saidRestoredAt()).isEmpty();
        assertThat(of("0 opened L1; 50 merged T-9").saidRestoredAt()).isEmpty();
        assertThat(fault(of("0 opened L1; 50 resolved").courses(), List.of(), List.of(alarm(0)))
                        .saidRestoredAt())
                .contains(at(50));
    }

    @Test
    void withoutTicketsIsRestoredWhenTheLastAlarmWentOut() {
        assertThat(fault(List.of(), List.of(contact(0)), List.of(alarm(0, 30), alarm(5, 20)))
                        .saidRestoredAt())
                .contains(at(30));
        assertThat(fault(List.of(), List.of(), List.of(alarm(0, 30), alarm(5))).saidRestoredAt())
                .isEmpty();
        assertThat(fault(List.of(), List.of(contact(0)), List.of()).saidRestoredAt())
                .isEmpty();
    }

    @Test
    void endedByItselfIfNobodyRegisteredItAndItIsOver() {
        assertThat(fault(List.of(), List.of(contact(0)), List.of(alarm(0, 30))).endedByItself())
                .isTrue();
        assertThat(fault(List.of(), List.of(contact(0)), List.of(alarm(0))).endedByItself())
                .as("still down")
                .isFalse();
        assertThat(fault(List.of(), List.of(contact(0)), List.of()).endedByItself())
                .as("nothing says that it is over")
                .isFalse();
        assertThat(fault(of("0 opened L1; 50 resolved").courses(), List.of(), List.of(alarm(0, 30)))
                        .endedByItself())
                .as("registered")
                .isFalse();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "0 opened L1; 5 assigned L1/ann; 50 resolved, , L1/ann",
        "0 opened L1; 5 assigned L1/ann; 50 resolved, 1 opened L1; 5 assigned L1/bob; 40 resolved, L1/ann",
        "0 opened L1; 5 assigned L1/ann; 50 resolved, 1 opened L1; 5 assigned L1/bob; 60 resolved, L1/bob",
        "0 opened L1; 5 assigned L1/ann; 50 resolved, 1 opened L1; 5 assigned L1/bob; 50 resolved, L1/bob", // as late
        "0 opened L1; 5 assigned L1/ann, 1 opened L1; 5 assigned L1/bob; 60 resolved, L1/ann", // still runs
        "0 opened L1; 5 assigned L1/ann; 50 resolved, 1 opened L1; 5 assigned L1/bob; 60 merged T-1, L1/ann",
        "0 opened L1; 5 assigned L1/ann; 50 merged T-9, , L1/ann",
        "0 opened L1; 5 assigned L1/ann; 50 merged T-2, 1 opened L1; 5 assigned L1/bob; 60 merged T-1, L1/bob",
    })
    void oneHolderAnswersForIt(String one, String other, String holder) {
        Fault fault = other == null ? of(one) : of(one, other);
        assertThat(fault.answerable(holder("L3"))).isEqualTo(holder(holder));
    }

    @Test
    void forAnUnregisteredOneAnswersWhoeverTheCallerNames() {
        Fault fault = fault(List.of(), List.of(contact(0)), List.of());
        assertThat(fault.answerable(holder("L3/cid"))).isEqualTo(holder("L3/cid"));
        assertThatThrownBy(() -> fault.answerable(null)).hasMessage("whenUnregistered");
    }

    @Test
    void hasALabelOfItsOwn() {
        assertThat(of("0 opened L1", "1 opened L1").label()).isEqualTo("T-1");
        assertThat(fault(List.of(), List.of(contact(0)), List.of()).label())
                .isEqualTo("S-1/internet@2026-03-02T09:00:00Z");
    }
}
