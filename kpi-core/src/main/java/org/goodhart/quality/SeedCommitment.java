package org.goodhart.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Draw;
import org.goodhart.value.Fingerprint;

/**
 * The promise to draw calls, or faults, by a seed that is told only afterwards. Before the month somebody publishes the hash of a seed; after it he reveals
 * the seed, and everybody can see that it is the one, and that these calls follow from it and no others would.
 *
 * <pre>{@code
 * SeedCommitment promise = SeedCommitment.to("kV7q-2mXw-9TzR-b4Lp");       // publish promise.hash(), keep the seed
 * promise.isKeptBy("kV7q-2mXw-9TzR-b4Lp")                                  // true, when it is revealed
 * promise.draw("kV7q-2mXw-9TzR-b4Lp", callsOfTheStratum, 3)                // three of them, the same on any machine
 * promise.drawOf(3, callsOfTheStratum.size())                              // the fact that goes into each review
 * }</pre>
 *
 * <p>The hash is the SHA-256 of the seed. Calls are drawn in the order of the SHA-256 of the seed, a line feed and the call's number (of a fault its label), all of it
 * in UTF-8, so that {@code printf '%s\n%s' "$seed" "$call" | sha256sum} shows the place of any call. Which calls there are has to come from
 * the exchange: a call that is kept off the list is not drawn, and no seed helps against it. Neither does it if several hashes were published
 * and one of the seeds may be chosen afterwards.
 *
 * @param hash the SHA-256 of the seed
 */
public record SeedCommitment(Fingerprint hash) {

    /** Refuses null. */
    public SeedCommitment {
        Objects.requireNonNull(hash, "hash");
    }

    /**
     * The promise to draw by a seed. It has to be such that nobody can find it by trying: a seed of somebody's fancy is found sooner than he
     * thinks.
     *
     * @param seed the seed, 16 to 1000 characters of ASCII that are visible, no blanks among them
     * @return the promise, which does not tell the seed
     * @throws IllegalArgumentException if the seed is another text; the message does not tell it
     */
    public static SeedCommitment to(String seed) {
        Objects.requireNonNull(seed, "seed");
        if (!seed.matches("[!-~]{16,1000}")) {
            throw new IllegalArgumentException("a seed of " + seed.length() + " characters"
                    + (seed.length() < 16 || seed.length() > 1000 ? "" : ", some of them blank or not ASCII")
                    + ": 16 to 1000 visible ASCII characters are expected"
                    + (seed.length() < 16 ? "\nMaybe it is a word or a date, which is found by trying." : ""));
        }
        return new SeedCommitment(new Fingerprint(sha256(seed)));
    }

    /**
     * Whether a revealed seed is the one that was promised.
     *
     * @param seed what is said to be the seed; any text
     * @return true if its hash is the one that was published
     */
    public boolean isKeptBy(String seed) {
        return sha256(Objects.requireNonNull(seed, "seed")).equals(hash.hex());
    }

    /**
     * Draws calls of one stratum. Each is as likely to be drawn as any other; the order in which they are given does not matter, and the first of
     * a longer draw are those of a shorter one.
     *
     * @param seed the revealed seed
     * @param calls the numbers of all calls of the stratum
     * @param count how many to draw, 0 or more
     * @return the numbers of the drawn calls, in the order in which they were drawn
     * @throws IllegalArgumentException if the seed is not the one that was promised, a call occurs twice, or there are fewer calls than
     *     are to be drawn
     */
    public List<CallId> draw(String seed, Collection<CallId> calls, int count) {
        return draw(seed, calls, CallId::name, count, "call");
    }

    /**
     * Draws of one stratum what is known by a name, in the same way as calls: faults by their labels.
     *
     * @param seed the revealed seed
     * @param names the names of all that there is in the stratum, such as those of {@code FaultSample.toDrawFrom}
     * @param count how many to draw, 0 or more
     * @return the drawn names, in the order in which they were drawn
     * @throws IllegalArgumentException if the seed is not the one that was promised, a name occurs twice, or there are fewer names than are
     *     to be drawn
     */
    public List<String> drawNames(String seed, Collection<String> names, int count) {
        return draw(seed, names, name -> name, count, "name");
    }

    private <T> List<T> draw(String seed, Collection<T> all, Function<T, String> nameOf, int count, String what) {
        if (!isKeptBy(seed)) {
            throw new IllegalArgumentException("a seed whose hash is " + sha256(seed) + ": the one whose hash is "
                    + hash + " was promised\nMaybe a line feed was hashed with it.");
        }
        if (count < 0 || count > all.size()) {
            throw new IllegalArgumentException("a draw of " + count + " of " + all.size() + " " + what
                    + "s: 0 or more, and no more than there are, are expected");
        }
        Map<String, T> byPlace = new TreeMap<>();
        for (T one : all) {
            if (byPlace.put(sha256(seed + "\n" + nameOf.apply(one)), one) != null) {
                throw new IllegalArgumentException(
                        what + " " + one + " occurs twice among those to draw from: once is expected");
            }
        }
        return List.copyOf(new ArrayList<>(byPlace.values()).subList(0, count));
    }

    /**
     * What a review, or a sample of faults, says of a draw by this promise.
     *
     * @param count how many of the stratum are drawn
     * @param population how many it has
     * @return the draw, committed to this hash
     * @throws IllegalArgumentException if none is drawn, or more than there are
     */
    public Draw drawOf(int count, int population) {
        return Draw.of(count, population).committedTo(hash);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
