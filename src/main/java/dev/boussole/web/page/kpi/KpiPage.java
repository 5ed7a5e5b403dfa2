package dev.boussole.web.page.kpi;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the catalogue.
 *
 * @param lead what is shown, in one sentence
 * @param objectives links that choose an objective, all of them first
 * @param families links that choose a chapter, all of them first
 * @param chapters chapters of the catalogue, or classes of an objective
 * @param search the words that were looked for; empty for none
 * @param objective the key of the objective that was chosen, or null
 * @param family the chapter that was chosen, or null
 */
public record KpiPage(
        Frame frame,
        String lead,
        List<Choice> objectives,
        List<Choice> families,
        List<Chapter> chapters,
        String search,
        @Nullable String objective,
        @Nullable String family) {
    /** A link that filters. @param chosen whether it is what the page shows */
    public record Choice(String label, String href, boolean chosen) {}

    /** KPIs under one heading. @param lead null for none */
    public record Chapter(String id, String title, @Nullable String lead, List<Entry> entries) {}

    /**
     * One KPI.
     *
     * @param why what the objective wants of it, or null where none was chosen
     * @param needs data that would have to come, or null where it is measured
     */
    public record Entry(
            String key,
            String name,
            @Nullable String why,
            String formula,
            String unit,
            String direction,
            String aggregation,
            String interval,
            String pitfalls,
            @Nullable String needs) {}
}
