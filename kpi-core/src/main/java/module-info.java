/**
 * KPIs of technical support, the pay that hangs on them together with its reason, and the adversary that attacks a pay
 * scheme before anyone is paid by it.
 *
 * <p>Each package may use what stands above it in this list: {@code value}, {@code calendar}, {@code desk},
 * {@code metric}, {@code flow}, {@code sla}, {@code quality}, {@code churn}, {@code catalogue}, {@code pay}, {@code ledger}, {@code gaming}. Start from
 * {@code org.goodhart.desk.Desk} for facts, {@code org.goodhart.metric.Metric} for KPIs and
 * {@code org.goodhart.pay.PayScheme} for pay.
 */
module org.goodhart.kpi {
    requires org.apache.commons.numbers.fraction;
    requires org.apache.commons.numbers.gamma;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.goodhart.value;
    exports org.goodhart.calendar;
    exports org.goodhart.desk;
    exports org.goodhart.metric;
    exports org.goodhart.flow;
    exports org.goodhart.sla;
    exports org.goodhart.quality;
    exports org.goodhart.churn;
    exports org.goodhart.catalogue;
    exports org.goodhart.pay;
    exports org.goodhart.ledger;
    exports org.goodhart.gaming;
}
