package dev.boussole.platform.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRangeTest {
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void a_library_report_states_a_start_and_an_end() {
        assertThat(ReportRange.of(List.of("# All Users", "# Start date: 20261001", "# End date: 20261031")))
                .contains(OCTOBER);
    }

    @Test
    void the_words_may_be_of_any_language() {
        assertThat(ReportRange.of(List.of("# Date de début: 20261001", "# Date de fin: 20261031")))
                .contains(OCTOBER);
    }

    @Test
    void an_exploration_states_both_in_one_line() {
        assertThat(ReportRange.of(List.of("# Free form-Free form 1", "# 20261001-20261031")))
                .contains(OCTOBER);
    }

    @Test
    void a_spreadsheet_pads_the_lines_with_delimiters() {
        assertThat(ReportRange.of(List.of("# Start date: 20261001,,,,", "# End date: 20261031;;;")))
                .contains(OCTOBER);
    }

    @Test
    void eight_figures_that_are_no_day_are_no_bound() {
        assertThat(ReportRange.of(List.of("# Property: 12345678", "# Start date: 20261001", "# End date: 20261031")))
                .contains(OCTOBER);
    }

    @Test
    void lines_of_no_report_state_nothing() {
        assertThat(ReportRange.of(List.of("Campaign report", "20261001-20261031")))
                .isEmpty();
    }
}
