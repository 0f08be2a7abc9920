package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Post;
import org.goodhart.value.Explained;
import org.goodhart.value.Phrase;

record PostIs(String title) implements PayCondition {
    PostIs {
        Objects.requireNonNull(title, "title");
        if (title.isBlank()) throw new IllegalArgumentException("a post with a blank title: a title is expected");
    }

    @Override
    public Explained<Boolean> holds(PayCase on) {
        Optional<Post> post = on.lastPost();
        boolean holds = post.filter(held -> held.title().equals(title)).isPresent();
        Phrase found = post.map(held -> Phrase.literal(held.title())).orElseGet(() -> Phrase.of("pay.post.unknown"));
        return Explained.of(holds, Phrase.of(holds ? "pay.post.yes" : "pay.post.no", title, found));
    }

    @Override
    public String description() {
        return "post is " + title;
    }
}
