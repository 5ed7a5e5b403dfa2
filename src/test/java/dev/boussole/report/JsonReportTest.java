package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void the_answer_is_the_golden_one() throws IOException {
        try (var golden = JsonReportTest.class.getResourceAsStream("advice.json")) {
            assertThat(MAPPER.readTree(json(Language.EN))).isEqualTo(MAPPER.readTree(golden));
        }
    }

    @Test
    void the_same_review_gives_the_same_bytes() throws IOException {
        assertThat(json(Language.FR)).isEqualTo(json(Language.FR)).contains("Renouvelez les créations");
    }

    @Test
    void fields_stand_in_the_order_of_the_contract() throws IOException {
        JsonNode review = MAPPER.readTree(json(Language.EN));
        assertThat(names(review))
                .containsExactly(
                        "asOf",
                        "decisionId",
                        "ruleset",
                        "language",
                        "currency",
                        "campaigns",
                        "account",
                        "objectives",
                        "dataQuality",
                        "tested",
                        "ranking");
        assertThat(names(review.at("/campaigns/0")))
                .containsExactly(
                        "id", "name", "channel", "objective", "kpis", "recommendations", "heldBack", "abstentions");
        assertThat(names(review.at("/campaigns/0/kpis/0")))
                .containsExactly(
                        "key",
                        "value",
                        "low",
                        "high",
                        "n",
                        "successes",
                        "grade",
                        "window",
                        "reference",
                        "standing",
                        "trend");
        assertThat(names(review.at("/campaigns/0/recommendations/0")))
                .containsExactly(
                        "id",
                        "rule",
                        "guidance",
                        "lever",
                        "priority",
                        "rank",
                        "score",
                        "scoreParts",
                        "action",
                        "title",
                        "why",
                        "nextStep",
                        "evidence",
                        "impact",
                        "netSpendChange",
                        "watch",
                        "wouldChangeOurMind",
                        "source",
                        "state",
                        "symptoms",
                        "generatedAt",
                        "expiresAt");
        assertThat(names(review.at("/campaigns/0/recommendations/0/evidence/0")))
                .containsExactly("fact", "value", "condition", "n", "window");
        assertThat(names(review.at("/campaigns/0/recommendations/0/impact")))
                .containsExactly("kpi", "low", "expected", "high", "value", "basis");
        assertThat(names(review.at("/campaigns/0/recommendations/0/scoreParts")))
                .containsExactly("stage", "gapToGoal", "gain", "confidence", "effort");
        assertThat(names(review.at("/campaigns/0/recommendations/0/symptoms/0")))
                .containsExactly("kpi", "rule", "guidance", "scope", "message");
        assertThat(names(review.at("/campaigns/0/heldBack/0"))).containsExactly("rule", "guidance", "by", "reason");
        assertThat(names(review.at("/campaigns/1/abstentions/0")))
                .containsExactly("rule", "guidance", "insteadOf", "missing", "recheckOn", "message");
        assertThat(names(review.at("/objectives/0")))
                .startsWith("id", "verdicts", "status", "probability", "upliftNeeded", "proposal");
        assertThat(names(review.at("/objectives/0/verdicts")))
                .containsExactly("specific", "measurable", "attainable", "relevant", "realistic", "timeBound", "pace");
        assertThat(names(review.at("/objectives/0/checks/3")))
                .containsExactly("id", "letter", "verdict", "message", "figures");
        assertThat(review.at("/objectives/0/checks/3/figures/probability").doubleValue())
                .isEqualTo(0.31);
        assertThat(names(review.at("/dataQuality/0"))).containsExactly("severity", "file", "line", "message");
    }

    @Test
    void figures_have_six_digits_counts_are_whole_and_money_has_cents() throws IOException {
        assertThat(json(Language.EN))
                .contains("\"value\":0.00419931,\"low\":0.0039,\"high\":0.00451235,\"n\":181220,\"successes\":761")
                .contains("\"key\":\"impressions\",\"value\":12181220")
                .contains("\"expected\":34.1235")
                .contains("\"value\":{\"amount\":1190.00,\"currency\":\"EUR\"}");
    }

    @Test
    void an_abstention_names_the_waiting_rule_and_the_guidance_it_stands_for() throws IOException {
        JsonNode abstention = MAPPER.readTree(json(Language.EN)).at("/campaigns/1/abstentions/0");
        assertThat(abstention.get("rule").textValue()).isEqualTo("data.wait");
        assertThat(abstention.get("guidance").textValue()).isEqualTo("W01");
        assertThat(abstention.get("insteadOf").textValue()).isEqualTo("A02");
    }

    @Test
    void an_abstention_for_lack_of_data_names_them_and_counts_nothing() throws IOException {
        JsonNode abstention = MAPPER.readTree(JsonReport.campaign(Reviews.lacking(), Language.EN, "data.wait"))
                .at("/abstentions/0");
        assertThat(names(abstention.get("missing"))).containsExactly("data");
        assertThat(abstention.at("/missing/data").textValue()).isEqualTo("opens by mail client");
        assertThat(abstention.get("recheckOn").isNull()).isTrue();
        assertThat(abstention.get("message").textValue()).isEqualTo("Bring the opens by mail client.");
    }

    @Test
    void one_campaign_reads_as_it_does_in_the_whole() throws IOException {
        byte[] alone = JsonReport.campaign(Reviews.tired(), Language.EN, "data.wait");
        assertThat(json(Language.EN)).contains(new String(alone, StandardCharsets.UTF_8));
    }

    private static String json(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(Reviews.review(), language, "data.wait", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
