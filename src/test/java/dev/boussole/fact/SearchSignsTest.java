package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SearchSignsTest {
    private static Shop site() {
        return new Shop().campaign("a", Channel.SEO);
    }

    @Test
    void a_month_that_is_found_less_is_held_against_the_month_before() {
        Signs signs = site().days("a", 56, 1, Measure.ORGANIC_IMPRESSIONS, ago -> ago > 28 ? 1000 : 800 + ago % 2)
                .days("a", 56, 1, Measure.SESSIONS, ago -> ago > 28 ? 100 : 110 + ago % 2)
                .signs("a");
        assertThat(signs.of(Sign.ORGANIC_IMPRESSIONS_CHANGE)).isCloseTo(-0.1995, within(1e-12));
        assertThat(signs.of(Sign.ORGANIC_IMPRESSIONS_CHANGE_P)).isLessThan(1e-6);
        assertThat(signs.of(Sign.ORGANIC_VISITS_CHANGE)).isCloseTo(0.105, within(1e-12));
        assertThat(signs.of(Sign.ORGANIC_YEAR_CHANGE)).isNull();
    }

    @Test
    void days_that_vary_as_much_as_they_differ_prove_no_change() {
        Signs signs = site().days(
                        "a", 56, 1, Measure.ORGANIC_IMPRESSIONS, ago -> (ago > 28 ? 1000 : 980) + 300 * (ago % 2))
                .signs("a");
        assertThat(signs.of(Sign.ORGANIC_IMPRESSIONS_CHANGE_P)).isGreaterThan(0.5);
    }

    @Test
    void clicks_stand_for_visits_that_were_not_received() {
        Signs signs = site().days("a", 56, 1, Measure.ORGANIC_IMPRESSIONS, ago -> 1000)
                .days("a", 56, 1, Measure.ORGANIC_CLICKS, ago -> ago > 28 ? 50 : 25)
                .signs("a");
        assertThat(signs.of(Sign.ORGANIC_VISITS_CHANGE)).isEqualTo(-0.5);
    }

    @Test
    void positions_weigh_by_impressions() {
        Signs signs = site().days("a", 56, 1, Measure.ORGANIC_IMPRESSIONS, ago -> ago % 2 == 0 ? 300 : 100)
                .days("a", 56, 1, Measure.AVERAGE_POSITION, ago -> ago > 28 ? 4 : ago % 2 == 0 ? 6 : 10)
                .signs("a");
        // (300 x 6 + 100 x 10) / 400 = 7
        assertThat(signs.of(Sign.POSITION_CHANGE)).isCloseTo(3, within(1e-12));
    }

    @Test
    void the_same_weeks_of_last_year_tell_a_season() {
        Signs signs = site().days(
                        "a", 392, 1, Measure.ORGANIC_IMPRESSIONS, ago -> ago > 364 ? 900 : ago > 28 ? 2000 : 810)
                .signs("a");
        assertThat(signs.of(Sign.ORGANIC_YEAR_CHANGE)).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void half_of_the_days_must_be_known() {
        assertThat(site().days("a", 42, 1, Measure.ORGANIC_IMPRESSIONS, ago -> 1000)
                        .signs("a")
                        .of(Sign.ORGANIC_IMPRESSIONS_CHANGE))
                .isEqualTo(0);
        assertThat(site().days("a", 41, 1, Measure.ORGANIC_IMPRESSIONS, ago -> 1000)
                        .signs("a")
                        .of(Sign.ORGANIC_IMPRESSIONS_CHANGE))
                .isNull();
    }

    @Test
    void a_page_has_its_own_change() {
        Shop shop = site().part("a", Breakdown.LANDING_PAGE, "/lampes", Measure.ORGANIC_IMPRESSIONS, 100)
                .part("a", Breakdown.LANDING_PAGE, "/lampes", Measure.AVERAGE_POSITION, 7);
        PartFact page = shop.situation("a").parts().get(0);
        assertThat(page.sign(Sign.POSITION_CHANGE)).isEqualTo(0);
        assertThat(page.sign(Sign.ORGANIC_IMPRESSIONS_CHANGE)).isEqualTo(0);
        assertThat(page.sign(Sign.ORGANIC_VISITS_CHANGE)).isNull();
    }
}
