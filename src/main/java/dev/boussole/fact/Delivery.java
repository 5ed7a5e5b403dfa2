package dev.boussole.fact;

import org.jspecify.annotations.Nullable;

/**
 * How a campaign delivers, beside its KPIs. What cannot be known is null.
 *
 * @param active whether it delivered on one of the seven days before {@code asOf}
 * @param spendShare its part of the account's spend over the last 30 days, 0..1
 * @param dailySpend mean spend a day over the last 7 days with data
 * @param elapsedDays days of the flight that lie behind
 * @param spendForecastLow lower end of the 95 % interval of the flight's total spend
 * @param spendForecastHigh upper end of it
 * @param dailyBudgetNeeded what is left of the budget per day left
 * @param learningDays days since the last change, or since the start when it lies inside the data
 * @param learningEvents conversions since then
 * @param conversionDrop fraction of the expected conversions that the last two days lack, negative for a surplus
 * @param conversionDropP Poisson probability of so few conversions at the expected rate
 * @param trafficShift relative change of clicks (sessions where there are none) on the same two days
 * @param recentCpaChange CPA of the days inside the conversion lag against the CPA before them, as a relative change
 * @param impressionsPerWeek over the last 7 days
 * @param creatives number of creatives or ads with impressions in the last 30 days
 * @param landingPages number of landing pages with sessions in the last 30 days
 * @param weakLandingPages how many of them bounce more and hold less than the others, beyond doubt
 * @param sendsPerWeek e-mail sends a week over the last four weeks
 * @param sendsPerWeekBefore the same over the four weeks before
 */
public record Delivery(
        boolean active,
        @Nullable Double spendShare,
        @Nullable Double dailySpend,
        @Nullable Double elapsedDays,
        @Nullable Double spendForecastLow,
        @Nullable Double spendForecastHigh,
        @Nullable Double dailyBudgetNeeded,
        @Nullable Double learningDays,
        @Nullable Double learningEvents,
        @Nullable Double conversionDrop,
        @Nullable Double conversionDropP,
        @Nullable Double trafficShift,
        @Nullable Double recentCpaChange,
        @Nullable Double impressionsPerWeek,
        double creatives,
        double landingPages,
        double weakLandingPages,
        @Nullable Double sendsPerWeek,
        @Nullable Double sendsPerWeekBefore) {}
