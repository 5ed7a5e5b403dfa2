package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MonthSignsTest {
    /** Leads, for which conversions decide, on every day from the oldest; 40 a day with a little weekly pattern. */
    private static Shop leads(Shop shop, String id, Channel channel, int oldest, IntToDoubleFunction factor) {
        return shop.campaign(new Campaign(id, id, null, channel, Goal.LEADS, null, null, null))
                .days(id, oldest, 1, Measure.LEADS, ago -> Math.rint((40 + ago % 7) * factor.applyAsDouble(ago)));
    }

    private static double fallen(int ago) {
        return ago <= 28 ? 0.7 : 1;
    }

    @Test
    void a_fall_of_all_is_no_fall_beyond_the_others() {
        Shop shop = leads(new Shop(), "a", Channel.PAID_SOCIAL, 60, MonthSignsTest::fallen);
        Signs signs = leads(shop, "b", Channel.PAID_SOCIAL, 60, MonthSignsTest::fallen)
                .signs("a");
        assertThat(signs.of(Sign.MONTH_CHANGE)).isCloseTo(-0.3, within(0.02));
        assertThat(signs.of(Sign.MONTH_CHANGE_P)).isLessThan(0.001);
        assertThat(signs.is(Sign.MONTH_WORSE)).isTrue();
        assertThat(signs.of(Sign.MONTH_EVENTS)).isGreaterThan(700);
        assertThat(signs.of(Sign.CONTROL_CHANGE)).isCloseTo(-0.3, within(0.02));
        assertThat(signs.of(Sign.CONTROL_GAP)).isCloseTo(0, within(1e-9));
        assertThat(signs.of(Sign.CONTROL_GAP_P)).isCloseTo(1, within(1e-9));
        assertThat(signs.of(Sign.YEAR_GAP)).isNull();
    }

    @Test
    void a_fall_of_one_shows_beyond_the_others() {
        Shop shop = leads(new Shop(), "a", Channel.PAID_SOCIAL, 60, MonthSignsTest::fallen);
        Signs signs = leads(shop, "b", Channel.PAID_SOCIAL, 60, ago -> 1).signs("a");
        assertThat(signs.of(Sign.CONTROL_CHANGE)).isCloseTo(0, within(0.02));
        assertThat(signs.of(Sign.CONTROL_GAP)).isCloseTo(-0.3, within(0.02));
        assertThat(signs.of(Sign.CONTROL_GAP_P)).isLessThan(0.001);
    }

    @Test
    void alone_in_its_channel_it_is_held_against_the_account() {
        Shop shop = leads(new Shop(), "a", Channel.PAID_SOCIAL, 60, MonthSignsTest::fallen);
        Signs signs = leads(shop, "b", Channel.DISPLAY, 60, ago -> 1).signs("a");
        assertThat(signs.of(Sign.CONTROL_GAP)).isCloseTo(-0.3, within(0.02));
    }

    @Test
    void alone_in_its_account_it_is_held_against_nobody() {
        Signs signs = leads(new Shop(), "a", Channel.PAID_SOCIAL, 60, MonthSignsTest::fallen)
                .signs("a");
        assertThat(signs.of(Sign.MONTH_CHANGE)).isNotNull();
        assertThat(signs.of(Sign.CONTROL_CHANGE)).isNull();
    }

    @Test
    void a_month_that_may_be_chance_is_compared_no_further() {
        Shop shop = leads(new Shop(), "a", Channel.PAID_SOCIAL, 60, ago -> ago <= 28 ? 0.99 : 1);
        Signs signs = leads(shop, "b", Channel.PAID_SOCIAL, 60, ago -> 1).signs("a");
        assertThat(signs.of(Sign.MONTH_CHANGE_P)).isGreaterThan(0.05);
        assertThat(signs.of(Sign.CONTROL_GAP)).isNull();
    }

    @Test
    void eight_weeks_are_needed() {
        assertThat(leads(new Shop(), "a", Channel.PAID_SOCIAL, 56, MonthSignsTest::fallen)
                        .signs("a")
                        .of(Sign.MONTH_CHANGE))
                .isNotNull();
        assertThat(leads(new Shop(), "a", Channel.PAID_SOCIAL, 55, MonthSignsTest::fallen)
                        .signs("a")
                        .of(Sign.MONTH_CHANGE))
                .isNull();
    }

    @Test
    void the_same_weeks_of_last_year_explain_a_fall_that_comes_every_year() {
        Signs signs = leads(new Shop(), "a", Channel.PAID_SOCIAL, 430, ago -> fallen(ago % 364))
                .signs("a");
        assertThat(signs.of(Sign.YEAR_GAP)).isCloseTo(0, within(1e-9));
        Signs unlike = leads(new Shop(), "a", Channel.PAID_SOCIAL, 430, MonthSignsTest::fallen)
                .signs("a");
        assertThat(unlike.of(Sign.YEAR_GAP)).isCloseTo(-0.3, within(0.02));
        assertThat(unlike.of(Sign.YEAR_GAP_P)).isLessThan(0.001);
    }
}
