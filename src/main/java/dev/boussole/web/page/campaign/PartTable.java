package dev.boussole.web.page.campaign;

import dev.boussole.web.page.chart.Bar;
import dev.boussole.web.page.kpi.KpiHelp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of one kind compared by one KPI, their intervals on one axis.
 *
 * @param low what the axis begins with, and {@code high} what it ends with
 * @param rows the largest sample first; e-mails by day
 * @param more how many others there are
 */
public record PartTable(String id, String title, KpiHelp help, String low, String high, List<Row> rows, int more) {
    /**
     * One part.
     *
     * @param bar null where its interval is not known
     * @param verdict whether it differs surely from the others, in words
     * @param tone {@code good}, {@code poor} or {@code plain}
     */
    public record Row(
            String name,
            String value,
            @Nullable Bar bar,
            @Nullable String interval,
            String sample,
            String verdict,
            String tone) {}
}
