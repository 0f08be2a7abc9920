package org.goodhart.testkit.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Group;
import org.goodhart.desk.Fault;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.SubscriberHistory;

/** The published laws, tried on the core's own desk. */
class CoreDeskLawsTest {
    @Group
    class Stints implements StintLaws {}

    @Group
    class Desks implements DeskLaws {}

    @Group
    class Faults implements FaultLaws {}

    @Group
    class FaultsByTheNarrowestRule implements FaultLaws {
        @Override
        public List<Fault> faultsOf(SubscriberHistory history, Instant asOf) {
            return FaultRule.of(Duration.ZERO, Duration.ZERO).faultsOf(history, asOf);
        }
    }
}
