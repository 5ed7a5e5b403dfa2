package dev.boussole.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.kpi.Aggregation;
import dev.boussole.kpi.IntervalModel;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.rulebook.testing.Cases;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.whynot.WhyNotAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rulebook's own KPIs: {@code kpis.yaml}, and how rules reach them. */
class OwnKpisTest {
    private static final String NET_ORDERS = """
            - key: net_order_rate
              name: { en: Net order rate, fr: Taux de commandes nettes }
              formula: (orders - refundedOrders) / sessions
              unit: rate
              direction: up
            """;

    private static Map<String, String> files(String kpis, String when) {
        Map<String, String> files =
                Books.files("package rules.topic\n\n" + Books.rule("topic.one", when, "advise.check( \"thing\" );"));
        files.put("kpis.yaml", kpis);
        return files;
    }

    private static RuleBook book(String kpis) {
        return RuleBookLoader.load(files(kpis, "Campaign( cpa.value > 1 )"), LoadOptions.standard());
    }

    private static List<String> refusals(String kpis, String when, Language language) {
        try {
            RuleBookLoader.load(files(kpis, when), LoadOptions.standard());
            return List.of();
        } catch (InputException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.message().in(language))
                    .toList();
        }
    }

    private static String formula(String formula, String unit) {
        return "- key: mine\n  name: { en: M, fr: M }\n  formula: " + formula + "\n  unit: " + unit
                + "\n  direction: up\n";
    }

    private static List<String> refusals(String formula, String unit) {
        return refusals(formula(formula, unit), "Campaign( cpa.value > 1 )", Language.EN);
    }

    @Test
    void a_ratio_is_read_as_a_ratio_of_sums() {
        KpiDefinition definition = book(NET_ORDERS).ownKpis().get(0);
        assertThat(definition.kpi().key()).isEqualTo("net_order_rate");
        assertThat(definition.kpi().label().fr()).isEqualTo("Taux de commandes nettes");
        assertThat(definition.kpi().unit()).isEqualTo(Kpi.Unit.RATE);
        assertThat(definition.formulaText()).isEqualTo("(orders - refundedOrders) / sessions");
        assertThat(definition.aggregation()).isEqualTo(Aggregation.RATIO_OF_SUMS);
        assertThat(definition.interval()).isEqualTo(IntervalModel.RATIO);
        assertThat(definition.lagged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "orders, count, SUM, POISSON",
        "orders - refundedOrders, count, SUM, STUDENT",
        "revenue - costOfGoods, money, SUM, STUDENT",
        "1 - orders / carts, rate, RATIO_OF_SUMS, RATIO",
        "100 * (revenue - spend) / sessions, money, RATIO_OF_SUMS, RATIO",
        "orders / spend, multiple, RATIO_OF_SUMS, RATIO",
        "-(spend - revenue) / spend + 2, multiple, RATIO_OF_SUMS, RATIO"
    })
    void sums_and_ratios_of_sums_are_formulas(
            String formula, String unit, Aggregation aggregation, IntervalModel interval) {
        KpiDefinition definition = book(formula(formula, unit)).ownKpis().get(0);
        assertThat(definition.aggregation()).isEqualTo(aggregation);
        assertThat(definition.interval()).isEqualTo(interval);
        assertThat(definition.formulaText()).isEqualTo(formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order / sessions | rate | 3:12 | there is no measure `order`. Did you mean `orders`?",
                "orders / reach | rate | 3:21 | `reach` holds for the source's own period only and does not add up over days. Use measures that do, such as `impressions` or `sessions`.",
                "(orders / sessions | rate | 3:30 | found `end of file` where `)` belongs, to close the parenthesis. Write `)` there.",
                "orders sessions | rate | 3:19 | found `sessions` where an operator `+ - * /` belongs, in a formula. Write an operator `+ - * /` there.",
                "(spend + orders) / sessions | money | 3:19 | money and counts are added here. Add like to like; divide one by the other if that is meant.",
                "1 + revenue / orders | money | 3:14 | money and counts are added here. Add like to like; divide one by the other if that is meant.",
                "orders * sessions | count | 3:19 | two measures are multiplied, and a product of two days is not the product of their sums. Multiply by a number only.",
                "orders / sessions / carts | rate | 3:30 | a fraction is divided again. Write one fraction: what is counted above, what it is counted in below.",
                "orders / sessions + orders / carts | rate | 3:30 | fractions of different denominators are added, and such a sum is no ratio of sums. Write one fraction, or two KPIs.",
                "orders + 1 | count | 3:19 | a number is added to a sum of days, so the result would depend on how many days there are. Divide first, as in `1 - orders / carts`.",
                "1 / orders | rate | 3:14 | a number is divided by a sum of days, so the result would shrink with every day. Divide a measure by a measure.",
                "orders / 0 | count | 3:19 | this divides by zero. Divide by a measure or by another number.",
                "orders / (carts - carts) | rate | 3:19 | this divides by zero. Divide by a measure or by another number.",
                "2 * orders / orders | rate | 3:23 | the formula is always the same number. Put at least two measures against each other, or sum some.",
                "orders.n / sessions | rate | 3:12 | there is no measure `orders.n`. Did you mean `orders`?",
                "orders / true | rate | 3:21 | a formula has measures, numbers, parentheses and `+ - * /` only. Leave out what is no such thing.",
                "revenue / orders | rate | 4:9 | the formula does not give `rate`. Write money, or correct the formula.",
                "orders / sessions | percent | 4:9 | `percent` is no unit. Write one of rate, money, seconds, count, multiple, points, months."
            })
    void a_formula_that_cannot_hold_for_any_number_of_days_is_refused(
            String formula, String unit, String place, String reason) {
        assertThat(refusals(formula, unit)).containsExactly("`rules/kpis.yaml:" + place + "`: " + reason);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_both_languages() {
        String wrong = """
                - key: cpa
                  name: { en: A }
                  formula: "ordes / sesions"
                  units: rate
                  direction: upp
                - key: Twice Over
                - nothing
                """;
        assertThat(refusals(wrong, "Campaign( cpa.value > 1 )", Language.FR))
                .containsExactlyInAnyOrder(
                        "`rules/kpis.yaml:4:10` : un KPI n'a pas de `units`. Vouliez-vous dire `unit` ? Il a key, name, formula, unit, direction, pitfalls.",
                        "`rules/kpis.yaml:1:3` : il manque `unit` à ce KPI. Ajoutez-le.",
                        "`rules/kpis.yaml:1:8` : le catalogue a déjà un KPI `cpa`. Choisissez une autre clé.",
                        "`rules/kpis.yaml:2:9` : `name` demande les deux langues. Écrivez `name: { en: ..., fr: ... }`.",
                        "`rules/kpis.yaml:5:14` : `upp` n'est pas une valeur de `direction`. Vouliez-vous dire `up` ? Écrivez l'un de up, down, band.",
                        "`rules/kpis.yaml:3:13` : il n'existe pas de mesure `ordes`. Vouliez-vous dire `orders` ?",
                        "`rules/kpis.yaml:3:21` : il n'existe pas de mesure `sesions`. Vouliez-vous dire `sessions` ?",
                        "`rules/kpis.yaml:6:3` : il manque `name`, `formula`, `unit`, `direction` à ce KPI. Ajoutez-les.",
                        "`rules/kpis.yaml:6:8` : `Twice Over` n'est pas une clé. Écrivez des minuscules, des chiffres et `_`, comme `net_order_rate`.",
                        "`rules/kpis.yaml:7:3` : on attend ici une liste de KPI. Commencez chacun par `- key: net_order_rate`.");
    }

    @Test
    void a_key_is_taken_once() {
        assertThat(refusals(NET_ORDERS + NET_ORDERS, "Campaign( cpa.value > 1 )", Language.EN))
                .containsExactly(
                        "`rules/kpis.yaml:6:8`: another KPI of this file has the key `net_order_rate`. Choose another one.");
    }

    @Test
    void a_file_of_comments_defines_nothing() {
        assertThat(book("# nothing yet\n").ownKpis()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kpi[\"net_order_rat\"].value < 0.1 | 6:19 | `kpis.yaml` defines no KPI `net_order_rat`. Did you mean `net_order_rate`?",
                "kpi[\"x\"].value < 0.1 | 6:19 | `kpis.yaml` defines no KPI `x`. It defines `net_order_rate`.",
                "kpi[\"cpa\"].value < 0.1 | 6:19 | `cpa` is a KPI of the catalogue. Write `cpa.value`, without `kpi[ ]`.",
                "kpi[\"net_order_rate\"].valu < 0.1 | 6:37 | a KPI has no `valu`. Did you mean `value`?",
                "kpi[net_order_rate].value < 0.1 | 6:19 | found `net_order_rate` where a KPI's key in quotes belongs, after `kpi[`. Write a KPI's key in quotes there.",
                "kpi[\"net_order_rate\".value < 0.1 | 6:35 | found `.` where `]` belongs, after the key. Write `]` there.",
                "ctr[\"net_order_rate\"].value < 0.1 | 6:18 | `[` is not part of the language of rules, except in `kpi[\"key\"]` for a KPI of `kpis.yaml`."
            })
    void a_rule_that_misspells_an_own_kpi_is_refused_with_a_suggestion(String condition, String place, String reason) {
        assertThat(refusals(NET_ORDERS, "Campaign( " + condition + " )", Language.EN))
                .singleElement()
                .asString()
                .startsWith("`rules/topic/rules.drl:" + place + "`, rule `topic.one`: " + reason);
    }

    @Test
    void only_measured_facts_have_own_kpis() {
        assertThat(refusals(NET_ORDERS, "Objective( kpi[\"net_order_rate\"].value < 0.1 )", Language.EN))
                .singleElement()
                .asString()
                .contains("`Objective` has no KPIs.");
    }

    private static void assertTestsPass(Map<String, String> files) {
        assertThat(RuleTests.run(files, LoadOptions.standard()).results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.faults()).isEmpty());
    }

    @Test
    void rules_read_own_kpis_with_all_that_a_kpi_tells() {
        Map<String, String> files = files(
                NET_ORDERS,
                "$c : Campaign( kpi[\"net_order_rate\"].value < 0.02, kpi[\"net_order_rate\"].falling,"
                        + " kpi[\"net_order_rate\"].sure, cpa.value > $c.kpi[\"net_order_rate\"].value )");
        files.put("topic/rules.test.yaml", """
                tests:
                  - name: speaks when it falls
                    given: { campaign: { net_order_rate: { value: 0.01, is: falling }, cpa: 20 } }
                    expect: [ topic.one ]
                  - name: silent when it does not fall
                    given: { campaign: { net_order_rate: { value: 0.01, is: stable }, cpa: 20 } }
                    expect: []
                  - name: silent at the limit
                    given: { campaign: { net_order_rate: { value: 0.02, is: falling }, cpa: 20 } }
                    expect: []
                  - name: silent without it
                    given: { campaign: { cpa: 20 } }
                    expect: []
                """);
        assertTestsPass(files);
    }

    @Test
    void a_rule_needs_and_watches_an_own_kpi_by_its_key() {
        Map<String, String> files = files(NET_ORDERS, "Campaign( kpi[\"net_order_rate\"].value < 0.02 )");
        files.computeIfPresent(
                "topic/rules.drl",
                (path, text) -> text.replace(
                        "@lever",
                        "@needs( \"net_order_rate.successes >= 30\" ) @watch( \"net_order_rate 7d\" ) @lever"));
        files.put("messages.en.yaml", "topic.one:\n  title: '{kpi[\"net_order_rate\"].value}'\n  why: w\n  step: s\n");
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        var guidance = book.guidance("topic.one").orElseThrow();
        assertThat(guidance.watch()).isEqualTo(book.kpi("net_order_rate").orElseThrow());
        assertThat(guidance.needs())
                .singleElement()
                .satisfies(need -> assertThat(need.kpi().key()).isEqualTo("net_order_rate"));
        assertThat(guidance.uses()).extracting(Kpi::key).containsExactly("net_order_rate");
    }

    @Test
    void an_own_kpi_can_be_the_reason_why_not() throws JsonProcessingException {
        Map<String, String> files = files(NET_ORDERS, "Campaign( kpi[\"net_order_rate\"].value < 0.02 )");
        files.put("topic/rules.test.yaml", """
                tests:
                  - name: silent at the limit
                    given: { campaign: { net_order_rate: 0.05 } }
                    expect: []
                """);
        RuleBook book = RuleBookLoader.load(files, LoadOptions.standard());
        WhyNotAnswer answer = book.whyNot(Cases.of(files, book).get(0), "c", "topic.one");
        assertThat(answer.changes())
                .extracting(WhyNotAnswer.Change::figure)
                .containsExactly("Campaign.kpi[\"net_order_rate\"].value");
        assertThat(answer.answer().en())
                .startsWith("`topic.one` would speak if: `Campaign.kpi[\"net_order_rate\"].value` is 0.05;");
    }

    @Test
    void another_formula_is_another_ruleset() {
        assertThat(book(NET_ORDERS).hash())
                .isNotEqualTo(book(NET_ORDERS.replace("sessions", "carts")).hash());
    }
}
