package dev.boussole.report;

import dev.boussole.campaign.Text;
import dev.boussole.statistics.TestPlan;
import java.util.Locale;
import java.util.Optional;

/** The plan of a test in a sentence. */
public final class PlanWords {
    /** A test that takes longer is of no use. */
    private static final double DAYS_MAX = 3_650;

    private PlanWords() {}

    /** How long a test takes where it can be run. @return nothing when it takes more than ten years */
    public static Optional<Long> days(TestPlan plan, Optional<Double> perDay) {
        return perDay.map(plan::days).filter(days -> days <= DAYS_MAX).map(Double::longValue);
    }

    /** @param perDay people a day who see one of the versions; nothing when that is not known */
    public static Text of(TestPlan plan, Optional<Double> perDay) {
        return of(plan, perDay.map(plan::days), days(plan, perDay).isPresent());
    }

    private static Text of(TestPlan plan, Optional<Double> days, boolean sensible) {
        String perArm = String.format(Locale.ROOT, "%,d", plan.perArm());
        String parArme = perArm.replace(',', '\u202f');
        String en = "Show each of the " + plan.arms() + " versions to " + perArm
                + " people and read the test once, when the last has them.";
        String fr = "Montrez chacune des " + plan.arms() + " versions à " + parArme
                + " personnes et lisez le test une seule fois, quand la dernière les a.";
        if (days.isEmpty()) {
            return new Text(en, fr);
        }
        if (!sensible) {
            return new Text(
                    en + " At this pace that takes more than ten years: test a bolder change.",
                    fr + " À ce rythme, il faut plus de dix ans : testez un changement plus marqué.");
        }
        long count = days.get().longValue();
        return new Text(
                en + " That takes " + count + " days, in whole weeks.",
                fr + " Il faut " + count + " jours, en semaines entières.");
    }
}
