package dev.boussole.rulebook.testing;

import dev.boussole.fact.Delivery;

/** How the campaign of a test delivers. */
final class DeliveryGiven {
    private DeliveryGiven() {}

    static Delivery of(Node node) {
        return new Delivery(
                node.flag("active", true),
                node.number("spendShare"),
                node.number("dailySpend"),
                node.number("elapsedDays"),
                node.number("spendForecastLow"),
                node.number("spendForecastHigh"),
                node.number("dailyBudgetNeeded"),
                node.number("learningDays"),
                node.number("learningEvents"),
                node.number("conversionDrop"),
                node.number("conversionDropP"),
                node.number("trafficShift"),
                node.number("recentCpaChange"),
                node.number("impressionsPerWeek"),
                node.number("creatives", 0),
                node.number("landingPages", 0),
                node.number("weakLandingPages", 0),
                node.number("sendsPerWeek"),
                node.number("sendsPerWeekBefore"));
    }
}
