package dev.boussole.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a token is exchanged for a session, and a session ended.
 *
 * @param complaint why the token sent was of no use, or null
 * @param ask whether to ask for a token
 * @param next where to go once logged in
 * @param in whether somebody is logged in
 * @param formToken what the form for logging out sends along
 */
public record LoginPage(
        Frame frame,
        String heading,
        String text,
        @Nullable String complaint,
        boolean ask,
        String next,
        boolean in,
        String formToken) {}
