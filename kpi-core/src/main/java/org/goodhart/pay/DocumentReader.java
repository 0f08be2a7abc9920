package org.goodhart.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.metric.Owner;
import org.goodhart.value.Explanation;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Interval;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** Makes statements of documents, and names the place of whatever does not belong there. */
final class DocumentReader {
    /** Texts of this many characters and numbers of this many digits are read, so that no document costs more time than its size is worth. */
    private static final int LONGEST = 10_000;

    /** Some 500 derivations in derivations: what JSON libraries let through; twice as many overflow the usual stack of a megabyte. */
    private static final int LONGEST_PLACE = 5_000;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E[-+]?[0-9]+)?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private DocumentReader() {}

    static PayStatement statement(StatementDocument document) {
        Owner owner = owner(document.owner());
        Money total = money("total", document.total());
        List<Balance> closing = each("closing", document.closing(), (place, carried) -> balance(place, carried, owner));
        List<PayLine> lines = each("lines", document.lines(), (place, line) -> line(place, line, total.currency()));
        return new PayStatement(
                document.scheme(),
                document.version(),
                owner,
                period(document.period()),
                instant("asOf", document.asOf()),
                lines,
                total,
                closing,
                document.provisional(),
                read("schemeFingerprint", document.schemeFingerprint(), "a fingerprint", Fingerprint::new),
                read("factsFingerprint", document.factsFingerprint(), "a fingerprint", Fingerprint::new));
    }

    private static PayPeriod period(StatementDocument.Time time) {
        ZoneId zone = read("period.zone", time.zone(), "a zone id", ZoneId::of);
        Instant start = dated("period.start", time.start(), zone);
        Instant end = dated("period.end", time.end(), zone);
        return read(
                "period.end",
                time.end(),
                "an instant after the start",
                after -> PayPeriod.of(Interval.of(start, end), zone));
    }

    private static Instant dated(String place, String text, ZoneId zone) {
        return read(
                place,
                text,
                "an ISO 8601 instant that has a date in " + zone,
                instant -> Instant.parse(instant).atZone(zone).toInstant());
    }

    private static Owner owner(StatementDocument.Whose whose) {
        Optional<AgentId> agent = whose.agent().isEmpty()
                ? Optional.empty()
                : Optional.of(read("owner.agent", whose.agent(), "an agent's number", AgentId::of));
        Owner.Level level = constant("owner.level", whose.level(), Owner.Level.class);
        if (level == Owner.Level.DEPARTMENT || level == Owner.Level.AGENT) {
            nothing("owner.line", whose.line(), level.name());
            nothing("owner.rank", whose.rank(), level.name());
        }
        if (level == Owner.Level.DEPARTMENT || level == Owner.Level.LINE) {
            nothing("owner.agent", whose.agent(), level.name());
        }
        return switch (level) {
            case DEPARTMENT -> Owner.department();
            case LINE -> Owner.line(ofLine(whose));
            case AGENT -> agent.map(Owner::agent).orElseGet(Owner::unassigned);
            case HOLDER -> Owner.holder(new Holder(ofLine(whose), agent));
        };
    }

    private static Line ofLine(StatementDocument.Whose whose) {
        int rank = read("owner.rank", whose.rank(), "a whole number", text -> Integer.parseInt(digits(text)));
        return read("owner.line", whose.line(), "the name of a line", name -> new Line(name, rank));
    }

    private static PayLine line(String place, StatementDocument.Line line, Currency currency) {
        Money amount = moneyIn(currency, place + ".amount", line.amount());
        Explanation why = derivation(place + ".derivation", line.derivation());
        if (why.value().filter(value -> !value.equals(amount.asRatio())).isPresent()) {
            throw wrong(place + ".amount", quoted(line.amount()), "what its derivation comes to");
        }
        return new PayLine(
                constant(place + ".stage", line.stage(), Stage.class),
                phrase(place + ".label", line.label()),
                constant(place + ".kind", line.kind(), PayLine.Kind.class),
                amount,
                why,
                atMostOne(place + ".rounding", line.rounding(), (at, how) -> rounding(at, how, currency)),
                atMostOne(place + ".origin", line.origin(), (at, from) -> new LineOrigin(from.period(), from.line())));
    }

    private static LineRounding rounding(String place, StatementDocument.Rounded how, Currency currency) {
        return new LineRounding(
                ratio(place + ".exact", how.exact()),
                rule(place + ".rule", how.rule()),
                moneyIn(currency, place + ".rounded", how.rounded()));
    }

    private static Balance balance(String place, StatementDocument.Carried carried, Owner owner) {
        String account = carried.account();
        String kind = carried.kind();
        if (kind.equals("counted") || kind.equals("excess")) nothing(place + ".earnedIn", carried.earnedIn(), kind);
        if (kind.equals("excess") || kind.equals("debt")) nothing(place + ".date", carried.date(), kind);
        String amount = place + ".amount";
        return switch (kind) {
            case "counted" ->
                new Balance.Counted(
                        owner, account, date(place + ".date", carried.date()), ratio(amount, carried.amount()));
            case "excess" -> owed(amount, carried, money -> new Balance.Excess(owner, account, money));
            case "debt" -> {
                Optional<String> earnedIn = Optional.of(carried.earnedIn()).filter(period -> !period.isEmpty());
                yield owed(amount, carried, money -> new Balance.Debt(owner, account, earnedIn, money));
            }
            case "unvested" -> {
                LocalDate until = date(place + ".date", carried.date());
                String earnedIn = carried.earnedIn();
                yield owed(amount, carried, money -> new Balance.Unvested(owner, account, earnedIn, until, money));
            }
            default -> throw wrong(place + ".kind", quoted(kind), "one of [counted, excess, debt, unvested]");
        };
    }

    private static Balance owed(String place, StatementDocument.Carried carried, Function<Money, Balance> balance) {
        return read(place, carried.amount(), "money above 0", text -> balance.apply(Money.parse(text)));
    }

    /** It is read from its leaves up, so that each step is held to parts that were. */
    private static Explanation derivation(String place, DerivationDocument document) {
        Explanation read = new Explanation(
                phrase(place + ".phrase", document.phrase()),
                each(place + ".parts", document.parts(), DocumentReader::derivation),
                atMostOne(place + ".step", document.step(), DocumentReader::step));
        List<Ratio> operands = read.parts().stream()
                .map(Explanation::value)
                .flatMap(Optional::stream)
                .toList();
        read.step().ifPresent(step -> {
            String found = step.value().toString();
            Ratio computed =
                    read(place + ".step", found, "a step that its parts can take", text -> step.recomputed(operands));
            if (!computed.equals(step.value())) {
                throw wrong(place + ".step[0].value", quoted(found), computed + " by its parts");
            }
        });
        return read;
    }

    private static Step step(String place, DerivationDocument.Arithmetic arithmetic) {
        Step.Operation operation = constant(place + ".operation", arithmetic.operation(), Step.Operation.class);
        List<Ratio> constants = each(place + ".constants", arithmetic.constants(), DocumentReader::ratio);
        Optional<Rounding> rounding = atMostOne(place + ".rounding", arithmetic.rounding(), DocumentReader::rule);
        Ratio value = ratio(place + ".value", arithmetic.value());
        return read(
                place,
                operation.name(),
                "a step that has what it needs",
                name -> new Step(operation, constants, rounding, value));
    }

    private static Rounding rule(String place, DerivationDocument.Rule rule) {
        RoundingMode mode = constant(place + ".mode", rule.mode(), RoundingMode.class);
        return read(place + ".step", rule.step(), "a plain decimal above 0", step -> Rounding.of(mode, step));
    }

    private static Phrase phrase(String place, DerivationDocument.Words words) {
        List<Object> arguments = each(place + ".arguments", words.arguments(), DocumentReader::value);
        return new Phrase(words.key(), arguments, words.literal());
    }

    private static Object value(String place, DerivationDocument.Value value) {
        String at = place + ".value";
        String text = value.value();
        if (value.type().equals("phrase")) {
            nothing(at, text, "phrase");
        } else if (!value.phrase().isEmpty()) {
            throw wrong(place + ".phrase", "a phrase", "nothing beside " + quoted(value.type()));
        }
        return switch (value.type()) {
            case "text" -> text;
            case "long" -> read(at, text, "a whole number", number -> Long.valueOf(digits(number)));
            case "integer" -> read(at, text, "a whole number", number -> Integer.valueOf(digits(number)));
            case "decimal" -> read(at, text, "a decimal of at most " + LONGEST + " digits", DocumentReader::decimal);
            case "ratio" -> ratio(at, text);
            case "money" -> money(at, text);
            case "instant" -> instant(at, text);
            case "date" -> date(at, text);
            case "interval" -> read(at, text, "an interval", Interval::parse);
            case "duration" -> read(at, text, "an ISO 8601 duration", Duration::parse);
            case "phrase" ->
                atMostOne(place + ".phrase", value.phrase(), DocumentReader::phrase)
                        .orElseThrow(() -> wrong(place + ".phrase", "nothing", "one phrase"));
            default ->
                throw wrong(
                        place + ".type",
                        quoted(value.type()),
                        "one of [text, long, integer, decimal, ratio, money, instant, date, interval, duration, phrase]");
        };
    }

    private static Money money(String place, String text) {
        return read(place, text, "money such as 120000.00 RUB", Money::parse);
    }

    private static Money moneyIn(Currency currency, String place, String text) {
        Money money = money(place, text);
        if (money.currency().equals(currency)) return money;
        throw wrong(place, quoted(text), "money in " + currency + ", as the total is,");
    }

    private static Ratio ratio(String place, String text) {
        return read(place, text, "a ratio such as 95% or 1/3", Ratio::parse);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("no decimal, or one too long");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > LONGEST) {
            throw new IllegalArgumentException("a scale of " + decimal.scale());
        }
        return decimal;
    }

    private static String digits(String text) {
        if (WHOLE.matcher(text).matches()) return text;
        throw new IllegalArgumentException("no digits 0 to 9");
    }

    private static Instant instant(String place, String text) {
        return read(place, text, "an ISO 8601 instant", Instant::parse);
    }

    private static LocalDate date(String place, String text) {
        return read(place, text, "an ISO 8601 date", LocalDate::parse);
    }

    private static <E extends Enum<E>> E constant(String place, String name, Class<E> type) {
        return read(
                place, name, "one of " + Arrays.toString(type.getEnumConstants()), text -> Enum.valueOf(type, text));
    }

    private static <D, T> List<T> each(String place, List<D> documents, BiFunction<String, D, T> reader) {
        if (place.length() > LONGEST_PLACE) {
            throw wrong(shortened(place), "derivations in derivations without end", "less depth");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) read.add(reader.apply(place + "[" + i + "]", documents.get(i)));
        return read;
    }

    private static <D, T> Optional<T> atMostOne(String place, List<D> documents, BiFunction<String, D, T> reader) {
        if (documents.size() > 1) throw wrong(place, documents.size() + " entries", "one or none");
        return each(place, documents, reader).stream().findFirst();
    }

    private static void nothing(String place, String text, String beside) {
        if (!text.isEmpty()) throw wrong(place, quoted(text), "nothing beside '" + beside + "'");
    }

    private static <T> T read(String place, String text, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unfit) {
            IllegalArgumentException wrong = wrong(place, quoted(text), expected);
            wrong.initCause(unfit);
            throw wrong;
        }
    }

    private static String quoted(String text) {
        return "'" + UNSEEN.matcher(shortened(text)).replaceAll("?") + "'";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    private static IllegalArgumentException wrong(String place, String found, String expected) {
        return new IllegalArgumentException(
                "a statement document has " + found + " at " + place + ": " + expected + " is expected");
    }
}
