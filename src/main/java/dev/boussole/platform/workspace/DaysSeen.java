package dev.boussole.platform.workspace;

import dev.boussole.campaign.Period;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which days and longer periods a file has rows about one thing. */
final class DaysSeen {
    private final DaySet days = new DaySet();
    private @Nullable Set<Period> periods;
    private long lastDay = Long.MIN_VALUE;

    void row(Period period) {
        long day = period.from().toEpochDay();
        if (!period.from().equals(period.to())) {
            periods = periods == null ? new HashSet<>() : periods;
            periods.add(period);
        } else if (day != lastDay) {
            lastDay = day;
            days.add(day);
        }
    }

    /** Days that both have rows of: rows of one day, or of the very same longer period. */
    int shared(DaysSeen other) {
        int shared = days.shared(other.days);
        if (periods != null && other.periods != null) {
            Set<Period> same = new HashSet<>(periods);
            same.retainAll(other.periods);
            shared += same.stream().mapToInt(Period::days).sum();
        }
        return shared;
    }
}
