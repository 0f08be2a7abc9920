package org.goodhart.testkit.laws;

import java.time.ZoneId;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.testkit.arbitraries.CalendarArbitraries;
import org.goodhart.value.Interval;

/** The published laws, tried on a calendar that supplies the least that an implementer must. */
class WalkedCalendarLawsTest implements WorkCalendarLaws {
    @Provide
    @Override
    public Arbitrary<? extends WorkCalendar> calendars() {
        return CalendarArbitraries.openingHours().map(Walked::new);
    }

    private record Walked(WorkCalendar indexed) implements WorkCalendar {
        @Override
        public ZoneId zone() {
            return indexed.zone();
        }

        @Override
        public Stream<Interval> segments(Interval within) {
            return indexed.segments(within);
        }
    }
}
