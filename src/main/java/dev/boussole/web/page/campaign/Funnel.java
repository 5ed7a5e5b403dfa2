package dev.boussole.web.page.campaign;

import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the first contact to the result.
 *
 * @param days the days that were counted
 */
public record Funnel(String days, List<Step> steps) {
    /**
     * One count.
     *
     * @param count null where it was not received: never nought
     * @param width of its bar, 0 to 100, by order of magnitude
     * @param from the received step before, or null for the first
     * @param rate what of that came here, or null
     * @param interval of the rate in words, or null
     * @param bar the rate's interval, or null
     */
    public record Step(
            String label,
            @Nullable String count,
            int width,
            @Nullable String from,
            @Nullable String rate,
            @Nullable String interval,
            @Nullable Bar bar) {}
}
