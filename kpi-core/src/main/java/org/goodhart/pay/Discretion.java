package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Money;

/**
 * A line that a superior fills at his discretion, within limits. What he gives or takes needs a reason and his name.
 *
 * @param name what the line is called
 * @param least the least that he may give; negative where he may take, 0 where he may not
 * @param most the most that he may give
 */
record Discretion(String name, Money least, Money most) {
    Discretion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }

    @Override
    public String toString() {
        return "'" + name + "' at discretion from " + least + " to " + most;
    }
}
