package dev.boussole.web.page.intake;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What files would bring, before anything of them is kept.
 *
 * @param into the name of the account that they go into, or null when they make one
 * @param ready whether they can be taken in as they are
 * @param lead what would happen, in a sentence
 * @param action where to go on from here: {@code action + "/take"} and so on
 * @param maker the questions about the account that is made, or null when it is there
 * @param open what the files leave open, or null
 */
public record PreviewPage(
        Frame frame,
        @Nullable String into,
        boolean ready,
        String lead,
        List<String> refusals,
        List<FileCard> files,
        List<MappingForm> mappings,
        List<FindingRow> findings,
        @Nullable String moreFindings,
        List<CampaignRow> campaigns,
        @Nullable String moreCampaigns,
        String action,
        @Nullable Open open,
        @Nullable AccountForm maker) {
    public PreviewPage {
        refusals = List.copyOf(refusals);
        files = List.copyOf(files);
        mappings = List.copyOf(mappings);
        findings = List.copyOf(findings);
        campaigns = List.copyOf(campaigns);
    }

    /** @param place file, line and column, or null when the sentence says it */
    public record FindingRow(
            String severityKey,
            String severity,
            String message,
            @Nullable String more,
            @Nullable String place) {}

    public record CampaignRow(String name, String id, String rows, boolean known) {}

    /**
     * @param days whether the days are to be said
     * @param currency why the currency is to be said, or null
     * @param currencies that may be chosen
     * @param written whether it is to be said how numbers and dates are written
     * @param locale that was chosen; empty for none
     */
    public record Open(
            boolean days,
            String from,
            String to,
            @Nullable String currency,
            String chosen,
            List<String> currencies,
            boolean written,
            String locale) {}
}
