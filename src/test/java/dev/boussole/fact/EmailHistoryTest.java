package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class EmailHistoryTest {
    private static Shop letters() {
        return new Shop().campaign("a", Channel.EMAIL);
    }

    @Test
    void a_list_is_as_old_as_its_first_figures() {
        Signs signs = letters().days("a", 180, 1, Measure.EMAIL_SENT, ago -> 10).signs("a");
        assertThat(signs.of(Sign.EMAIL_HISTORY_DAYS)).isEqualTo(180);
        assertThat(signs.of(Sign.BUSIEST_QUARTER_SHARE)).isNull();
    }

    @Test
    void orders_all_year_round_leave_a_quarter_to_each_quarter() {
        Signs signs =
                letters().days("a", 400, 1, Measure.EMAIL_ORDERS, ago -> 2).signs("a");
        assertThat(signs.of(Sign.BUSIEST_QUARTER_SHARE)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void the_best_thirteen_weeks_count_wherever_they_lie() {
        Signs signs = letters()
                .days("a", 364, 1, Measure.ORDERS, ago -> ago > 150 && ago <= 241 ? 9 : 1)
                .signs("a");
        assertThat(signs.of(Sign.BUSIEST_QUARTER_SHARE)).isCloseTo(9 * 91 / (9 * 91 + 273.0), within(1e-12));
    }

    @Test
    void less_than_a_year_shows_no_season() {
        assertThat(letters()
                        .days("a", 363, 1, Measure.ORDERS, ago -> 1)
                        .signs("a")
                        .of(Sign.BUSIEST_QUARTER_SHARE))
                .isNull();
    }

    @Test
    void only_e_mail_has_a_list() {
        Signs signs = new Shop()
                .campaign("a", Channel.DISPLAY)
                .days("a", 400, 1, Measure.CONVERSIONS, ago -> 2)
                .signs("a");
        assertThat(signs.of(Sign.EMAIL_HISTORY_DAYS)).isNull();
        assertThat(signs.of(Sign.BUSIEST_QUARTER_SHARE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"gmail.com,EMAIL,true", "@Orange.fr,EMAIL,true", "VIP,EMAIL,false", "gmail.com,PAID_SOCIAL,false"})
    void an_audience_that_is_named_as_a_mailbox_domain_is_a_provider(String name, Channel channel, boolean provider) {
        Shop shop = new Shop().campaign("a", channel).part("a", Breakdown.AUDIENCE, name, Measure.EMAIL_DELIVERED, 100);
        assertThat(shop.situation("a").parts().get(0).is(Sign.MAILBOX_PROVIDER)).isEqualTo(provider);
    }
}
