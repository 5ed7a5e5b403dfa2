package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {
    private static final String WRITTEN = """
            # The shop
            account: Chez Zoé
            currency: EUR # what we count in

            # What we run
            campaigns:
              - id: spring
                name: "Spring, Meta"
                match: { platform: meta_ads, campaign: "Spring*" }
                objective: sales
                budget: 30000
            # How we judge
            objectives:
              - { id: cpa, kpi: cpa, target: 25 }
            """;

    @Test
    void an_edited_key_leaves_all_others_and_their_comments_as_they_were() {
        SettingsText edited =
                SettingsText.of(WRITTEN).account("grossMargin", "0.55").account("currency", "CHF");
        assertThat(edited.text())
                .isEqualTo(
                        WRITTEN.replace("currency: EUR # what we count in", "currency: CHF") + "grossMargin: 0.55\n");
        assertThat(edited.account("currency", null).text()).doesNotContain("currency");
    }

    @Test
    void the_account_may_be_a_group_of_keys() {
        SettingsText edited =
                SettingsText.of("account: { name: Un, currency: EUR }\n").account("name", "Deux");
        assertThat(edited.text()).isEqualTo("account: { name: Deux, currency: EUR }\n");
        assertThat(edited.account("currency")).contains("EUR");
    }

    @Test
    void a_text_on_one_line_is_edited_too() {
        assertThat(SettingsText.of("{ currency: EUR, account: Un }")
                        .account("currency", "USD")
                        .text())
                .isEqualTo("currency: USD\naccount: Un\n");
    }

    @Test
    void a_declared_campaign_gets_its_keys_and_an_undeclared_one_comes_behind() throws IOException {
        SettingsText edited = SettingsText.of(WRITTEN)
                .campaigns(Map.of(
                        "SPRING",
                        Map.of("name", "other", "objective", "leads"),
                        "été \"1\"",
                        Map.of("name", "Été: #1", "match", SettingsText.match("google_ads", "Été: #1"))));
        assertThat(edited.campaign("spring", "objective")).contains("leads");
        assertThat(edited.campaign("spring", "name")).contains("Spring, Meta");
        assertThat(edited.campaign("spring", "budget")).contains("30000");
        assertThat(edited.text()).contains("# How we judge", "# What we run");
        Settings read = new DeclaredText(edited.text(), List.of()).read(new Problems());
        assertThat(read.campaigns())
                .extracting(one -> one.campaign().name())
                .containsExactly("Spring, Meta", "Été: #1");
        assertThat(read.campaigns().get(1).matches()).hasSize(1);
    }

    @Test
    void what_is_said_of_columns_takes_the_place_of_what_was_said_of_the_same_columns() {
        Map<String, String> first = Map.of("Jour: \"x\"", "date");
        SettingsText edited = SettingsText.of("currency: EUR")
                .mapping(first, null)
                .mapping(Map.of("Jour: \"x\"", "ignore"), Locale.FRANCE);
        assertThat(new DeclaredText(edited.text(), List.of()).mappings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.target("jour: \"X\"")).contains("ignore");
                    assertThat(one.locale()).isEqualTo(Locale.FRANCE);
                });
    }

    @Test
    void characters_that_yaml_takes_for_ends_of_lines_are_written_out() {
        String odd = "a\u2028b\u0085c\td\u0007";
        assertThat(SettingsText.of("").account("name", odd).account("name")).contains(odd);
    }

    @Test
    void words_that_yaml_takes_for_something_else_stay_words() {
        for (String word :
                List.of("yes", "null", "007", "1e3", "2026-10-01", "~", "- a", "a: b", "#a", "0x1F", "1_0")) {
            SettingsText edited = SettingsText.of("").account("name", word);
            assertThat(edited.account("name")).contains(word);
        }
    }

    @Test
    void the_sample_keeps_its_comments() throws IOException {
        String sample = Files.readString(Path.of("fixtures/sample/boussole.yaml"));
        String edited = SettingsText.of(sample).account("grossMargin", "0.6").text();
        assertThat(edited).isEqualTo(sample.replace("grossMargin: 0.55", "grossMargin: 0.6"));
    }

    @Test
    void what_is_no_yaml_is_refused() {
        assertThatThrownBy(() -> SettingsText.of("currency: [")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SettingsText.of("- a\n")).isInstanceOf(InputException.class);
    }
}
