package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.sla.Norms.ALWAYS;
import static org.goodhart.sla.Norms.minutes;

import java.time.Duration;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.WaitingOn;
import org.junit.jupiter.api.Test;

class SlaNormTest {
    @Test
    void knowsItsSubject() {
        assertThat(minutes(SlaNorm.restore(), 1).subject()).isEqualTo(Subject.RESTORATION);
        assertThat(minutes(SlaNorm.totalResolution(), 1).subject()).isEqualTo(Subject.TOTAL_RESOLUTION);
        assertThat(minutes(SlaNorm.hold(), 1).subject()).isEqualTo(Subject.LINE_TIME);
    }

    @Test
    void refusesATargetThatIsNone() {
        assertThatThrownBy(() -> minutes(SlaNorm.restore(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a norm of PT0S: more than zero is expected");
        assertThatThrownBy(() -> minutes(SlaNorm.restore(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a norm of PT-1M: more than zero is expected");
        assertThatThrownBy(() -> SlaNorm.restore().within(null).on(ALWAYS)).hasMessage("time");
        assertThatThrownBy(() -> SlaNorm.restore().within(Duration.ofHours(1)).on(null))
                .hasMessage("calendar");
    }

    @Test
    void onlyALinesNormNamesALine() {
        assertThatThrownBy(() -> minutes(SlaNorm.totalResolution(), 60).forLine(Line.of(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a norm about TOTAL_RESOLUTION names line L2: only one about LINE_TIME does");
        assertThat(minutes(SlaNorm.hold(), 60).forLine(Line.of(2)).isForAll()).isFalse();
    }

    @Test
    void isForAllUntilItIsNarrowed() {
        SlaNorm norm = minutes(SlaNorm.totalResolution(), 60);
        assertThat(norm.isForAll()).isTrue();
        assertThat(norm.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)).isForAll())
                .isTrue();
        assertThat(norm.forPriorities(Priority.of("high")).isForAll()).isFalse();
        assertThat(norm.forCategories(Category.of("no link")).isForAll()).isFalse();
        assertThat(norm.forServices(Service.of("tv")).isForAll()).isFalse();
    }

    @Test
    void narrowingKeepsTheRest() {
        PausePolicy pauses = PausePolicy.whileWaitingOn(WaitingOn.VENDOR);
        SlaNorm norm = minutes(SlaNorm.hold(), 60)
                .pausing(pauses)
                .forPriorities(Priority.of("high"))
                .forCategories(Category.of("no link"))
                .forServices(Service.of("tv"))
                .forLine(Line.of(2));
        assertThat(norm.pausing(pauses)).isEqualTo(norm);
        assertThat(norm.description())
                .isEqualTo(
                        "LINE_TIME from ASSIGNMENT within PT1H on [" + ALWAYS + "], paused while waiting on [VENDOR], "
                                + "for [category 7:no link, line 2 2:L2, priority 4:high, service 2:tv]");
        assertThat(minutes(SlaNorm.hold(), 60).description())
                .isEqualTo("LINE_TIME from ASSIGNMENT within PT1H on [" + ALWAYS + "], no pause, for all");
    }

    @Test
    void describesItselfInAFixedOrder() {
        SlaNorm norm = minutes(SlaNorm.totalResolution(), 60);
        assertThat(norm.forPriorities(Priority.of("a"), Priority.of("b")).description())
                .isEqualTo(
                        norm.forPriorities(Priority.of("b"), Priority.of("a")).description());
    }

    @Test
    void refusesANegativeCap() {
        assertThatThrownBy(() -> PausePolicy.none().cappedAt(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pause of at most PT-1M: zero or more is expected");
        assertThat(PausePolicy.none().description()).isEqualTo("no pause");
        assertThat(PausePolicy.whileWaitingOn(WaitingOn.VENDOR, WaitingOn.CUSTOMER)
                        .requiringEvidence()
                        .cappedAt(Duration.ofHours(2))
                        .description())
                .isEqualTo("paused while waiting on [CUSTOMER, VENDOR] with evidence, at most PT2H");
    }

    @Test
    void normsThatDifferAreDescribedDifferently() {
        SlaNorm hold = minutes(SlaNorm.hold(), 60);
        assertThat(hold.forLine(Line.of("field", 2)).description())
                .isNotEqualTo(hold.forLine(Line.of("field", 3)).description());
        assertThat(hold.forPriorities(Priority.of("high, priority low")).description())
                .isNotEqualTo(hold.forPriorities(Priority.of("high"), Priority.of("low"))
                        .description());
        assertThat(hold.forPriorities(Priority.of("high"), Priority.of("high")))
                .isEqualTo(hold.forPriorities(Priority.of("high")));
    }
}
