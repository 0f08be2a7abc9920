package org.goodhart.desk;

/**
 * What a ticket is filed under. It is written by the support line and therefore a claim. Example: {@code Category.of("no link")}.
 *
 * @param name the text, without blanks at its ends
 */
public record Category(String name) implements Comparable<Category> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public Category {
        name = Names.canonical("category", name);
    }

    /**
     * The category of a text.
     *
     * @param name the text
     * @return the category
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static Category of(String name) {
        return new Category(name);
    }

    @Override
    public int compareTo(Category other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
