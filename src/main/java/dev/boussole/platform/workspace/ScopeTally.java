package dev.boussole.platform.workspace;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows a file has of one scope, and of which days. */
final class ScopeTally {
    private final Scope scope;
    private final CampaignTally campaign;
    private final DaySet days = new DaySet();
    private @Nullable Set<Period> periods;
    private long lastDay = Long.MIN_VALUE;
    private long rows;

    ScopeTally(Scope scope, CampaignTally campaign) {
        this.scope = scope;
        this.campaign = campaign;
    }

    Scope scope() {
        return scope;
    }

    CampaignTally campaign() {
        return campaign;
    }

    long rows() {
        return rows;
    }

    void row(Period period) {
        rows++;
        if (!period.from().equals(period.to())) {
            periods = periods == null ? new HashSet<>() : periods;
            periods.add(period);
            return;
        }
        long day = period.from().toEpochDay();
        if (day != lastDay) {
            lastDay = day;
            days.add(day);
        }
    }

    /** Days that both have rows of: rows of one day, or of the very same longer period. */
    int shared(ScopeTally other) {
        int shared = days.shared(other.days);
        if (periods != null && other.periods != null) {
            Set<Period> same = new HashSet<>(periods);
            same.retainAll(other.periods);
            shared += same.stream().mapToInt(Period::days).sum();
        }
        return shared;
    }
}
