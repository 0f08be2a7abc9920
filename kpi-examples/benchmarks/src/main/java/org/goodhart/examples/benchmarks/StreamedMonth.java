package org.goodhart.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Workers;

/**
 * Goes through a month whose histories are generated on the way and never held, and prints the most that the heap held after a collection. Run it with {@code -Xmx256m}: five million tickets fit.
 */
public final class StreamedMonth {
    private StreamedMonth() {}

    /**
     * Goes through the month.
     *
     * @param arguments how many tickets
     */
    public static void main(String[] arguments) {
        int tickets = Integer.parseInt(arguments[0]);
        Evaluation month =
                EightMetrics.set().evaluate(GeneratedDesk.SCOPE, new GeneratedDesk(tickets), Workers.caller());
        System.out.printf(
                Locale.ROOT,
                "%d %d %d%n",
                tickets,
                EightMetrics.sums(month)[EightMetrics.DUE],
                heldAfterCollections() / (1 << 20));
    }

    /** After the last collection of each pool, what was in it, and what the old ones ever held at most. */
    private static long heldAfterCollections() {
        System.gc();
        long held = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() != MemoryType.HEAP) continue;
            boolean old = pool.getName().contains("Old") || pool.getName().contains("Tenured");
            held += old
                    ? pool.getPeakUsage().getUsed()
                    : pool.getCollectionUsage().getUsed();
        }
        return held;
    }
}
