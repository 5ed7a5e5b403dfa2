package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.figures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleByDayTest {
    @Test
    void people_that_came_by_day_only_are_named() {
        assertThat(PeopleByDay.of(
                        figures().every(REACH, 7, 100).every(USERS, 7, 80).series()))
                .containsExactly(REACH, USERS);
    }

    @Test
    void a_row_of_a_period_has_them_for_itself() {
        assertThat(PeopleByDay.of(figures()
                        .every(REACH, 7, 100)
                        .every(USERS, 7, 80)
                        .row(1, 7, Map.of(REACH, 400.0))
                        .series()))
                .containsExactly(USERS);
    }

    @Test
    void without_people_there_is_nothing_to_tell() {
        assertThat(PeopleByDay.of(figures().every(CLICKS, 7, 100).series())).isEmpty();
    }

    @Test
    void says_which_kpis_need_them() {
        assertThat(PeopleByDay.kpisOf(REACH))
                .containsExactlyInAnyOrder(Kpi.REACH, Kpi.FREQUENCY, Kpi.CPR, Kpi.ER_REACH);
        assertThat(PeopleByDay.kpisOf(USERS)).containsExactlyInAnyOrder(Kpi.ENG_TIME_USER, Kpi.NEW_VISITOR_SHARE);
    }
}
