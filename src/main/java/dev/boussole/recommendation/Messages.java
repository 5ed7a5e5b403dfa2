package dev.boussole.recommendation;

import dev.boussole.campaign.Text;

/**
 * What a rule says to a person: {@code rules/messages.*.yaml}. Placeholders such as {@code {ctr.value}} or
 * {@code {$limit}} are filled from the match.
 *
 * @param title what to do, in a few words
 * @param why the reason, in one sentence with its figures
 * @param step the next step, concretely
 */
public record Messages(Text title, Text why, Text step) {}
