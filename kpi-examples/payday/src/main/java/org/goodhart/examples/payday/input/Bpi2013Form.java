package org.goodhart.examples.payday.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** The forms in which the BPI Challenge 2013 log is published, and what each calls its fields. */
enum Bpi2013Form {
    XES {
        @Override
        String nameOf(Bpi2013Field field) {
            return field.attribute();
        }

        @Override
        String needed() {
            return "the attributes " + neededNames();
        }

        @Override
        void read(Path path, ReadOptions options, Gathering gathering, Consumer<Bpi2013Trace> taker)
                throws UnusableInputException {
            Bpi2013Xes.read(path, options, gathering, taker);
        }
    },
    CSV {
        @Override
        String nameOf(Bpi2013Field field) {
            return field.column();
        }

        @Override
        String needed() {
            return "a text in each of the columns " + neededNames();
        }

        @Override
        void read(Path path, ReadOptions options, Gathering gathering, Consumer<Bpi2013Trace> taker)
                throws UnusableInputException {
            Bpi2013Csv.read(path, options, gathering, taker);
        }
    };

    /** The form of a file, by its name: all but {@code .csv} is taken for XES. */
    static Bpi2013Form of(Path path) {
        return InputFile.nameOf(path).toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : XES;
    }

    abstract String nameOf(Bpi2013Field field);

    /** What an event has to have, for a message. */
    abstract String needed();

    /** Gives every ticket that can be told to the taker; what cannot be one goes to the gathering at once. */
    abstract void read(Path path, ReadOptions options, Gathering gathering, Consumer<Bpi2013Trace> taker)
            throws UnusableInputException;

    String neededNames() {
        return Vocabulary.listed(
                Bpi2013Field.needed().stream().map(this::nameOf).toList());
    }
}
