package org.goodhart.gaming;

/**
 * What the customers and the other lines lose by a move, in four currencies that nobody can write. Negative is a gain for
 * them.
 *
 * @param outageSeconds how much longer services are down
 * @param forcedContacts how many more times customers have to call or write
 * @param lostSubscribers how many more subscribers leave
 * @param otherLinesSeconds how much more time other lines spend
 */
public record ServiceHarm(long outageSeconds, long forcedContacts, long lostSubscribers, long otherLinesSeconds) {

    /** No harm at all. */
    public static final ServiceHarm NONE = new ServiceHarm(0, 0, 0, 0);

    /**
     * Both harms together.
     *
     * @param other the other harm
     * @return the sum
     * @throws ArithmeticException if it overflows
     */
    public ServiceHarm plus(ServiceHarm other) {
        return new ServiceHarm(
                Math.addExact(outageSeconds, other.outageSeconds),
                Math.addExact(forcedContacts, other.forcedContacts),
                Math.addExact(lostSubscribers, other.lostSubscribers),
                Math.addExact(otherLinesSeconds, other.otherLinesSeconds));
    }

    /**
     * The harm as one number, by published weights.
     *
     * @param weights what one of each is worth
     * @return the weighted sum; above 0: service got worse, 0: it is the same, below 0: it got better
     * @throws ArithmeticException if it overflows
     */
    public long weighted(Weights weights) {
        long outage = Math.multiplyExact(outageSeconds, weights.outageHour());
        long others = Math.multiplyExact(otherLinesSeconds, weights.otherLinesHour());
        long perHour = Math.addExact(outage, others);
        long contacts = Math.multiplyExact(Math.multiplyExact(forcedContacts, weights.forcedContact()), 3600);
        long lost = Math.multiplyExact(Math.multiplyExact(lostSubscribers, weights.lostSubscriber()), 3600);
        return Math.addExact(perHour, Math.addExact(contacts, lost));
    }

    /**
     * What an hour of outage, a forced contact, a lost subscriber and an hour of another line are worth against each other. A
     * judgement, and therefore published with every report.
     *
     * @param outageHour the weight of an hour of outage
     * @param forcedContact the weight of a forced contact
     * @param lostSubscriber the weight of a lost subscriber
     * @param otherLinesHour the weight of an hour of another line
     */
    public record Weights(long outageHour, long forcedContact, long lostSubscriber, long otherLinesHour) {

        /** One hour of outage counts 4, a forced contact 2, a lost subscriber 400, an hour of another line 3. */
        public static final Weights PUBLISHED = new Weights(4, 2, 400, 3);

        /**
         * Refuses weights that would make harm good.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Weights {
            if (outageHour < 0 || forcedContact < 0 || lostSubscriber < 0 || otherLinesHour < 0) {
                throw new IllegalArgumentException("weights " + outageHour + ", " + forcedContact + ", "
                        + lostSubscriber + ", " + otherLinesHour + ": none below 0 is expected");
            }
        }
    }
}
