package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.review.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of a site's statistics and sends of mail beside the rows of platforms. */
class SiteJoinTest {
    private static final String GOOGLE =
            "{date: '2026-10-01', platform: google_ads, campaignName: 'Search spring', spend: 50, conversions: 4}";
    private static final String VISITS =
            "{date: '2026-10-01', platform: google_analytics, utmSource: google, utmCampaign: 'SPRING_search',"
                    + " sessions: 80, orders: 3, conversions: 5}";

    /** JSON with the quotes left out of what need not have them here. */
    private static Workspace read(String campaigns, String... rows) {
        String short_ = "{currency: EUR, campaigns: [" + campaigns + "], measures: [" + String.join(", ", rows) + "]}";
        String json = short_.replaceAll("([{,] ?)(\\w+):", "$1\"$2\":")
                .replaceAll(": ([a-zA-Z_][\\w-]*)", ": \"$1\"")
                .replace('\'', '"');
        return WorkspaceJson.read(json.getBytes(StandardCharsets.UTF_8), WorkspaceOptions.in(Language.EN));
    }

    private static DailySeries series(Workspace read, String campaign) {
        return read.history().of(Scope.campaign(campaign)).orElseThrow();
    }

    private static List<String> sentences(Workspace read) {
        return read.problems().stream().map(problem -> problem.message().en()).toList();
    }

    @Test
    void tags_join_visits_and_the_rest_of_the_match_joins_the_platforms_rows() {
        Workspace read = read(
                "{id: s, match: {platform: google_ads, campaign: 'Search*', utm: {source: google, campaign: 'spring*'}}}",
                GOOGLE,
                VISITS,
                "{date: '2026-10-01', platform: google_analytics, utmSource: bing, utmCampaign: 'spring', sessions: 7}");
        assertThat(series(read, "s").column(Measure.SPEND)).containsExactly(50);
        assertThat(series(read, "s").column(Measure.SESSIONS)).containsExactly(80);
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("s", "spring");
    }

    @Test
    void a_match_of_a_platform_alone_does_not_take_visits() {
        Workspace read = read("{id: s, match: {platform: google_ads}}", GOOGLE, VISITS);
        assertThat(series(read, "s").has(Measure.SESSIONS)).isFalse();
    }

    @Test
    void a_match_of_tags_alone_does_not_take_rows_of_a_platform() {
        Workspace read = read("{id: s, match: {utm: {campaign: '*'}}}", GOOGLE, VISITS);
        assertThat(series(read, "s").has(Measure.SPEND)).isFalse();
        assertThat(series(read, "s").column(Measure.SESSIONS)).containsExactly(80);
    }

