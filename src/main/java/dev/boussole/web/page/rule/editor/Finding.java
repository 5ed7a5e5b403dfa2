package dev.boussole.web.page.rule.editor;

import org.jspecify.annotations.Nullable;

/**
 * One thing to correct in a file, or to think about.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param file its path under the rulebook's folder, or null for the rulebook as a whole
 * @param line from 1; 0 where it is about the file as a whole
 * @param column from 1; 0 where it is about the line as a whole
 * @param endColumn behind the offending text; that of the column where there is none
 * @param place what is shown of the place
 * @param fix what would put it right, or null
 */
public record Finding(
        String severity,
        String severityLabel,
        @Nullable String file,
        int line,
        int column,
        int endColumn,
        String place,
        String message,
        @Nullable Fix fix) {}
