package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What all campaigns show together. */
@NullUnmarked
class AccountSignsTest {
    private static Signs account(Shop shop) {
        return shop.assess().situations().account().fact().signs();
    }

    private static Shop converting(Shop shop, String id, Channel channel, double lastTwoDays) {
        return shop.campaign(id, channel)
                .days(id, 60, 1, Measure.CLICKS, ago -> 500)
                .days(id, 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? lastTwoDays : 20);
    }

    @Test
    void channels_that_convert_less_on_the_same_days_are_counted() {
        Shop shop = converting(new Shop(), "a", Channel.PAID_SEARCH, 8);
        converting(shop, "b", Channel.PAID_SOCIAL, 9);
        converting(shop, "c", Channel.DISPLAY, 20);
        Signs signs = account(shop);
        assertThat(signs.of(Sign.CHANNELS_COMPARED)).isEqualTo(3);
        assertThat(signs.of(Sign.CHANNELS_FALLEN)).isEqualTo(2);
        assertThat(signs.of(Sign.CONVERSIONS_EXPECTED)).isCloseTo(120, within(1e-9));
        assertThat(signs.of(Sign.CONVERSION_DROP)).isCloseTo(1 - 74 / 120.0, within(1e-9));
    }

    @Test
    void a_channel_that_hardly_converts_is_not_compared() {
        Shop shop = converting(new Shop(), "a", Channel.PAID_SEARCH, 8);
        shop.campaign("b", Channel.DISPLAY)
                .days("b", 60, 1, Measure.CLICKS, ago -> 500)
                .days("b", 60, 1, Measure.CONVERSIONS, ago -> ago <= 2 ? 0 : 1);
        assertThat(account(shop).of(Sign.CHANNELS_COMPARED)).isEqualTo(1);
        assertThat(account(shop).of(Sign.CHANNELS_FALLEN)).isEqualTo(1);
    }

    private static Shop search(Shop shop, String name, double conversions) {
        return shop.campaign(new Campaign(name, name, null, Channel.PAID_SEARCH, Goal.SALES, null, null, null))
                .days(name, 60, 1, Measure.CONVERSIONS, ago -> conversions);
    }

    @Test
    void campaigns_on_the_brand_are_known_by_the_usual_words() {
        Shop shop = search(new Shop(), "Marque | Recherche", 3);
        search(shop, "Hors marque | Recherche", 1);
        shop.campaign("social", Channel.PAID_SOCIAL).days("social", 60, 1, Measure.CONVERSIONS, ago -> 1);
        Signs signs = account(shop);
        assertThat(signs.of(Sign.BRAND_SHARE)).isEqualTo(0.6);
        assertThat(signs.of(Sign.PAID_CONVERSIONS)).isEqualTo(150);
        assertThat(shop.signs("Marque | Recherche").is(Sign.BRANDED)).isTrue();
        assertThat(shop.signs("Hors marque | Recherche").is(Sign.BRANDED)).isFalse();
        assertThat(shop.signs("social").is(Sign.BRANDED)).isFalse();
    }

    @Test
    void declared_terms_are_found_in_names_of_campaigns_and_of_their_ad_groups() {
        Shop shop = search(new Shop(), "Atelier Lumière exact", 2);
        search(shop, "Lampes", 4)
                .part("Lampes", Breakdown.AD_GROUP, "atelier-lumiere", Measure.CONVERSIONS, 1)
                .part("Lampes", Breakdown.AD_GROUP, "suspensions", Measure.CONVERSIONS, 3);
        shop.brandTerms = List.of("atelier lumière");
        assertThat(account(shop).of(Sign.BRAND_SHARE)).isEqualTo(0.5);
    }

    @Test
    void a_declared_term_in_every_name_tells_no_campaign_apart() {
        Shop shop = search(search(new Shop(), "Lumière lampes", 2), "Lumière appliques", 2);
        shop.brandTerms = List.of("Lumière");
        assertThat(account(shop).of(Sign.BRAND_SHARE)).isNull();
    }

    @Test
    void without_a_name_that_tells_nothing_is_known_of_the_brand() {
        assertThat(account(search(new Shop(), "Lampes", 2)).of(Sign.BRAND_SHARE))
                .isNull();
        assertThat(account(search(new Shop(), "Brand awareness", 2)).of(Sign.BRAND_SHARE))
                .isNull();
    }

    @Test
    void what_rivals_take_of_the_brand_is_the_share_lost_to_rank() {
        Shop shop = search(new Shop(), "Brand", 3)
                .days("Brand", 60, 1, Measure.IMPRESSIONS, ago -> ago % 2 == 0 ? 80 : 160)
                .days("Brand", 60, 1, Measure.IMPRESSION_SHARE, ago -> 0.8)
                .days("Brand", 60, 1, Measure.IMPRESSION_SHARE_LOST_RANK, ago -> ago % 2 == 0 ? 0.2 : 0.05);
        search(shop, "Lamps", 1);
        assertThat(account(shop).of(Sign.BRAND_RANK_LOST)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void a_channel_is_for_awareness_only_when_all_its_campaigns_are() {
        Shop shop = new Shop().campaign(new Campaign("a", "a", null, Channel.VIDEO, Goal.AWARENESS, null, null, null));
        shop.days("a", 30, 1, Measure.SPEND, ago -> 1);
        assertThat(shop.assess().situations().account().channels().get(0).is(Sign.AWARENESS_ONLY))
                .isTrue();
        shop.campaign("b", Channel.VIDEO);
        assertThat(shop.assess().situations().account().channels().get(0).is(Sign.AWARENESS_ONLY))
                .isFalse();
    }
}
