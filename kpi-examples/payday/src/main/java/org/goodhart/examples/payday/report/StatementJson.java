package org.goodhart.examples.payday.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Objects;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.StatementDocument;

/**
 * Statements as JSON, there and back, by the schema in {@code docs/statement.schema.json}. The records of the library map to it by the names of their components; equal statements are equal
 * bytes.
 */
public final class StatementJson {
    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(TWO_BLANKS).withArrayIndenter(TWO_BLANKS));
    private static final ObjectReader READER = MAPPER.readerFor(StatementDocument.class);

    private StatementJson() {}

    /**
     * A statement as JSON.
     *
     * @param statement the statement
     * @return the document, ended by a line feed
     */
    public static String write(PayStatement statement) {
        try {
            return WRITER.writeValueAsString(StatementDocument.of(statement)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of texts could not be written", impossible);
        }
    }

    /**
     * The statement of a JSON document.
     *
     * @param json the document
     * @return the statement
     * @throws IllegalArgumentException if it is no JSON, has fields that do not belong there or lacks some, or contradicts itself
     */
    public static PayStatement read(String json) {
        Objects.requireNonNull(json, "json");
        try {
            StatementDocument document = READER.readValue(json);
            if (document == null) {
                throw new IllegalArgumentException("the JSON is null: a statement is expected");
            }
            return document.toStatement();
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("this is no statement: " + unfit.getOriginalMessage(), unfit);
        }
    }
}
