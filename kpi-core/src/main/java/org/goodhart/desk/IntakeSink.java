package org.goodhart.desk;

/**
 * Takes what a {@link SortedIntake} makes, as it is made. What is refused and what is odd about a subscriber comes before his history;
 * what belongs to no subscriber comes when it is met, or at the end.
 */
public interface IntakeSink {

    /**
     * Takes all that is known of a subscriber and can be true. Histories come in ascending order of subscribers, each once; one of whom
     * everything was refused has none.
     *
     * @param history the history
     */
    void history(SubscriberHistory history);

    /**
     * Takes something that cannot be true and was left out.
     *
     * @param problem what was found, where, and what would be right
     */
    void refused(Problem problem);

    /**
     * Takes something that is strange and was kept.
     *
     * @param oddity what it is
     */
    void odd(Oddity oddity);
}
