package org.goodhart.desk;

import java.util.ArrayList;
import java.util.List;
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

    private final List<S> states;
    private final List<E> steps;
    private final int width;

    /** Row by row: of each state one for each step. */
    private final List<Cell<S>> cells;

    /** A table in which every step leaves everything as it is, and is ordinary, until it is told otherwise. */
    StateTable(Class<S> states, Class<E> steps) {
        this.states = List.of(states.getEnumConstants());
        this.steps = List.of(steps.getEnumConstants());
        this.width = this.steps.size();
        List<Cell<S>> all = new ArrayList<>();
        for (S state : this.states) {
            for (int i = 0; i < width; i++) all.add(new Cell<>(state, Optional.empty(), true));
        }
        this.cells = List.copyOf(all);
    }

    private StateTable(StateTable<S, E> other, S state, E step, Cell<S> cell) {
        this.states = other.states;
        this.steps = other.steps;
        this.width = other.width;
        List<Cell<S>> all = new ArrayList<>(other.cells);
        all.set(place(state, step), cell);
        this.cells = List.copyOf(all);
    }

    private int place(S state, E step) {
        return state.ordinal() * width + step.ordinal();
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
        return cells.get(place(state, step));
    }

    /** The table in Markdown, a row for each step, a column for each state; what is left as it was is left empty. */
    String markdown(String corner) {
        StringBuilder text = new StringBuilder("| " + corner + " |");
        for (S state : states) text.append(" ").append(state).append(" |");
        text.append("\n|---|").append("---|".repeat(states.size())).append("\n");
        for (E step : steps) {
            text.append("| ").append(step).append(" |");
            for (S state : states) text.append(shown(state, cell(state, step)));
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
