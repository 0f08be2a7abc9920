package org.goodhart.examples.payday.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.catalogue.Catalogue;
import org.goodhart.catalogue.CatalogueEntry;
import org.junit.jupiter.api.Test;

class CatalogueTableTest {

    /** What is a column and no metric of the catalogue by itself. */
    private static final List<String> OWN = List.of("resolved-in-call");

    @Test
    void everyMetricOfTheCatalogueHasColumnsOrAReasonWhyNot() throws Exception {
        List<CatalogueTable.Row> rows = CatalogueTable.read();
        assertThat(rows)
                .extracting(CatalogueTable.Row::metric)
                .containsExactlyElementsOf(
                        Catalogue.entries().stream().map(CatalogueEntry::id).toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.columns().isEmpty())
                        .as(row.metric() + " has columns or a reason, and not both")
                        .isNotEqualTo(row.whyNot().isEmpty()));
    }

    @Test
    void everyColumnIsInTheTable() throws Exception {
        List<String> named = new ArrayList<>(OWN);
        CatalogueTable.read().forEach(row -> named.addAll(row.columns()));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Columns.all().stream().map(Column::id).toList());
    }
}
