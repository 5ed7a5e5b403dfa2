package dev.boussole.web.state;

import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** The last day that was measured. */
final class LastDay {
    private LastDay() {}

    static Optional<LocalDate> of(PerformanceHistory history) {
        LocalDate last = LocalDate.MIN;
        for (Scope scope : history.scopes()) {
            LocalDate day = history.of(scope).map(LastDay::of).orElse(LocalDate.MIN);
            last = day.isAfter(last) ? day : last;
        }
        return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
    }

    private static LocalDate of(DailySeries series) {
        LocalDate last = series.lastDay().orElse(LocalDate.MIN);
        for (DailySeries.PeriodCounts row : series.periods()) {
            last = row.period().to().isAfter(last) ? row.period().to() : last;
        }
        return last;
    }
}
