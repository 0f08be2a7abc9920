package org.goodhart.desk;

import java.util.Optional;
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
        writer.put(organisation.lines().size());
        for (Line line : organisation.lines()) writer.put(text(line));
        writer.put(organisation.people().size());
        for (Person person : organisation.people()) write(writer, person);
        for (Evidence kind : Evidence.values()) {
            if (context.evidence().contains(kind)) writer.put(kind.name());
        }
        return writer.finish();
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
