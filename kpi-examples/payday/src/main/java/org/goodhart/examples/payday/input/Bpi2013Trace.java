package org.goodhart.examples.payday.input;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Problem;
import org.goodhart.desk.TicketId;

/**
 * A ticket of the BPI Challenge 2013 log as it stands there, filled by the reader of a form.
 *
 * @param id its number
 * @param place file and line where it begins
 * @param events those that can be understood, in the order of the file
 * @param problems what is wrong with the others, one for each
 */
record Bpi2013Trace(TicketId id, String place, List<Bpi2013Event> events, List<Problem> problems) {

    Bpi2013Trace(TicketId id, String place) {
        this(id, place, new ArrayList<>(), new ArrayList<>());
    }

    String subject() {
        return "ticket " + id;
    }

    /** Adds the event that the cells of a place amount to, or why they amount to none. */
    void add(Bpi2013Cells cells, String at) {
        try {
            events.add(cells.event(at));
        } catch (UnreadableCell e) {
            problems.add(new Problem(subject(), at, e.found, e.expected));
        }
    }
}
