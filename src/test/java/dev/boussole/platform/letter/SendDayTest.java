package dev.boussole.platform.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apr 26, 2021 02:56 pm",
                "Mon, Apr 26, 2021 12:25",
                "4/26/21 6:04",
                "04/26/2021",
                "2021-04-26 11:00:00",
                "2021-04-26T23:59:59+02:00",
                "2021-04-26 23:59:59 -0400",
                "26 avril 2021 09:30",
                "2021-04-26"
            })
    void a_date_and_time_gives_its_day(String cell) {
        assertThat(SendDay.of(cell, false)).contains(LocalDate.of(2021, 4, 26));
    }

    @Test
    void the_day_comes_first_where_the_file_says_so() {
        assertThat(SendDay.of("03-10-2026 10:45:06", true)).contains(LocalDate.of(2026, 10, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "12:25", "April", "2021-13-40 10:00:00", "Apr 26, 2021 - Apr 28, 2021"})
    void what_is_no_day_gives_none(String cell) {
        assertThat(SendDay.of(cell, false)).isEmpty();
    }
}
