package dev.boussole.web.page.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation.
 *
 * @param place 1 for the first of the page
 * @param anchor the id of its element
 * @param gain null when it cannot be estimated
 * @param spend the change of spend in words, or null when unknown
 * @param watch the KPI and day on which it will be judged, or null
 * @param code the guidance code, or null
 */
public record Card(
        int place,
        String anchor,
        String campaign,
        @Nullable String channel,
        String part,
        String lever,
        String leverKey,
        String priority,
        String priorityKey,
        String title,
        String why,
        String step,
        List<EvidenceRow> evidence,
        @Nullable Gain gain,
        @Nullable String spend,
        @Nullable String watch,
        String mindChange,
        List<String> symptoms,
        String rule,
        @Nullable String code,
        String source,
        String expires) {}
