package dev.boussole.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that was done to a campaign, or to the whole account where {@code campaignId} is null. */
public record Change(LocalDate date, @Nullable String campaignId, Lever lever, String note) {}
