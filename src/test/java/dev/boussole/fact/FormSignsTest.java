package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class FormSignsTest {
    private static Shop shop(int oldest, Measure visits) {
        return new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", oldest, 1, visits, ago -> 1000)
                .days("a", oldest, 1, Measure.FORM_SUBMITS, ago -> 20);
    }

    @Test
    void form_starts_are_held_against_the_days_that_completion_is_compared_with() {
        Shop shop = shop(100, Measure.SESSIONS).days("a", 100, 1, Measure.FORM_STARTS, ago -> ago <= 7 ? 75 : 50);
        assertThat(shop.signs("a").of(Sign.FORM_STARTS_SHIFT)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void leads_of_four_weeks_are_held_against_the_eight_before() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 91, 1, Measure.LEADS, ago -> ago <= 7 ? 0 : ago <= 35 ? 30 : ago <= 49 ? 32 + ago % 2 : 16);
        shop.lagDays = 7;
        assertThat(shop.signs("a").of(Sign.LEADS_GROWTH)).isCloseTo(30 * 4 / (32.5 + 16 * 3) - 1, within(1e-9));
        assertThat(shop.signs("a").of(Sign.LEADS_GROWTH_P)).isLessThan(0.05);
    }

    @Test
    void leads_of_less_than_twelve_mature_weeks_have_no_growth() {
        Shop shop = new Shop().campaign("a", Channel.PAID_SEARCH).days("a", 90, 1, Measure.LEADS, ago -> 30);
        shop.lagDays = 7;
        assertThat(shop.signs("a").of(Sign.LEADS_GROWTH)).isNull();
    }

    @Test
    void clicks_stand_in_for_sessions() {
        Shop shop = shop(100, Measure.CLICKS).days("a", 100, 1, Measure.FORM_STARTS, ago -> 50);
        assertThat(shop.signs("a").of(Sign.FORM_STARTS_SHIFT)).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_young_form_has_no_past_to_be_held_against() {
        Shop shop = shop(20, Measure.SESSIONS).days("a", 20, 1, Measure.FORM_STARTS, ago -> 50);
        assertThat(shop.signs("a").of(Sign.FORM_STARTS_SHIFT)).isNull();
    }

    @Test
    void without_visits_form_starts_have_nothing_to_be_a_share_of() {
        Shop shop = shop(100, Measure.IMPRESSIONS).days("a", 100, 1, Measure.FORM_STARTS, ago -> 50);
        assertThat(shop.signs("a").of(Sign.FORM_STARTS_SHIFT)).isNull();
    }
}
