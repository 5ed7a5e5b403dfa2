package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list, opened.
 *
 * @param card null when the review no longer says it
 * @param step what was to be done then
 * @param notes what people did and said, the last first
 * @param open whether it waits for an answer
 * @param acts whether who looks may answer it
 */
public record CardPage(
        Frame frame,
        String id,
        @Nullable String campaignId,
        String campaign,
        @Nullable Card card,
        String step,
        List<Note> notes,
        boolean open,
        boolean acts) {
    /** @param day on which it was, in words */
    public record Note(
            String actor,
            String day,
            String reason,
            @Nullable String text) {}
}
