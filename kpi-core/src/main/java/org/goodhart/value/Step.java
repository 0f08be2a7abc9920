package org.goodhart.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The arithmetic of one line of an {@link Explanation}: what was done with the values of its parts, and what came out. It makes a derivation something that can be checked
 * again, by a reader or by another program, without the code that made it.
 *
 * <p>Example: a stake of 24,000 at a payout of 50% is {@code Step.of(PRODUCT, Ratio.of(12_000))} over two parts whose values are 24,000 and 1/2.
 *
 * @param operation what was done
 * @param constants further operands that are no parts of their own, in the order that the operation names
 * @param rounding how it was rounded; for {@link Operation#ROUNDED} and no other
 * @param value what came out
 */
public record Step(Operation operation, List<Ratio> constants, Optional<Rounding> rounding, Ratio value) {

    /** What may be done with values. */
    public enum Operation {
        /** Nothing: the value comes from outside the calculation, such as a measure or a term of the scheme. */
        GIVEN,
        /** The sum of parts and constants. */
        SUM,
        /** The product of parts and constants. */
        PRODUCT,
        /** The first operand divided by the second, parts before constants. */
        QUOTIENT,
        /** The least of parts and constants. */
        LEAST,
        /** The greatest of parts and constants. */
        GREATEST,
        /** A point on the straight line between two; the part is where, the constants are the two points: x and y of the one, x and y of the other. */
        INTERPOLATED,
        /** What a table or a declared case says: the one constant, whatever the parts are. */
        LOOKED_UP,
        /** The one operand, rounded. */
        ROUNDED
    }

    /**
     * Checks that the operation has what it needs.
     *
     * @throws IllegalArgumentException if a rounding is missing or out of place, or the number of constants does not fit
     */
    public Step {
        Objects.requireNonNull(operation, "operation");
        constants = List.copyOf(constants);
        Objects.requireNonNull(value, "value");
        if (rounding.isPresent() != (operation == Operation.ROUNDED)) {
            throw new IllegalArgumentException("a step " + operation + " with rounding " + rounding
                    + ": a rounding is expected for ROUNDED and no other");
        }
        int expected =
                operation == Operation.INTERPOLATED ? 4 : operation == Operation.LOOKED_UP ? 1 : constants.size();
        if (constants.size() != expected) {
            throw new IllegalArgumentException(
                    "a step " + operation + " with " + constants.size() + " constants: " + expected + " are expected");
        }
    }

    /**
     * A step.
     *
     * @param operation what was done, anything but {@link Operation#ROUNDED}
     * @param value what came out
     * @param constants operands that are no parts
     * @return the step
     * @throws IllegalArgumentException if the number of constants does not fit
     */
    public static Step of(Operation operation, Ratio value, Ratio... constants) {
        return new Step(operation, List.of(constants), Optional.empty(), value);
    }

    /**
     * A value from outside.
     *
     * @param value the value
     * @return the step
     */
    public static Step given(Ratio value) {
        return of(Operation.GIVEN, value);
    }

    /**
     * What a table or a declared case says.
     *
     * @param value the value
     * @return the step
     */
    public static Step lookedUp(Ratio value) {
        return of(Operation.LOOKED_UP, value, value);
    }

    /**
     * A rounding.
     *
     * @param rounding how
     * @param value what came out
     * @return the step
     */
    public static Step rounded(Rounding rounding, Ratio value) {
        return new Step(Operation.ROUNDED, List.of(), Optional.of(rounding), value);
    }

    /**
     * What the operation gives for the values of the parts; equal to {@link #value} if the derivation is right.
     *
     * @param parts the values of those parts that have one, in their order
     * @return the result
     * @throws IllegalArgumentException if the operation lacks an operand
     */
    public Ratio recomputed(List<Ratio> parts) {
        List<Ratio> operands = new ArrayList<>(parts);
        operands.addAll(constants);
        return switch (operation) {
            case GIVEN -> value;
            case SUM -> operands.stream().reduce(Ratio.ZERO, Ratio::plus);
            case PRODUCT -> operands.stream().reduce(Ratio.ONE, Ratio::times);
            case QUOTIENT -> operand(operands, 0).dividedBy(operand(operands, 1));
            case LEAST -> operands.stream().reduce(Ratio::min).orElseThrow(this::lacking);
            case GREATEST -> operands.stream().reduce(Ratio::max).orElseThrow(this::lacking);
            case INTERPOLATED -> interpolated(operand(parts, 0));
            case LOOKED_UP -> constants.get(0);
            case ROUNDED -> Ratio.of(rounding.orElseThrow().round(operand(operands, 0)));
        };
    }

    private Ratio interpolated(Ratio at) {
        Ratio way = at.minus(constants.get(0)).dividedBy(constants.get(2).minus(constants.get(0)));
        return constants.get(1).plus(constants.get(3).minus(constants.get(1)).times(way));
    }

    private Ratio operand(List<Ratio> operands, int index) {
        if (index >= operands.size()) throw lacking();
        return operands.get(index);
    }

    private IllegalArgumentException lacking() {
        return new IllegalArgumentException(
                "a step " + operation + " lacks an operand: a part with a value is expected");
    }
}
