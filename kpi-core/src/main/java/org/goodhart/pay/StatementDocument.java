package org.goodhart.pay;

import java.util.List;
import java.util.Objects;

/**
 * A statement as plain records of texts, lists and flags, down to the last figure of its derivations: what any JSON library maps by the names of the components, without annotations or
 * code of its own. Money and ratios are texts, so that no reader makes floating-point numbers of them. What may be absent is a list of none or one.
 *
 * <p>Going there and back gives an equal statement: {@code StatementDocument.of(statement).toStatement().equals(statement)}. A document that contradicts itself is refused with the place of the
 * contradiction, such as {@code lines[2].kind}.
 *
 * @param scheme the name of the scheme
 * @param version its version
 * @param owner whose figures it is paid on
 * @param period the period
 * @param asOf up to when facts were known, as an ISO 8601 instant
 * @param lines the lines, in the order of the stages
 * @param total their sum, such as {@code 120000.00 RUB}
 * @param closing what is carried for the owner into the next period
 * @param provisional whether a figure under it can still change; an object, so that a document without it is refused and not taken for final
 * @param schemeFingerprint the fingerprint of the scheme
 * @param factsFingerprint the fingerprint of the facts
 */
public record StatementDocument(
        String scheme,
        String version,
        Whose owner,
        Time period,
        String asOf,
        List<Line> lines,
        String total,
        List<Carried> closing,
        Boolean provisional,
        String schemeFingerprint,
        String factsFingerprint) {

    /** Copies the lists and refuses null, naming the component. */
    public StatementDocument {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        lines = DerivationDocument.listed("lines", lines);
        Objects.requireNonNull(total, "total");
        closing = DerivationDocument.listed("closing", closing);
        Objects.requireNonNull(provisional, "provisional");
        Objects.requireNonNull(schemeFingerprint, "schemeFingerprint");
        Objects.requireNonNull(factsFingerprint, "factsFingerprint");
    }

    /**
     * An owner.
     *
     * @param level the name of the level
     * @param line name of the line; empty where he is none of a line
     * @param rank rank of the line; empty where he is none of a line
     * @param agent the agent's number; empty for "unassigned" and where he is none of an agent
     */
    public record Whose(String level, String line, String rank, String agent) {
        /** Refuses null. */
        public Whose {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(rank, "rank");
            Objects.requireNonNull(agent, "agent");
        }
    }

    /**
     * A period.
     *
     * @param start its first instant, ISO 8601
     * @param end the first instant after it
     * @param zone the zone whose calendar counts
     */
    public record Time(String start, String end, String zone) {
        /** Refuses null. */
        public Time {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /**
     * A line.
     *
     * @param stage the name of its stage
     * @param label what it is for
     * @param kind the name of its kind
     * @param amount the money, such as {@code -500.00 RUB}
     * @param derivation how it came about
     * @param rounding what it was before it was rounded: one, or none where nothing was
     * @param origin the line of an earlier statement that it goes back to: one or none
     */
    public record Line(
            String stage,
            DerivationDocument.Words label,
            String kind,
            String amount,
            DerivationDocument derivation,
            List<Rounded> rounding,
            List<Origin> origin) {
        /** Copies the lists and refuses null, naming the component. */
        public Line {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(derivation, "derivation");
            rounding = DerivationDocument.listed("rounding", rounding);
            origin = DerivationDocument.listed("origin", origin);
        }
    }

    /**
     * A rounding.
     *
     * @param exact the exact number of major units before, as a ratio
     * @param rule how it was rounded
     * @param rounded the amount after
     */
    public record Rounded(String exact, DerivationDocument.Rule rule, String rounded) {
        /** Refuses null. */
        public Rounded {
            Objects.requireNonNull(exact, "exact");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(rounded, "rounded");
        }
    }

    /**
     * A line of an earlier statement.
     *
     * @param period the label of its period
     * @param line the label of the line, in English
     */
    public record Origin(String period, String line) {
        /** Refuses null. */
        public Origin {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(line, "line");
        }
    }

    /**
     * A balance of the statement's owner.
     *
     * @param kind {@code counted}, {@code excess}, {@code debt} or {@code unvested}
     * @param account under which name it is kept
     * @param amount the money; for {@code counted} the units, as a ratio
     * @param earnedIn for {@code unvested} the label of the period in which it was earned, and for a {@code debt} that a clawback left that of the period which paid it; empty else
     * @param date for {@code counted} since when, for {@code unvested} until when; empty else
     */
    public record Carried(String kind, String account, String amount, String earnedIn, String date) {
        /** Refuses null. */
        public Carried {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(earnedIn, "earnedIn");
            Objects.requireNonNull(date, "date");
        }
    }

    /**
     * The document of a statement.
     *
     * @param statement the statement
     * @return everything in it
     */
    public static StatementDocument of(PayStatement statement) {
        return DocumentWriter.document(statement);
    }

    /**
     * The statement of the document.
     *
     * @return the statement
     * @throws IllegalArgumentException if something in it is not what it should be, naming the place, what was found and what is expected; or if the lines do not sum to the total
     */
    public PayStatement toStatement() {
        return DocumentReader.statement(this);
    }
}
