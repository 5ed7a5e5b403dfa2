package dev.boussole.web.page.report;

import dev.boussole.report.document.ReportDocument;
import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a report.
 *
 * @param asOf its day, {@code 2026-10-31}
 * @param campaigns all of the account
 * @param campaign id of the chosen one, or null
 * @param html addresses of the files
 * @param canSend whether there is a server for mail
 * @param sent to how many addresses it was just sent, or null
 */
public record ReportPage(
        Frame frame,
        ReportDocument document,
        String asOf,
        List<Choice> weeks,
        List<Choice> campaigns,
        @Nullable String campaign,
        String html,
        String pdf,
        String markdown,
        String send,
        boolean canSend,
        @Nullable Integer sent) {
    public ReportPage {
        weeks = List.copyOf(weeks);
        campaigns = List.copyOf(campaigns);
    }

    /** One of several to choose from. */
    public record Choice(String value, String name, boolean chosen) {}
}
