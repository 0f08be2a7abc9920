package org.goodhart.pay;

/** Gives and recovers draws, puts aside what is deferred, pays what vests. */
final class CarryStage {
    private CarryStage() {}

    static void work(StatementDraft draft) {
        PaySchemeTerms terms = draft.terms();
        terms.draw().ifPresent(draw -> GivenDraw.work(draw, draft));
        terms.deferrals().forEach(deferral -> PutAside.work(deferral, draft));
        Released.work(draft);
        Waiting.work(draft);
    }
}
