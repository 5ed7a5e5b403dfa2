package dev.boussole.web.page.test;

import dev.boussole.report.chart.Plot;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a test reads.
 *
 * @param declared the test of the account that is read, or null when its figures were typed
 * @param texts what the fields hold
 * @param problems what is wrong with them, by field
 * @param arms numbers of the arms that the form has room for
 * @param more whether there is room for another
 * @param reading null until every field can be used
 */
public record ReadPage(
        Frame frame,
        @Nullable String declared,
        Map<String, String> texts,
        Map<String, String> problems,
        List<PlanPage.Option> kpis,
        List<PlanPage.Option> guardrails,
        List<Integer> arms,
        boolean more,
        boolean extended,
        @Nullable Reading reading) {
    /** What a field holds. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** What is wrong with a field, or the empty text. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /**
     * An arm.
     *
     * @param difference to the first arm, or null for the first
     * @param chance that it came by chance, or null
     * @param better probability that it is the better one, or null
     */
    public record Arm(
            String name,
            String n,
            String successes,
            String rate,
            String interval,
            @Nullable String difference,
            @Nullable Bar bar,
            @Nullable String chance,
            @Nullable String better) {}

    /** Something that was checked. @param tone {@code good}, {@code warn} or {@code poor} */
    public record Check(String tone, String mark, String name, String text) {}

    /** Rates of a guardrail by arm. */
    public record Guard(String name, List<Arm> arms) {}

    /**
     * @param tone {@code good}, {@code warn}, {@code poor} or {@code plain}
     * @param why null when the rules say nothing
     * @param share done of the plan, 0 to 100
     * @param plot null when no arm has anybody
     * @param link this reading's address
     */
    public record Reading(
            String tone,
            String title,
            @Nullable String why,
            @Nullable String step,
            @Nullable String rule,
            String progress,
            String share,
            @Nullable Plot plot,
            List<Arm> arms,
            List<Check> checks,
            @Nullable Guard guard,
            String note,
            String link) {}
}
