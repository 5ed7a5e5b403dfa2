package dev.boussole.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as declared or as its rows tell. What is unknown is null.
 *
 * @param budget for the whole flight {@code start..end}, in the account's currency
 */
public record Campaign(
        String id,
        String name,
        @Nullable String platform,
        @Nullable Channel channel,
        @Nullable Goal goal,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Double budget) {}
