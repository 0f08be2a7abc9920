package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;

record MatrixPay(PayFormula stake, Attainment rows, Attainment columns, Matrix matrix) implements PayFormula {
    MatrixPay {
        Objects.requireNonNull(stake, "stake");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(matrix, "matrix");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> staked = stake.evaluate(on);
        Figure row = rows.figure(on);
        Figure column = columns.figure(on);
        if (row.isHeld() || column.isHeld()) return Staked.waiting(staked, row.explanation(), column.explanation());
        return Staked.times(
                staked,
                row.orDeclared((rowValue, why) -> column.orDeclared((columnValue, because) ->
                        matrix.payout(rowValue, rows.unit(), columnValue, columns.unit(), why, because))));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(stake);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(parts(), rows.metric(), columns.metric());
    }

    @Override
    public String description() {
        return "(" + stake.description() + ") by matrix [" + matrix + "] of " + rows.description() + " and "
                + columns.description();
    }
}
