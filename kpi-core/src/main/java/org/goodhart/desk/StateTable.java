package org.goodhart.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what: for each state and each step the next state, and whether that is ordinary, odd or impossible.
 *
 * @param <S> the states
 * @param <E> the steps
 */
final class StateTable<S extends Enum<S>, E extends Enum<E>> {

    /**
     * What a step does in a state.
     *
     * @param next how it stands then; in an impossible one as before
     * @param odd what is strange about it, if anything is
     * @param isPossible whether it can happen
     */
    record Cell<S>(S next, Optional<Oddity.Kind> odd, boolean isPossible) {

        @Override
        public String toString() {
            return isPossible ? next + odd.map(kind -> ", odd: " + kind).orElse("") : "impossible";
        }
    }

    private final Class<S> states;
    private final Class<E> steps;
    private final Map<S, Map<E, Cell<S>>> rows;

    /** A table in which every step leaves everything as it is, and is ordinary, until it is told otherwise. */
    StateTable(Class<S> states, Class<E> steps) {
        this.states = states;
        this.steps = steps;
        this.rows = new EnumMap<>(states);
        for (S state : states.getEnumConstants()) {
            Map<E, Cell<S>> row = new EnumMap<>(steps);
            for (E step : steps.getEnumConstants()) row.put(step, new Cell<>(state, Optional.empty(), true));
            rows.put(state, row);
        }
    }

    private StateTable(StateTable<S, E> other, S state, E step, Cell<S> cell) {
        this.states = other.states;
        this.steps = other.steps;
        this.rows = new EnumMap<>(states);
        other.rows.forEach((key, row) -> rows.put(key, new EnumMap<>(row)));
        Objects.requireNonNull(rows.get(state)).put(step, cell);
    }

    StateTable<S, E> with(S state, E step, S next) {
        return new StateTable<>(this, state, step, new Cell<>(next, Optional.empty(), true));
    }

    StateTable<S, E> odd(S state, E step, S next, Oddity.Kind kind) {
        return new StateTable<>(this, state, step, new Cell<>(next, Optional.of(kind), true));
    }

    StateTable<S, E> impossible(S state, E step) {
        return new StateTable<>(this, state, step, new Cell<>(state, Optional.empty(), false));
    }

    Cell<S> cell(S state, E step) {
        return Objects.requireNonNull(Objects.requireNonNull(rows.get(state)).get(step));
    }

    /** The table in Markdown, a row for each step, a column for each state; what is left as it was is left empty. */
    String markdown(String corner) {
        StringBuilder text = new StringBuilder("| " + corner + " |");
        for (S state : states.getEnumConstants()) text.append(" ").append(state).append(" |");
        text.append("\n|---|")
                .append("---|".repeat(states.getEnumConstants().length))
                .append("\n");
        for (E step : steps.getEnumConstants()) {
            text.append("| ").append(step).append(" |");
            for (S state : states.getEnumConstants()) text.append(shown(state, cell(state, step)));
            text.append("\n");
        }
        return text.toString();
    }

    private String shown(S state, Cell<S> cell) {
        @Nullable String next = cell.next() == state ? null : cell.next().toString();
        if (!cell.isPossible()) return " *impossible* |";
        if (cell.odd().isEmpty()) return next == null ? " |" : " " + next + " |";
        return " " + (next == null ? "" : next + ", ") + "odd: `" + cell.odd().get() + "` |";
    }
}
