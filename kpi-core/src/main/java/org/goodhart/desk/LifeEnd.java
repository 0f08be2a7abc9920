package org.goodhart.desk;

import java.time.Instant;
import org.goodhart.desk.Stint.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Where the life of a ticket ended while it is replayed: how many of the stints that were lived through belong to it, the last one, and how many of the waits. What comes after it
 * holds no time, unless the ticket is reopened. It is used for one ticket after the other.
 */
final class LifeEnd {

    private boolean reached;
    private int stints;
    private int waits;
    private @Nullable Holder holder;
    private @Nullable Holder charged;
    private @Nullable Instant since;
    private @Nullable Instant at;
    private @Nullable Instant handedOverAt;
    private Ending ending = Ending.RUNNING;

    /** The stints as they were, where one of them was charged to somebody else later. */
    private final StintColumns kept = new StintColumns();

    private boolean keeps;

    boolean isReached() {
        return reached;
    }

    void clear() {
        reached = false;
        keeps = false;
    }

    void reach(
            int stintsBefore,
            int waitsBefore,
            Holder lastHolder,
            Holder lastCharged,
            Instant lastSince,
            Instant end,
            @Nullable Instant lastHandedOverAt,
            Ending how) {
        reached = true;
        keeps = false;
        stints = stintsBefore;
        waits = waitsBefore;
        holder = lastHolder;
        charged = lastCharged;
        since = lastSince;
        at = end;
        handedOverAt = lastHandedOverAt;
        ending = how;
    }

    void reachAs(LifeEnd other) {
        reached = other.reached;
        stints = other.stints;
        waits = other.waits;
        holder = other.holder;
        charged = other.charged;
        since = other.since;
        at = other.at;
        handedOverAt = other.handedOverAt;
        ending = other.ending;
        keeps = other.keeps;
        if (keeps) kept.fill(other.kept);
    }

    /** The stints are about to be charged to somebody else from one on: those of this life stay as they are. */
    void keepBeforeCharging(StintColumns lived, int from) {
        if (!reached || keeps || from >= stints) return;
        kept.fill(lived);
        kept.truncate(stints);
        keeps = true;
    }

    /** Leaves of the stints lived through those of this life, and adds the last one. */
    void applyTo(TicketTrack track) {
        if (holder == null || charged == null || since == null || at == null) {
            throw new IllegalStateException("a life that has not ended has no last stint");
        }
        if (keeps) track.stints.fill(kept);
        else track.stints.truncate(stints);
        track.stints.add(holder, charged, since, at, handedOverAt, ending);
        track.waitsOfLife = waits;
    }
}
