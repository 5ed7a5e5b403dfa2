package dev.boussole.store.access;

import org.jspecify.annotations.Nullable;

/** An answer that is given again. @param headers lines of {@code Name: value} */
public record StoredAnswer(int status, @Nullable String contentType, String headers, byte[] body) {}
