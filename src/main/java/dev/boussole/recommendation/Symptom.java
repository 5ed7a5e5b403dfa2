package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * Something that the cause of a recommendation explains, or that it settles along with it.
 *
 * @param kpi the KPI that does badly because of it, or null when it is not about one
 * @param guidance the rule that would have spoken about it, or null when none did
 * @param scope where it was seen
 * @param message what was seen, and what it would be with the cause put right
 */
public record Symptom(@Nullable Kpi kpi, @Nullable Guidance guidance, String scope, Text message) {}
