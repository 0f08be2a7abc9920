package org.goodhart.catalogue;

import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Category;
import org.goodhart.desk.CauseOwner;

/**
 * A kind of cause: whose it is, and how much of the record is put down to it.
 *
 * @param owner the kind of cause, by what the record calls its owner
 * @param answers who answers for it as declared; none where nobody has said so
 * @param outages how many mass outages the record puts down to it
 * @param ownWord how many of these the paid person recorded himself: that they are others' is his own word
 * @param categories what tickets about it are filed under, as declared
 */
public record AnsweredCause(
        CauseOwner owner, List<Answer> answers, int outages, int ownWord, List<Category> categories) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a number is negative, or there are more outages by his own word than outages
     */
    public AnsweredCause {
        Objects.requireNonNull(owner, "owner");
        answers = List.copyOf(answers);
        categories = List.copyOf(categories);
        if (ownWord < 0 || outages < ownWord) {
            throw new IllegalArgumentException("of " + outages + " outages through '" + owner + "' " + ownWord
                    + " by one's own word: 0 up to their number are expected");
        }
    }

    /**
     * Whose it is.
     *
     * @return his, others', shared, or undeclared
     */
    public Whose whose() {
        if (answers.isEmpty()) return Whose.UNDECLARED;
        if (answers.stream().allMatch(Answer::isHimself)) return Whose.HIS;
        return answers.stream().anyMatch(Answer::isHimself) ? Whose.SHARED : Whose.OTHERS;
    }
}
