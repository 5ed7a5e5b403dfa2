package dev.boussole.recommendation;

import dev.boussole.campaign.Text;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that is not given, and why.
 *
 * @param by id of the rule that outranks it, or null when something else holds it back
 */
public record HeldBack(
        Guidance guidance, String scope, @Nullable String by, Text reason) {}
