package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.MeasureContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change brought to the KPI that decides: the 14 days after it against the 14 before it, beyond what happened to the
 * campaigns that were not changed (kpis.md, F7). Without a control whose development before the change ran parallel it is a
 * mere before and after.
 *
 * @param better whether it is a change for the better
 * @param controlled whether a control was taken off
 */
record ChangeEffect(Kpi kpi, Effect shift, boolean better, boolean controlled) {
    private static final int DAYS = 14;
    /** Difference-in-differences before the change above which both are taken to run parallel (kpis.md, "Choosing"). */
    private static final double PARALLEL_P_MIN = 0.10;
    /** A control of fewer successes would only add noise. */
    private static final double CONTROL_EVENTS_MIN = 30;

    /**
     * @return null while its days are not complete, where another change lies within them, or where the KPI cannot be
     *     measured on both sides
     */
    static @Nullable ChangeEffect of(
            Change change, ReviewInput input, Campaign campaign, @Nullable DailySeries series, @Nullable Kpi kpi) {
        LocalDate day = change.date();
        LocalDate complete = day.plusDays(1L + DAYS + input.account.conversionLagDays());
        boolean delivers = change.lever().changesDelivery();
        if (!delivers
                || series == null
                || kpi == null
                || complete.isAfter(input.asOf)
                || !alone(change, input, campaign)) {
            return null;
        }
        MeasureContext context = input.context(campaign);
        Effect.Windows windows = new Effect.Windows(Period.ending(day.minusDays(1), DAYS), after(day));
        Effect.Pair own = Effect.Pair.of(series, kpi, windows, context);
        if (own == null) {
            return null;
        }
        Effect.Pair control = change.campaignId() == null
                ? null
                : input.controls.of(campaign, series, kpi, windows, CONTROL_EVENTS_MIN, context);
        boolean parallel = control != null && parallel(input, campaign, series, kpi, windows.before(), context);
        Effect shift = control != null && parallel ? own.beyond(control) : own.shift();
        return shift == null
                ? null
                : new ChangeEffect(kpi, shift, ArmComparison.better(kpi.key(), shift.effect()), parallel);
    }

    private static Period after(LocalDate day) {
        return new Period(day.plusDays(1), day.plusDays(DAYS));
    }

    /** Whether nothing else that moves delivery was done to the campaign within both windows. */
    private static boolean alone(Change change, ReviewInput input, Campaign campaign) {
        List<Change> all = input.changes(campaign.id());
        LocalDate from = change.date().minusDays(DAYS);
        LocalDate to = change.date().plusDays(DAYS);
        return all.stream()
                .filter(other -> other.lever().changesDelivery() && !other.equals(change))
                .noneMatch(
                        other -> !other.date().isBefore(from) && !other.date().isAfter(to));
    }

    private static boolean parallel(
            ReviewInput input, Campaign campaign, DailySeries series, Kpi kpi, Period before, MeasureContext context) {
        Effect.Windows earlier = new Effect.Windows(Period.ending(before.from().minusDays(1), DAYS), before);
        Effect.Pair own = Effect.Pair.of(series, kpi, earlier, context);
        Effect.Pair control = input.controls.of(campaign, series, kpi, earlier, CONTROL_EVENTS_MIN, context);
        Effect apart = own == null || control == null ? null : own.beyond(control);
        return apart != null && apart.p() > PARALLEL_P_MIN;
    }
}
