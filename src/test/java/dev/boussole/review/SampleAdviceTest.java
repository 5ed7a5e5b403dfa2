package dev.boussole.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.boussole.campaign.Language;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.recommendation.Advice;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fictional shop's troubles, each with the guidance that an expert would give first, and that which must not be given. */
class SampleAdviceTest {
    private static final JsonNode EXPECTED = expected();
    private static final Review REVIEW = CampaignReview.review(
            WorkspaceReader.read(List.of(Path.of("fixtures/sample")), WorkspaceOptions.in(Language.EN))
                    .workspace(),
            RuleBookLoader.load(Path.of("rules"), LoadOptions.standard()),
            LocalDate.parse(EXPECTED.get("asOf").asText()));

    static Stream<String> campaigns() {
        return EXPECTED.get("campaigns").propertyStream().map(java.util.Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void the_right_guidance_comes_first_and_none_of_the_wrong(String campaign) {
        JsonNode expected = EXPECTED.get("campaigns").get(campaign);
        List<String> codes = codes(advice(campaign));
        String top = codes.isEmpty() ? "none" : codes.get(0);
        assertThat(top)
                .as("%s says %s", campaign, codes)
                .isEqualTo(expected.get("top").asText());
        assertThat(codes).doesNotContainAnyElementsOf(texts(expected.get("forbidden")));
    }

    @Test
    void the_account_as_a_whole_needs_no_move() {
        assertThat(codes(REVIEW.accountAdvice()))
                .doesNotContainAnyElementsOf(texts(EXPECTED.get("account").get("forbidden")));
    }

    @Test
    void every_campaign_of_the_sample_is_reviewed() {
        assertThat(REVIEW.campaigns().stream().map(one -> one.campaign().id()))
                .containsExactlyInAnyOrderElementsOf(campaigns().toList());
    }

    private static Advice advice(String campaign) {
        return REVIEW.campaigns().stream()
                .filter(one -> one.campaign().id().equals(campaign))
                .findFirst()
                .orElseThrow()
                .advice();
    }

    private static List<String> codes(Advice advice) {
        return advice.recommendations().stream()
                .map(recommendation -> String.valueOf(recommendation.guidance().code()))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode expected() {
        try {
            return new YAMLMapper().readTree(SampleAdviceTest.class.getResourceAsStream("/sample-expectations.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
