package dev.boussole.web.page.report;

import dev.boussole.report.document.Material;
import dev.boussole.web.api.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which report is asked for.
 *
 * @param asOf its day, or null for that of the last decision
 * @param weeks how far back it looks
 * @param campaign id of the one it is about, or null for all
 */
record Wanted(@Nullable LocalDate asOf, int weeks, @Nullable String campaign) {
    static final String[] PARAMETERS = {"asOf", "weeks", "campaign"};
    /** Those that the page offers. */
    static final List<Integer> WEEKS = List.of(4, 8, 12, 26, 52);

    private static final int WEEKS_MAX = 104;

    static Wanted of(Query query) {
        return new Wanted(
                query.date("asOf").orElse(null),
                query.whole("weeks", 1, WEEKS_MAX, Material.WEEKS),
                query.text("campaign").orElse(null));
    }

    /** As an address carries it, {@code &weeks=4}; nothing for what is usual. */
    String query() {
        return (asOf == null ? "" : "&asOf=" + asOf)
                + (weeks == Material.WEEKS ? "" : "&weeks=" + weeks)
                + (campaign == null ? "" : "&campaign=" + URLEncoder.encode(campaign, StandardCharsets.UTF_8));
    }
}
