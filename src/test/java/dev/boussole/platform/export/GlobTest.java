package dev.boussole.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GlobTest {
    @Test
    void a_star_stands_for_any_letters_even_none() {
        assertThat(new Glob("Print*").fits("Printemps | Prospection")).isTrue();
        assertThat(new Glob("Printemps*").fits("printemps")).isTrue();
        assertThat(new Glob("*mps*Pro*").fits("Printemps | Prospection")).isTrue();
        assertThat(new Glob("Printemps").fits("Printemps 2")).isFalse();
    }

    @Test
    void a_question_mark_stands_for_one_letter() {
        assertThat(new Glob("Q?").fits("Q4")).isTrue();
        assertThat(new Glob("Q?").fits("Q")).isFalse();
    }

    @Test
    void signs_of_regular_expressions_are_plain_letters() {
        assertThat(new Glob("[FR] Marque (exact).").fits("[FR] Marque (exact)."))
                .isTrue();
        assertThat(new Glob("a.c").fits("abc")).isFalse();
    }

    @Test
    void many_stars_on_a_long_name_end_soon() {
        Glob glob = new Glob("*a".repeat(50) + "*b");
        String name = "a".repeat(20_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(glob.fits(name)).isFalse());
    }
}
