package dev.boussole.store.access;

import java.time.Instant;

/** Somebody who logged in with a token, and when the cookie was last shown (to about a minute). */
public record StoredSession(StoredToken token, Instant createdAt, Instant usedAt) {}
