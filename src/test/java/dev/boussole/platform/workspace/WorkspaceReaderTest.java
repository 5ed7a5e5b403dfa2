package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceReaderTest {
    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(path);
    }

    @Test
    void a_workspace_says_all_that_the_documented_keys_declare() {
        Workspace read = folder.with("exports/rows.csv", Folder.ONE_ROW)
                .settings(
                        "account: Atelier Lumière",
                        "currency: EUR",
                        "timeZone: Europe/Paris",
                        "language: fr",
                        "grossMargin: 0.55",
                        "lifetimeValue: 180",
                        "conversionLagDays: 3",
                        "industry: home",
                        "brandTerms: [ \"Atelier Lumière\", lumiere ]",
                        "campaigns:",
                        "  - id: a",
                        "    name: \"Printemps, Meta\"",
                        "    channel: paid_social",
                        "    objective: sales",
                        "    start: 2026-09-01",
                        "    end: 2026-11-30",
                        "    budget: 30000",
                        "objectives:",
                        "  - { id: cpa-q4, campaign: a, kpi: cpa, baseline: 31, target: 25, start: 2026-10-01,"
                                + " end: 2026-12-31, owner: Claire, reviewEvery: P7D }",
                        "changes:",
                        "  - { date: 2026-10-12, campaign: a, lever: CRE, note: three new videos }",
                        "  - { date: 2026-10-19, campaign: a, lever: BUD, percent: -20 }",
                        "experiments:",
                        "  - { id: lp-test, campaign: a, kpi: cvr, start: 2026-10-05, plannedPerArm: 14000, arms:"
                                + " [ { name: A, n: 14102, successes: 424 }, { name: B, n: 14055, successes: 501 } ],",
                        "      extended: true, guardrail: { kpi: refund_rate, arms:"
                                + " [ { name: A, n: 424, successes: 20 }, { name: B, n: 501, successes: 31 } ] } }")
                .read();
        assertThat(read.account())
                .isEqualTo(new Account(
                        "Atelier Lumière",
                        Currency.getInstance("EUR"),
                        ZoneId.of("Europe/Paris"),
                        Language.FR,
                        0.55,
                        180.0,
                        3,
                        "home",
                        null,
                        List.of("Atelier Lumière", "lumiere")));
        assertThat(read.campaigns())
                .containsExactly(new Campaign(
                        "a",
                        "Printemps, Meta",
                        null,
                        Channel.PAID_SOCIAL,
                        Goal.SALES,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 11, 30),
                        30000.0));
        assertThat(read.objectives().get(0).reviewEvery()).isEqualTo(java.time.Period.ofDays(7));
        assertThat(read.changes().get(0).note()).isEqualTo("three new videos");
        assertThat(read.changes().get(0).percent()).isNull();
        assertThat(read.changes().get(1).percent()).isEqualTo(-20.0);
        assertThat(read.experiments().get(0).arms().get(1).successes()).isEqualTo(501);
        assertThat(read.experiments().get(0).extended()).isTrue();
        assertThat(read.experiments().get(0).guardrail())
                .isEqualTo(new Experiment.Guardrail(
                        "refund_rate", List.of(new Experiment.Arm("A", 424, 20), new Experiment.Arm("B", 501, 31))));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_bare_export_is_a_workspace_with_the_currency_of_its_rows() {
        folder.with("shop.csv", Folder.ONE_ROW);
        Workspace read = WorkspaceReader.read(List.of(path.resolve("shop.csv")), WorkspaceOptions.in(Language.FR))
                .workspace();
        assertThat(read.account().name()).isEqualTo("shop");
        assertThat(read.account().currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(read.account().language()).isEqualTo(Language.FR);
        assertThat(read.account().conversionLagDays()).isEqualTo(7);
        assertThat(read.campaigns()).extracting(Campaign::id).containsExactly("a");
    }

    @Test
    void the_days_that_leads_take_to_be_qualified_may_be_declared() {
        folder.with("rows.csv", Folder.ONE_ROW).settings("account: Atelier", "qualificationDays: 21");
        assertThat(folder.read().account().qualifiedLeadLagDays()).isEqualTo(21);
    }

    @Test
    void the_settings_file_stands_for_its_folder() {
        folder.with("rows.csv", Folder.ONE_ROW).settings("account: Atelier");
        Workspace read = WorkspaceReader.read(List.of(path.resolve("boussole.yaml")), WorkspaceOptions.in(Language.EN))
                .workspace();
        assertThat(read.account().name()).isEqualTo("Atelier");
        assertThat(read.campaigns()).hasSize(1);
    }

    @Test
    void figures_keep_the_file_and_line_that_they_were_read_from() {
        Workspace read = folder.with("exports/rows.csv", Folder.ONE_ROW).read();
        var series = read.history().of(Scope.campaign("a")).orElseThrow();
        assertThat(series.source(0).file()).isEqualTo("exports/rows.csv");
        assertThat(series.source(0).line()).isEqualTo(2);
    }

    @Test
    void hidden_files_and_files_that_are_no_exports_are_passed_over() {
        Workspace read = folder.with("rows.csv", Folder.ONE_ROW)
                .with(".rows.csv", Folder.ONE_ROW)
                .with("deep/down/rows.csv", Folder.ONE_ROW)
                .with("README.md", "# The shop")
                .read();
        var series = read.history().of(Scope.campaign("a")).orElseThrow();
        assertThat(series.column(Measure.CLICKS)).containsExactly(10);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_stranger_among_the_exports_of_a_folder_is_a_warning() {
        Workspace read = folder.with("rows.csv", Folder.ONE_ROW)
                .with("notes.csv", "who,what", "Claire,calls")
                .read();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.source().file()).isEqualTo("notes.csv");
        });
    }

    @Test
    void a_stranger_that_the_user_named_is_an_error() {
        folder.with("notes.csv", "who,what", "Claire,calls");
        assertThat(Folder.refusalOf(Language.EN, path.resolve("notes.csv")))
                .singleElement()
                .asString()
                .startsWith("`notes.csv`");
    }

    @Test
    void a_missing_path_is_named() {
        Path missing = path.resolve("nowhere");
        assertThat(Folder.refusalOf(Language.EN, missing))
                .containsExactly("`" + missing + "`: there is no such file or folder. Check the path.");
        assertThat(Folder.refusalOf(Language.FR, missing))
                .containsExactly("`" + missing + "` : ce fichier ou dossier n'existe pas. Vérifiez le chemin.");
    }

    @Test
    void a_folder_without_exports_says_where_to_put_them() {
        folder.settings("account: Atelier");
        assertThat(folder.refusal(Language.EN))
                .containsExactly("`" + path + "`: no export in this folder, nor in its `exports`. Put the CSV exports"
                        + " of your platforms there.");
        assertThat(folder.refusal(Language.FR))
                .containsExactly("`" + path + "` : aucun export dans ce dossier, ni dans son sous-dossier `exports`."
                        + " Mettez-y les exports CSV de vos plateformes.");
    }

    @Test
    void no_path_at_all_is_said() {
        assertThat(Folder.refusalOf(Language.EN))
                .containsExactly("`.`: no path was given. Name a workspace folder or export files.");
    }

    @Test
    void money_without_a_currency_asks_for_one() {
        folder.with("rows.csv", "date,campaignId,spend", "2026-10-01,a,12");
        assertThat(folder.refusal(Language.EN))
                .containsExactly("`rows.csv`: amounts of money without a currency. Which is it? Pass `--currency EUR`,"
                        + " or declare `currency: EUR` in a `boussole.yaml` beside the exports and pass the folder.");
        assertThat(folder.refusal(Language.FR))
                .containsExactly(
                        "`rows.csv` : des montants sans devise. Laquelle ? Passez `--currency EUR`, ou déclarez"
                                + " `currency: EUR` dans un `boussole.yaml` à côté des exports et donnez le dossier.");
    }

    @Test
    void without_money_no_currency_is_needed() {
        Workspace read = folder.with("rows.csv", "date,campaignId,clicks", "2026-10-01,a,12")
                .read();
        assertThat(read.account().currency()).isEqualTo(Currency.getInstance("XXX"));
    }

    @Test
    void exports_in_two_currencies_ask_which_is_the_accounts() {
        folder.with("rows.csv", "date,campaignId,spend,currency", "2026-10-01,a,12,EUR", "2026-10-01,b,12,USD");
        assertThat(folder.refusal(Language.EN))
                .containsExactly("The exports count money in EUR, USD. Declare the account's in `boussole.yaml`, for"
                        + " instance `currency: EUR`; money in another one is then left out.");
    }

    @Test
    void money_in_another_currency_is_left_out_and_said() {
        Workspace read = folder.settings("currency: EUR")
                .with(
                        "rows.csv",
                        "date,campaignId,clicks,spend,currency",
                        "2026-10-01,a,7,12,EUR",
                        "2026-10-01,b,8,13,USD",
                        "2026-10-02,b,9,14,USD")
                .read();
        var foreign = read.history().of(Scope.campaign("b")).orElseThrow();
        assertThat(foreign.column(Measure.CLICKS)).containsExactly(8, 9);
        assertThat(foreign.has(Measure.SPEND)).isFalse();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INCOMPARABLE);
            assertThat(problem.campaignId()).isEqualTo("b");
            assertThat(problem.message().en())
                    .isEqualTo("`rows.csv`, line 3: money of campaign `b` is in USD, which is not the account's"
                            + " currency, and was left out. Export it again in the account's currency.");
            assertThat(problem.message().fr())
                    .isEqualTo(
                            "`rows.csv`, ligne 3 : les montants de la campagne `b` sont en USD, qui n'est pas la"
                                    + " devise du compte, et ont été laissés de côté. Réexportez-les dans la devise du compte.");
        });
    }

    @Test
    void an_export_whose_rows_are_all_unusable_is_refused_with_the_reasons() {
        folder.with("rows.csv", "date,campaignId,clicks", "2026-10-01,a,many");
        assertThat(folder.refusal(Language.EN))
                .hasSize(2)
                .last()
                .isEqualTo("No row of data could be used, so there is no campaign to advise on. Export one row per day"
                        + " and campaign.");
    }

    @Test
    void two_workspaces_at_once_are_refused() throws IOException {
        new Folder(Files.createDirectory(path.resolve("one")))
                .settings("account: One")
                .with("a.csv", Folder.ONE_ROW);
        new Folder(Files.createDirectory(path.resolve("two")))
                .settings("account: Two")
                .with("a.csv", Folder.ONE_ROW);
        assertThat(Folder.refusalOf(Language.EN, path.resolve("one"), path.resolve("two")))
                .containsExactly("`" + path.resolve("two") + "`: a second workspace with a `boussole.yaml`. Give one"
                        + " workspace at a time.");
    }
}
