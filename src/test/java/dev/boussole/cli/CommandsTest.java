package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private static final String SAMPLE = "fixtures/sample";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void advise_speaks_the_language_of_the_workspace() {
        Ran ran = Ran.boussole("advise", SAMPLE);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Atelier Lumière : que faire maintenant")
                .contains("À faire", "creative.fatigue");
    }

    @Test
    void advise_speaks_the_language_asked_for() {
        assertThat(Ran.boussole("advise", SAMPLE, "--lang", "en").out()).contains("Next step", "what to do next");
    }

    @Test
    void advise_gives_the_same_bytes_twice() {
        String first = Ran.boussole("advise", SAMPLE, "--format", "json").out();
        assertThat(first)
                .isEqualTo(Ran.boussole("advise", SAMPLE, "--format", "json").out());
    }

    @Test
    void the_review_is_of_the_day_after_the_data_unless_said_otherwise() throws IOException {
        assertThat(json("advise", SAMPLE, "--format", "json").get("asOf").textValue())
                .isEqualTo("2026-11-01");
        assertThat(json("advise", SAMPLE, "--format", "json", "--as-of", "2026-10-15")
                        .get("asOf")
                        .textValue())
                .isEqualTo("2026-10-15");
    }

    @Test
    void one_campaign_stands_alone() throws IOException {
        JsonNode review = json("advise", SAMPLE, "--format", "json", "--campaign", "collection-automne");
        assertThat(review.get("campaigns")).hasSize(1);
        assertThat(review.at("/campaigns/0/recommendations/0/guidance").textValue())
                .isEqualTo("A07");
    }

    @ParameterizedTest
    @CsvSource({"csv, campaignId", "md, # Atelier", "html, <!doctype html>", "json, {"})
    void advise_prints_every_format(String format, String start) {
        assertThat(Ran.boussole("advise", SAMPLE, "--format", format).out()).startsWith(start);
    }

    @Test
    void a_screen_gets_colour_and_a_pipe_none() {
        Path here = Path.of("");
        assertThat(Ran.in(here, Map.of(), true, "advise", SAMPLE).out()).contains("\u001b[");
        assertThat(Ran.in(here, Map.of("NO_COLOR", "1"), true, "advise", SAMPLE).out())
                .doesNotContain("\u001b[");
        assertThat(Ran.boussole("advise", SAMPLE).out()).doesNotContain("\u001b[");
    }

    @Test
    void an_export_alone_is_enough_and_the_program_brings_its_rules() throws IOException {
        Files.copy(Path.of("fixtures/exports/generic/daily.csv"), folder.resolve("my.csv"));
        Ran ran = Ran.in(folder, Map.of(), "advise", folder.resolve("my.csv").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("what to do next");
    }

    @Test
    void explain_shows_every_condition_and_the_rule_as_written() {
        Ran ran = Ran.boussole("explain", SAMPLE, "creative.fatigue", "--lang", "en");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("frequency.value >=", "rule \"creative.fatigue\"", "\n    end\n");
    }

    @Test
    void explain_finds_what_advise_printed() throws IOException {
        JsonNode first = json("advise", SAMPLE, "--format", "json").at("/campaigns/0/recommendations/0");
        String id = first.get("id").textValue();
        assertThat(json("explain", SAMPLE, id, "--format", "json").get(0)).isEqualTo(first);
    }

    @Test
    void why_not_names_the_change_that_would_make_a_silent_rule_speak() throws IOException {
        String[] asked = {"why-not", SAMPLE, "--campaign", "marque-recherche", "--rule", "budget.scale"};
        Ran ran = Ran.boussole(asked);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("`budget.scale` parlerait si :").contains("manque");
        JsonNode json = json("why-not", SAMPLE, "--campaign", "marque-recherche", "--rule", "A06", "--format", "json");
        assertThat(json.get("speaks").booleanValue()).isFalse();
        assertThat(json.get("changes")).isNotEmpty();
    }

    @Test
    void why_not_says_what_holds_a_speaking_rule_back() {
        Ran ran = Ran.boussole(
                "why-not",
                SAMPLE,
                "--campaign",
                "collection-automne",
                "--rule",
                "bidding.too-few-events",
                "--lang",
                "en");
        assertThat(ran.out())
                .startsWith("`bidding.too-few-events` speaks: all of its conditions hold.")
                .contains("It is held back by `creative.fatigue`:");
    }

    @Test
    void import_tells_what_became_of_each_file() throws IOException {
        Ran ran = Ran.boussole("import", SAMPLE);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("google_ads", "meta_ads", "Lignes ");
        assertThat(json("import", SAMPLE, "--format", "json")
                        .at("/files/0/rowsKept")
                        .intValue())
                .isPositive();
    }

    @Test
    void import_check_fails_on_a_row_that_cannot_be() {
        Ran checked = Ran.boussole("import", "fixtures/exports/generic/impossible-rows.csv", "--check");
        assertThat(checked.code()).isEqualTo(Exit.FINDINGS);
        assertThat(checked.out()).contains("impossible-rows.csv`, line ");
        assertThat(Ran.boussole("import", "fixtures/exports/generic/impossible-rows.csv")
                        .code())
                .isZero();
    }

    @Test
    void smart_gives_each_letter_its_verdict() throws IOException {
        assertThat(Ran.boussole("smart", SAMPLE, "--lang", "en").out()).contains("S  Specific", "Rewritten:");
        assertThat(json("smart", SAMPLE, "--format", "json")
                        .at("/0/verdicts/specific")
                        .isTextual())
                .isTrue();
    }

    @Test
    void kpis_lists_the_catalogue_or_one_entry() throws IOException {
        assertThat(Ran.boussole("kpis").out()).contains("ctr", "clicks / impressions");
        assertThat(Ran.boussole("kpis", "cpa", "--lang", "fr").out()).contains("Formule", "spend / conversions");
        assertThat(json("kpis", "cpa", "--format", "json").get("unit").textValue())
                .isEqualTo("money");
    }

    @Test
    void kpis_of_an_objective_come_class_by_class_with_their_reasons() throws IOException {
        String leads = Ran.boussole("kpis", "--objective", "leads").out();
        assertThat(leads)
                .contains(
                        "Primary: may be the goal",
                        "lead_qual_rate",
                        "A contact counts only if it can become a customer.")
                .contains("Guardrail: must not suffer", "Irrelevant: not asked for", "Reach alone brings no contact.");
        assertThat(leads.indexOf("speed_to_lead")).isGreaterThan(leads.indexOf("Guardrail"));
        assertThat(Ran.boussole("kpis", "cpa", "--objective", "awareness", "--lang", "fr")
                        .out())
                .contains("Hors sujet\u00a0: on ne les demande pas", "il condamnerait une campagne");
        JsonNode json = json("kpis", "--objective", "field_sales", "--format", "json");
        assertThat(json.get(0).get("relevance").textValue()).isEqualTo("primary");
        assertThat(json.get(0).get("key").textValue()).isEqualTo("meetings_held");
        assertThat(json.get(0).get("why").textValue()).isNotBlank();
        Ran wrong = Ran.boussole("kpis", "--objective", "lead");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("`--objective`: `lead` is not one of awareness, engagement");
    }

    @Test
    void kpis_of_the_rulebook_stand_beside_the_catalogue() throws IOException {
        assertThat(Ran.boussole("kpis").out()).contains("Your own KPIs", "(orders - refundedOrders) / sessions");
        assertThat(Ran.boussole("kpis", "net_order_rate", "--lang", "fr").out())
                .contains("Taux de commandes nettes", "Vos propres KPI", "couples quotidiens");
        assertThat(json("kpis", "net_order_rate", "--format", "json")
                        .get("family")
                        .textValue())
                .isEqualTo("own");
    }

    @Test
    void rules_are_listed_checked_and_tested() throws IOException {
        assertThat(Ran.boussole("rules", "list").out()).contains("creative.fatigue", "A07");
        assertThat(Ran.boussole("rules", "check").code()).isZero();
        assertThat(Ran.boussole("rules", "check").out()).contains("sha256:");
        Ran tested = Ran.boussole("rules", "test");
        assertThat(tested.out()).endsWith("0 failed.\n");
        assertThat(tested.code()).isZero();
        assertThat(json("rules", "test", "--format", "json").get("passed").booleanValue())
                .isTrue();
    }

    @Test
    void rules_check_and_test_exit_with_1_on_a_finding() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("broken/creative"));
        Files.writeString(topic.resolve("bad.drl"), "package rules.creative\nrule \"creative.bad\"\nwhen\n");
        Ran ran = Ran.in(folder, Map.of(), "rules", "check", "broken");
        assertThat(ran.code()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("bad.drl");
        assertThat(json(Ran.in(folder, Map.of(), "rules", "check", "broken", "--format", "json"))
                        .get("problems"))
                .isNotEmpty();
    }

    @Test
    void rules_check_gives_editors_the_place_the_words_and_what_to_write() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("typed/creative"));
        Files.writeString(
                topic.resolve("bad.drl"),
                "package rules.creative\nrule \"creative.bad\" @id( \"creative.bad\" ) @lever( CRE ) @priority( LOW )\n"
                        + "when Campaign( cpaa.value > 3 ) then advise.check( \"x\" ); end\n");

        JsonNode found = json(Ran.in(folder, Map.of(), "rules", "check", "typed", "--format", "json"))
                .get("problems")
                .get(0);

        assertThat(found.get("severity").textValue()).isEqualTo("error");
        assertThat(found.get("line").intValue()).isEqualTo(3);
        assertThat(found.get("column").intValue()).isEqualTo(16);
        assertThat(found.get("endColumn").intValue()).isEqualTo(26);
        assertThat(found.get("found").textValue()).isEqualTo("cpaa.value");
        assertThat(found.get("rule").textValue()).isEqualTo("creative.bad");
        assertThat(found.get("suggestion").textValue()).isEqualTo("Did you mean `cpa`?");
    }

    @Test
    void rules_check_fails_on_a_warning_when_it_is_strict() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("warned/creative"));
        Files.writeString(
                topic.resolve("untested.drl"),
                "package rules.creative\nrule \"creative.untested\" @id( \"creative.untested\" ) @lever( CRE ) @priority( LOW )\n"
                        + "when Campaign( ctr.falling ) then advise.found( \"x\" ); end\n");

        Ran ran = Ran.in(folder, Map.of(), "rules", "check", "warned");

        assertThat(ran.out()).contains("Warning: ", "To correct: 0, warnings: ");
        assertThat(ran.code()).isZero();
        assertThat(Ran.in(folder, Map.of(), "rules", "check", "warned", "--strict")
                        .code())
                .isEqualTo(Exit.FINDINGS);
    }

    @Test
    void rules_check_runs_the_rules_on_what_is_named() {
        Ran ran = Ran.boussole("rules", "check", "--on", "fixtures/cases/all-is-well", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"fires-on-nothing\"");
    }

    @Test
    void serve_opens_the_sample_when_nothing_is_named() {
        Map<String, String> cache = Map.of("BOUSSOLE_CACHE", folder.toString());
        Ran ran = Ran.in(folder, cache, "serve", "--port", "8080");
        assertThat(ran.err())
                .contains("port=8080", "host=127.0.0.1")
                .containsPattern("[0-9a-f]{12}.sample")
                .containsPattern("[0-9a-f]{12}.rulebook");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/boussole.yaml");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/creative/fatigue.drl");
    }

    @ParameterizedTest
    @CsvSource({
        "advise",
        "explain",
        "why-not",
        "import",
        "smart",
        "kpis",
        "rules list",
        "rules check",
        "rules test",
        "rules coverage",
        "rules fmt",
        "rules new",
        "rules show",
        "rules thresholds",
        "rules vocabulary",
        "serve"
    })
    void every_command_has_help_with_examples_in_both_languages(String command) {
        Ran english = Ran.boussole((command + " --help").split(" "));
        Ran french = Ran.boussole((command + " --help --lang fr").split(" "));
        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("Usage: boussole " + command, "Examples:\n  boussole " + command);
        assertThat(french.out()).contains("Usage : boussole " + command, "Exemples :\n  boussole " + command);
    }

    @Test
    void the_program_lists_its_commands_and_its_version() {
        assertThat(Ran.boussole().out()).isEqualTo(Ran.boussole("--help").out()).contains("advise", "rules check");
        assertThat(Ran.boussole("rules", "--help").out()).contains("rules list", "rules test");
        assertThat(Ran.boussole("--help", "--lang", "fr").out()).contains("Commandes :");
        assertThat(Ran.boussole("--version").out()).startsWith("boussole ");
    }

    private static JsonNode json(String... arguments) throws IOException {
        return json(Ran.boussole(arguments));
    }

    private static JsonNode json(Ran ran) throws IOException {
        return MAPPER.readTree(ran.out());
    }
}
