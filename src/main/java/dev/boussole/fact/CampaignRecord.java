package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on record about one campaign that signs are read from.
 *
 * @param days its own figures before {@code asOf}, or null when none were received
 * @param measured its KPIs
 * @param past the same over its own past
 * @param changes those up to {@code asOf}, those of the whole account included
 * @param totalSpend the account's spend over the last 30 days, 0 when unknown
 * @param primary the KPI that decides for the campaign, or null
 */
record CampaignRecord(
        ReviewInput input,
        Campaign campaign,
        @Nullable RecentDays days,
        Map<Kpi, KpiValue> measured,
        Map<Kpi, KpiValue> past,
        List<Change> changes,
        double totalSpend,
        PartsReading parts,
        @Nullable Kpi primary) {}
