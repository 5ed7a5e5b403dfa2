package dev.boussole.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do, as data: {@code advise.lower("daily-budget").byPercent(15).within(7)}.
 *
 * @param object what to do it to
 * @param withinDays deadline in days, or null
 * @param percent size of the change in percent of today's value, without sign, or null
 * @param to the value to set, in the object's unit, or null
 * @param target where it goes to, such as the channel that receives a budget, or null
 */
public record Action(
        Verb verb,
        String object,
        @Nullable Integer withinDays,
        @Nullable Double percent,
        @Nullable Double to,
        @Nullable String target) {}
