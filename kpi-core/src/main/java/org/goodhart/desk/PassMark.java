package org.goodhart.desk;

/**
 * How many points of how many a reviewed call needs, as it was stated before the call was scored. Example: {@code PassMark.of(8, 10)}, where 8
 * points pass and 7 do not.
 *
 * @param points the fewest points that pass
 * @param possible the most points there are
 */
public record PassMark(int points, int possible) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if nothing or more than everything would have to be reached
     */
    public PassMark {
        if (points < 1 || points > possible) {
            throw new IllegalArgumentException("a pass mark of " + points + " of " + possible
                    + " points: at least one, and no more than there are, is expected");
        }
    }

    /**
     * A pass mark.
     *
     * @param points the fewest points that pass
     * @param possible the most points there are
     * @return the pass mark
     * @throws IllegalArgumentException if nothing or more than everything would have to be reached
     */
    public static PassMark of(int points, int possible) {
        return new PassMark(points, possible);
    }

    /**
     * Whether so many points pass.
     *
     * @param reached how many were reached; exactly the mark passes
     * @return true from the mark on
     */
    public boolean isReachedBy(int reached) {
        return reached >= points;
    }

    @Override
    public String toString() {
        return points + " of " + possible;
    }
}
