package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsErrorsTest {
    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void one_export() {
        folder = new Folder(path).with("rows.csv", Folder.ONE_ROW);
    }

    private void says(String en, String fr, String... yaml) {
        folder.settings(yaml);
        assertThat(folder.refusal(Language.EN)).containsExactly(en);
        assertThat(folder.refusal(Language.FR)).containsExactly(fr);
    }

    @Test
    void an_unknown_key_is_answered_with_the_nearest_known_one() {
        says(
                "`boussole.yaml`, line 2, key `grossMargn`: `grossMargn` is not known here. Did you mean `grossMargin`?"
                        + " Expected: `account`, `currency`, `timeZone`, `language`, `grossMargin`, `lifetimeValue`,"
                        + " `conversionLagDays`, `industry`, `qualificationDays`, `brandTerms`, `campaigns`, `objectives`, `changes`,"
                        + " `experiments`, `mappings`, `service`.",
                "`boussole.yaml`, ligne 2, clé `grossMargn` : `grossMargn` n'est pas connu ici. Vouliez-vous dire"
                        + " `grossMargin` ? Clés attendues : `account`, `currency`, `timeZone`, `language`,"
                        + " `grossMargin`, `lifetimeValue`, `conversionLagDays`, `industry`, `qualificationDays`, `brandTerms`,"
                        + " `campaigns`, `objectives`, `changes`, `experiments`, `mappings`, `service`.",
                "currency: EUR",
                "grossMargn: 0.5");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        folder.settings(
                "currency: EUR",
                "campaigns:",
                "  - { id: a, start: 2026-10-31, end: 2026-10-01, currency: USD }",
                "objectives:",
                "  - { id: o1, campaign: a, kpi: cpaa, target: 20 }",
                "  - { id: o2, campaign: a, kpi: cpa, baseline: 20, target: 30, start: 2026-12-31, end: 2026-10-01 }",
                "  - { id: o3, campaign: b, kpi: cpa, target: 30, currency: USD }");
        assertThat(folder.refusal(Language.EN))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("line 3", "before it starts"),
                        one -> assertThat(one).contains("line 3", "`USD` is not the account's currency"),
                        one -> assertThat(one).contains("line 5", "no KPI `cpaa`", "Did you mean `cpa`"),
                        one -> assertThat(one).contains("line 6", "worse than the baseline"),
                        one -> assertThat(one).contains("line 6", "before it starts"),
                        one -> assertThat(one).contains("line 7", "no campaign has the id `b`"),
                        one -> assertThat(one).contains("line 7", "`USD` is not the account's currency"));
    }

    @Test
    void a_date_in_another_order_is_no_date() {
        says(
                "`boussole.yaml`, line 3, key `campaigns[0].start`: `01/09/2026` is not a date. Write it like"
                        + " `2026-10-31`.",
                "`boussole.yaml`, ligne 3, clé `campaigns[0].start` : `01/09/2026` n'est pas une date. Écrivez par"
                        + " exemple `2026-10-31`.",
                "campaigns:",
                "  - id: a",
                "    start: 01/09/2026");
    }

    @Test
    void a_currency_has_a_code() {
        says(
                "`boussole.yaml`, line 1, key `currency`: `Euro` is not an ISO 4217 currency code. Write it like"
                        + " `EUR`.",
                "`boussole.yaml`, ligne 1, clé `currency` : `Euro` n'est pas un code de devise ISO 4217. Écrivez par"
                        + " exemple `EUR`.",
                "currency: Euro");
    }

    @Test
    void a_time_zone_has_a_region() {
        says(
                "`boussole.yaml`, line 1, key `timeZone`: `Paris time` is not an IANA time zone. Write it like"
                        + " `Europe/Paris`.",
                "`boussole.yaml`, ligne 1, clé `timeZone` : `Paris time` n'est pas un fuseau horaire IANA. Écrivez par"
                        + " exemple `Europe/Paris`.",
                "timeZone: Paris time");
    }

    @Test
    void a_language_is_one_of_two() {
        says(
                "`boussole.yaml`, line 1, key `language`: `de` is not a language we speak. Write one of `en`, `fr`.",
                "`boussole.yaml`, ligne 1, clé `language` : `de` n'est pas une langue que nous parlons. Écrivez l'un"
                        + " de `en`, `fr`.",
                "language: de");
    }

    @Test
    void a_channel_almost_right_is_suggested() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].channel`: `paid-serch` is not a channel. Did you mean"
                        + " `paid_search`? Write one of `paid_search`, `paid_social`, `display`, `video`, `seo`,"
                        + " `email`, `social`, `affiliate`, `referral`, `direct`, `phone`, `field`.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].channel` : `paid-serch` n'est pas un canal. Vouliez-vous"
                        + " dire `paid_search` ? Écrivez l'un de `paid_search`, `paid_social`, `display`, `video`,"
                        + " `seo`, `email`, `social`, `affiliate`, `referral`, `direct`, `phone`, `field`.",
                "campaigns: [ { id: a, channel: paid-serch } ]");
    }

    @Test
    void a_goal_is_one_of_the_eight() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].objective`: `sale` is not a campaign's objective. Did you"
                        + " mean `sales`? Write one of `awareness`, `engagement`, `traffic`, `leads`, `sales`,"
                        + " `retention`, `app_installs`, `field_sales`.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].objective` : `sale` n'est pas un objectif de campagne."
                        + " Vouliez-vous dire `sales` ? Écrivez l'un de `awareness`, `engagement`, `traffic`, `leads`,"
                        + " `sales`, `retention`, `app_installs`, `field_sales`.",
                "campaigns: [ { id: a, objective: sale } ]");
    }

    @Test
    void a_lever_is_one_of_the_agenda() {
        says(
                "`boussole.yaml`, line 1, key `changes[0].lever`: `CRX` is not a lever. Did you mean `CRM`? Write one"
                        + " of `TRK`, `LEG`, `WAIT`, `GOAL`, `LP`, `OFF`, `CRM`, `TEL`, `CRE`, `AUD`, `BID`, `MAIL`,"
                        + " `SEO`, `SOC`, `BUD`, `EXP`, `ORG`.",
                "`boussole.yaml`, ligne 1, clé `changes[0].lever` : `CRX` n'est pas un levier. Vouliez-vous dire"
                        + " `CRM` ? Écrivez l'un de `TRK`, `LEG`, `WAIT`, `GOAL`, `LP`, `OFF`, `CRM`, `TEL`, `CRE`,"
                        + " `AUD`, `BID`, `MAIL`, `SEO`, `SOC`, `BUD`, `EXP`, `ORG`.",
                "changes: [ { date: 2026-10-12, lever: CRX } ]");
    }

    @Test
    void how_much_a_change_moved_is_a_number_in_percent() {
        says(
                "`boussole.yaml`, line 1, key `changes[0].percent`: `a lot` is not a change in percent. Write `20` for a"
                        + " fifth more, `-20` for a fifth less.",
                "`boussole.yaml`, ligne 1, clé `changes[0].percent` : `a lot` n'est pas une variation en pourcentage."
                        + " Écrivez `20` pour un cinquième de plus, `-20` pour un cinquième de moins.",
                "changes: [ { date: 2026-10-12, lever: BUD, percent: a lot } ]");
    }

    @Test
    void more_than_everything_cannot_be_taken_away() {
        says(
                "`boussole.yaml`, line 1, key `changes[0].percent`: `-120` is not a change in percent. Write `20` for a"
                        + " fifth more, `-20` for a fifth less.",
                "`boussole.yaml`, ligne 1, clé `changes[0].percent` : `-120` n'est pas une variation en pourcentage."
                        + " Écrivez `20` pour un cinquième de plus, `-20` pour un cinquième de moins.",
                "changes: [ { date: 2026-10-12, lever: BUD, percent: -120 } ]");
    }

    @Test
    void brand_terms_are_a_list_of_texts() {
        says(
                "`boussole.yaml`, line 1, key `brandTerms`: `Atelier` is not a list of texts. Write it like"
                        + " `[ \"Atelier Lumière\" ]`.",
                "`boussole.yaml`, ligne 1, clé `brandTerms` : `Atelier` n'est pas une liste de textes. Écrivez par"
                        + " exemple `[ \"Atelier Lumière\" ]`.",
                "brandTerms: Atelier");
    }

    @Test
    void two_campaigns_cannot_share_an_id() {
        says(
                "`boussole.yaml`, line 3, key `campaigns[1].id`: `A` is taken by an earlier item. Give this one an `id`"
                        + " of its own.",
                "`boussole.yaml`, ligne 3, clé `campaigns[1].id` : `A` est déjà pris par un élément précédent. Donnez à"
                        + " celui-ci un autre `id`.",
                "campaigns:",
                "  - id: a",
                "  - id: A");
    }

    @Test
    void an_objective_of_a_campaign_nobody_declared_is_answered_with_the_nearest() {
        says(
                "`boussole.yaml`, line 4, key `objectives[0].campaign`: no campaign has the id `sprin`. Did you mean"
                        + " `spring`? Declared: `spring`, `summer`.",
                "`boussole.yaml`, ligne 4, clé `objectives[0].campaign` : aucune campagne n'a l'id `sprin`."
                        + " Vouliez-vous dire `spring` ? Déclarées : `spring`, `summer`.",
                "campaigns: [ { id: spring }, { id: summer } ]",
                "objectives:",
                "  - id: cpa",
                "    campaign: sprin");
    }

    @Test
    void an_empty_match_matches_nothing() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].match`: `{}` is not what tells the campaign's rows. Write it"
                        + " like `{ platform: meta_ads, campaign: \"Printemps*\" }`, or leave `match` out and give the"
                        + " campaign the `campaignId` of its rows.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].match` : `{}` n'est pas ce qui désigne les lignes de la"
                        + " campagne. Écrivez par exemple `{ platform: meta_ads, campaign: \"Printemps*\" }`, ou"
                        + " retirez `match` et donnez à la campagne le `campaignId` de ses lignes.",
                "campaigns: [ { id: a, match: {} } ]");
    }

    @Test
    void a_budget_is_not_negative() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].budget`: `-5` is not an amount of 0 or more. Write it like"
                        + " `30000`.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].budget` : `-5` n'est pas un montant de 0 ou plus. Écrivez"
                        + " par exemple `30000`.",
                "campaigns: [ { id: a, budget: -5 } ]");
    }

    @Test
    void a_budget_with_words_is_no_number() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].budget`: `30 000 euros` is not an amount of 0 or more."
                        + " Write it like `30000`.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].budget` : `30 000 euros` n'est pas un montant de 0 ou"
                        + " plus. Écrivez par exemple `30000`.",
                "campaigns: [ { id: a, budget: 30 000 euros } ]");
    }

    @Test
    void a_campaign_does_not_end_before_it_starts() {
        says(
                "`boussole.yaml`, line 1, key `campaigns[0].end`: the campaign ends on `2026-08-31`, before it starts"
                        + " on `2026-09-01`. Correct one of the two.",
                "`boussole.yaml`, ligne 1, clé `campaigns[0].end` : la campagne finit le `2026-08-31`, avant de"
                        + " commencer le `2026-09-01`. Corrigez l'une des deux.",
                "campaigns: [ { id: a, start: 2026-09-01, end: 2026-08-31 } ]");
    }

    @Test
    void an_objective_that_ends_before_it_starts_is_left_to_the_smart_check() {
        folder.settings("objectives: [ { id: o, kpi: cpa, start: 2026-09-01, end: 2026-08-31 } ]");
        assertThat(folder.read().objectives()).hasSize(1);
    }

    @Test
    void a_gross_margin_in_percent_is_refused() {
        says(
                "`boussole.yaml`, line 1, key `grossMargin`: `55` is not a fraction above 0 and at most 1. Write it like"
                        + " `0.55`.",
                "`boussole.yaml`, ligne 1, clé `grossMargin` : `55` n'est pas une fraction supérieure à 0 et d'au plus"
                        + " 1. Écrivez par exemple `0.55`.",
                "grossMargin: 55");
    }

    @Test
    void an_objective_needs_an_id() {
        says(
                "`boussole.yaml`, line 2, key `objectives[0]`: `id` is missing: expected a text. Write it like"
                        + " `\"Printemps, Meta\"`.",
                "`boussole.yaml`, ligne 2, clé `objectives[0]` : `id` manque : il faut un texte. Écrivez par exemple"
                        + " `\"Printemps, Meta\"`.",
                "objectives:",
                "  - kpi: cpa");
    }

    @Test
    void campaigns_are_a_list() {
        says(
                "`boussole.yaml`, line 1, key `campaigns`: `{…}` is not a list. Write it like `- { id: … }`.",
                "`boussole.yaml`, ligne 1, clé `campaigns` : `{…}` n'est pas une liste. Écrivez par exemple"
                        + " `- { id: … }`.",
                "campaigns: { id: a }");
    }

    @Test
    void a_review_rhythm_is_a_period() {
        says(
                "`boussole.yaml`, line 1, key `objectives[0].reviewEvery`: `weekly` is not a period of days, weeks or"
                        + " months. Write it like `P7D`.",
                "`boussole.yaml`, ligne 1, clé `objectives[0].reviewEvery` : `weekly` n'est pas une durée en jours,"
                        + " semaines ou mois. Écrivez par exemple `P7D`.",
                "objectives: [ { id: o, reviewEvery: weekly } ]");
    }

    @Test
    void an_arm_cannot_succeed_more_often_than_it_was_tried() {
        says(
                "`boussole.yaml`, line 2, key `experiments[0].arms[1].successes`: `12` successes are more than the"
                        + " arm's `n` of `10`. Correct one.",
                "`boussole.yaml`, ligne 2, clé `experiments[0].arms[1].successes` : `12` succès dépassent le `n` du"
                        + " bras, `10`. Corrigez l'un des deux.",
                "experiments: [ { id: e, kpi: cvr, start: 2026-10-01, plannedPerArm: 100, arms: [",
                "  { name: A, n: 10, successes: 2 }, { name: B, n: 10, successes: 12 } ] } ]");
    }

    @Test
    void a_guardrail_has_the_arms_of_its_test() {
        says(
                "`boussole.yaml`, line 3, key `experiments[0].guardrail.arms`: the guardrail has 3 arms and the test 2."
                        + " List the same arms in the same order.",
                "`boussole.yaml`, ligne 3, clé `experiments[0].guardrail.arms` : le garde-fou a 3 bras et le test 2."
                        + " Donnez les mêmes bras dans le même ordre.",
                "experiments: [ { id: e, kpi: cvr, start: 2026-10-01, plannedPerArm: 100, arms: [",
                "  { name: A, n: 10, successes: 2 }, { name: B, n: 10, successes: 1 } ], guardrail: { kpi: refund_rate,",
                "  arms: [ { name: A, n: 2, successes: 0 }, { name: B, n: 1, successes: 0 }, { name: C, n: 0, successes: 0 } ] } } ]");
    }

    @Test
    void a_test_is_extended_or_not() {
        says(
                "`boussole.yaml`, line 2, key `experiments[0].extended`: `twice` is not yes or no. Write one of `true`,"
                        + " `false`.",
                "`boussole.yaml`, ligne 2, clé `experiments[0].extended` : `twice` n'est pas oui ou non. Écrivez l'un"
                        + " de `true`, `false`.",
                "experiments: [ { id: e, kpi: cvr, start: 2026-10-01, plannedPerArm: 100,",
                "  extended: twice, arms: [ { name: A, n: 1, successes: 0 }, { name: B, n: 1, successes: 0 } ] } ]");
    }

    @Test
    void a_key_written_twice_is_refused() {
        says(
                "`boussole.yaml`, line 2, key `currency`: this key stands here a second time. Keep one of the two.",
                "`boussole.yaml`, ligne 2, clé `currency` : cette clé figure ici une seconde fois. N'en gardez"
                        + " qu'une.",
                "currency: EUR",
                "currency: USD");
    }

    @Test
    void yaml_that_cannot_be_read_names_the_line() {
        says(
                "`boussole.yaml`: line 3, column 3: this is not YAML. Check there and on the line above: indent with"
                        + " spaces, put a space after each colon, close quotes and brackets.",
                "`boussole.yaml` : ligne 3, colonne 3 : ce n'est pas du YAML. Vérifiez là et à la ligne précédente :"
                        + " des espaces en retrait, une espace après chaque deux-points, guillemets et crochets fermés.",
                "currency: EUR",
                "campaigns: [ { id: a }",
                "  - id: b");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(path.resolve("boussole.yaml"), "account: Café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(folder.refusal(Language.EN))
                .containsExactly("`boussole.yaml`: the file is not in UTF-8. Save it again in that encoding.");
        assertThat(folder.refusal(Language.FR))
                .containsExactly("`boussole.yaml` : le fichier n'est pas en UTF-8. Enregistrez-le dans cet encodage.");
    }

    @Test
    void all_problems_are_told_at_once() {
        folder.settings(
                "currency: Euro",
                "campaigns:",
                "  - { id: a, budget: -5, start: soon }",
                "changes:",
                "  - { lever: CRE, campaign: b }");
        List<String> refusal = folder.refusal(Language.EN);
        assertThat(refusal).hasSize(5);
        assertThat(refusal)
                .extracting(message -> message.substring(0, message.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "`boussole.yaml`, line 1, key `currency`",
                        "`boussole.yaml`, line 3, key `campaigns[0].budget`",
                        "`boussole.yaml`, line 3, key `campaigns[0].start`",
                        "`boussole.yaml`, line 5, key `changes[0]`",
                        "`boussole.yaml`, line 5, key `changes[0].campaign`");
    }

    @Test
    void a_match_is_a_group_of_keys_or_a_list_of_them() {
        folder.settings(
                "campaigns:",
                "  - { id: a, match: [ { platfrom: meta_ads, id: 1 }, Printemps, {} ] }",
                "  - { id: b, match: [] }",
                "  - { id: c, match: { utm: { sorce: x } } }");
        assertThat(folder.refusal(Language.EN))
                .containsExactlyInAnyOrder(
                        "`boussole.yaml`, line 2, key `campaigns[0].match[0].platfrom`: `platfrom` is not known here. Did"
                                + " you mean `platform`? Expected: `platform`, `campaign`, `id`, `account`, `utm`.",
                        "`boussole.yaml`, line 2, key `campaigns[0].match[1]`: `Printemps` is not a group of keys. Write"
                                + " it like `{ id: … }`.",
                        "`boussole.yaml`, line 2, key `campaigns[0].match[2]`: `{}` is not what tells the campaign's"
                                + " rows. Write it like `{ platform: meta_ads, campaign: \"Printemps*\" }`, or leave"
                                + " `match` out and give the campaign the `campaignId` of its rows.",
                        "`boussole.yaml`, line 3, key `campaigns[1].match`: `[]` is not what tells the campaign's rows."
                                + " Write it like `{ platform: meta_ads, campaign: \"Printemps*\" }`, or leave `match`"
                                + " out and give the campaign the `campaignId` of its rows.",
                        "`boussole.yaml`, line 4, key `campaigns[2].match.utm.sorce`: `sorce` is not known here. Did you"
                                + " mean `source`? Expected: `source`, `medium`, `campaign`.",
                        "`boussole.yaml`, line 4, key `campaigns[2].match.utm`: `{}` is not the tags of a campaign's"
                                + " links. Write it like `{ source: newsletter, campaign: \"printemps*\" }`.");
    }
}
