package dev.boussole.fact;

import dev.boussole.campaign.Change;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How budget and bids were moved in the last days (kpis.md, A22, W12): steps of the daily {@code budget} column, and
 * declared changes with a size. One that was declared within a day of a step is that step.
 */
final class EditSigns {
    private static final int WEEK = DeliverySigns.WEEK;

    private EditSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        Edits edits = new Edits(days.asOf());
        double[] budget = days.column(Measure.BUDGET);
        if (budget != null) {
            edits.steps(days, budget);
        }
        edits.declared(record.changes());
        signs.put(Sign.SECOND_LARGEST_EDIT, edits.second > 0 ? (Double) edits.second : null);
        if (edits.raised != null) {
            signs.put(Sign.BUDGET_RAISED_DAYS, days.asOf() - edits.raised)
                    .put(Sign.BUDGET_USE, use(days, edits.raised, edits.inForce));
        }
    }

    private static @Nullable Double use(RecentDays days, long since, double budget) {
        Double spend = days.sum(Measure.SPEND, since, days.asOf());
        int known = days.indexFrom(days.asOf()) - days.indexFrom(since);
        return spend == null || known == 0 || !(budget > 0) ? null : spend / known / budget;
    }

    /** The moves found so far. */
    private static final class Edits {
        private final long asOf;
        private double largest;
        private double second;
        /** The day of the last raise. */
        private @Nullable Long raised;
        /** The latest daily budget. */
        private double inForce;

        private final List<Long> steps = new ArrayList<>();

        Edits(long asOf) {
            this.asOf = asOf;
        }

        void steps(RecentDays days, double[] budget) {
            for (int i = 0; i < days.size(); i++) {
                double now = budget[i];
                if (Double.isNaN(now)) {
                    continue;
                }
                if (inForce > 0 && now != inForce) {
                    step(days.epochDay(i), now / inForce - 1);
                }
                inForce = now;
            }
        }

        private void step(long day, double change) {
            if (day >= asOf - WEEK - 1) {
                steps.add(day);
            }
            add(day, change, true);
        }

        void declared(List<Change> changes) {
            for (Change change : changes) {
                Double percent = change.percent();
                boolean moves = change.lever() == Lever.BUD || change.lever() == Lever.BID;
                long day = change.date().toEpochDay();
                if (percent != null && moves && steps.stream().noneMatch(step -> Math.abs(day - step) <= 1)) {
                    add(day, percent / 100, change.lever() == Lever.BUD);
                }
            }
        }

        private void add(long day, double change, boolean ofBudget) {
            if (ofBudget && change > 0 && (raised == null || day > raised)) {
                raised = day;
            }
            double size = Math.abs(change);
            if (day < asOf - WEEK) {
                return;
            }
            if (size > largest) {
                second = largest;
                largest = size;
            } else if (size > second) {
                second = size;
            }
        }
    }
}
