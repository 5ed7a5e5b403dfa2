package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.review.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An objective that makes no sense is told of at once, and kept for the SMART checks; a foreign amount is refused. */
class ObjectiveErrorsTest {
    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void one_export() {
        folder = new Folder(path).with("rows.csv", Folder.ONE_ROW);
    }

    private List<Problem> told(String... yaml) {
        folder.settings(yaml);
        Workspace workspace = folder.read();
        assertThat(workspace.objectives()).isNotEmpty();
        return workspace.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SETTING)
                .toList();
    }

    private void tells(String en, String fr, String objective) {
        List<Problem> told = told("currency: EUR", "objectives:", "  - " + objective);
        assertThat(told).extracting(problem -> problem.message().en()).containsExactly(en);
        assertThat(told).extracting(problem -> problem.message().fr()).containsExactly(fr);
        assertThat(told).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
    }

    @Test
    void a_kpi_that_does_not_exist_is_answered_with_the_nearest() {
        tells(
                "`boussole.yaml`, line 3, key `objectives[0].kpi`: the catalogue has no KPI `cpaa`. Did you mean `cpa`?"
                        + " `boussole kpis` lists them.",
                "`boussole.yaml`, ligne 3, clé `objectives[0].kpi` : le catalogue n'a pas de KPI `cpaa`. Vouliez-vous"
                        + " dire `cpa` ? `boussole kpis` les énumère.",
                "{ id: o, kpi: cpaa, target: 25 }");
    }

    @Test
    void a_kpi_like_none_of_the_catalogue_may_be_the_rulebook_s_own() {
        List<Problem> told = told("objectives:", "  - { id: o, kpi: margin_per_visit, target: 2 }");
        assertThat(told)
                .extracting(problem -> problem.message().en())
                .containsExactly("`boussole.yaml`, line 2, key `objectives[0].kpi`: the catalogue has no KPI"
                        + " `margin_per_visit`. Define it in the rulebook's `kpis.yaml`, or choose one that `boussole"
                        + " kpis` lists.");
        assertThat(told).extracting(Problem::severity).containsExactly(Problem.Severity.INFO);
    }

    @Test
    void two_kpis_are_two_objectives() {
        tells(
                "`boussole.yaml`, line 3, key `objectives[0].kpi`: `cpa, roas` names several KPIs. Keep exactly one and"
                        + " make an objective of each other.",
                "`boussole.yaml`, ligne 3, clé `objectives[0].kpi` : `cpa, roas` nomme plusieurs KPI. N'en gardez qu'un"
                        + " et faites des autres d'autres objectifs.",
                "{ id: o, kpi: 'cpa, roas', target: 25 }");
    }

    @Test
    void a_target_on_the_wrong_side_of_its_baseline_is_told_with_both() {
        tells(
                "`boussole.yaml`, line 3, key `objectives[0].target`: the target `35` is worse than the baseline `31`:"
                        + " `cpa` is better when lower. Correct one of the two.",
                "`boussole.yaml`, ligne 3, clé `objectives[0].target` : la cible `35` est moins bonne que le point de"
                        + " départ `31` : `cpa` est meilleur quand il baisse. Corrigez l'un des deux.",
                "{ id: o, kpi: cpa, baseline: 31, target: 35 }");
        tells(
                "`boussole.yaml`, line 3, key `objectives[0].target`: the target `0.02` is worse than the baseline"
                        + " `0.03`: `cvr` is better when higher. Correct one of the two.",
                "`boussole.yaml`, ligne 3, clé `objectives[0].target` : la cible `0.02` est moins bonne que le point de"
                        + " départ `0.03` : `cvr` est meilleur quand il monte. Corrigez l'un des deux.",
                "{ id: o, kpi: cvr, baseline: 0.03, target: 0.02 }");
    }

    @Test
    void a_target_on_the_better_side_or_inside_a_band_is_not_told_of() {
        assertThat(told(
                        "objectives:",
                        "  - { id: a, kpi: cpa, baseline: 31, target: 25 }",
                        "  - { id: b, kpi: cvr, baseline: 0.03, target: 0.03 }",
                        "  - { id: c, kpi: frequency, baseline: 4, target: 3 }"))
                .isEmpty();
    }

    @Test
    void dates_in_the_wrong_order_are_told_with_both() {
        tells(
                "`boussole.yaml`, line 3, key `objectives[0].end`: the objective ends on `2026-08-31`, before it starts"
                        + " on `2026-09-01`. Correct one of the two.",
                "`boussole.yaml`, ligne 3, clé `objectives[0].end` : l'objectif finit le `2026-08-31`, avant de commencer"
                        + " le `2026-09-01`. Corrigez l'une des deux.",
                "{ id: o, kpi: cpa, start: 2026-09-01, end: 2026-08-31 }");
    }

    @Test
    void a_budget_or_a_target_in_another_currency_is_refused() {
        folder.settings(
                "currency: EUR",
                "campaigns: [ { id: a, budget: 500, currency: GBP } ]",
                "objectives: [ { id: o, campaign: a, kpi: cpa, target: 25, currency: USD } ]");
        assertThat(folder.refusal(Language.EN))
                .containsExactly(
                        "`boussole.yaml`, line 2, key `campaigns[0].currency`: `GBP` is not the account's currency,"
                                + " `EUR`. Write these amounts in `EUR`.",
                        "`boussole.yaml`, line 3, key `objectives[0].currency`: `USD` is not the account's currency,"
                                + " `EUR`. Write these amounts in `EUR`.");
        assertThat(folder.refusal(Language.FR))
                .contains("`boussole.yaml`, ligne 2, clé `campaigns[0].currency` : `GBP` n'est pas la devise du compte,"
                        + " `EUR`. Écrivez ces montants en `EUR`.");
    }

    @Test
    void the_currency_of_the_exports_is_the_account_s_where_none_is_declared() {
        folder.settings("campaigns: [ { id: a, budget: 500, currency: USD } ]");
        assertThat(folder.refusal(Language.EN))
                .containsExactly("`boussole.yaml`, line 1, key `campaigns[0].currency`: `USD` is not the account's"
                        + " currency, `EUR`. Write these amounts in `EUR`.");
        folder.settings("campaigns: [ { id: a, budget: 500, currency: eur } ]");
        assertThat(folder.read().campaigns()).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_with_objectives_is_told_at_once() {
        assertThat(told(
                        "objectives:",
                        "  - { id: a, kpi: cpaa, target: 25 }",
                        "  - { id: b, kpi: cpa, baseline: 31, target: 35, start: 2026-09-01, end: 2026-08-31 }"))
                .extracting(Problem::column)
                .containsExactly("objectives[0].kpi", "objectives[1].target", "objectives[1].end");
    }

    @Test
    void a_request_is_answered_with_a_pointer() {
        String body = """
                { "account": { "currency": "EUR" }, "campaigns": [ { "id": "a" } ],
                  "objectives": [ { "id": "o", "campaign": "a", "kpi": "cpaa", "target": 25 } ],
                  "measures": [ { "date": "2026-10-01", "campaign": "a", "clicks": 10 } ] }
                """;
        Workspace workspace =
                WorkspaceJson.read(body.getBytes(StandardCharsets.UTF_8), WorkspaceOptions.in(Language.EN));
        assertThat(workspace.problems())
                .extracting(problem -> problem.message().en())
                .contains("`/objectives/0/kpi`: the catalogue has no KPI `cpaa`. Did you mean `cpa`?"
                        + " `boussole kpis` lists them.");
    }

    @Test
    void aim_and_capacity_are_read() {
        folder.settings("objectives: [ { id: o, kpi: leads, target: 300, aim: grow in Lyon, capacity: 280 } ]");
        assertThat(folder.read().objectives()).singleElement().satisfies(objective -> {
            assertThat(objective.aim()).isEqualTo("grow in Lyon");
            assertThat(objective.capacity()).isEqualTo(280);
        });
    }
}
