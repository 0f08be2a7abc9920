package org.goodhart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.Lines.L2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Context;
import org.goodhart.desk.DeclaredFilter;
import org.goodhart.desk.ImpossibleHistoryException;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Outage;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.value.Interval;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class GivenContextTest {

    private static final AgentId ANN = AgentId.of("ann");

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aPersonIsToldPostByPost() {
        Person ann = person("ann")
                .hired("2026-01-01")
                .on(L1)
                .under("boss")
                .as("senior")
                .from("2026-03-16")
                .on(L2)
                .share("50%")
                .leaves("2026-06-01")
                .build();
        Post first = ann.postOn(date("2026-03-15")).orElseThrow();
        Post second = ann.postOn(date("2026-03-16")).orElseThrow();
        assertThat(first.line()).contains(L1);
        assertThat(first.superior()).contains(AgentId.of("boss"));
        assertThat(first.share()).isEqualTo(Ratio.ONE);
        assertThat(second.line()).contains(L2);
        assertThat(second.superior()).contains(AgentId.of("boss"));
        assertThat(second.title()).isEqualTo("senior");
        assertThat(second.share()).isEqualTo(Ratio.percent(50));
        assertThat(ann.hiredOn()).contains(date("2026-01-01"));
        assertThat(ann.leftOn()).contains(date("2026-06-01"));
        assertThat(person("bob").build().hiredOn()).isEmpty();
    }

    @Test
    void aDeskHasStaff() {
        Organisation staff = desk().staff(person("ann").on(L1), person("boss"))
                .staff(person("bob").on(L2).under("boss"))
                .asOf("2026-04-01")
                .build()
                .context()
                .organisation();
        assertThat(staff.people()).extracting(Person::name).containsExactly("ann", "bob", "boss");
        assertThat(staff.postOf(ANN, date("2026-03-01")).orElseThrow().line()).contains(L1);
        assertThat(staff.reportsOf(AgentId.of("boss"), date("2026-03-01"))).hasSize(1);
        assertThatThrownBy(() -> desk().staff(person("ann").on(Line.of(9))))
                .isInstanceOf(ImpossibleHistoryException.class)
                .hasMessageContaining("agent ann: he is on L9");
        ZoneId omsk = ZoneId.of("Asia/Omsk");
        Organisation before =
                Organisation.of(omsk, List.of(L1), List.of(person("ann").on(L1).build()));
        assertThat(desk().organisation(before)
                        .staff(person("bob"))
                        .asOf("2026-04-01")
                        .build()
                        .context()
                        .organisation()
                        .zone())
                .isEqualTo(omsk);
    }

    @Test
    void aDeskHasOutagesAndFilters() {
        Context context = desk().outage("2026-03-02T09:00:00Z", "2026-03-02T12:00:00Z", CauseOwner.NETWORK)
                .outage("2026-03-01", "2026-03-05", CauseOwner.TARIFFS, "S-2")
                .filter("tariffs", "2026-03-10", "2026-05-01")
                .filter("move", "2026-03-11", "2026-03-12", "S-2")
                .build()
                .context();
        Interval march = PayPeriods.march2026().interval();
        Service internet = Service.of("internet");
        assertThat(context.outagesAffecting(SubscriberId.of("S-1"), internet, march))
                .extracting(Outage::owner)
                .containsExactly(CauseOwner.NETWORK);
        assertThat(context.outagesAffecting(SubscriberId.of("S-2"), internet, march))
                .extracting(outage -> outage.id().name())
                .containsExactly("O-2", "O-1");
        assertThat(context.filters()).extracting(DeclaredFilter::name).containsExactly("tariffs", "move");
        assertThat(context.filters()).allMatch(DeclaredFilter::isDeclaredBeforehand);
        Instant inMarch = Instant.parse("2026-03-11T12:00:00Z");
        assertThat(context.filters().get(0).explains(SubscriberId.of("S-1"), inMarch))
                .isTrue();
        assertThat(context.filters().get(1).explains(SubscriberId.of("S-1"), inMarch))
                .isFalse();
    }

    @Test
    void aDeskIsKnownUpToItsLastSharedFact() {
        assertThat(desk().outage("2026-03-01", "2026-03-05", CauseOwner.BILLING)
                        .filter("tariffs", "2026-03-03", "2026-05-01")
                        .build()
                        .asOf())
                .isEqualTo("2026-03-05T00:00:00Z");
        assertThat(desk().with(history("S-1").inSegment("business", "2026-03-07"))
                        .build()
                        .asOf())
                .isEqualTo("2026-03-07T00:00:00Z");
    }

    @Test
    void aSubscriberIsInSegments() {
        SubscriberHistory history = history("S-1")
                .inSegment("home")
                .inSegment("business", "2026-03-07")
                .build();
        assertThat(history.segmentAt(Instant.parse("2026-03-06T23:59:59Z"))).contains(Segment.of("home"));
        assertThat(history.segmentAt(Instant.parse("2026-03-07T00:00:00Z"))).contains(Segment.of("business"));
    }
}
