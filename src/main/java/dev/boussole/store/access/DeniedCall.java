package dev.boussole.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was turned away, or several alike within a few seconds.
 *
 * @param id 0 before it is kept
 * @param actor name of the token, or null when nobody known asked
 * @param token what an unknown token began with, or null
 * @param address where it came from
 */
public record DeniedCall(
        long id,
        Instant at,
        int times,
        @Nullable String actor,
        @Nullable String token,
        String address,
        String method,
        String path,
        String reason) {}
