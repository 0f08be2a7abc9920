package org.goodhart.examples.payday.input;

import java.util.Arrays;
import java.util.List;

/** What an event of the BPI Challenge 2013 log tells, and what the two forms of the log call it. */
enum Bpi2013Field {
    AT("time:timestamp", "Change Date+Time", true),
    STATUS("concept:name", "Status", true),
    SUB_STATUS("lifecycle:transition", "Sub Status", true),
    TEAM("org:group", "Involved ST", true),
    AGENT("org:resource", "Owner First Name", true),
    IMPACT("impact", "SR Latest Impact", true),
    PRODUCT("product", "Product", true),
    FUNCTION_DIVISION("org:role", "Involved ST Function Div", false),
    ORGANISATION_LINE("organization involved", "Involved Org line 3", false),
    COUNTRY("organization country", "Country", false),
    OWNER_COUNTRY("resource country", "Owner Country", false);

    private final String attribute;
    private final String column;
    private final boolean needed;

    Bpi2013Field(String attribute, String column, boolean needed) {
        this.attribute = attribute;
        this.column = column;
        this.needed = needed;
    }

    /** The key in the XES form. */
    String attribute() {
        return attribute;
    }

    /** The column of the CSV form. */
    String column() {
        return column;
    }

    /** Those without which an event means nothing to a desk. */
    static List<Bpi2013Field> needed() {
        return Arrays.stream(values()).filter(field -> field.needed).toList();
    }
}
