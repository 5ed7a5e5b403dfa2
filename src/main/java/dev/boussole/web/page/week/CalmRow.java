package dev.boussole.web.page.week;

import org.jspecify.annotations.Nullable;

/** A campaign that needs nothing. */
public record CalmRow(String id, String name, @Nullable String channel) {}
