package org.goodhart.desk;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Ratio;

/**
 * What somebody is employed as: on which line, under whom, for how much of a full week.
 *
 * @param title what the post is called, such as {@code engineer} or {@code head of support}
 * @param line the line that he works on; empty for who works on none
 * @param superior whom he answers to; empty for who answers to nobody here
 * @param share how much of a full position it is, more than 0 and at most 1
 */
public record Post(String title, Optional<Line> line, Optional<AgentId> superior, Ratio share) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the title is blank or the share is not above 0 and at most 1
     */
    public Post {
        title = Names.canonical("title", title);
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(superior, "superior");
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("post '" + title + "' has an employment share of " + share
                    + ": above 0% and at most 100% is expected");
        }
    }
}
