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
        Shift.Windows month = windows(complete);
        if (kpi == null || days == null || series == null || !reaches(days, month)) {
            return;
        }
        MeasureContext context = record.input().context(record.campaign());
        Shift.Pair own = Shift.Pair.of(series, kpi, month, context);
        Shift change = own == null ? null : own.shift();
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
            Shift.Windows year = windows(complete.minusDays(YEAR));
            lastYear(own, reaches(days, year) ? Shift.Pair.of(series, kpi, year, context) : null, signs);
        }
    }

    private static Shift.Windows windows(LocalDate complete) {
        Period after = Period.ending(complete.minusDays(1), DeliverySigns.FOUR_WEEKS);
        return new Shift.Windows(Period.ending(after.from().minusDays(1), DeliverySigns.FOUR_WEEKS), after);
    }

    private static boolean reaches(RecentDays days, Shift.Windows windows) {
        return days.reachBackTo(windows.before().from().toEpochDay());
    }

    private static void control(Shift.Pair own, Shift.@Nullable Pair others, Signs.Builder signs) {
        Shift theirs = others == null ? null : others.shift();
        Shift gap = others == null ? null : own.beyond(others);
        if (theirs != null && gap != null) {
            signs.put(Sign.CONTROL_CHANGE, theirs.effect())
                    .put(Sign.CONTROL_EVENTS, theirs.events())
                    .put(Sign.CONTROL_GAP, gap.effect())
                    .put(Sign.CONTROL_GAP_P, gap.p());
        }
    }

    private static void lastYear(Shift.Pair own, Shift.@Nullable Pair then, Signs.Builder signs) {
        Shift gap = then == null || then.events() < CONTROL_EVENTS_MIN ? null : own.beyond(then);
        if (gap != null) {
            signs.put(Sign.YEAR_GAP, gap.effect()).put(Sign.YEAR_GAP_P, gap.p());
        }
    }
}
