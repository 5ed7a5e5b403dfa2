package dev.boussole.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the exports of {@code fixtures/cases}: {@code main} after a change, the test compares. */
final class Cases {
    static final Path FOLDER = Path.of("fixtures", "cases");
    private static final Map<String, Map<String, String>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("searches-missed", PaidSearchCases.searchesMissed()),
            Map.entry("dear-auction", PaidSearchCases.dearAuction()),
            Map.entry("seen-often", PaidSocialCases.seenOften()),
            Map.entry("slow-page", PaidSocialCases.slowPage()),
            Map.entry("letters", MailCases.letters()),
            Map.entry("complaints", MailCases.complaints()),
            Map.entry("one-weak-page", SiteCases.oneWeakPage()),
            Map.entry("poor-traffic", SiteCases.poorTraffic()),
            Map.entry("broken-promise", SiteCases.brokenPromise()),
            Map.entry("cart-shock", ShopCases.cartShock()),
            Map.entry("small-baskets", ShopCases.smallBaskets()),
            Map.entry("below-break-even", ShopCases.belowBreakEven()),
            Map.entry("tracking-break", MeasureCases.trackingBreak()),
            Map.entry("test-under-way", MeasureCases.testUnderWay()),
            Map.entry("seasonal-dip", MeasureCases.seasonalDip()),
            Map.entry("late-conversions", MeasureCases.lateConversions()),
            Map.entry("too-little-to-say", MeasureCases.tooLittleToSay()),
            Map.entry("reallocation", AccountCases.reallocation()),
            Map.entry("goals", AccountCases.goals()),
            Map.entry("all-is-well", AccountCases.allIsWell()),
            Map.entry("call-centre", SalesForceCases.callCentre()),
            Map.entry("cold-leads", SalesForceCases.coldLeads()),
            Map.entry("badge-scans", SalesForceCases.badgeScans()),
            Map.entry("ranking-loss", SearchAndSocialCases.rankingLoss()),
            Map.entry("search-demand", SearchAndSocialCases.searchDemand()),
            Map.entry("social-page", SearchAndSocialCases.socialPage()),
            Map.entry("app-sources", CustomerCases.appSources()),
            Map.entry("leaky-bucket", CustomerCases.leakyBucket()),
            Map.entry("poor-leads", CustomerCases.poorLeads()),
            Map.entry("broken-checkout", ShopCases.brokenCheckout())));

    private Cases() {}

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, Map<String, String>> one : ALL.entrySet()) {
            for (Map.Entry<String, String> file : one.getValue().entrySet()) {
                Path path = FOLDER.resolve(one.getKey()).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Every case by its folder, and there every export by its path. */
    static Map<String, Map<String, String>> all() {
        return ALL;
    }
}
