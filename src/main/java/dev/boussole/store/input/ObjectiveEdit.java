package dev.boussole.store.input;

import org.jspecify.annotations.Nullable;

/**
 * An objective that was set beside the text of the settings.
 *
 * @param body JSON, or null when it was removed
 * @param version the revision that made it so
 */
public record ObjectiveEdit(String id, @Nullable String body, long version) {}
