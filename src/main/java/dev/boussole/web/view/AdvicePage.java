package dev.boussole.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a whole workspace.
 *
 * @param asOf the day of the review, as a person reads it
 * @param lead the state of the account in one sentence
 * @param stop what to settle before anything else: tracking and legal
 * @param next everything else to do, first things first
 * @param pauses where to leave things alone until there is more data
 * @param waiting what we do not say yet
 * @param calm campaigns that need nothing
 */
public record AdvicePage(
        Frame frame,
        String account,
        String asOf,
        String lead,
        List<Card> stop,
        List<Card> next,
        List<Card> pauses,
        List<WaitingRow> waiting,
        List<HeldRow> held,
        List<CampaignCard> calm,
        List<ObjectiveCard> objectives,
        List<CampaignCard> campaigns,
        List<NoteRow> notes,
        String ruleset,
        String decision) {
    /**
     * What every page has around its content.
     *
     * @param path the page's own path, for the other language's link
     * @param query what the address carries besides the language, {@code &asOf=2026-10-31} or nothing
     * @param refreshSeconds when the browser should look again, or null
     */
    public record Frame(
            Labels labels,
            String title,
            String path,
            String query,
            Assets assets,
            List<Notice> notices,
            @Nullable Integer refreshSeconds) {
        public String language() {
            return labels.language().code();
        }
    }

    /** Addresses of the style sheets and the icon. */
    public record Assets(String pico, String style, String icon) {}
}
