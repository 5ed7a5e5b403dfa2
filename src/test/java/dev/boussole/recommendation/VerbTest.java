package dev.boussole.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of rule authors. */
class VerbTest {
    @Test
    void a_verb_is_found_by_its_word_and_no_other() {
        for (Verb verb : Verb.values()) {
            assertThat(Verb.of(verb.key())).contains(verb);
        }
        assertThat(Verb.RAISE.key()).isEqualTo("raise");
        assertThat(Verb.of("dance")).isEmpty();
        assertThat(Verb.of("RAISE")).isEmpty();
    }

    @Test
    void a_priority_is_written_small() {
        assertThat(Priority.CRITICAL.key()).isEqualTo("critical");
    }
}
