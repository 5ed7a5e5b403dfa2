package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PhoneSignsTest {
    private static Shop desk() {
        return new Shop().campaign("a", Channel.PHONE);
    }

    @Test
    void calls_are_compared_with_the_weeks_that_the_answer_rate_is_held_against() {
        Signs signs = desk().days("a", 90, 1, Measure.CALLS_INBOUND, ago -> ago > 7 ? 100 : 150 + ago % 2)
                .days("a", 90, 1, Measure.CALLS_ANSWERED, ago -> 90)
                .signs("a");
        assertThat(signs.of(Sign.CALLS_CHANGE)).isCloseTo(0.5 + 4 / 700.0, within(1e-12));
        assertThat(signs.of(Sign.CALLS_CHANGE_P)).isLessThan(1e-6);
    }

    @Test
    void without_answers_there_is_no_window() {
        assertThat(desk().days("a", 60, 1, Measure.CALLS_INBOUND, ago -> 100)
                        .signs("a")
                        .of(Sign.CALLS_CHANGE))
                .isNull();
    }

    @Test
    void consumer_calls_without_consent_count_for_thirty_days() {
        Signs signs = desk().days("a", 60, 1, Measure.CONSUMER_CALLS, ago -> 10)
                .days("a", 60, 1, Measure.CONSUMER_CALLS_OPTED_IN, ago -> ago == 30 || ago == 31 ? 8 : 10)
                .signs("a");
        assertThat(signs.of(Sign.UNPROVEN_CALLS)).isEqualTo(2);
    }

    @Test
    void a_day_whose_consents_were_not_received_proves_nothing() {
        Signs signs = desk().days("a", 5, 1, Measure.CONSUMER_CALLS, ago -> 10)
                .days("a", 5, 3, Measure.CONSUMER_CALLS_OPTED_IN, ago -> 10)
                .signs("a");
        assertThat(signs.of(Sign.UNPROVEN_CALLS)).isEqualTo(0);
        assertThat(desk().days("a", 5, 1, Measure.CONSUMER_CALLS, ago -> 10)
                        .signs("a")
                        .of(Sign.UNPROVEN_CALLS))
                .isNull();
    }

    @Test
    void before_11_august_2026_no_consent_had_to_be_recorded() {
        Shop shop = desk();
        shop.asOf = LocalDate.parse("2026-08-12");
        Signs signs = shop.days("a", 30, 1, Measure.CONSUMER_CALLS, ago -> 10)
                .days("a", 30, 1, Measure.CONSUMER_CALLS_OPTED_IN, ago -> 9)
                .signs("a");
        // 11 August alone
        assertThat(signs.of(Sign.UNPROVEN_CALLS)).isEqualTo(1);
    }

    @Test
    void weekly_rows_count_where_there_are_no_daily_ones() {
        Signs signs = desk().row(
                        "a",
                        Period.ending(Shop.ago(1), 7),
                        Measure.CONSUMER_CALLS,
                        40,
                        Measure.CONSUMER_CALLS_OPTED_IN,
                        37)
                .row(
                        "a",
                        Period.ending(Shop.ago(29), 7),
                        Measure.CONSUMER_CALLS,
                        40,
                        Measure.CONSUMER_CALLS_OPTED_IN,
                        0)
                .signs("a");
        assertThat(signs.of(Sign.UNPROVEN_CALLS)).isEqualTo(3);
    }

    @Test
    void a_page_feeds_calls_where_both_are_counted() {
        assertThat(desk().days("a", 9, 1, Measure.CALLS_INBOUND, ago -> 3)
                        .days("a", 9, 1, Measure.SESSIONS, ago -> 100)
                        .signs("a")
                        .is(Sign.PAGE_FEEDS_CALLS))
                .isTrue();
        assertThat(desk().days("a", 9, 1, Measure.CALLS_INBOUND, ago -> 3)
                        .signs("a")
                        .is(Sign.PAGE_FEEDS_CALLS))
                .isFalse();
        assertThat(desk().days("a", 9, 1, Measure.SESSIONS, ago -> 100)
                        .signs("a")
                        .is(Sign.PAGE_FEEDS_CALLS))
                .isFalse();
    }

    @Test
    void summer_is_what_touches_july_or_august() {
        assertThat(meetings("2026-09-08")).isFalse();
        assertThat(meetings("2026-09-07")).isTrue();
        assertThat(meetings("2026-07-01")).isFalse();
        assertThat(meetings("2026-07-02")).isTrue();
    }

    /** A week of talks that is enough for a rate, up to the day before. */
    private static boolean meetings(String asOf) {
        Shop shop = desk();
        shop.asOf = LocalDate.parse(asOf);
        return shop.days("a", 60, 1, Measure.CONVERSATIONS, ago -> 400)
                .days("a", 60, 1, Measure.MEETINGS_BOOKED, ago -> 100)
                .signs("a")
                .is(Sign.SUMMER_HOLIDAYS);
    }

    @Test
    void posts_are_those_of_four_weeks() {
        Shop shop = new Shop().campaign("a", Channel.SOCIAL);
        assertThat(shop.days("a", 60, 1, Measure.POSTS, ago -> 1).signs("a").of(Sign.RECENT_POSTS))
                .isEqualTo(28);
        assertThat(new Shop().campaign("a", Channel.SOCIAL).signs("a").of(Sign.RECENT_POSTS))
                .isNull();
    }
}
