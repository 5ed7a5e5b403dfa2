package dev.boussole.web.page.campaign;

import dev.boussole.web.page.Frame;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of an account, some at a time.
 *
 * @param found how many answer to what was asked, in words
 * @param query what was searched for
 * @param before address of the page before, or null; {@code after} likewise
 * @param place which page of how many, or null where there is one only
 */
public record CampaignListPage(
        Frame frame,
        String account,
        String asOf,
        String found,
        String query,
        List<Choice> channels,
        List<Choice> objectives,
        List<Choice> states,
        List<Row> rows,
        @Nullable String before,
        @Nullable String after,
        @Nullable String place) {
    /** A word of a filter. */
    public record Choice(String key, String label, boolean chosen) {}

    /**
     * One campaign.
     *
     * @param spend of the last 30 days, or null where none was received
     * @param kpi the KPI that decides, or null where none was measured
     * @param spark its last weeks as a drawing, or empty
     */
    public record Row(
            String href,
            String name,
            String about,
            @Nullable String spend,
            @Nullable String kpi,
            @Nullable String value,
            @Nullable Bar bar,
            @Nullable String interval,
            @Nullable String reference,
            String spark,
            String state,
            String stateKey) {}
}
