package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private final IsoDays days = new IsoDays();

    private @Nullable Period iso(String text) {
        return days.parse(text.toCharArray(), 0, text.length());
    }

    @Test
    void every_day_of_forty_years_is_read() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            assertThat(iso(day.toString())).isEqualTo(Period.day(day));
        }
    }

    @Test
    void a_day_met_again_is_the_same_object() {
        assertThat(iso("2026-10-31")).isSameAs(iso("2026-10-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "31/10/2026", "2026-10-3x", "-026-10-30"})
    void what_is_no_iso_date_is_not_guessed(String text) {
        assertThat(iso(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "July 8, 2025 - July 31, 2025|2025-07-08|2025-07-31",
                "Aug 1, 2026 – Aug 31, 2026|2026-08-01|2026-08-31",
                "1 septembre 2026 - 30 septembre 2026|2026-09-01|2026-09-30",
                "1 sept. 2026 - 2 oct. 2026|2026-09-01|2026-10-02",
                "1er août 2026 - 15 août 2026|2026-08-01|2026-08-15",
                "2026-08-01 - 2026-08-31|2026-08-01|2026-08-31",
                "28 December 2025 - 3 January 2026|2025-12-28|2026-01-03",
                "December 28 - 31, 2025|2025-12-28|2025-12-31",
                "March 5, 2026|2026-03-05|2026-03-05",
                "1 de julio de 2026 - 20 de septiembre de 2026|2026-07-01|2026-09-20",
                "1 ene 2026 - 3 dic 2026|2026-01-01|2026-12-03",
                "1. September 2026 - 30. September 2026|2026-09-01|2026-09-30",
                "28. Dez. 2025 - 3. März 2026|2025-12-28|2026-03-03",
            })
    void ranges_in_words_are_read(String line, LocalDate from, LocalDate to) {
        assertThat(DateWords.range(line)).contains(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"All time", "Campaign report", "Toute la période", "May sale", "July 31, 2025 - July 8, 2025"})
    void other_lines_state_no_range(String line) {
        assertThat(DateWords.range(line)).isEmpty();
    }

    @Test
    void a_declared_country_decides_the_order_alone() {
        DayOrder order = new DayOrder();
        order.see("03/04/2026", 2, "Day");
        assertThat(order.decide(Locale.FRANCE)).isTrue();
        assertThat(order.decide(Locale.US)).isFalse();
        assertThat(DateText.parse("03/04/2026", true)).contains(LocalDate.of(2026, 4, 3));
        assertThat(DateText.parse("03/04/2026", false)).contains(LocalDate.of(2026, 3, 4));
    }

    @Test
    void points_put_the_day_first() {
        DayOrder order = new DayOrder();
        order.see("03.04.2026", 2, "Tag");
        assertThat(order.decide(null)).isTrue();
    }

    @Test
    void a_day_that_equals_its_month_is_in_no_doubt() {
        DayOrder order = new DayOrder();
        order.see("04/04/2026", 2, "Day");
        assertThat(order.decide(null)).isTrue();
    }
}
