package org.goodhart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.PingPong;
import org.goodhart.flow.Tickets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;
import org.goodhart.value.Words;
import org.junit.jupiter.api.Test;

/** Formulas are read by who is paid by them: the library's own in his language, a user's as he wrote it. */
class FormulaWordsTest {
    private static final String NAMES_OF_EXAMPLES = "L\\d|«(no link|password|short|long)»|(first|second) line";

    @Test
    void noFormulaOfTheCatalogueIsHalfInEnglish() {
        assertThat(Catalogue.entries()).allSatisfy(entry -> {
            String formula = entry.example().formulaPhrase().in(Language.RUSSIAN);
            assertThat(formula.replaceAll(NAMES_OF_EXAMPLES, ""))
                    .describedAs(entry.id())
                    .doesNotContainPattern("[A-Za-z]");
        });
    }

    @Test
    void everyNameIsThatOfACounterOrACondition() {
        Set<String> names = new TreeSet<>(Set.of("held"));
        for (CatalogueEntry entry : Catalogue.entries()) {
            for (Sum<?> sum : entry.example().sums()) {
                names.add(sum.counter().id());
                sum.conditions().forEach(condition -> names.add(condition.id().replaceFirst("^not ", "")));
            }
        }
        names.add("seconds to the resolution that stands");
        assertThat(Words.of(Language.ENGLISH).keys().stream().filter(key -> key.startsWith("name.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(names).contains(Phrase.of(key).in(Language.ENGLISH)));
    }

    @Test
    void aFormulaIsReadInBothLanguages() {
        assertThat(PingPong.direct().formulaPhrase().in(Language.RUSSIAN))
                .isEqualTo("решённые заявки, из них вернувшиеся напрямую / решённые заявки");
        assertThat(PingPong.direct().formulaPhrase().in(Language.ENGLISH))
                .isEqualTo(PingPong.direct().formula());
        assertThat(Backlog.olderThan(Duration.ofDays(7)).formulaPhrase().in(Language.ENGLISH))
                .isEqualTo("tickets to do where older than 168 h / tickets to do");
        assertThat(FlowMetrics.reopenRate().named("mine").formulaPhrase().in(Language.RUSSIAN))
                .isEqualTo("решённые заявки, из них переоткрытые потом / решённые заявки");
    }

    @Test
    void whatAUserCountsIsCalledAsHeCallsIt() {
        Condition<TicketTrack> urgent = Condition.of("urgent", track -> true);
        Counter<TicketTrack> hands = Counter.of("hands", TicketTrack::stintCount);
        FactMetric<TicketTrack> all = Metric.count(
                Phrase.literal("Hands"), Direction.LOWER_IS_BETTER, Sum.of(Tickets.resolvedInPeriod(), hands));
        FactMetric<TicketTrack> some = all.where(urgent.not()).where(Condition.of("мои", track -> true));
        assertThat(all.formulaPhrase().in(Language.RUSSIAN)).isEqualTo("hands");
        assertThat(some.formulaPhrase().in(Language.RUSSIAN)).isEqualTo("hands, из них не urgent и мои");
        assertThat(some.formulaPhrase().in(Language.ENGLISH)).isEqualTo(some.formula());
        assertThat(some.label().in(Language.RUSSIAN)).isEqualTo("Hands (не urgent) (мои)");
    }
}
