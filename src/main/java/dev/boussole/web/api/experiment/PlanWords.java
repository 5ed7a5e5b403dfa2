package dev.boussole.web.api.experiment;

import dev.boussole.campaign.Text;
import dev.boussole.statistics.TestPlan;
import java.util.Locale;
import java.util.Optional;

/** A plan in a sentence. */
final class PlanWords {
    private PlanWords() {}

    static Text of(TestPlan plan, Optional<Double> days, boolean sensible) {
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
