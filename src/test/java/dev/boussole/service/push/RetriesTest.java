package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant SINCE = Instant.parse("2026-11-02T08:00:00Z");

    private static List<Instant> tries(long delivery) {
        List<Instant> tries = new ArrayList<>(List.of(SINCE));
        Optional<Instant> next = Retries.next(delivery, 1, SINCE, SINCE);
        while (next.isPresent()) {
            tries.add(next.get());
            next = Retries.next(delivery, tries.size(), SINCE, next.get());
        }
        return tries;
    }

    @Test
    void a_delivery_is_tried_about_ten_times_in_about_a_day() {
        for (long delivery = 1; delivery <= 200; delivery++) {
            List<Instant> tries = tries(delivery);
            assertThat(tries).hasSizeBetween(9, 12);
            assertThat(Duration.between(SINCE, tries.get(tries.size() - 1)))
                    .isBetween(Duration.ofHours(24), Duration.ofHours(32));
        }
    }

    @Test
    void the_first_pauses_are_short_and_grow() {
        List<Instant> tries = tries(7);
        assertThat(Duration.between(tries.get(0), tries.get(1)))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Duration.between(tries.get(1), tries.get(2)))
                .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
    }

    @Test
    void the_same_delivery_always_gets_the_same_times_and_two_seldom_the_same() {
        assertThat(tries(7)).isEqualTo(tries(7));
        assertThat(tries(7)).isNotEqualTo(tries(8));
    }
}
