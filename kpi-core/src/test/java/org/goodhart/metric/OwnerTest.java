package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnerTest {

    private static final Line L1 = Line.of(1);
    private static final Line FIELD_2 = Line.of("field", 2);
    private static final Line FIELD_3 = Line.of("field", 3);

    private static final List<Owner> ALL = List.of(
            Owner.department(),
            Owner.line(L1),
            Owner.line(FIELD_2),
            Owner.line(FIELD_3),
            Owner.unassigned(),
            Owner.agent(AgentId.of("unassigned")),
            Owner.agent(AgentId.of("ann")),
            Owner.holder(Holder.unassigned(L1)),
            Owner.holder(Holder.of(L1, AgentId.of("unassigned"))),
            Owner.holder(Holder.of(Line.of("a/b", 1), AgentId.of("c"))),
            Owner.holder(Holder.of(Line.of("a", 1), AgentId.of("b/c"))));

    @Test
    void eachOwnerHasADescriptionOfItsOwn() {
        assertThat(ALL).extracting(Owner::description).doesNotHaveDuplicates();
        assertThat(Owner.line(FIELD_2).description()).isEqualTo("line 2 5:field");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachOwnerCanBeNamed(Language language) {
        assertThat(ALL)
                .allSatisfy(owner -> assertThat(owner.phrase().in(language)).isNotBlank());
    }

    @Test
    void whoCoversWhom() {
        Holder ann = Holder.of(L1, AgentId.of("ann"));
        assertThat(Owner.department().covers(ann)).isTrue();
        assertThat(Owner.line(L1).covers(ann)).isTrue();
        assertThat(Owner.line(FIELD_2).covers(ann)).isFalse();
        assertThat(Owner.agent(AgentId.of("ann")).covers(Holder.of(FIELD_3, AgentId.of("ann"))))
                .isTrue();
        assertThat(Owner.unassigned().covers(ann)).isFalse();
        assertThat(Owner.unassigned().covers(Holder.unassigned(FIELD_2))).isTrue();
        assertThat(Owner.holder(ann).covers(Holder.of(FIELD_3, AgentId.of("ann"))))
                .isFalse();
    }
}
