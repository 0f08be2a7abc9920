package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Contact;

/**
 * A contact among all contacts of its subscriber. It is filled anew for the next one, so what it says is to be used at once.
 *
 * <p>Example: of calls about the internet on the 2nd and on the 5th, both at noon, the second {@link #repeatsWithin repeats within} three days, and not within a second less.
 */
public final class ArrivedContact {

    private List<Contact> all;
    private int index;

    ArrivedContact(List<Contact> all, int index) {
        this.all = all;
        this.index = index;
    }

    ArrivedContact set(List<Contact> of, int arrived) {
        all = of;
        index = arrived;
        return this;
    }

    /**
     * The contact.
     *
     * @return as it was recorded
     */
    public Contact contact() {
        return all.get(index);
    }

    /**
     * Whether the subscriber had called or written about the same service shortly before. What arrived at the very same instant is not before: nobody calls twice at once, so that is one contact
     * which was recorded twice.
     *
     * @param window how long before at most; equal is within
     * @return true if there is an earlier contact about the same service within the window
     */
    public boolean repeatsWithin(Duration window) {
        Objects.requireNonNull(window, "window");
        if (index == 0) return false;
        Contact contact = contact();
        Instant from = contact.at().minus(window);
        for (int i = index - 1; i >= 0 && !all.get(i).at().isBefore(from); i--) {
            Contact other = all.get(i);
            if (other.at().isBefore(contact.at()) && other.service().equals(contact.service())) return true;
        }
        return false;
    }
}
