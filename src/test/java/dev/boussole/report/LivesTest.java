package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.decision.GivenReview;
import dev.boussole.review.Review;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LivesTest {
    private static final Review REVIEW = GivenReview.on("2026-10-31")
            .says("first", "spring")
            .says("second", "spring")
            .says("third", "spring")
            .review();

    private static JsonNode json(Lives lives) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(REVIEW, Language.EN, null, lives, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static List<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }

    private static Lives.Mark mark(String id, String state) {
        return new Lives.Mark(id, state, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-11"));
    }

    @Test
    void without_lives_every_recommendation_is_active_and_has_its_rank() throws IOException {
        JsonNode list = json(Lives.NONE).at("/campaigns/0/recommendations");
        assertThat(each(list, "state")).containsOnly("active");
        assertThat(each(list, "rank")).containsExactly("1", "2", "3");
    }

    @Test
    void one_that_was_answered_stands_behind_the_others_without_a_rank() throws IOException {
        JsonNode json = json(one -> one.id().startsWith("first") ? mark("first@spring", "dismissed") : null);
        JsonNode list = json.at("/campaigns/0/recommendations");
        assertThat(each(list, "id")).containsExactly("second@spring", "third@spring", "first@spring");
        assertThat(each(list, "rank")).containsExactly("1", "2", "null");
        assertThat(each(list, "state")).containsExactly("active", "active", "dismissed");
        assertThat(json.get("ranking").toString()).isEqualTo("[\"second@spring\",\"third@spring\"]");
    }

    @Test
    void ids_and_days_are_those_of_the_life() throws IOException {
        JsonNode one = json(said -> said.id().startsWith("first") ? mark("first@spring-2", "active") : null)
                .at("/campaigns/0/recommendations/0");
        assertThat(one.path("id").asText()).isEqualTo("first@spring-2");
        assertThat(one.path("generatedAt").asText()).isEqualTo("2026-10-01");
        assertThat(one.path("expiresAt").asText()).isEqualTo("2026-11-11");
    }
}
