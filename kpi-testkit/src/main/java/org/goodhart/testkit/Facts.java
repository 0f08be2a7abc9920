package org.goodhart.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;

/** The facts of one subscriber as a test states them; a {@link GivenDesk} numbers the subscribers that have no number. */
public interface Facts {

    /**
     * Whose facts they are, if the test says so.
     *
     * @return the subscriber, or empty if any will do
     */
    Optional<SubscriberId> subscriber();

    /**
     * The history that these facts make.
     *
     * @param whenUnnamed whose facts they are if the test does not say so
     * @return the history
     * @throws org.goodhart.desk.ImpossibleHistoryException if the facts cannot all be true
     */
    SubscriberHistory as(SubscriberId whenUnnamed);

    /**
     * The history that these facts make, of subscriber {@code S-1} if the test names none.
     *
     * @return the history
     * @throws org.goodhart.desk.ImpossibleHistoryException if the facts cannot all be true
     */
    default SubscriberHistory build() {
        return as(SubscriberId.of("S-1"));
    }

    /**
     * The same facts for so many subscribers: {@code fault().times(95)}.
     *
     * @param count how many, 0 or more
     * @return so many times these facts
     * @throws IllegalStateException if the test says whose facts they are
     * @throws IllegalArgumentException if the count is negative
     */
    default List<Facts> times(int count) {
        subscriber().ifPresent(one -> {
            throw new IllegalStateException("these are facts of subscriber " + one + " alone: they cannot be true of "
                    + count + "\nMaybe leave his number out.");
        });
        return Collections.nCopies(count, this);
    }
}
