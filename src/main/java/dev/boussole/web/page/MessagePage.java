package dev.boussole.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with something to say instead of advice. @param home words of the link to the advice, or null for none */
public record MessagePage(
        Frame frame,
        String heading,
        String text,
        List<String> details,
        @Nullable String home) {}
