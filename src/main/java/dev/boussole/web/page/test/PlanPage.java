package dev.boussole.web.page.test;

import dev.boussole.report.chart.Plot;
import dev.boussole.web.page.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a test.
 *
 * @param campaigns to choose one from; empty without data
 * @param kpis of the chosen campaign that can be tested
 * @param from where the figures in the form come from, or null when they were typed
 * @param texts what the fields hold
 * @param problems what is wrong with them, by field
 * @param plan null until every field can be used
 */
public record PlanPage(
        Frame frame,
        List<Option> campaigns,
        List<Option> kpis,
        @Nullable String from,
        Map<String, String> texts,
        Map<String, String> problems,
        List<Option> arms,
        @Nullable Plan plan) {
    /** What a field holds. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** What is wrong with a field, or the empty text. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** One of a list to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** A figure with its name. @param note what it means, or null */
    public record Figure(
            String name, String value, @Nullable String note) {}

    /** What a test of so many weeks, or for such an effect, takes. */
    public record Row(String first, String perArm, String total, String last, boolean chosen) {}

    /** A KPI that must not get worse. @param seen what the planned sample would show of it, or why it would not */
    public record Guardrail(String name, String why, String seen) {}

    /**
     * @param sentence the plan in words
     * @param effects samples by effect
     * @param weeks effects by weeks; empty when nobody knows how many people come a day
     * @param guardrailsOf the objective that they belong to, or null when none is known
     * @param read the address of the form that reads the test
     */
    public record Plan(
            String sentence,
            List<Figure> figures,
            Plot plot,
            List<Row> effects,
            List<Row> weeks,
            @Nullable String guardrailsOf,
            List<Guardrail> guardrails,
            List<String> stops,
            String link,
            String read) {}
}
