package org.goodhart.pay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explanation;
import org.goodhart.value.Interval;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** Makes documents of statements. */
final class DocumentWriter {
    private DocumentWriter() {}

    static StatementDocument document(PayStatement statement) {
        return new StatementDocument(
                statement.scheme(),
                statement.version(),
                owner(statement.owner()),
                new StatementDocument.Time(
                        statement.period().start().toString(),
                        statement.period().end().toString(),
                        statement.period().zone().getId()),
                statement.asOf().toString(),
                statement.lines().stream().map(DocumentWriter::line).toList(),
                statement.total().toString(),
                statement.closing().stream().map(DocumentWriter::carried).toList(),
                statement.provisional(),
                statement.schemeFingerprint().hex(),
                statement.factsFingerprint().hex());
    }

    private static StatementDocument.Whose owner(Owner owner) {
        if (owner instanceof Owner.OfLine of) return whose(owner, Optional.of(of.line()), Optional.empty());
        if (owner instanceof Owner.OfAgent of) return whose(owner, Optional.empty(), of.agent());
        if (owner instanceof Owner.OfHolder of) {
            Holder holder = of.holder();
            return whose(owner, Optional.of(holder.line()), holder.agent());
        }
        return whose(owner, Optional.empty(), Optional.empty());
    }

    private static StatementDocument.Whose whose(Owner owner, Optional<Line> line, Optional<AgentId> agent) {
        return new StatementDocument.Whose(
                owner.level().name(),
                line.map(Line::name).orElse(""),
                line.map(on -> Integer.toString(on.rank())).orElse(""),
                agent.map(AgentId::name).orElse(""));
    }

    private static StatementDocument.Line line(PayLine line) {
        return new StatementDocument.Line(
                line.stage().name(),
                words(line.label()),
                line.kind().name(),
                line.amount().toString(),
                derivation(line.explanation()),
                listed(
                        line.rounding(),
                        how -> new StatementDocument.Rounded(
                                how.exact().toString(),
                                rule(how.rule()),
                                how.rounded().toString())),
                listed(line.origin(), from -> new StatementDocument.Origin(from.period(), from.line())));
    }

    private static StatementDocument.Carried carried(Balance balance) {
        if (balance instanceof Balance.Counted counted) {
            return new StatementDocument.Carried(
                    "counted",
                    counted.account(),
                    counted.units().toString(),
                    "",
                    counted.since().toString());
        }
        if (balance instanceof Balance.Excess excess) {
            return new StatementDocument.Carried(
                    "excess", excess.account(), excess.money().toString(), "", "");
        }
        if (balance instanceof Balance.Debt debt) {
            return new StatementDocument.Carried(
                    "debt",
                    debt.account(),
                    debt.money().toString(),
                    debt.earnedIn().orElse(""),
                    "");
        }
        Balance.Unvested unvested = (Balance.Unvested) balance;
        return new StatementDocument.Carried(
                "unvested",
                unvested.account(),
                unvested.money().toString(),
                unvested.earnedIn(),
                unvested.vestsOn().toString());
    }

    private static DerivationDocument derivation(Explanation explanation) {
        return new DerivationDocument(
                words(explanation.phrase()),
                listed(explanation.step(), DocumentWriter::arithmetic),
                explanation.parts().stream().map(DocumentWriter::derivation).toList());
    }

    private static DerivationDocument.Arithmetic arithmetic(Step step) {
        return new DerivationDocument.Arithmetic(
                step.operation().name(),
                step.constants().stream().map(Ratio::toString).toList(),
                listed(step.rounding(), DocumentWriter::rule),
                step.value().toString());
    }

    private static DerivationDocument.Rule rule(Rounding rounding) {
        return new DerivationDocument.Rule(
                rounding.mode().name(), rounding.step().toPlainString());
    }

    private static DerivationDocument.Words words(Phrase phrase) {
        return new DerivationDocument.Words(
                phrase.key(),
                phrase.literal(),
                phrase.arguments().stream().map(DocumentWriter::value).toList());
    }

    private static DerivationDocument.Value value(Object argument) {
        if (argument instanceof Phrase phrase) {
            return new DerivationDocument.Value("phrase", "", List.of(words(phrase)));
        }
        return new DerivationDocument.Value(type(argument), argument.toString(), List.of());
    }

    private static String type(Object argument) {
        if (argument instanceof String) return "text";
        if (argument instanceof Long) return "long";
        if (argument instanceof Integer) return "integer";
        if (argument instanceof BigDecimal) return "decimal";
        if (argument instanceof Ratio) return "ratio";
        if (argument instanceof Money) return "money";
        if (argument instanceof Instant) return "instant";
        if (argument instanceof LocalDate) return "date";
        if (argument instanceof Interval) return "interval";
        if (argument instanceof Duration) return "duration";
        throw new IllegalStateException("a phrase says a " + argument.getClass().getName());
    }

    private static <T, D> List<D> listed(Optional<T> value, Function<T, D> document) {
        return value.map(document).map(List::of).orElse(List.of());
    }
}
