package org.goodhart.metric;

import java.util.Iterator;
import java.util.List;
import org.goodhart.desk.SubscriberHistory;
import org.jspecify.annotations.Nullable;

/** Histories that several workers take a few at a time, and the first failure, after which there are no more. */
final class SharedHistories {

    private static final int FEW = 256;

    private final Iterator<SubscriberHistory> histories;
    private @Nullable Throwable failure;

    SharedHistories(Iterator<SubscriberHistory> histories) {
        this.histories = histories;
    }

    /** The next few; none if there are no more. */
    synchronized void next(List<SubscriberHistory> few) {
        few.clear();
        while (failure == null && few.size() < FEW && histories.hasNext()) few.add(histories.next());
    }

    synchronized void fail(Throwable thrown) {
        if (failure == null) failure = thrown;
        else if (!failure.equals(thrown)) failure.addSuppressed(thrown);
    }

    synchronized void throwFailure() {
        if (failure instanceof RuntimeException e) throw e;
        if (failure instanceof Error e) throw e;
    }
}
