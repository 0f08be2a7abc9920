package org.goodhart.pay;

import java.util.List;
import java.util.stream.Collectors;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;

/** Takes a draft through all stages, in the order of {@link Stage}. */
final class StatementRun {
    private StatementRun() {}

    static PayStatement run(
            String scheme, boolean provisional, Payroll payroll, Owner owner, List<StatementDraft.Part> parts) {
        StatementDraft draft = new StatementDraft(payroll, owner, parts);
        for (Stage stage : Stage.values()) work(stage, draft);
        String versions = parts.stream().map(part -> part.terms().version()).collect(Collectors.joining(" + "));
        return new PayStatement(
                scheme,
                versions,
                owner,
                payroll.period(),
                payroll.evaluation().scope().asOf(),
                draft.lines(),
                draft.total(),
                draft.closing(),
                provisional,
                fingerprint(parts),
                payroll.facts());
    }

    private static void work(Stage stage, StatementDraft draft) {
        switch (stage) {
            case BASE -> BaseStage.work(draft);
            case LINES -> LineStage.work(draft);
            case DISCRETIONARY -> DiscretionStage.work(draft);
            case TOTAL_CAP -> CapStage.work(draft);
            case SPIFF -> SpiffStage.work(draft);
            case SANCTION -> SanctionStage.work(draft);
            case GUARD -> GuardStage.work(draft);
            case CARRY -> CarryStage.work(draft);
            case SETTLEMENT -> SettlementStage.work(draft);
        }
    }

    private static Fingerprint fingerprint(List<StatementDraft.Part> parts) {
        if (parts.size() == 1) return parts.get(0).terms().fingerprint();
        Fingerprint.Writer writer = Fingerprint.writer().put(parts.size());
        for (StatementDraft.Part part : parts) {
            writer.put(part.terms().fingerprint()).put(part.share().toString());
        }
        return writer.finish();
    }
}
