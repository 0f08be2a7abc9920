package org.goodhart.desk;

/** What is known of the waits of a ticket. A resolution or closing cuts a wait off; its end may still be told afterwards. */
enum WaitState {
    /** It has not waited yet. */
    NONE,
    /** It is said to wait. */
    WAITING,
    /** It is said to wait, and somebody denied it. */
    WAITING_DISPUTED,
    /** It waited. */
    OVER,
    /** It waited, and somebody denied that it had to. */
    OVER_DISPUTED;

    /** What moves a wait. */
    enum Step {
        /** A wait begins, and ends the one before it. */
        STARTED("waiting started"),
        /** The wait is over. */
        ENDED("waiting ended"),
        /** Somebody denies it. */
        DISPUTED("waiting disputed");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
