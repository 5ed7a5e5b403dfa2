package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;

/** Whether visitors still begin the form as they used to, and whether more of them leave their address. */
final class FormSigns {
    private static final int EIGHT_WEEKS = 56;

    private FormSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        Shift starts = days == null
                ? null
                : Shift.againstPast(record, Kpi.FORM_COMPLETION, days.column(Measure.FORM_STARTS), Shift.visits(days));
        signs.put(Sign.FORM_STARTS_SHIFT, starts == null ? null : starts.change());
        double[] leads = days == null ? null : days.column(Measure.LEADS);
        if (days != null && leads != null) {
            growth(record.input(), days, leads, signs);
        }
    }

    /** Long enough to see a turn of two months ago, which a week against the week before no longer shows. */
    private static void growth(ReviewInput input, RecentDays days, double[] leads, Signs.Builder signs) {
        LocalDate complete = input.asOf.minusDays(input.account.conversionLagDays());
        Period now = Period.ending(complete.minusDays(1), DeliverySigns.FOUR_WEEKS);
        Period before = Period.ending(now.from().minusDays(1), EIGHT_WEEKS);
        if (days.reachBackTo(before.from().toEpochDay())) {
            Shift shift = Shift.of(days, leads, Shift.eachDay(days), now, before);
            signs.put(Sign.LEADS_GROWTH, shift == null ? null : shift.change())
                    .put(Sign.LEADS_GROWTH_P, shift == null ? null : shift.p());
        }
    }
}
