package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Owner;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Language;
import org.goodhart.value.Phrase;

/**
 * What an audit found, and within which bounds it looked.
 *
 * @param scheme the name of the scheme
 * @param version its version
 * @param schemeFingerprint the fingerprint of its terms
 * @param role who played
 * @param owner on whose figures he is paid
 * @param horizon the periods over which pay was summed
 * @param asOf up to when the desk's facts were known
 * @param weights by which harm was weighed
 * @param verdicts one for each strategy
 */
public record AuditReport(
        String scheme,
        String version,
        Fingerprint schemeFingerprint,
        Role role,
        Owner owner,
        Horizon horizon,
        Instant asOf,
        ServiceHarm.Weights weights,
        List<Verdict> verdicts) {

    private static final int MOVES_SHOWN = 5;

    /** Refuses null and copies the verdicts. */
    public AuditReport {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(schemeFingerprint, "schemeFingerprint");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(weights, "weights");
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Whether any strategy was found to pay.
     *
     * @return true if there is an exploit
     */
    public boolean hasExploit() {
        return verdicts.stream().anyMatch(verdict -> verdict.exploit().isPresent());
    }

    /**
     * The verdict for a strategy.
     *
     * @param strategy its number, such as {@code G05}
     * @return the verdict
     * @throws IllegalArgumentException if that strategy was not played
     */
    public Verdict verdict(String strategy) {
        return verdicts.stream()
                .filter(verdict -> verdict.strategy().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("strategy " + strategy + " was not played; played were "
                        + verdicts.stream().map(Verdict::strategy).toList()));
    }

    /**
     * The report as text: for each strategy its verdict, for an exploit its first five moves in plain words, and how much all moves
     * that pay together bring.
     *
     * @param language the language
     * @return the lines, each ended by a line feed
     */
    public String explain(Language language) {
        StringBuilder text = new StringBuilder();
        say(text, language, "", Phrase.of("audit.title", scheme, version, role.label(), owner.phrase()));
        say(
                text,
                language,
                "",
                Phrase.of(
                        "audit.bounds",
                        (long) horizon.periods(),
                        horizon.first().label()));
        for (Verdict verdict : verdicts) {
            say(
                    text,
                    language,
                    "  ",
                    Phrase.of("audit.verdict", verdict.strategy(), verdict.label(), verdict.reason()));
            verdict.exploit().ifPresent(exploit -> say(text, language, exploit));
            verdict.largest()
                    .filter(largest -> largest.moves().size()
                            > verdict.exploit().orElseThrow().moves().size())
                    .ifPresent(largest -> say(text, language, "    ", inAll(largest)));
        }
        return text.toString();
    }

    private static void say(StringBuilder text, Language language, Exploit exploit) {
        List<Move> moves = exploit.moves();
        for (Move move : moves.subList(0, Math.min(moves.size(), MOVES_SHOWN))) {
            say(text, language, "    ", move.done());
            say(text, language, "    ", move.consequence());
        }
        if (moves.size() > MOVES_SHOWN) {
            say(text, language, "    ", Phrase.of("audit.more-moves", (long) (moves.size() - MOVES_SHOWN)));
        }
        ServiceHarm harm = exploit.harm();
        Phrase lost = Phrase.of(
                "audit.harm",
                Duration.ofSeconds(harm.outageSeconds()),
                harm.forcedContacts(),
                harm.lostSubscribers(),
                Duration.ofSeconds(harm.otherLinesSeconds()));
        say(text, language, "    ", lost);
    }

    private static Phrase inAll(Exploit largest) {
        return Phrase.of(
                "audit.in-all",
                (long) largest.moves().size(),
                largest.gain(),
                largest.harm().forcedContacts());
    }

    private static void say(StringBuilder text, Language language, String indent, Phrase phrase) {
        text.append(indent).append(phrase.in(language)).append('\n');
    }
}
