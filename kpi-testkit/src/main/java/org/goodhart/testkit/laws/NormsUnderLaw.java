package org.goodhart.testkit.laws;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.desk.Context;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.NormArbitraries;
import org.goodhart.value.PayPeriod;

/** What the laws of norms are tried on. Each of these can be overridden; the laws are in {@link NormLaws}. */
public interface NormsUnderLaw {
    /**
     * The norm books to try the laws on.
     *
     * @return books about every subject, unless overridden
     */
    @Provide
    default Arbitrary<NormBook> books() {
        return NormArbitraries.books();
    }

    /**
     * The histories to try them on.
     *
     * @return histories around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<SubscriberHistory> histories() {
        return DeskArbitraries.histories(period());
    }

    /**
     * The instants as of which to try them.
     *
     * @return instants around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(period());
    }

    /**
     * The period that is asked about.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }

    /**
     * What all histories share.
     *
     * @return the context of {@link Given}, unless overridden
     */
    default Context context() {
        return Given.desk().asOf(period().end()).build().context();
    }

    /**
     * What a book makes of a history: all the laws are about this.
     *
     * @param book the book
     * @param history the facts
     * @param asOf up to when they count
     * @return the obligations; of lines by the conserved clock
     */
    default List<Obligation> obligations(NormBook book, SubscriberHistory history, Instant asOf) {
        return book.subject() == Subject.LINE_TIME
                ? book.lineObligations(LineClock.CONSERVED, history, context(), asOf)
                : book.obligations(history, context(), asOf);
    }
}
