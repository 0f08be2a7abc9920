package org.goodhart.examples.payday.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks a document against as much of JSON Schema as the statement's schema makes use of, and fails on a keyword that it does not know. */
final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "format",
            "type",
            "enum",
            "pattern",
            "anyOf",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "maxItems");

    private SchemaCheck() {}

    static void check(JsonNode root, JsonNode schema, JsonNode found, String place, List<String> problems) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) throw new IllegalArgumentException("an unknown keyword: " + keyword);
        });
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replace("#/$defs/", "");
            check(root, root.get("$defs").get(name), found, place, problems);
            return;
        }
        if (schema.has("anyOf")) {
            for (JsonNode one : schema.get("anyOf")) {
                List<String> own = new ArrayList<>();
                check(root, one, found, place, own);
                if (own.isEmpty()) return;
            }
            problems.add(place + ": none of anyOf fits " + found);
            return;
        }
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode constant : schema.get("enum")) listed |= constant.equals(found);
            if (!listed) problems.add(place + ": " + found + " is not listed");
            return;
        }
        switch (schema.get("type").asText()) {
            case "string" -> string(schema, found, place, problems);
            case "boolean" -> {
                if (!found.isBoolean()) problems.add(place + ": no boolean");
            }
            case "array" -> array(root, schema, found, place, problems);
            default -> object(root, schema, found, place, problems);
        }
    }

    private static void string(JsonNode schema, JsonNode found, String place, List<String> problems) {
        if (!found.isTextual()) {
            problems.add(place + ": no text");
        } else if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(found.asText())
                        .find()) {
            problems.add(place + ": " + found + " does not match " + schema.get("pattern"));
        } else if (schema.has("format")) {
            Instant.parse(found.asText());
        }
    }

    private static void array(JsonNode root, JsonNode schema, JsonNode found, String place, List<String> problems) {
        if (!found.isArray()) problems.add(place + ": no array");
        if (schema.has("maxItems") && found.size() > schema.get("maxItems").asInt()) problems.add(place + ": too long");
        for (int i = 0; i < found.size(); i++) {
            check(root, schema.get("items"), found.get(i), place + "[" + i + "]", problems);
        }
    }

    private static void object(JsonNode root, JsonNode schema, JsonNode found, String place, List<String> problems) {
        Set<String> names = new TreeSet<>();
        found.fieldNames().forEachRemaining(names::add);
        Set<String> required = new TreeSet<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        if (!names.equals(required)) problems.add(place + ": " + names + " and not " + required);
        for (String name : names) {
            JsonNode property = schema.get("properties").get(name);
            if (property != null) check(root, property, found.get(name), place + "." + name, problems);
        }
    }
}
