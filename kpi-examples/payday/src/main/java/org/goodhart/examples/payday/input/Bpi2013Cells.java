package org.goodhart.examples.payday.input;

import java.util.Optional;
import java.util.function.Function;

/** The texts of one event of the BPI Challenge 2013 log, in whichever form: here they become an event, or are refused. */
final class Bpi2013Cells {
    private final Bpi2013Form form;
    private final Function<Bpi2013Field, String> texts;

    /**
     * The cells.
     *
     * @param form how messages call the fields
     * @param texts what stands there, empty where nothing does
     */
    Bpi2013Cells(Bpi2013Form form, Function<Bpi2013Field, String> texts) {
        this.form = form;
        this.texts = texts;
    }

    Bpi2013Event event(String place) {
        String status = text(Bpi2013Field.STATUS);
        String subStatus = text(Bpi2013Field.SUB_STATUS);
        Bpi2013Mapping.unknownStatus(status, subStatus).ifPresent(unknown -> {
            throw new UnreadableCell(unknown, "a status of the BPI Challenge 2013 log, such as Accepted / In Progress");
        });
        Bpi2013Event event = new Bpi2013Event(
                InstantText.parse(form.nameOf(Bpi2013Field.AT), text(Bpi2013Field.AT)),
                status,
                subStatus,
                text(Bpi2013Field.TEAM),
                text(Bpi2013Field.AGENT),
                text(Bpi2013Field.IMPACT),
                text(Bpi2013Field.PRODUCT),
                optional(Bpi2013Field.FUNCTION_DIVISION),
                optional(Bpi2013Field.ORGANISATION_LINE),
                optional(Bpi2013Field.COUNTRY),
                optional(Bpi2013Field.OWNER_COUNTRY),
                place);
        checkNames(event);
        return event;
    }

    /** What the desk takes for no name, such as a text that turns the direction of a line round. */
    private static void checkNames(Bpi2013Event event) {
        try {
            Bpi2013Mapping.agentOf(event);
            Bpi2013Mapping.serviceOf(event);
            Bpi2013Mapping.categoryOf(event);
        } catch (IllegalArgumentException e) {
            throw new UnreadableCell(
                    String.valueOf(e.getMessage()), "an event of the log that docs/bpi-2013.md describes");
        }
    }

    private String text(Bpi2013Field field) {
        return optional(field)
                .orElseThrow(() -> new UnreadableCell("an event without " + form.nameOf(field), form.needed()));
    }

    private Optional<String> optional(Bpi2013Field field) {
        String value = texts.apply(field);
        if (value.length() > TraceBuilder.LONGEST_VALUE) {
            throw new UnreadableCell(
                    "a value of " + form.nameOf(field) + " longer than " + TraceBuilder.LONGEST_VALUE + " characters",
                    "at most as many");
        }
        String text = value.strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableCell("a control character in " + form.nameOf(field), "visible text");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
