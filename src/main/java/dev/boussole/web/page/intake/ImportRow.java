package dev.boussole.web.page.intake;

import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param moment for programs
 * @param how it came in, and by whom
 * @param state {@code stands} or {@code undone}
 * @param note when and by whom it was taken back, or null
 * @param undo where it is taken back, or null when it cannot be
 * @param confirm what is asked before
 */
public record ImportRow(
        long id,
        String href,
        String when,
        String moment,
        String how,
        String added,
        String replaced,
        String state,
        @Nullable String note,
        @Nullable String undo,
        String confirm) {}
