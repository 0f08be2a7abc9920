package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Fingerprint;

/** The canonical form of what the histories of a desk share. */
final class ContextForm {
    private ContextForm() {}

    static Fingerprint fingerprint(Context context) {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("context")
                .put(context.faults().registration().toString())
                .put(context.faults().repeat().toString());
        Organisation organisation = context.organisation();
        writer.put(organisation.zone().getId()).put(organisation.lines().size());
        for (Line line : organisation.lines()) writer.put(text(line));
        writer.put(organisation.people().size());
        for (Person person : organisation.people()) write(writer, person);
        for (Evidence kind : Evidence.values()) {
            if (context.evidence().contains(kind)) writer.put(kind.name());
        }
        List<Fingerprint> shared = new ArrayList<>();
        for (Outage outage : context.outages()) shared.add(of(outage));
        for (DeclaredFilter filter : context.filters()) shared.add(of(filter));
        for (SubscriberId line : context.employees()) shared.add(Fingerprint.of("employee", line.name()));
        return writer.unordered(shared).finish();
    }

    private static Fingerprint of(Outage outage) {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("outage")
                .put(outage.id().name())
                .put(outage.from())
                .put(outage.until().map(Instant::toString).orElse(""))
                .put(outage.services().size());
        for (Service service : outage.services()) writer.put(service.name());
        return write(writer, outage.affected())
                .put(outage.cause())
                .put(outage.owner().name())
                .put(outage.source().name())
                .finish();
    }

    private static Fingerprint of(DeclaredFilter filter) {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("filter")
                .put(filter.name())
                .put(filter.reason())
                .put(filter.interval().start())
                .put(filter.interval().end());
        return write(writer, filter.affected())
                .put(filter.source().name())
                .put(filter.declaredBy().map(AgentId::name).orElse(""))
                .put(filter.declaredAt())
                .finish();
    }

    /** Everybody is no list at all; a list has one subscriber or more. */
    private static Fingerprint.Writer write(Fingerprint.Writer writer, Affected affected) {
        Set<SubscriberId> list = affected.list().orElse(Set.of());
        writer.put(list.size());
        for (SubscriberId subscriber : list) writer.put(subscriber.name());
        return writer;
    }

    private static void write(Fingerprint.Writer writer, Person person) {
        writer.put(person.id().name())
                .put(person.name())
                .put(person.posts().entries().size());
        for (EffectiveDated.Entry<Post> entry : person.posts().entries()) {
            Post post = entry.value();
            writer.put(entry.from().toString())
                    .put(entry.until().toString())
                    .put(post.title())
                    .put(text(post.line()))
                    .put(post.superior().map(AgentId::name).orElse(""))
                    .put(post.share().toString());
        }
    }

    private static String text(Optional<Line> line) {
        return line.map(ContextForm::text).orElse("");
    }

    static String text(Line line) {
        return line.rank() + ":" + line.name();
    }
}
