package org.goodhart.examples.payday.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private final Column rate = Column.fraction("reopen-rate", FlowMetrics.reopenRate());
    private final Column age = Column.fraction("age", Backlog.meanAge());
    private final Column median =
            Column.quantile("median", Backlog.quantileAge(Ratio.percent(50), TicketColumns.BUCKETS));

    @Test
    void figuresAreWrittenExactlyAndShownRounded() {
        assertThat(rate.heads()).containsExactly("reopen-rate numerator", "reopen-rate denominator");
        assertThat(rate.exact(Measure.share(1, 3))).containsExactly("1", "3");
        assertThat(rate.shown(Measure.share(1, 3))).isEqualTo("33.33%");
        assertThat(rate.shown(Measure.share(1, 16_000))).as("half rounded up").isEqualTo("0.01%");
        assertThat(age.shown(Measure.mean(1, 8, Unit.SECONDS))).isEqualTo("0.13");
        assertThat(age.exact(Measure.mean(0, 8, Unit.SECONDS))).containsExactly("0", "8");
        Measure made = new Measure.Composite(Ratio.of(6, 40), List.of(Measure.share(2, 4), Measure.share(1, 10)));
        assertThat(rate.exact(made)).as("in lowest terms").containsExactly("3", "20");
        assertThat(rate.shown(made)).isEqualTo("15.00%");
    }

    @Test
    void whatIsUndefinedIsEmptyInFilesAndADashOnPaper() {
        assertThat(rate.exact(Measure.share(0, 0))).containsExactly("", "");
        assertThat(rate.shown(Measure.share(0, 0))).isEqualTo("-");
        assertThat(median.exact(Measure.mean(0, 0, Unit.SECONDS))).containsExactly("", "", "");
    }

    @Test
    void aQuantileIsItsBucket() {
        long[] counts = new long[TicketColumns.BUCKETS.count()];
        counts[TicketColumns.BUCKETS.indexOf(3_600)] = 1;
        Measure bucket = Measure.quantile(TicketColumns.BUCKETS, counts, Ratio.percent(50), Unit.SECONDS);
        assertThat(median.exact(bucket)).containsExactly("3584", "3711", "1");
        assertThat(median.shown(bucket)).isEqualTo("3711");
        counts[TicketColumns.BUCKETS.indexOf(3_600)] = 0;
        counts[counts.length - 1] = 1;
        Measure open = Measure.quantile(TicketColumns.BUCKETS, counts, Ratio.percent(50), Unit.SECONDS);
        assertThat(median.exact(open).get(1)).isEmpty();
    }

    @Test
    void aMeasureOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate.exact(new Measure.Count(3)))
                .withMessage(
                        "column 'reopen-rate' of shape FRACTION cannot show Count[count=3, unit=COUNT]: a measure of"
                                + " that shape is expected");
    }

    @Test
    void everyColumnHasAnIdOfItsOwn() {
        List<String> ids = Columns.all().stream().map(Column::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }
}
