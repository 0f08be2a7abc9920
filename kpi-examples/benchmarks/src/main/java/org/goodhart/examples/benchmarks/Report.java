package org.goodhart.examples.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything in one go and writes the ratios into a page: {@code java -cp kpi-examples/benchmarks/target/benchmarks.jar org.goodhart.examples.benchmarks.Report docs/performance.md}. With
 * {@code --quick} each is measured for a moment only, to see that it works.
 */
public final class Report {

    private final Map<String, Double> scores = new TreeMap<>();
    private double bytesPerTicket;
    private final StringBuilder page = new StringBuilder();

    private Report() {}

    /**
     * Measures and writes.
     *
     * @param arguments the page to write, and {@code --quick} or not
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the page cannot be written, or a program cannot be started
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        boolean quick = arguments.length > 1 && arguments[1].equals("--quick");
        new Report().measure(quick).write(Path.of(arguments[0]), quick);
    }

    private Report measure(boolean quick) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("MonthBenchmark|SqlQueryBenchmark|WhatIfBenchmark|WorkingTimeBenchmark.workingTime$");
        options.addProfiler(GCProfiler.class);
        options.shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(1).measurementIterations(1);
            options.warmupTime(TimeValue.milliseconds(500)).measurementTime(TimeValue.milliseconds(500));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            String distance = result.getParams().getParam("distance");
            scores.put(
                    distance == null ? name : name + "." + distance,
                    result.getPrimaryResult().getScore());
            if (name.equals("eightMetrics")) {
                double bytes = Objects.requireNonNull(
                                result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore();
                bytesPerTicket = bytes / Integer.parseInt(result.getParams().getParam("tickets"));
            }
        }
        return this;
    }

    private double score(String name) {
        Double score = scores.get(name);
        if (score == null)
            throw new IllegalStateException(name + " was not measured; measured were " + scores.keySet());
        return score;
    }

    private void write(Path file, boolean quick) throws IOException, InterruptedException {
        double hand = score("handWritten");
        line("# Performance");
        line("");
        line(
                "What things cost, as ratios within one run of `org.goodhart.examples.benchmarks.Report`; milliseconds are another machine's. "
                        + "The generated desk has 100,000 tickets of five events on average, 70 agents on the first line and 30 on the second; the eight metrics are in norm by "
                        + "working time, resolved on the first line, hand-overs returned, tickets reopened, mean time to resolution, confirmed by the customer, repeat contacts within "
                        + "seven days, and mean time to the first reply. All ways compute the same sums, which a test holds.");
        line("");
        line("Measured on: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.arch") + ", JDK " + Runtime.version()
                + (quick ? ", in a hurry: not to be believed" : "") + ".");
        line("");
        line("| what | measured | target | good |");
        line("|---|---|---|---|");
        row(
                "eight metrics, every agent and every line, one thread, against the loop written by hand for the department",
                times(score("eightMetrics") / hand),
                "1.5 x or less",
                "2 x or less");
        row(
                "the same against that loop with a table of days instead of the calendar",
                times(score("eightMetrics") / score("handWrittenWithTable")),
                "",
                "");
        row(
                "each further metric, in parts of the loop written by hand",
                percent((score("twelveMetrics") - score("eightMetrics")) / 4 / hand),
                "10% or less",
                "20% or less");
        row(
                "two threads against one",
                times(score("eightMetrics") / score("twoThreads")),
                "1.7 x or more",
                "1.5 x or more");
        row("bytes allocated in the pass, a ticket", digits(bytesPerTicket), "16 or less", "64 or less");
        row(
                "streams with java.time and BigDecimal, against the library",
                times(score("streams") / score("eightMetrics")),
                "15 x or more",
                "10 x or more");
        row(
                "an SQL engine from the same objects (load and query, one thread), against the library",
                times(score("sqlFromObjects") / score("eightMetrics")),
                "15 x or more",
                "10 x or more");
        row(
                "its query alone on its own tables, against the library",
                times(score("sqlQuery") / score("eightMetrics")),
                "",
                "");
        row(
                "`workingTime` over ten years against one day",
                times(score("workingTime.TEN_YEARS") / score("workingTime.DAY")),
                "2 x or less",
                "3 x or less");
        row(
                "the whole month of 10,000 tickets against what-if of one history",
                times(score("whole") / score("oneExchanged")),
                "1,000 x or more",
                "300 x or more");
        line("");
        line(
                "Every pass is for all owners: the department alone costs the same, since agents are only added up when they are asked for.");
        line("");
        line("Streamed through `-Xmx256m`, never held (tickets, and the most that the heap held after a collection):");
        line("");
        line("| tickets | MiB |");
        line("|---|---|");
        for (int tickets : quick ? new int[] {100_000} : new int[] {500_000, 1_000_000, 5_000_000}) {
            String[] told = streamed(tickets);
            line("| " + String.format(Locale.ROOT, "%,d", tickets) + " | " + told[2] + " |");
        }
        line("");
        line("The milliseconds behind the ratios (what-if in microseconds, `workingTime` in nanoseconds):");
        line("");
        line("| benchmark | score |");
        line("|---|---|");
        scores.forEach((name, score) -> line("| " + name + " | " + digits(score) + " |"));
        Files.writeString(file, page, StandardCharsets.UTF_8);
        System.out.println(page);
    }

    private static String[] streamed(int tickets) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamedMonth.class.getName(),
                        Integer.toString(tickets))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new IOException("going through " + tickets + " tickets failed: " + told);
        return told.split(" ");
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) return "an unnamed processor";
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("an unnamed processor");
    }

    private void row(String what, String measured, String target, String good) {
        line("| " + what + " | " + measured + " | " + target + " | " + good + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String times(double ratio) {
        return digits(ratio) + " x";
    }

    private static String percent(double part) {
        return digits(100 * part) + "%";
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%,f", new BigDecimal(number).round(new MathContext(3)))
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
