package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.desk.Story.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tickets of {@link Story} begin on 2 March 2026 at noon in the organisation's zone; 720 minutes later it is the 3rd there. */
class StaffOdditiesTest {

    private static final FaultRule RULE = FaultRule.of(Duration.ofHours(4), Duration.ofDays(7));
    private static final Organisation STAFF = OrganisationTest.organisation(
            "ann: 2026-01-01 L1",
            "bob: 2026-01-01 L2; 2026-03-03 -",
            "cid: 2026-01-01 L1; 2026-03-03 L2",
            "dan: 2026-03-03 L2",
            "eve: 2025-01-01 none",
            "fay: ever L1");

    private static List<String> odd(Organisation organisation, String script) {
        Intake intake = Intake.into(Context.of(organisation, RULE), at(100_000));
        intake.ticket(TicketId.of("T-1"), Story.SUBSCRIBER, Story.INTERNET, Story.NO_LINK, "t:1");
        for (TicketEvent event : Story.events(script)) intake.event(TicketId.of("T-1"), event, "t:1");
        return intake.finish().odd().stream()
                .map(oddity -> oddity.kind() + " " + oddity.detail())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 5 assigned L1/ann; 9 resolved; 9 closed > ",
                "0 opened L1; 5 assigned L1/fay; 9000 resolved > ",
                "0 opened L1; 5 escalated L2; 6 accepted bob; 719 resolved > ",
                "0 opened L1; 5 escalated L2; 6 accepted bob; 720 resolved > ",
                "0 opened L1; 5 escalated L2; 6 accepted bob; 721 resolved > NOT_EMPLOYED bob held it on L2 at"
                        + " 2026-03-02T21:00:00Z: he is employed from 2026-01-01 until 2026-03-03 (exclusive)",
                "0 opened L1; 5 escalated L2; 720 accepted bob; 721 resolved > NOT_EMPLOYED bob held it on L2 at"
                        + " 2026-03-02T21:00:00Z: he is employed from 2026-01-01 until 2026-03-03 (exclusive)",
                "0 opened L2; 719 assigned L2/dan; 900 resolved > NOT_EMPLOYED dan held it on L2 at"
                        + " 2026-03-02T20:59:00Z: he is employed from 2026-03-03 on",
                "0 opened L2; 720 assigned L2/dan; 900 resolved > ",
                "0 opened L1; 5 assigned L1/gus; 9 resolved > UNKNOWN_AGENT gus held it on L1 at 2026-03-02T09:05:00Z",
                "0 opened L1; 5 assigned L1/gus; 6 assigned L1; 7 assigned L1/gus > UNKNOWN_AGENT gus held it on L1 at"
                        + " 2026-03-02T09:05:00Z",
                "0 opened L1; 5 assigned L2/ann; 9 resolved > ON_ANOTHER_LINE ann held it on L2 at 2026-03-02T09:05:00Z:"
                        + " he is posted on L1",
                "0 opened L1; 5 assigned L1/eve; 9 resolved > ON_ANOTHER_LINE eve held it on L1 at 2026-03-02T09:05:00Z:"
                        + " he is posted on no line",
                "0 opened L1; 5 assigned L1/cid; 720 resolved > ",
                "0 opened L1; 5 assigned L1/cid; 900 resolved > ON_ANOTHER_LINE cid held it on L1 at 2026-03-02T21:00:00Z:"
                        + " he is posted on L2",
                "0 opened L2; 800 assigned L2/cid; 900 resolved > ",
                "0 opened L2; 800 escalated L1; 801 accepted gus; 802 returned L2; 803 accepted ann > UNKNOWN_AGENT gus held"
                        + " it on L1 at 2026-03-02T22:21:00Z|ON_ANOTHER_LINE ann held it on L2 at 2026-03-02T22:23:00Z: he"
                        + " is posted on L1",
            })
    void tellsWhoHeldATicketAndCouldNotHave(String script, String expected) {
        assertThat(String.join("|", odd(STAFF, script))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void nobodyIsUnknownWhereTheRecordTellsOfNobody() {
        assertThat(odd(Organisation.ofLines(Line.of(1)), "0 opened L1; 5 assigned L1/gus"))
                .isEmpty();
    }
}
