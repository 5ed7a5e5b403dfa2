package dev.boussole.fact;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the KPI that decides moved in a month, and whether the others of the channel, or the same weeks of last year, moved
 * alike. Only a change beyond chance is compared further.
 */
final class MonthSigns {
    /** Whole weeks, so that both years begin on the same weekday. */
    private static final int YEAR = 364;

    private static final double CHANCE = 0.05;
    /** A control of fewer successes would make everything look alike. */
    private static final double CONTROL_EVENTS_MIN = 30;

    private MonthSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        Kpi kpi = record.primary();
        RecentDays days = record.days();
        DailySeries series = record.input()
                .history
                .of(Scope.campaign(record.campaign().id()))
                .orElse(null);
        LocalDate complete =
                record.input().asOf.minusDays(record.input().account.conversionLagDays());
        Effect.Windows month = windows(complete);
        if (kpi == null || days == null || series == null || !reaches(days, month)) {
            return;
        }
        MeasureContext context = record.input().context(record.campaign());
        Effect.Pair own = Effect.Pair.of(series, kpi, month, context);
        Effect change = own == null ? null : own.shift();
        if (own == null || change == null) {
            return;
        }
        signs.put(Sign.MONTH_CHANGE, change.effect())
                .put(Sign.MONTH_CHANGE_P, change.p())
                .put(Sign.MONTH_EVENTS, change.events())
                .put(Sign.MONTH_WORSE, ArmComparison.better(kpi.key(), -change.effect()));
        if (change.p() < CHANCE) {
            control(
                    own,
                    record.input().controls.of(record.campaign(), series, kpi, month, CONTROL_EVENTS_MIN, context),
                    signs);
            Effect.Windows year = windows(complete.minusDays(YEAR));
            lastYear(own, reaches(days, year) ? Effect.Pair.of(series, kpi, year, context) : null, signs);
        }
    }

    private static Effect.Windows windows(LocalDate complete) {
        Period after = Period.ending(complete.minusDays(1), DeliverySigns.FOUR_WEEKS);
        return new Effect.Windows(Period.ending(after.from().minusDays(1), DeliverySigns.FOUR_WEEKS), after);
    }

    private static boolean reaches(RecentDays days, Effect.Windows windows) {
        return days.reachBackTo(windows.before().from().toEpochDay());
    }

    private static void control(Effect.Pair own, Effect.@Nullable Pair others, Signs.Builder signs) {
        Effect theirs = others == null ? null : others.shift();
        Effect gap = others == null ? null : own.beyond(others);
        if (theirs != null && gap != null) {
            signs.put(Sign.CONTROL_CHANGE, theirs.effect())
                    .put(Sign.CONTROL_EVENTS, theirs.events())
                    .put(Sign.CONTROL_GAP, gap.effect())
                    .put(Sign.CONTROL_GAP_P, gap.p());
        }
    }

    private static void lastYear(Effect.Pair own, Effect.@Nullable Pair then, Signs.Builder signs) {
        Effect gap = then == null || then.events() < CONTROL_EVENTS_MIN ? null : own.beyond(then);
        if (gap != null) {
            signs.put(Sign.YEAR_GAP, gap.effect()).put(Sign.YEAR_GAP_P, gap.p());
        }
    }
}
