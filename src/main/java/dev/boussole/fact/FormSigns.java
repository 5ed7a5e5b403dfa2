package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.kpi.Kpi;

/** Whether visitors still begin the form as they used to. */
final class FormSigns {
    private FormSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        Shift starts = days == null
                ? null
                : Shift.againstPast(record, Kpi.FORM_COMPLETION, days.column(Measure.FORM_STARTS), Shift.visits(days));
        signs.put(Sign.FORM_STARTS_SHIFT, starts == null ? null : starts.change());
    }
}
