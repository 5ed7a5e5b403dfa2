package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/** Something that was wrong with the input. @param place file and line, or null when the message says it all */
public record NoteRow(
        String severity,
        String severityKey,
        String message,
        @Nullable String place) {}
