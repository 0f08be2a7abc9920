package org.goodhart.examples.payday.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Oddity;
import org.goodhart.examples.payday.input.LogCounts;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.input.VisibleText;
import org.goodhart.gaming.AuditReport;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Language;

/** The results as text. */
public final class TextReport {

    private static final int REMARKS_SHOWN = 10;

    private final Language language;
    private final ReportWords words;

    /**
     * A report in a language.
     *
     * @param language the language
     */
    public TextReport(Language language) {
        this.language = language;
        this.words = new ReportWords(language);
    }

    /**
     * The whole report.
     *
     * @param results the results
     * @return its text, lines ended by line feeds, nothing in it that steers a terminal
     */
    public String of(Results results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream text = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            print(results, text);
        }
        return VisibleText.ofLines(bytes.toString(StandardCharsets.UTF_8));
    }

    private void print(Results results, PrintStream out) {
        input(results, out);
        for (Scorecard scorecard : results.scorecards()) card(scorecard, out);
        title(out, words.say("title.head"));
        lines(out, results.head().explain(language));
        title(out, words.say("title.agent"));
        lines(out, results.agent().explain(language));
        title(out, words.say("title.audit"));
        for (AuditReport audit : results.audits()) lines(out, audit.explain(language));
    }

    private void input(Results results, PrintStream out) {
        LogCounts counts = results.reading().counts();
        line(out, words.say("input", results.reading().name(), results.reading().format()));
        results.reading().cut().ifPresent(cut -> line(out, words.say("input.cut", cut.place())));
        line(
                out,
                words.say(
                        "input.rows",
                        counts.rows(),
                        counts.rowsKept(),
                        counts.rowsWithoutEffect(),
                        counts.rowsSetAside(),
                        counts.rowsLost()));
        line(
                out,
                words.say(
                        "input.tickets",
                        counts.tickets(),
                        counts.ticketsKept(),
                        counts.ticketsSetAside(),
                        counts.ticketsRefused(),
                        results.ticketsRunning(),
                        results.ticketsExcluded()));
        line(
                out,
                words.say("input.refused", results.reading().result().refused().size()));
        odd(results.reading(), out);
        line(
                out,
                words.say(
                        "period",
                        results.period().label(),
                        results.period().zone(),
                        moment(
                                results.reading().result().desk().asOf(),
                                results.period().zone())));
    }

    private void odd(LogReading reading, PrintStream out) {
        for (Map.Entry<Oddity.Kind, Integer> odd : reading.oddities().entrySet()) {
            long tickets = reading.oddTickets(odd.getKey());
            boolean remark = odd.getKey() == Oddity.Kind.IMPORTED;
            String key = remark || tickets == 0 ? "input.odd" : "input.odd.tickets";
            line(out, words.say(key, words.say("odd." + odd.getKey().name()), odd.getValue(), tickets));
        }
        List<Oddity> remarks = reading.oddInOrder().stream()
                .filter(oddity -> oddity.kind() == Oddity.Kind.IMPORTED)
                .toList();
        remarks.stream()
                .limit(REMARKS_SHOWN)
                .forEach(remark -> line(out, "  " + remark.subject() + ": " + remark.detail()));
        if (remarks.size() > REMARKS_SHOWN) line(out, words.say("input.remarks.more", remarks.size() - REMARKS_SHOWN));
    }

    /** A moment as the statements write it: {@code 2026-05-16 00:00 (UTC+03:00)}. */
    private static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        String offset = local.getOffset().equals(ZoneOffset.UTC)
                ? ""
                : local.getOffset().getId();
        return local.toLocalDate() + " " + local.toLocalTime() + " (UTC" + offset + ")";
    }

    private void card(Scorecard scorecard, PrintStream out) {
        title(out, words.say("title.scorecard", scorecard.owner().phrase().in(language)));
        for (Map.Entry<Metric, Measure> entry : scorecard.measures().entrySet()) {
            String note = entry.getValue().value().isPresent() && scorecard.isProvisional(entry.getKey())
                    ? " " + words.say("provisional")
                    : "";
            line(
                    out,
                    "  " + entry.getKey().label().in(language) + ": "
                            + entry.getValue().phrase().in(language) + note);
        }
    }

    private static void title(PrintStream out, String title) {
        line(out, "");
        line(out, "== " + title);
    }

    private static void lines(PrintStream out, String text) {
        out.print(text);
    }

    private static void line(PrintStream out, String text) {
        out.print(text + "\n");
    }
}
