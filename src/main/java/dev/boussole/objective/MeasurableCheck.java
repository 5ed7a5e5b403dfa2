package dev.boussole.objective;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.ObjectiveAssessment.Check;
import org.jspecify.annotations.Nullable;

/** M1: the KPI is in the catalogue, and what it is made of arrives nearly every day. */
final class MeasurableCheck {
    private static final int DAYS = 14;
    private static final double SHARE_PASS = 0.9;
    private static final double SHARE_WARN = 0.7;
    private static final int AGE_PASS = 2;
    private static final int AGE_WARN = 4;

    private MeasurableCheck() {}

    static Check of(ObjectiveEvidence evidence) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null) {
            return new Check(
                    Verdict.FAIL, new Text("No KPI of the catalogue is named.", "Aucun KPI du catalogue n'est nommé."));
        }
        Integer age = daysWithoutData(evidence);
        if (age == null) {
            return new Check(
                    Verdict.FAIL,
                    Words.say(
                            "Nothing that makes up %s was received.",
                            "Rien de ce qui compose %s n'a été reçu.", Words.name(kpi)));
        }
        int received = receivedDays(evidence);
        return new Check(
                verdict(received / (double) DAYS, age),
                Words.say(
                        "Received on %s of the last 14 days, the last time for %s.",
                        "Reçu %s des 14 derniers jours, la dernière fois pour le %s.",
                        Words.count(received),
                        Words.date(evidence.asOf().minusDays(1L + age))));
    }

    private static Verdict verdict(double share, int age) {
        if (share < SHARE_WARN || age > AGE_WARN) {
            return Verdict.FAIL;
        }
        return share < SHARE_PASS || age > AGE_PASS ? Verdict.WARN : Verdict.PASS;
    }

    /** Whole days since the last one that the KPI was received for, 0 when that was yesterday; null when it never was. */
    static @Nullable Integer daysWithoutData(ObjectiveEvidence evidence) {
        long yesterday = evidence.asOf().toEpochDay() - 1;
        long last = Long.MIN_VALUE;
        DailyFigures figures = evidence.figures();
        for (int i = figures == null ? -1 : figures.indexFrom(yesterday + 1) - 1; figures != null && i >= 0; i--) {
            if (figures.received(i)) {
                last = figures.epochDay(i);
                break;
            }
        }
        KpiValue current = evidence.current();
        if (current != null) {
            last = Math.max(last, current.window().to().toEpochDay());
        }
        return last == Long.MIN_VALUE ? null : (int) Math.max(0, yesterday - last);
    }

    /** Days of the last 14 that the KPI was received for, by day or in a row that covers several. */
    private static int receivedDays(ObjectiveEvidence evidence) {
        long to = evidence.asOf().toEpochDay();
        DailyFigures figures = evidence.figures();
        int daily = figures == null ? 0 : figures.receivedDays(to - DAYS, to);
        KpiValue current = evidence.current();
        if (daily > 0 || current == null) {
            return daily;
        }
        Period window = current.window();
        long from = Math.max(to - DAYS, window.from().toEpochDay());
        return (int) Math.max(0, Math.min(to, window.to().toEpochDay() + 1) - from);
    }
}
