package dev.boussole.report.document;

import dev.boussole.campaign.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * A report in one language, ready to be written to any format. Its texts are plain: what is markup in a format is escaped
 * by whoever writes that format.
 *
 * @param account whose report it is
 * @param subject what of it: the account as a whole, or one campaign
 * @param period the days it is about, in words
 * @param asOf the day on which it was asked for
 * @param summary one sentence each
 * @param foot what stands at the foot of each page: from which rules and which decision it comes
 */
public record ReportDocument(
        Language language,
        String account,
        String title,
        String subject,
        String period,
        LocalDate asOf,
        List<String> summary,
        List<Tile> tiles,
        List<Section> sections,
        String foot,
        Phrases phrases) {
    public ReportDocument {
        summary = List.copyOf(summary);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /** A figure that is read first. @param note below it: its interval, or what it is a part of */
    public record Tile(String name, String value, String note) {}

    /**
     * A chapter.
     *
     * @param key names it in addresses: {@code objectives}
     * @param lead one sentence on how to read it, or empty
     */
    public record Section(String key, String title, String lead, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The words that a format needs besides.
     *
     * @param page of a page's number: {@code Page {0} of {1}}
     * @param figures the heading over the figures of a drawing
     */
    public record Phrases(
            String asOf,
            String summary,
            String contents,
            String page,
            String figures,
            String why,
            String step,
            String gain,
            String interval,
            String colon) {}
}
