package dev.boussole.platform.workspace;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Scope;
import org.jspecify.annotations.Nullable;

/** What a campaign is for when nobody said it: by the results that its rows count. */
final class GoalGuess {
    private GoalGuess() {}

    /** Null when the campaign has no rows to tell. */
    static @Nullable Goal of(String campaign, @Nullable Channel channel, PerformanceHistory history) {
        DailySeries series =
                history.of(new Scope(campaign, Breakdown.CAMPAIGN, "")).orElse(null);
        if (series == null) {
            return null;
        }
        if (channel == Channel.EMAIL) {
            return Goal.RETENTION;
        }
        if (counted(series, Measure.CONVERSION_VALUE)
                || counted(series, Measure.ORDERS)
                || counted(series, Measure.REVENUE)) {
            return Goal.SALES;
        }
        return counted(series, Measure.LEADS) ? Goal.LEADS : Goal.TRAFFIC;
    }

    private static boolean counted(DailySeries series, Measure measure) {
        double[] column = series.column(measure);
        if (column != null) {
            for (double value : column) {
                if (value > 0) {
                    return true;
                }
            }
        }
        return series.periods().stream().anyMatch(row -> row.counts().get(measure) > 0);
    }
}
