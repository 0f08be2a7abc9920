package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.goodhart.catalogue.Catalogue;
import org.goodhart.catalogue.CatalogueEntry;
import org.goodhart.desk.Course;
import org.goodhart.desk.Stint;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.testkit.arbitraries.MetricArbitraries;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

/** The published laws, tried on the catalogue, on variants and composites of its metrics, and on metrics as a user would write them. */
class CoreMetricLawsTest {
    @Test
    void noTwoMetricsShareALabel() {
        List<Metric> all = MetricArbitraries.simple().allValues().orElseThrow().toList();
        assertThat(MetricSet.of(all).metrics()).hasSameSizeAs(all);
        assertThat(all)
                .containsAll(Catalogue.entries().stream()
                        .map(CatalogueEntry::example)
                        .toList());
    }

    @Group
    class TheCatalogue implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return MetricArbitraries.catalogued();
        }
    }

    @Group
    class CoreMetrics implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return MetricArbitraries.simple();
        }
    }

    @Group
    class MetricsOverTickets implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return MetricArbitraries.overTickets();
        }
    }

    @Group
    class Composites implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return MetricArbitraries.composites();
        }
    }

    @Group
    class MetricsOfOnesOwn implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            return Arbitraries.of(
                    touched("touched"), meanSeconds("held"), touched("touched").named(Phrase.literal("again")));
        }
    }

    /** Every ticket, given to everybody who ever had it: it does not add up. */
    private record TouchedTickets() implements Reading<Course> {
        @Override
        public String description() {
            return "tickets touched";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.severalOwners("who ever had it");
        }

        @Override
        public Reader<Course> reader(Scope scope) {
            return (dossier, sink) -> {
                for (Course course : dossier.courses()) {
                    course.stints().stream().map(Stint::holder).distinct().forEach(holder -> sink.take(holder, course));
                }
            };
        }

        @Override
        public String nameOf(Course fact) {
            return fact.ticket().id().name();
        }
    }

    /** Every stint, given to who held it. */
    private record Stints() implements Reading<Stint> {
        @Override
        public String description() {
            return "stints";
        }

        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("who held it");
        }

        @Override
        public Reader<Stint> reader(Scope scope) {
            return (dossier, sink) -> dossier.courses().stream()
                    .flatMap(course -> course.stints().stream())
                    .forEach(stint -> sink.take(stint.holder(), stint));
        }

        @Override
        public String nameOf(Stint fact) {
            return fact.toString();
        }
    }

    private static Metric touched(String label) {
        Counter<Course> one = Counter.of("tickets", course -> 1);
        return Metric.count(Phrase.literal(label), Direction.INDIFFERENT, Sum.of(new TouchedTickets(), one));
    }

    private static Metric meanSeconds(String label) {
        Counter<Stint> seconds =
                Counter.of("seconds", stint -> stint.interval().duration().toSeconds());
        Counter<Stint> one = Counter.of("stints", stint -> 1);
        return Metric.mean(
                Phrase.literal(label),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                Sum.of(new Stints(), seconds),
                Sum.of(new Stints(), one));
    }
}
