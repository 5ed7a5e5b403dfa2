package dev.boussole.platform.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
    @ParameterizedTest
    @CsvSource({
        "Organic Search, SEO",
        "Paid Search, PAID_SEARCH",
        "Paid Shopping, PAID_SEARCH",
        "Paid Social, PAID_SOCIAL",
        "Organic Social, SOCIAL",
        "Organic Video, SOCIAL",
        "Paid Video, VIDEO",
        "Display, DISPLAY",
        "Email, EMAIL",
        "Direct, DIRECT",
        "Referral, REFERRAL",
        "Affiliates, AFFILIATE"
    })
    void a_channel_group_is_a_channel(String group, Channel channel) {
        assertThat(Traffic.ofGroup(group)).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({"Unassigned", "(not set)", "Cross-network", "Paid Other"})
    void a_group_over_several_channels_has_none(String group) {
        assertThat(Traffic.ofGroup(group)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "google, organic, SEO",
        "google, cpc, PAID_SEARCH",
        "bing, ppc, PAID_SEARCH",
        "l.facebook.com, paid_social, PAID_SOCIAL",
        "linkedin, cpc, PAID_SOCIAL",
        "youtube.com, cpc, VIDEO",
        "news.example, cpm, DISPLAY",
        "news.example, banner, DISPLAY",
        "newsletter, email, EMAIL",
        "klaviyo, e-mail, EMAIL",
        "(direct), (none), DIRECT",
        "partner.example, referral, REFERRAL",
        "m.facebook.com, referral, SOCIAL",
        "instagram, social, SOCIAL",
        "reseau, affiliate, AFFILIATE",
        "(not set), (not set), ",
        "flyer, qr, "
    })
    void source_and_medium_follow_the_default_channel_group(String source, String medium, Channel channel) {
        assertThat(Traffic.of(source, medium)).isEqualTo(channel);
    }

    @Test
    void names_that_stand_for_no_campaign_tell_the_channel() {
        assertThat(Traffic.ofCampaign("(organic)")).isEqualTo(Channel.SEO);
        assertThat(Traffic.ofCampaign("automne_2026")).isNull();
    }
}
