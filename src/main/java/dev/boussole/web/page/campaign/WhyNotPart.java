package dev.boussole.web.page.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says nothing about a campaign.
 *
 * @param title of the rule, or its id
 * @param setAside why it is not shown although it speaks, or null
 */
public record WhyNotPart(
        String rule,
        String title,
        boolean speaks,
        String answer,
        @Nullable String setAside,
        List<Step> steps) {
    /**
     * One condition.
     *
     * @param key {@code holds}, {@code fails} or {@code not_reached}
     * @param sentence what was found and what would do; empty where it holds
     * @param parts the alternatives of an "or"
     */
    public record Step(String key, String state, String condition, String sentence, List<Step> parts) {}
}
