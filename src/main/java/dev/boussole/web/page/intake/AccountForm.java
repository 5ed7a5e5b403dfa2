package dev.boussole.web.page.intake;

import java.util.List;

/**
 * What is declared of an account, as its form has it; empty where nothing is.
 *
 * @param margin in percent
 */
public record AccountForm(
        String name,
        String currency,
        String timeZone,
        String language,
        String margin,
        String lifetimeValue,
        String lag,
        String industry,
        List<String> currencies,
        List<String> zones,
        List<String> industries) {}
