package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.review.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceJsonTest {
    private static final String ROW = "{\"date\":\"2026-10-01\",\"campaign\":\"a\",\"clicks\":10,\"spend\":5.5}";

    private static Workspace read(String json) {
        return WorkspaceJson.read(json.getBytes(StandardCharsets.UTF_8), WorkspaceOptions.in(Language.EN));
    }

    private static List<Problem> refused(String json) {
        InputException refused = catchThrowableOfType(InputException.class, () -> read(json));
        assertThat(refused).as("accepted: %s", json).isNotNull();
        return refused.problems();
    }

    private static void says(String pointer, String en, String fr, String json) {
        assertThat(refused(json)).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(pointer);
            assertThat(problem.source().file()).isEqualTo("body");
            assertThat(problem.message().en()).isEqualTo(en);
            assertThat(problem.message().fr()).isEqualTo(fr);
        });
    }

    @Test
    void the_keys_of_the_settings_file_and_rows_of_measures_make_a_workspace() {
        Workspace read = read("{\"measures\":[" + ROW + ",{\"periodStart\":\"2026-10-01\",\"periodEnd\":\"2026-10-07\","
                + "\"campaign\":\"a\",\"reach\":900},{\"date\":\"2026-10-01\",\"campaign\":\"a\",\"landingPage\":\"/x\","
                + "\"sessions\":8,\"orders\":null}],\"account\":{\"name\":\"Shop\",\"currency\":\"EUR\"},"
                + "\"campaigns\":[{\"id\":\"a\",\"channel\":\"paid_social\",\"budget\":100}]}");
        assertThat(read.account().name()).isEqualTo("Shop");
        assertThat(read.account().currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(read.campaigns())
                .singleElement()
                .satisfies(campaign -> assertThat(campaign.budget()).isEqualTo(100));
        var series = read.history().of(Scope.campaign("a")).orElseThrow();
        assertThat(series.column(Measure.SPEND)).containsExactly(5.5);
        assertThat(series.periods().get(0).counts().get(Measure.REACH)).isEqualTo(900);
        var page =
                read.history().of(new Scope("a", Breakdown.LANDING_PAGE, "/x")).orElseThrow();
        assertThat(page.has(Measure.ORDERS)).isFalse();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void an_account_may_be_a_plain_name() {
        assertThat(read("{\"account\":\"Shop\",\"currency\":\"EUR\",\"measures\":[" + ROW + "]}")
                        .account()
                        .name())
                .isEqualTo("Shop");
    }

    @Test
    void a_bad_setting_has_its_pointer() {
        says(
                "/campaigns/0/budget",
                "`/campaigns/0/budget`: `-1` is not an amount of 0 or more. Write it like `30000`.",
                "`/campaigns/0/budget` : `-1` n'est pas un montant de 0 ou plus. Écrivez par exemple `30000`.",
                "{\"currency\":\"EUR\",\"campaigns\":[{\"id\":\"a\",\"budget\":-1}],\"measures\":[" + ROW + "]}");
    }

    @Test
    void an_unknown_column_has_its_pointer_and_the_nearest_name() {
        says(
                "/measures/1/cliks",
                "`/measures/1/cliks`: `cliks` is not a column of the generic format. Did you mean `clicks`? Rename it"
                        + " or leave it out.",
                "`/measures/1/cliks` : `cliks` n'est pas une colonne du format générique. Vouliez-vous dire `clicks` ?"
                        + " Renommez-la ou omettez-la.",
                "{\"currency\":\"EUR\",\"measures\":[" + ROW + ",{\"date\":\"2026-10-02\",\"campaign\":\"a\","
                        + "\"cliks\":3}]}");
    }

    @Test
    void a_figure_in_quotes_is_no_figure() {
        says(
                "/measures/0/clicks",
                "`/measures/0/clicks`: `10` is not a number. Write it without quotes, or leave it out.",
                "`/measures/0/clicks` : `10` n'est pas un nombre. Écrivez-le sans guillemets, ou omettez-le.",
                "{\"measures\":[{\"date\":\"2026-10-01\",\"campaign\":\"a\",\"clicks\":\"10\"}]}");
    }

    @Test
    void a_row_that_is_no_group_of_keys_is_refused() {
        says(
                "/measures/0",
                "`/measures/0`: `7` is not a group of keys. Write it like `{ id: … }`.",
                "`/measures/0` : `7` n'est pas un groupe de clés. Écrivez par exemple `{ id: … }`.",
                "{\"measures\":[7," + ROW + "]}");
    }

    @Test
    void a_row_without_a_day_is_refused() {
        says(
                "/measures/0",
                "`/measures/0`: the row has no `date`, nor a `periodStart` with a `periodEnd` that follows. Add its day,"
                        + " like `2026-10-31`.",
                "`/measures/0` : la ligne n'a ni `date`, ni `periodStart` suivi d'un `periodEnd`. Ajoutez son jour, par"
                        + " exemple `2026-10-31`.",
                "{\"measures\":[{\"campaign\":\"a\",\"clicks\":10}]}");
    }

    @Test
    void a_body_without_measures_is_refused() {
        assertThat(refused("{\"currency\":\"EUR\"}"))
                .extracting(Problem::column)
                .containsExactly("/measures");
    }

    @Test
    void broken_json_names_its_line() {
        assertThat(refused("{\"measures\":\n[{]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).startsWith("`body`: line 2, column "));
    }

    @Test
    void a_body_that_is_a_list_is_refused() {
        assertThat(refused("[]")).isNotEmpty();
        assertThat(refused("")).isNotEmpty();
    }

    @Test
    void an_impossible_row_is_set_aside_under_its_pointer() {
        Workspace read = read("{\"currency\":\"EUR\",\"measures\":[" + ROW + ",{\"date\":\"2026-10-02\","
                + "\"campaign\":\"a\",\"impressions\":5,\"clicks\":10}]}");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.column()).isEqualTo("/measures/1/clicks");
            assertThat(problem.message().en()).startsWith("`/measures/1/clicks`: 10 clicks on 5 impressions");
        });
    }

    @Test
    void all_problems_of_settings_and_rows_come_at_once() {
        assertThat(refused("{\"currency\":\"Euro\",\"measures\":[{\"date\":\"1.10.2026\",\"clicks\":true}]}"))
                .extracting(Problem::column)
                .containsExactly("/currency", "/measures/0/date", "/measures/0/clicks");
    }
}
