package org.goodhart.examples.payday.input;

import static org.goodhart.examples.payday.input.CsvFormat.NOT_UPHELD;
import static org.goodhart.examples.payday.input.CsvFormat.UPHELD;

import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;

/** What can stand in the column {@code event}: which cells such a row uses, and the event that it makes. */
enum EventWord {
    OPENED("subscriber service category priority line") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Opened(stamp, LineText.parse(row.text("line")), Priority.of(row.text("priority")));
        }
    },
    ASSIGNED("line agent") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Assigned(
                    stamp,
                    new Holder(
                            LineText.parse(row.text("line")),
                            row.optional("agent").map(AgentId::of)));
        }
    },
    ESCALATED("line") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Escalated(stamp, LineText.parse(row.text("line")));
        }
    },
    HANDOVER_ACCEPTED("agent") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.HandoverAccepted(stamp, AgentId.of(row.text("agent")));
        }
    },
    RETURNED("line detail") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Returned(stamp, LineText.parse(row.text("line")), upheld(row.text("detail")));
        }
    },
    WAITING_STARTED("detail evidence reason") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.WaitingStarted(
                    stamp,
                    CsvFormat.WAITING_ON.find("party waited for", row.text("detail")),
                    row.optional(CsvFormat.REASON),
                    row.optional("evidence"));
        }
    },
    WAITING_ENDED("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.WaitingEnded(stamp);
        }
    },
    WAITING_DISPUTED("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.WaitingDisputed(stamp);
        }
    },
    REPRIORITISED("priority") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Reprioritised(stamp, Priority.of(row.text("priority")));
        }
    },
    RECATEGORISED("category") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Recategorised(stamp, Category.of(row.text("category")));
        }
    },
    FIRST_REPLY("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.FirstReply(stamp);
        }
    },
    RESOLVED("detail") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Resolved(stamp, row.text("detail"));
        }
    },
    CONFIRMED("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Confirmed(stamp);
        }
    },
    REOPENED("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Reopened(stamp);
        }
    },
    CLOSED("") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Closed(stamp);
        }
    },
    MERGED("detail") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Merged(stamp, TicketId.of(row.text("detail")));
        }
    },
    LINKED("detail") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Linked(stamp, TicketId.of(row.text("detail")));
        }
    },
    EXCLUDED("detail agent") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Excluded(
                    stamp, row.text("detail"), row.optional("agent").map(AgentId::of));
        }
    },
    RATED("detail") {
        @Override
        TicketEvent make(CsvRow row, Stamp stamp) {
            return new TicketEvent.Rated(stamp, score(row.text("detail")));
        }
    };

    private final String used;

    EventWord(String used) {
        this.used = used;
    }

    /** The event of a row that uses these cells and no other ones. */
    abstract TicketEvent make(CsvRow row, Stamp stamp);

    TicketEvent read(CsvRow row) {
        List<String> uses = List.of(used.split(" ", -1));
        for (String column : CsvFormat.VARYING) {
            if (!uses.contains(column)) row.blank(Vocabulary.word(this), column);
        }
        Stamp stamp = new Stamp(
                row.instant("at"),
                CsvFormat.SOURCES.find("source", row.text("source")),
                row.optionalInstant(CsvFormat.RECORDED));
        return make(row, stamp);
    }

    private static boolean upheld(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase(UPHELD)) return true;
        if (word.equalsIgnoreCase(NOT_UPHELD)) return false;
        throw new UnreadableCell("the return is '" + Excerpt.of(text) + "'", UPHELD + " or " + NOT_UPHELD);
    }

    private static int score(String text) {
        if (text.strip().matches("[1-5]")) return Integer.parseInt(text.strip());
        throw new UnreadableCell("the rating '" + Excerpt.of(text) + "'", "a whole number from 1 to 5");
    }
}
