package org.goodhart.metric;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.SubscriberHistory;

/** What one worker goes through: a few histories after the other, as long as there are any. */
final class Share implements Runnable {

    private enum State {
        WAITING,
        RUNNING,
        OVER
    }

    private final Pass pass;
    private final SharedHistories histories;
    private State state = State.WAITING;

    Share(Pass pass, SharedHistories histories) {
        this.pass = pass;
        this.histories = histories;
    }

    @Override
    public void run() {
        if (!begin()) return;
        try {
            List<SubscriberHistory> few = new ArrayList<>();
            for (histories.next(few); !few.isEmpty(); histories.next(few)) {
                for (SubscriberHistory history : few) pass.add(history);
            }
        } catch (RuntimeException | Error e) {
            histories.fail(e);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) return false;
        state = State.RUNNING;
        return true;
    }

    private synchronized void end() {
        state = State.OVER;
        notifyAll();
    }

    /** Waits until this share is over if it has begun; else it never begins. An interruption is kept for the caller to see. */
    synchronized void awaitOrCancel() {
        boolean interrupted = false;
        if (state == State.WAITING) state = State.OVER;
        while (state != State.OVER) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    Evaluation finish() {
        return pass.finish();
    }
}
