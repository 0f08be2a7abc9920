package org.goodhart.testkit.laws;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.arbitraries.NormArbitraries;

/** The published laws, tried on books of every kind, and on one as a user would write it. */
class CoreNormLawsTest {
    @Group
    class AnyBooks implements NormLaws {}

    @Group
    class BooksAboutLines implements NormLaws {
        @Provide
        @Override
        public Arbitrary<NormBook> books() {
            return NormArbitraries.books(Subject.LINE_TIME);
        }
    }

    @Group
    class ABookOfOnesOwn implements NormLaws {
        @Provide
        @Override
        public Arbitrary<NormBook> books() {
            return Arbitraries.of(NormBook.from(
                    LocalDate.of(2026, 1, 1),
                    SlaNorm.restore()
                            .within(Duration.ofHours(8))
                            .aroundTheClock(ZoneId.of("Europe/Moscow"))
                            .pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)
                                    .cappedAt(Duration.ofHours(4)))));
        }
    }
}
