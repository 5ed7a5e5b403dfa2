package dev.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void what_stands_between_backticks_is_a_name() {
        assertThat(Prose.of("`a.csv`, line 2"))
                .containsExactly(new Prose.Part("a.csv", true), new Prose.Part(", line 2", false));
    }

    @Test
    void an_odd_backtick_stays() {
        assertThat(Prose.of("a ` b")).containsExactly(new Prose.Part("a ` b", false));
    }
}
