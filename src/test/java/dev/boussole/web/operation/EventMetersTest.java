package dev.boussole.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.operation.Meters;
import dev.boussole.store.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventMetersTest {
    private static final Instant AT = Instant.parse("2026-10-31T06:00:00Z");

    private static Event event(String account, String kind, String data) {
        return new Event(1, account, kind, "subject", data, Actor.LOCAL, AT);
    }

    private static String counted(Event... events) {
        try (Metrics metrics = new Metrics()) {
            new EventMeters(metrics).heard(List.of(events));
            return metrics.text();
        }
    }

    @Test
    void what_happened_is_counted_under_names_of_our_own() {
        String text = counted(
                event("a", "review.done", "{\"trigger\":\"import\"}"),
                event("a", "recommendation.new", "{\"rule\":\"creative.fatigue\"}"),
                event("b", "recommendation.new", "{\"rule\":\"creative.fatigue\"}"),
                event("a", "import.done", "{\"rowsAdded\":90,\"rowsEnded\":7}"),
                event("a", "webhook.added", "{}"));
        assertThat(text)
                .contains(
                        "boussole_reviews_total{trigger=\"import\"} 1.0",
                        "boussole_rules_fired_total{rule=\"creative.fatigue\"} 2.0",
                        "boussole_import_rows_total{result=\"added\"} 90.0",
                        "boussole_import_rows_total{result=\"ended\"} 7.0");
    }

    @Test
    void a_ruleset_that_every_account_is_told_of_is_counted_once() {
        String text = counted(
                event("a", "ruleset.activated", "{}"),
                event("b", "ruleset.activated", "{}"),
                event("a", "rules.rejected", "{}"),
                event("b", "rules.rejected", "{}"));
        assertThat(text)
                .contains(
                        "boussole_ruleset_reload_total{result=\"taken\"} 1.0",
                        "boussole_ruleset_reload_total{result=\"refused\"} 1.0");
    }

    @Test
    void a_label_whose_values_never_end_is_told_together_from_the_thousandth_on() {
        try (Metrics metrics = new Metrics()) {
            for (int i = 0; i < 1_500; i++) {
                metrics.count(Meters.RULES_FIRED, "rule", "rule-" + i, 1);
            }
            assertThat(metrics.text().lines().filter(line -> line.startsWith("boussole_rules_fired_total")))
                    .hasSize(1_001)
                    .contains("boussole_rules_fired_total{rule=\"other\"} 500.0");
        }
    }

    @Test
    void what_holds_now_replaces_what_was_said_before() {
        try (Metrics metrics = new Metrics()) {
            metrics.inform(Meters.RULESET, Map.of("hash", "sha256:1"));
            metrics.inform(Meters.RULESET, Map.of("hash", "sha256:2"));
            assertThat(metrics.text())
                    .contains("boussole_ruleset_info{hash=\"sha256:2\"} 1")
                    .doesNotContain("sha256:1\"");
        }
    }
}
