package org.goodhart.examples.payday.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Objects;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.StatementDocument;

/**
 * Statements as JSON, there and back, by the schema in {@code docs/statement.schema.json}. The records of the library map to it by the names of their components; equal statements are equal
 * bytes.
 */
public final class StatementJson {
    private static final int LONGEST_PLACE = 200;
    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    /** What the schema refuses is refused: numbers where texts belong, fields that are there twice or not at all, anything after the end. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, StatementJson::textsAlone)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(TWO_BLANKS).withArrayIndenter(TWO_BLANKS));
    private static final ObjectReader READER = MAPPER.readerFor(StatementDocument.class);

    private StatementJson() {}

    private static void textsAlone(MutableCoercionConfig config) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

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
     * @throws IllegalArgumentException if it is no JSON, has fields that do not belong there, has some twice or lacks some, has numbers where texts belong or something after its end, or
     *     contradicts itself
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
            throw new IllegalArgumentException(
                    "this is no statement: " + unfit.getOriginalMessage() + place(unfit), unfit);
        }
    }

    private static String place(JsonProcessingException unfit) {
        StringBuilder place = new StringBuilder();
        if (unfit instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String field = step.getFieldName();
                if (field == null) {
                    place.append('[').append(step.getIndex()).append(']');
                } else {
                    place.append(place.length() == 0 ? "" : ".").append(field);
                }
            }
        }
        if (place.length() > LONGEST_PLACE) place.replace(LONGEST_PLACE, place.length(), "...");
        return place.length() == 0 ? "" : " (at " + place + ")";
    }
}
