package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import org.jspecify.annotations.Nullable;

/** One way to one KPI of one scope whose data were received. Null stands for a KPI that does not exist there. */
interface Method {
    /** Over the window that suits it, with its trend. */
    @Nullable
    KpiValue measure();

    /** Over the weeks before a measured window. */
    @Nullable
    KpiValue past(Period window);

    /** Over a given period that ends before {@code asOf}. */
    @Nullable
    KpiValue over(Period period);
}