    @Test
    void a_utm_campaign_that_names_one_campaign_joins_unasked_and_that_is_told() {
        Workspace read =
                read("{id: x, name: 'Spring – Séarch'}", VISITS, VISITS.replace("SPRING_search", "spring search"));
        assertThat(series(read, "x").column(Measure.SESSIONS)).containsExactly(160);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.INFO);
            assertThat(problem.message().en())
                    .endsWith("2 rows were joined to campaign `x` by their UTM campaign `SPRING_search`. Add a `match`"
                            + " with `utm` to the campaign if that is not right.");
            assertThat(problem.message().fr())
                    .endsWith("2 lignes ont été rattachées à la campagne `x` par leur campagne UTM `SPRING_search`."
                            + " Ajoutez à la campagne un `match` avec `utm` si ce n'est pas juste.");
        });
    }

    @Test
    void a_utm_campaign_that_names_two_campaigns_joins_neither() {
        Workspace read = read("{id: a, name: 'Spring search'}, {id: spring-search}", VISITS);
        assertThat(read.campaigns()).extracting(Campaign::id).hasSize(3);
    }

    @Test
    void declared_tags_count_before_a_name_that_happens_to_be_the_same() {
        Workspace read = read("{id: spring-search}, {id: b, match: {utm: {source: google}}}", VISITS);
        assertThat(series(read, "b").column(Measure.SESSIONS)).containsExactly(80);
    }

    @Test
    void the_sites_conversions_are_left_out_where_the_platform_claims_its_own_whichever_comes_first() {
        String campaign =
                "{id: s, match: {platform: google_ads, utm: {campaign: '*'}}}, {id: mail, match: {utm: {source: crm}}}";
        String mail = VISITS.replace("utmSource: google", "utmSource: crm");
        for (Workspace read : List.of(read(campaign, GOOGLE, VISITS), read(campaign, VISITS, GOOGLE))) {
            assertThat(series(read, "s").column(Measure.CONVERSIONS)).containsExactly(4);
            assertThat(series(read, "s").column(Measure.ORDERS)).containsExactly(3);
            assertThat(sentences(read))
                    .filteredOn(sentence -> sentence.contains("conversions"))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence)
                            .endsWith("conversions that Google Analytics counts for campaign `s` were left out, because"
                                    + " the platform claims its own and two counts of one thing do not add up. Visits,"
                                    + " orders and revenue are kept."));
        }
        assertThat(series(read("{id: m, match: {utm: {source: crm}}}", mail), "m")
                        .column(Measure.CONVERSIONS))
                .containsExactly(5);
    }

    @Test
    void a_declared_ad_platform_is_enough_although_its_export_is_missing() {
        Workspace read = read("{id: s, match: {platform: google_ads, utm: {campaign: '*'}}}", VISITS);
        assertThat(series(read, "s").has(Measure.CONVERSIONS)).isFalse();
        assertThat(series(read, "s").column(Measure.SESSIONS)).containsExactly(80);
    }

    @Test
    void a_send_of_mail_goes_by_its_title() {
        Workspace read = read(
                "{id: m, match: {platform: mailchimp, campaign: 'Printemps*'}}",
                "{date: '2026-10-01', platform: mailchimp, campaignName: 'Clients', emailSend: 'Printemps 1',"
                        + " emailDelivered: 500}",
                "{date: '2026-10-02', platform: mailchimp, campaignName: 'Clients', emailSend: 'Soldes', emailDelivered: 90}",
                "{date: '2026-10-03', platform: mailchimp, campaignName: 'Clients', adName: 'Printemps 2', clicks: 9}");
        assertThat(read.history().scopesOf("m"))
                .containsExactly(Scope.campaign("m"), new Scope("m", Breakdown.EMAIL_SEND, "Printemps 1"));
        assertThat(series(read, "m").column(Measure.EMAIL_DELIVERED)).containsExactly(500);
    }

    @Test
    void visits_without_a_campaign_go_by_their_channel() {
        Workspace read = read(
                "",
                "{date: '2026-10-01', platform: google_analytics, channel: direct, utmCampaign: '(not set)', sessions: 8}",
                "{date: '2026-10-01', platform: google_analytics, channel: email, utmCampaign: 'Soldes', sessions: 9}");
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("direct", "soldes");
    }

    @Test
    void a_wrong_match_in_a_list_of_a_request_has_its_pointer() {
        InputException refused = catchThrowableOfType(
                InputException.class,
                () -> read("{id: s, match: [{platform: google_ads}, {utm: {sorce: x}}]}", GOOGLE));
        assertThat(refused.problems())
                .extracting(Problem::column)
                .containsExactly("/campaigns/0/match/1/utm/sorce", "/campaigns/0/match/1/utm");
    }

    @Test
    void a_request_has_no_mappings() {
        InputException refused = catchThrowableOfType(
                InputException.class,
                () -> WorkspaceJson.read(
                        "{\"mappings\":[],\"measures\":[]}".getBytes(StandardCharsets.UTF_8),
                        WorkspaceOptions.in(Language.EN)));
        assertThat(refused.problems()).extracting(Problem::column).contains("/mappings");
    }
}
