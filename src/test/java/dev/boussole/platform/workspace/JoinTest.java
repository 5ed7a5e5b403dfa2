package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.campaign.Source;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.review.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinTest {
    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(path);
    }

    private static double clicks(Workspace workspace, String campaign) {
        var series = workspace.history().of(Scope.campaign(campaign)).orElseThrow();
        return Arrays.stream(Objects.requireNonNull(series.column(Measure.CLICKS)))
                .sum();
    }

    @Test
    void a_glob_joins_rows_of_its_platform_whatever_the_case() {
        Workspace read = folder.settings(
                        "campaigns: [ { id: spring, match: { platform: meta_ads, campaign: \"printemps*\" } } ]")
                .with(
                        "rows.csv",
                        "date,platform,campaignName,clicks",
                        "2026-10-01,meta_ads,Printemps | Prospection,10",
                        "2026-10-01,Meta Ads,PRINTEMPS reciblage,5",
                        "2026-10-01,google_ads,Printemps,100")
                .read();
        assertThat(clicks(read, "spring")).isEqualTo(15);
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("spring", "printemps");
    }

    @Test
    void two_reaches_of_one_week_are_left_out_and_told() {
        Workspace read = folder.settings("campaigns: [ { id: spring } ]")
                .with(
                        "rows.csv",
                        "periodStart,periodEnd,campaignId,impressions,reach",
                        "2026-10-05,2026-10-11,spring,900,300",
                        "2026-10-05,2026-10-11,spring,600,200")
                .read();
        var week = read.history().of(Scope.campaign("spring")).orElseThrow().periods();
        assertThat(week).hasSize(1);
        assertThat(week.get(0).counts().get(Measure.IMPRESSIONS)).isEqualTo(1500);
        assertThat(week.get(0).counts().get(Measure.REACH)).isNaN();
        assertThat(read.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.OVERLAP)
                .extracting(problem -> problem.message().en())
                .containsExactly(
                        "`rows.csv`, line 3, column `reach`: another row of the same days and scope gives a different"
                                + " `reach`, and two such figures are neither added nor averaged: the figure was left"
                                + " out. Export one row per day or period, without further breakdown.");
    }

    @Test
    void reach_by_day_is_told_to_make_no_week() {
        Workspace read = folder.settings("campaigns: [ { id: spring }, { id: summer } ]")
                .with(
                        "rows.csv",
                        "date,periodStart,periodEnd,campaignId,impressions,reach",
                        "2026-10-05,,,spring,900,300",
                        ",2026-10-05,2026-10-11,summer,900,300")
                .read();
        assertThat(read.problems())
                .extracting(problem -> problem.message().en())
                .containsExactly("`rows.csv`: `reach` of campaign `spring` came by day only; people of several days do"
                        + " not add up, so `reach`, `frequency`, `cpr`, `er_reach` are not available. Add rows with"
                        + " `periodStart` and `periodEnd`, one per week.");
    }

    @Test
    void two_platform_campaigns_that_are_one_here_have_no_common_reach() {
        Workspace read = folder.settings("campaigns: [ { id: spring, match: { campaign: \"Spring*\" } } ]")
                .with(
                        "rows.csv",
                        "date,campaignName,impressions,reach",
                        "2026-10-05,Spring A,900,300",
                        "2026-10-05,Spring B,600,200",
                        "2026-10-06,Spring A,900,300")
                .read();
        var days = read.history().of(Scope.campaign("spring")).orElseThrow();
        assertThat(days.column(Measure.IMPRESSIONS)).containsExactly(1500, 900);
        assertThat(days.column(Measure.REACH)).containsExactly(Double.NaN, 300);
        assertThat(read.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.OVERLAP)
                .extracting(problem -> problem.message().fr())
                .containsExactly(
                        "`rows.csv`, ligne 3 : une autre ligne des mêmes jours et du même périmètre donne un autre"
                                + " `reach`, et deux chiffres de ce genre ne s'additionnent ni ne se moyennent : le"
                                + " chiffre a été laissé de côté. Exportez une ligne par jour ou par période, sans autre"
                                + " ventilation.");
    }

    @Test
    void an_id_in_match_is_the_platforms_id() {
        Workspace read = folder.settings("campaigns: [ { id: brand, match: { platform: google_ads, id: 123 } } ]")
                .with("rows.csv", "date,platform,campaignId,clicks", "2026-10-01,google_ads,123,10")
                .read();
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("brand");
        assertThat(read.campaigns()).extracting(Campaign::platform).containsExactly("google_ads");
    }

    @Test
    void generic_rows_join_by_id_before_any_glob() {
        Workspace read = folder.settings(
                        "campaigns:",
                        "  - { id: all, match: { campaign: \"*\" } }",
                        "  - { id: spring, match: { platform: meta_ads, campaign: \"Printemps*\" } }")
                .with("rows.csv", "date,campaignId,campaignName,clicks", "2026-10-01,spring,Whatever,10")
                .read();
        assertThat(clicks(read, "spring")).isEqualTo(10);
    }

    @Test
    void generic_rows_without_id_join_by_name() {
        Workspace read = folder.settings("campaigns: [ { id: spring, name: \"Printemps, Meta\", match: { id: 9 } } ]")
                .with("rows.csv", "date,campaignName,clicks", "2026-10-01,\"printemps, meta\",10")
                .read();
        assertThat(clicks(read, "spring")).isEqualTo(10);
    }

    @Test
    void rows_that_fit_two_campaigns_go_to_the_first_with_a_warning() {
        Workspace read = folder.settings(
                        "campaigns:",
                        "  - { id: one, match: { campaign: \"Print*\" } }",
                        "  - { id: two, match: { campaign: \"*temps\" } }")
                .with("rows.csv", "date,campaignName,clicks", "2026-10-01,Printemps,10")
                .read();
        assertThat(clicks(read, "one")).isEqualTo(10);
        assertThat(read.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.SETTING)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(problem.message().en())
                            .isEqualTo("`boussole.yaml`, line 3, key `campaigns[1]`: 1 row of `Printemps` (`rows.csv`,"
                                    + " line 2) fits `one` and `two`; the first one has it. Narrow one `match`.");
                    assertThat(problem.message().fr())
                            .isEqualTo("`boussole.yaml`, ligne 3, clé `campaigns[1]` : 1 ligne de `Printemps`"
                                    + " (`rows.csv`, ligne 2) convient à `one` et à `two` ; la première la garde."
                                    + " Resserrez un `match`.");
                });
    }

    @Test
    void a_campaign_that_nobody_declared_is_noted_when_others_are() {
        Workspace read = folder.settings("campaigns: [ { id: a } ]")
                .with("rows.csv", "date,campaignId,clicks", "2026-10-01,a,10", "2026-10-01,b,5")
                .read();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.INFO);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNMATCHED);
            assertThat(problem.message().en())
                    .isEqualTo(
                            "`rows.csv`, line 3: campaign `b` (1 row) is not declared in `campaigns` and is read under"
                                    + " the id `b`. Declare it to give it a budget and an objective.");
            assertThat(problem.message().fr())
                    .isEqualTo(
                            "`rows.csv`, ligne 3 : la campagne `b` (1 ligne) n'est pas déclarée dans `campaigns` et se"
                                    + " lit sous l'id `b`. Déclarez-la pour lui donner un budget et un objectif.");
        });
    }

    @Test
    void a_declared_campaign_without_rows_is_a_warning_that_names_the_rows_left_over() {
        Workspace read = folder.settings("campaigns:", "  - { id: spring, match: { campaign: \"Pritemps*\" } }")
                .with("rows.csv", "date,campaignName,clicks", "2026-10-01,Printemps,10")
                .read();
        assertThat(read.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.WARNING)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message().en())
                            .isEqualTo("`boussole.yaml`, line 2, key `campaigns[0]`: no row belongs to campaign"
                                    + " `spring`. Correct its `match` or add its export. Rows of no declared campaign:"
                                    + " `printemps`.");
                    assertThat(problem.message().fr())
                            .isEqualTo("`boussole.yaml`, ligne 2, clé `campaigns[0]` : aucune ligne n'appartient à la"
                                    + " campagne `spring`. Corrigez son `match` ou ajoutez son export. Lignes d'aucune"
                                    + " campagne déclarée : `printemps`.");
                });
    }

    @Test
    void names_become_ids_without_accents_and_two_platforms_never_share_one() {
        Workspace read = folder.with(
                        "rows.csv",
                        "date,platform,campaignName,clicks",
                        "2026-10-01,google_ads,Été & Lumière,1",
                        "2026-10-01,meta_ads,Été & Lumière,2")
                .read();
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("ete-lumiere", "ete-lumiere-meta-ads");
    }

    @Test
    void a_platforms_id_in_one_file_and_its_name_alone_in_another_are_one_campaign() {
        Workspace read = folder.with(
                        "a.csv", "date,platform,campaignId,campaignName,clicks", "2026-10-01,google_ads,77,Brand,1")
                .with("b.csv", "date,platform,campaignName,clicks", "2026-10-02,google_ads,Brand,2")
                .read();
        assertThat(clicks(read, "77")).isEqualTo(3);
    }

    @Test
    void the_goal_of_an_undeclared_campaign_is_guessed_from_its_results() {
        Workspace read = folder.settings("currency: EUR")
                .with(
                        "rows.csv",
                        "date,campaignId,channel,clicks,leads,conversionValue,emailSent",
                        "2026-10-01,sells,paid_search,10,,50,",
                        "2026-10-01,leads,paid_search,10,2,,",
                        "2026-10-01,visits,paid_search,10,,0,",
                        "2026-10-01,mails,email,,,,100")
                .read();
        assertThat(read.campaigns())
                .extracting(Campaign::goal)
                .containsExactly(Goal.LEADS, Goal.RETENTION, Goal.SALES, Goal.TRAFFIC);
        assertThat(read.campaigns().get(1).channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void parts_have_scopes_of_their_own_and_stand_in_for_absent_campaign_rows() {
        Workspace read = folder.with(
                        "rows.csv",
                        "date,campaignId,adGroupName,clicks",
                        "2026-10-01,a,one,10",
                        "2026-10-01,a,two,5",
                        "2026-10-02,a,one,7")
                .read();
        assertThat(read.history().scopesOf("a"))
                .containsExactly(
                        Scope.campaign("a"),
                        new Scope("a", Breakdown.AD_GROUP, "one"),
                        new Scope("a", Breakdown.AD_GROUP, "two"));
        assertThat(read.history().of(Scope.campaign("a")).orElseThrow().column(Measure.CLICKS))
                .containsExactly(15, 7);
    }

    @Test
    void rows_of_no_campaign_go_by_their_channel() {
        Workspace read = folder.with("rows.csv", "date,channel,organicClicks", "2026-10-01,seo,10")
                .read();
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("seo");
    }

    @Test
    void conversions_of_two_attribution_windows_are_not_comparable() {
        Workspace read = folder.settings("currency: EUR")
                .with(
                        "shop.csv",
                        "date,campaignId,clicks,conversions,attribution",
                        "2026-10-01,a,10,2,7d_click",
                        "2026-10-02,a,10,2,1d_click",
                        "2026-10-03,a,10,2,1d_click",
                        "2026-10-03,b,10,2,1d_click")
                .read();
        assertThat(read.problems().stream()
                        .filter(problem -> problem.kind() == dev.boussole.campaign.Problem.Kind.INCOMPARABLE)
                        .map(problem -> problem.message().en()))
                .containsExactly(
                        "`shop.csv`, line 3: conversions of campaign `a` are attributed by `1d_click`, and by `7d_click`"
                                + " before: they cannot be added up. Export all of them again with one window.");
    }

    @Test
    void a_row_that_fits_any_match_of_a_list_is_the_campaigns_and_platforms_add_up() {
        Workspace read = folder.settings(
                        "campaigns:",
                        "  - id: spring",
                        "    match:",
                        "      - { platform: meta_ads, campaign: \"Printemps*\" }",
                        "      - { platform: google_ads, id: 77 }")
                .with(
                        "google.csv",
                        "date,platform,campaignId,campaignName,clicks",
                        "2026-10-01,google_ads,77,Search,100",
                        "2026-10-01,google_ads,78,Search 2,1000")
                .with("meta.csv", "date,platform,campaignName,clicks", "2026-10-01,meta_ads,Printemps A,10")
                .read();
        assertThat(clicks(read, "spring")).isEqualTo(110);
    }

    @Test
    void an_account_tells_campaigns_of_one_name_apart() {
        Workspace read = folder.settings("campaigns: [ { id: fr, match: { account: 123-456-7890, campaign: Brand } } ]")
                .with(
                        "rows.csv",
                        "date,platform,accountId,campaignName,clicks",
                        "2026-10-01,google_ads,1234567890,Brand,10",
                        "2026-10-01,google_ads,9999999999,Brand,5")
                .read();
        assertThat(clicks(read, "fr")).isEqualTo(10);
    }

    @Test
    void undeclared_campaigns_beyond_ten_are_one_line() {
        String[] rows = new String[14];
        rows[0] = "date,campaignId,clicks";
        rows[1] = "2026-10-01,declared,1";
        for (int i = 2; i < rows.length; i++) {
            rows[i] = "2026-10-01,c" + (i + 8) + ",1";
        }
        Workspace read = folder.settings("campaigns: [ { id: declared } ]")
                .with("rows.csv", rows)
                .read();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.source().line()).isEqualTo(3);
            assertThat(problem.message().en())
                    .isEqualTo("`rows.csv`, line 3: 12 campaigns (12 rows) are not declared in `campaigns` and are read"
                            + " under their own ids: `c10`, `c11`, `c12`, `c13`, `c14`, …. Declare them to give them a"
                            + " budget and an objective.");
            assertThat(problem.message().fr())
                    .isEqualTo("`rows.csv`, ligne 3 : 12 campagnes (12 lignes) ne sont pas déclarées dans `campaigns`"
                            + " et se lisent sous leur propre id : `c10`, `c11`, `c12`, `c13`, `c14`, …. Déclarez-les"
                            + " pour leur donner un budget et un objectif.");
        });
    }

    @Test
    void which_rows_went_where_is_counted() {
        folder.settings(
                        "campaigns:",
                        "  - { id: one, match: { campaign: \"Print*\" } }",
                        "  - { id: two, match: { campaign: \"*temps\" } }",
                        "  - { id: none }")
                .with(
                        "a.csv",
                        "date,campaignName,clicks",
                        "2026-10-01,Printemps,10",
                        "2026-10-02,Printemps,10",
                        "2026-10-01,Hiver,4")
                .with("b.csv", "date,campaignName,clicks", "2026-10-03,Printemps,10", "2026-10-03,Print,1");
        JoinReport report = WorkspaceReader.read(List.of(path), WorkspaceOptions.in(Language.EN))
                .joins();
        assertThat(report.campaigns())
                .containsExactly(
                        new JoinReport.Joined("one", 4, List.of("a.csv", "b.csv"), null),
                        new JoinReport.Joined("two", 0, List.of(), null),
                        new JoinReport.Joined("none", 0, List.of(), null));
        assertThat(report.unmatched())
                .containsExactly(
                        new JoinReport.Unmatched("hiver", null, "Hiver", 1, List.of("a.csv"), new Source("a.csv", 4)));
        assertThat(report.ambiguous())
                .containsExactly(
                        new JoinReport.Ambiguous("one", "two", List.of("Printemps"), 3, new Source("a.csv", 2)));
    }

    @Test
    void an_export_that_overlaps_an_older_one_counts_once_and_that_is_told_once() {
        Workspace read = folder.settings("currency: EUR")
                .with(
                        "october.csv",
                        "date,platform,campaignName,spend,conversions",
                        "2026-10-01,google_ads,A,10,1",
                        "2026-10-02,google_ads,A,20.25,2",
                        "2026-10-02,google_ads,B,5,0")
                .with(
                        "november.csv",
                        "date,platform,campaignName,spend,conversions",
                        "2026-10-02,google_ads,A,20,5",
                        "2026-10-02,google_ads,B,5,0",
                        "2026-10-03,google_ads,A,30,3")
                .read();
        assertThat(read.history().of(Scope.campaign("a")).orElseThrow().column(Measure.CONVERSIONS))
                .containsExactly(1, 5, 3);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.INFO);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.OVERLAP);
            assertThat(problem.message().en())
                    .isEqualTo("`october.csv`, line 3: `november.csv` has the same days and scopes: 4 figures of 1 day"
                            + " stand in both files, 2 of them different (`november.csv` has 0.25 less `spend`, 3 more"
                            + " `conversions`). `november.csv` ends later and counted; nothing is counted twice.");
            assertThat(problem.message().fr())
                    .isEqualTo("`october.csv`, ligne 3 : `november.csv` couvre les mêmes jours et périmètres :"
                            + " 4 chiffres de 1 jour figurent dans les deux fichiers, dont 2 différents"
                            + " (`november.csv` en a 0,25 `spend` de moins, 3 `conversions` de plus)."
                            + " `november.csv` s'arrête plus tard et a compté ; rien n'est compté deux fois.");
        });
    }

    @Test
    void the_same_file_twice_counts_once() {
        String[] rows = {"date,campaignId,clicks", "2026-10-01,a,10", "2026-10-02,a,4"};
        Workspace read = folder.with("a.csv", rows).with("b.csv", rows).read();
        assertThat(clicks(read, "a")).isEqualTo(14);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.INFO);
            assertThat(problem.message().en())
                    .isEqualTo(
                            "`b.csv`, line 2: `a.csv` has the same days and scopes: 2 figures of 2 days stand in both"
                                    + " files, all of them equal. `a.csv` counted; nothing is counted twice.");
        });
    }

    @Test
    void files_that_differ_and_end_on_the_same_day_leave_a_doubt() {
        Workspace read = folder.with("a.csv", "date,campaignId,clicks", "2026-10-01,a,10")
                .with("b.csv", "date,campaignId,clicks", "2026-10-01,a,12")
                .read();
        assertThat(clicks(read, "a")).isEqualTo(10);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.message().en())
                    .isEqualTo("`b.csv`, line 2: `a.csv` has the same days and scopes: 1 figure of 1 day stands in both"
                            + " files, 1 of them different. Both files end on the same day, so nothing tells which is"
                            + " newer: `a.csv` counted. Remove the older one.");
            assertThat(problem.message().fr())
                    .isEqualTo("`b.csv`, ligne 2 : `a.csv` couvre les mêmes jours et périmètres : 1 chiffre de 1 jour"
                            + " figure dans les deux fichiers, dont 1 différent. Les deux fichiers s'arrêtent le même"
                            + " jour, rien ne dit donc lequel est le plus récent : `a.csv` a compté. Retirez le plus"
                            + " ancien.");
        });
    }

    @Test
    void a_week_beside_its_days_is_neither_added_to_them_nor_spread() {
        Workspace read = folder.settings("currency: EUR")
                .with(
                        "days.csv",
                        "date,campaignId,spend",
                        "2026-10-05,a,1",
                        "2026-10-06,a,2",
                        "2026-10-07,a,3",
                        "2026-10-08,a,4",
                        "2026-10-09,a,5",
                        "2026-10-10,a,6",
                        "2026-10-11,a,7")
                .with(
                        "weeks.csv",
                        "periodStart,periodEnd,campaignId,spend,reach",
                        "2026-09-28,2026-10-04,a,40,9",
                        "2026-10-05,2026-10-11,a,28,9",
                        "2026-10-01,2026-10-31,a,100,20")
                .read();
        DailySeries series = read.history().of(Scope.campaign("a")).orElseThrow();
        assertThat(series.column(Measure.SPEND)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        Period week = new Period(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11));
        var context = MeasureContext.of(LocalDate.of(2026, 10, 12), read.account());
        assertThat(Measurement.overWindow(series, Kpi.COST, week, context)
                        .orElseThrow()
                        .value())
                .isEqualTo(28);
    }
}
