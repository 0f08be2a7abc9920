package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Organisation;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** A formula on the figures of a superior's people: of all together, or of each. */
record TeamPay(PayFormula formula, Team team, Kind kind) implements PayFormula {
    enum Kind {
        TOGETHER,
        EACH
    }

    TeamPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(kind, "kind");
        if (!formula.keptCounts().isEmpty()) {
            throw new IllegalArgumentException("a formula on the figures of " + team
                    + " counts on from period to period: the count would be the superior's own, and each period by"
                    + " itself is expected");
        }
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        AgentId superior = on.payee()
                .orElseThrow(() -> new IllegalArgumentException("it is not known who is paid on the figures of "
                        + on.owner() + ", so nobody's team can be found\nMaybe the scheme wants paidTo(...)"));
        Organisation organisation = on.payroll().organisation();
        return kind == Kind.TOGETHER ? together(on, superior, organisation) : each(on, superior, organisation);
    }

    private Explained<Amount> together(PayCase on, AgentId superior, Organisation organisation) {
        PayCase theirs =
                on.onFigures(on.payroll().scorecard(on.owner(), date -> team.owners(superior, organisation, date)));
        Explained<Amount> paid = formula.evaluate(theirs);
        Explanation why =
                Explanation.of(Phrase.of("pay.team", team.phrase(), paid.value().phrase()), paid.explanation());
        return paid.value().takenOver(why);
    }

    private Explained<Amount> each(PayCase on, AgentId superior, Organisation organisation) {
        Set<AgentId> members = new LinkedHashSet<>();
        on.payroll().period().dates().forEach(date -> members.addAll(team.members(superior, organisation, date)));
        List<Explanation> reasons = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        boolean held = false;
        for (AgentId member : members.stream().sorted().toList()) {
            Owner owner = Owner.agent(member);
            PayCase his = on.ofOwner(owner)
                    .onFigures(on.payroll().scorecard(owner, date -> led(member, superior, organisation, date)));
            Explained<Amount> paid = formula.evaluate(his);
            held |= paid.value().held();
            sum = sum.plus(paid.value().majorUnits());
            Explanation why = Explanation.of(
                    Phrase.of("pay.team.member", owner.phrase(), paid.value().phrase()), paid.explanation());
            reasons.add(paid.value().takenOver(why).explanation());
        }
        Amount amount = held ? Amount.held(on.currency()) : Amount.of(on.currency(), sum);
        Phrase phrase = Phrase.of("pay.team.each", team.phrase(), (long) members.size(), amount.phrase());
        return amount.takenOver(new Explanation(phrase, reasons));
    }

    private List<Owner> led(AgentId member, AgentId superior, Organisation organisation, LocalDate date) {
        return team.members(superior, organisation, date).contains(member) ? List.of(Owner.agent(member)) : List.of();
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public boolean rollsUp() {
        return true;
    }

    @Override
    public String description() {
        return "(" + formula.description() + ") on the figures of " + team + " " + kind;
    }
}
