package org.goodhart.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The SHA-256 of a canonical form: equal contents have equal fingerprints on any JDK.
 *
 * <p>Each field goes in with its kind and its length before it, so that no two different sequences of fields run
 * together. What has no order, such as the tickets of a month, goes in through {@link Writer#unordered}. Example:
 * {@code Fingerprint.of("a", "bc")} differs from {@code Fingerprint.of("ab", "c")}.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if these are not 64 lower-case hexadecimal digits
     */
    public Fingerprint {
        Objects.requireNonNull(hex, "hex");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'" + hex + "' is no fingerprint: 64 lower-case hexadecimal digits are expected");
        }
    }

    /**
     * The fingerprint of texts in their order.
     *
     * @param fields the texts
     * @return the fingerprint
     */
    public static Fingerprint of(String... fields) {
        Writer writer = writer();
        for (String field : fields) writer.put(field);
        return writer.finish();
    }

    /**
     * A writer to put fields into.
     *
     * @return a new writer
     */
    public static Writer writer() {
        return new Writer();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    /**
     * The first twelve digits, enough to tell two statements apart on paper.
     *
     * @return twelve hexadecimal digits
     */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }

    /** Collects the fields of a canonical form. Not for use by several threads. */
    public static final class Writer {
        private static final byte TEXT = 't';
        private static final byte NUMBER = 'n';

        private final MessageDigest digest;

        private Writer() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /**
         * Puts a text.
         *
         * @param field the text
         * @return this writer
         */
        public Writer put(String field) {
            byte[] bytes = utf8(field);
            digest.update(ByteBuffer.allocate(5).put(TEXT).putInt(bytes.length).array());
            digest.update(bytes);
            return this;
        }

        /**
         * Puts a number.
         *
         * @param field the number
         * @return this writer
         */
        public Writer put(long field) {
            digest.update(ByteBuffer.allocate(9).put(NUMBER).putLong(field).array());
            return this;
        }

        /**
         * Puts an instant, to the nanosecond.
         *
         * @param field the instant
         * @return this writer
         */
        public Writer put(Instant field) {
            return put(field.getEpochSecond()).put(field.getNano());
        }

        /**
         * Puts another fingerprint.
         *
         * @param field the fingerprint
         * @return this writer
         */
        public Writer put(Fingerprint field) {
            return put(field.hex());
        }

        /**
         * Puts fingerprints whose order means nothing: any permutation gives the same result, and how often each
         * occurs counts.
         *
         * @param fields the fingerprints
         * @return this writer
         */
        public Writer unordered(Collection<Fingerprint> fields) {
            Fingerprint[] sorted = fields.toArray(Fingerprint[]::new);
            Arrays.sort(sorted);
            put(sorted.length);
            for (Fingerprint field : sorted) put(field);
            return this;
        }

        /** Every text has bytes of its own; what is no text, such as half a surrogate pair, is refused. */
        private static byte[] utf8(String field) {
            try {
                ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(field));
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                return copy;
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException(
                        "a text holds half a surrogate pair: whole characters are expected", e);
            }
        }

        /**
         * Ends the writing.
         *
         * @return the fingerprint of all that was put
         */
        public Fingerprint finish() {
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        }
    }
}
