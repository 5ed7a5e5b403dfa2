package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.service.ruleset.SmallRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShadowRulesTest {
    private static final String WORN = """
            periodStart,periodEnd,campaignId,campaignName,channel,impressions,clicks,reach,spend,currency
            2026-10-24,2026-10-30,worn-social,Usée,paid_social,100000,1200,25000,30.5,EUR
            """;

    @TempDir
    Path folder;

    private JsonNode shadow(Serving serving) {
        JsonNode advice = serving.ok("/api/v1/campaigns/worn-social/recommendations");
        return serving.ok("/api/v1/decisions/" + advice.get("decisionId").textValue() + "/shadow?lang=en");
    }

    @Test
    void a_rule_in_shadow_is_not_shown_and_what_it_would_have_said_is_kept() throws IOException {
        SmallRules.write(folder.resolve("rules"));
        SmallRules.write(
                folder.resolve("rules"),
                "creative/worn.drl",
                SmallRules.RULE.replace("@watch( \"ctr 7d\" )", "@watch( \"ctr 7d\" ) @mode( shadow )"));
        SmallRules.write(folder.resolve("sample"), "reach.csv", WORN);
        try (Serving serving = new Serving(folder, folder.resolve("rules"))) {
            JsonNode advice = serving.ok("/api/v1/campaigns/worn-social/recommendations");
            assertThat(advice.at("/campaigns/0/recommendations")).isEmpty();
            JsonNode shadow = shadow(serving);
            assertThat(shadow.get("before").intValue()).isZero();
            assertThat(shadow.get("after").intValue()).isEqualTo(1);
            assertThat(shadow.at("/changes/0/kind").textValue()).isEqualTo("appears");
            assertThat(shadow.at("/changes/0/rule").textValue()).isEqualTo("creative.worn");
            assertThat(shadow.at("/changes/0/title").textValue()).isEqualTo("Refresh it");
        }
    }

    @Test
    void without_a_rule_in_shadow_nothing_would_have_changed() throws IOException {
        SmallRules.write(folder.resolve("rules"));
        SmallRules.write(folder.resolve("sample"), "reach.csv", WORN);
        try (Serving serving = new Serving(folder, folder.resolve("rules"))) {
            JsonNode shadow = shadow(serving);
            assertThat(shadow.get("before").intValue()).isEqualTo(1);
            assertThat(shadow.get("changes")).isEmpty();
        }
    }
}
