package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Oddity.Kind;
import org.junit.jupiter.api.Test;

/** The page {@code docs/ticket-states.md} shows the tables that the library runs on. */
class TicketStatesPageTest {

    static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("life", TicketStates.LIFE.markdown("event"));
        tables.put("hand-over", TicketStates.HAND_OVER.markdown("what happens"));
        tables.put("waiting", TicketStates.WAITING.markdown("event"));
        tables.put("merging", TicketStates.MERGING.markdown("merged"));
        tables.put("exclusion", TicketStates.EXCLUSION.markdown("excluded"));
        return tables;
    }

    private static String page() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs"))) root = root.getParent();
        return Files.readString(root.resolve("docs/ticket-states.md"));
    }

    @Test
    void thePageShowsEveryTableAsItIs() throws Exception {
        String page = page();
        tables().forEach((name, table) -> {
            String marked = "<!-- table: " + name + " -->\n" + table + "<!-- end -->";
            assertThat(page)
                    .as("docs/ticket-states.md is to contain\n%s", marked)
                    .contains(marked);
        });
    }

    @Test
    void thePageTellsOfEveryOddityOfATicket() throws Exception {
        Set<Kind> notOfATicket = EnumSet.of(
                Kind.DECLARED_EVIDENCE_ABSENT,
                Kind.IMPORTED,
                Kind.SUPERIOR_UNKNOWN,
                Kind.SUPERIOR_NOT_EMPLOYED,
                Kind.FILTER_DECLARED_LATE,
                Kind.REVIEWED_HIMSELF);
        for (Kind kind : EnumSet.complementOf(EnumSet.copyOf(notOfATicket))) {
            assertThat(page()).contains("| `" + kind + "` |");
        }
    }
}
