package dev.boussole.web.page.objective;

import dev.boussole.web.page.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One objective with its form.
 *
 * @param heading of the page
 * @param id of the objective that is there, or null for a new one
 * @param version that the form was filled from, 0 for a new one
 * @param action where the form goes
 * @param removing where the form that removes it goes, or null for a new one
 * @param said what was just done, or null
 * @param origin where it was set, or null for a new one
 * @param texts what the fields hold
 * @param problems what is wrong with them, by field; the empty name is that of none
 * @param card how it fares, or null while that cannot be told
 * @param conflict what somebody else made of it meanwhile, or null
 */
public record ObjectivePage(
        Frame frame,
        String heading,
        @Nullable String id,
        long version,
        String action,
        @Nullable String removing,
        @Nullable String said,
        @Nullable String origin,
        Map<String, String> texts,
        Map<String, String> problems,
        List<Option> campaigns,
        List<Group> kpis,
        List<Option> rhythms,
        Hints hints,
        @Nullable ObjectiveCard card,
        @Nullable Conflict conflict) {
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

    /** Those of a list that belong together. */
    public record Group(String label, List<Option> options) {}

    /** What is said under the figures: their unit, and what was measured. */
    public record Hints(String baseline, String target, String capacity) {}

    /**
     * Somebody else was faster.
     *
     * @param gone whether it was removed
     * @param version theirs
     * @param rows fields that differ
     */
    public record Conflict(boolean gone, long version, List<Difference> rows) {}

    /** A field that differs. */
    public record Difference(String field, String mine, String theirs) {}
}
