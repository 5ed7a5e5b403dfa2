package dev.boussole.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A campaign report of Google Ads with the Day segment: title, range, percent text, overlapping totals at the end. */
final class GoogleReport {
    private static final String HEADER = "Day,Campaign,Campaign status,Campaign type,Currency code,Clicks,Impr.,CTR,"
            + "Avg. CPC,Cost,Search impr. share,Search lost IS (budget),Search lost IS (rank),Conversions,"
            + "Cost / conv.,Conv. rate,Conv. value";

    /** A campaign and its place in the auction; shares are null outside search. */
    private record Line(AdCampaign campaign, AdDay day, String type, String shares) {}

    private final List<Line> lines = new ArrayList<>();

    /** @param lostBudget mean share of searches lost for want of budget */
    GoogleReport search(AdCampaign campaign, double lostBudget, double lostRank) {
        Noise budget = new Noise(campaign.id().hashCode() + 11L, Calendar.DAYS);
        Noise rank = new Noise(campaign.id().hashCode() + 12L, Calendar.DAYS);
        for (AdDay day : campaign.days()) {
            int i = Calendar.index(day.date());
            double byBudget = lostBudget * budget.factor(i, 0.06);
            double byRank = lostRank * rank.factor(i, 0.05);
            String shares = Cells.percent(1 - byBudget - byRank, 1) + "," + Cells.percent(byBudget, 1) + ","
                    + Cells.percent(byRank, 1);
            lines.add(new Line(campaign, day, "Search", shares));
        }
        return this;
    }

    GoogleReport display(AdCampaign campaign) {
        campaign.days().forEach(day -> lines.add(new Line(campaign, day, "Display", " --, --, --")));
        return this;
    }

    String text() {
        lines.sort(Comparator.comparing((Line line) -> line.day().date())
                .thenComparing(line -> line.campaign().name()));
        StringBuilder text = new StringBuilder("Campaign report\n\"July 4, 2026 - October 31, 2026\"\n")
                .append(HEADER)
                .append('\n');
        for (Line line : lines) {
            text.append(line.day().date())
                    .append(',')
                    .append(line.campaign().name())
                    .append(",Enabled,")
                    .append(line.type())
                    .append(",EUR,")
                    .append(figures(line.day(), line.shares()));
        }
        total(text, "Total: Campaigns", lines);
        total(text, "Total: Account", lines);
        total(
                text,
                "Total: Search",
                lines.stream().filter(line -> line.type().equals("Search")).toList());
        total(
                text,
                "Total: Display",
                lines.stream().filter(line -> line.type().equals("Display")).toList());
        return text.toString();
    }

    private static void total(StringBuilder text, String label, List<Line> of) {
        AdDay sum = of.stream().map(Line::day).reduce(new AdDay(Calendar.LAST, 0, 0, 0, 0, 0), GoogleReport::plus);
        text.append(label).append(", --, --, --,EUR,").append(figures(sum, " --, --, --"));
    }

    private static AdDay plus(AdDay a, AdDay b) {
        return new AdDay(
                a.date(),
                a.impressions() + b.impressions(),
                a.clicks() + b.clicks(),
                a.cost() + b.cost(),
                a.conversions() + b.conversions(),
                a.value() + b.value());
    }

    private static String figures(AdDay day, String shares) {
        return String.join(
                        ",",
                        Cells.grouped(day.clicks(), 0),
                        Cells.grouped(day.impressions(), 0),
                        Cells.percent(day.clicks(), day.impressions()),
                        ratio(day.cost(), day.clicks()),
                        Cells.grouped(day.cost(), 2),
                        shares,
                        Cells.grouped(day.conversions(), 2),
                        ratio(day.cost(), day.conversions()),
                        day.clicks() == 0 ? "0.00%" : Cells.percent(day.conversions(), day.clicks()),
                        Cells.grouped(day.value(), 2))
                + "\n";
    }

    /** A mean; of nothing it is a bare zero. */
    private static String ratio(double amount, double count) {
        return count == 0 ? "0" : Cells.grouped(amount / count, 2);
    }
}
