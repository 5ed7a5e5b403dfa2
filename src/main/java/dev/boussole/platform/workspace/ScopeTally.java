package dev.boussole.platform.workspace;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;

/** How many rows a file has of one scope, and of which days. */
final class ScopeTally {
    private final Scope scope;
    private final CampaignTally campaign;
    private final DaySet days = new DaySet();
    private final DaySet periods = new DaySet();
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
            periods.add(period);
            return;
        }
        long day = period.from().toEpochDay();
        if (day != lastDay) {
            lastDay = day;
            days.add(day);
        }
    }

    /** Days that both have rows of; rows of one day and rows of a longer period stand side by side. */
    int shared(ScopeTally other) {
        return days.shared(other.days) + periods.shared(other.periods);
    }
}
