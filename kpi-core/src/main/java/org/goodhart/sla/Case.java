package org.goodhart.sla;

import java.util.Optional;
import org.goodhart.desk.Category;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Service;

/** What a norm is chosen by, as it was at an instant. A fault that nobody registered has no priority and no category. */
record Case(
        Optional<Priority> priority,
        Optional<Category> category,
        Service service,
        Optional<Segment> segment,
        Optional<Line> line) {

    static Case unregistered(Service service) {
        return new Case(Optional.empty(), Optional.empty(), service, Optional.empty(), Optional.empty());
    }

    Case with(Priority changed) {
        return new Case(Optional.of(changed), category, service, segment, line);
    }

    Case with(Category changed) {
        return new Case(priority, Optional.of(changed), service, segment, line);
    }

    Case in(Optional<Segment> ofSubscriber) {
        return new Case(priority, category, service, ofSubscriber, line);
    }

    Case on(Line of) {
        return new Case(priority, category, service, segment, Optional.of(of));
    }
}
