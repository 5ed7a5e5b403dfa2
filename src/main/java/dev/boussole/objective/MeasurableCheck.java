package dev.boussole.objective;

import static dev.boussole.objective.Criterion.M1;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiValue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** M1: the KPI is in the catalogue, and the counts that it is made of arrive on the days on which they are due. */
final class MeasurableCheck {
    private static final int DAYS = 14;
    private static final double SHARE_PASS = 0.9;
    private static final double SHARE_WARN = 0.7;
    private static final int LATE_PASS = 2;
    private static final int LATE_WARN = 4;

    private final ObjectiveEvidence evidence;
    private final long today;

    private MeasurableCheck(ObjectiveEvidence evidence) {
        this.evidence = evidence;
        this.today = evidence.asOf().toEpochDay();
    }

    static Judgement of(ObjectiveEvidence evidence) {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null) {
            return new Judgement(
                    M1,
                    Verdict.FAIL,
                    new Text("No KPI of the catalogue is named.", "Aucun KPI du catalogue n'est nommé."));
        }
        MeasurableCheck check = new MeasurableCheck(evidence);
        DailyFigures figures = evidence.figures();
        if (figures != null && figures.firstReceived() < check.today) {
            return check.byDay(figures);
        }
        KpiValue current = evidence.current();
        return current == null ? nothing(kpi, evidence.missing()) : check.byRow(kpi, current);
    }

    /** What arrived of a KPI that nothing could be computed for. */
    private static Judgement nothing(Kpi kpi, Set<Measure> missing) {
        Text formula = Text.same("`" + KpiCatalogue.of(kpi).formulaText() + "`");
        if (missing.isEmpty()) {
            return new Judgement(
                    M1,
                    Verdict.FAIL,
                    Words.say(
                            "%s cannot be computed from what was received: it is %s.",
                            "%s ne se calcule pas avec ce qui a été reçu : c'est %s.", Words.name(kpi), formula));
        }
        Text lacking = Text.same(missing.stream().map(Measure::key).collect(Collectors.joining("`, `", "`", "`")));
        return new Judgement(
                M1,
                Verdict.FAIL,
                Words.say(
                        "%s is %s, and %s never arrived: a ratio without its counts cannot be checked. Export them too.",
                        "%s est %s, et %s n'est jamais arrivé : un ratio sans ses effectifs ne se vérifie pas."
                                + " Exportez-les aussi.",
                        Words.name(kpi),
                        formula,
                        lacking));
    }

    private Judgement byDay(DailyFigures figures) {
        Rhythm rhythm = Rhythm.before(figures, today - DAYS, today);
        int days = rhythm.windowDays();
        int due = rhythm.due(today, days);
        int received = figures.receivedDays(today - days, today);
        double share = Math.min(1, received / (double) due);
        int late = rhythm.daysLate(today);
        Text last = Words.date(evidence.asOf().minusDays(today - figures.lastReceived()));
        Text message = rhythm.daily()
                ? Words.say(
                        "Received on %s of the last 14 days, the last time for %s.",
                        "Reçu %s des 14 derniers jours, la dernière fois pour le %s.", Words.count(received), last)
                : Words.say(
                        "Received on %s of the %s days of the last %s on which it usually comes, the last time for %s.",
                        "Reçu %s des %s jours habituels parmi les %s derniers, la dernière fois pour le %s.",
                        Words.count(Math.min(received, due)),
                        Words.count(due),
                        Words.count(days),
                        last);
        return new Judgement(M1, verdict(share, late), message)
                .with("daysReceived", (double) received)
                .with("daysDue", (double) due)
                .with("share", share)
                .with("daysLate", (double) late);
    }

    /** A KPI that rows of longer periods give is due again after as many days; any other the next day. */
    private Judgement byRow(Kpi kpi, KpiValue current) {
        int late = daysLate(kpi, current);
        return new Judgement(
                        M1,
                        verdict(1, late),
                        Words.say(
                                "Last received for the %s days up to %s.",
                                "Reçu la dernière fois pour les %s jours jusqu'au %s.",
                                Words.count(current.window().days()),
                                Words.date(current.window().to())))
                .with("daysLate", (double) late);
    }

    private int daysLate(Kpi kpi, KpiValue current) {
        boolean ofPeriod = KpiCatalogue.of(kpi).ofPeriod();
        int turn = ofPeriod ? current.window().days() : 1;
        return (int) Math.max(0, today - current.window().to().toEpochDay() - turn);
    }

    private static Verdict verdict(double share, int late) {
        if (share < SHARE_WARN || late > LATE_WARN) {
            return Verdict.FAIL;
        }
        return share < SHARE_PASS || late > LATE_PASS ? Verdict.WARN : Verdict.PASS;
    }

    /** Whole days since the KPI was due, 0 while it is not; null when it never came. */
    static @Nullable Integer daysWithoutData(ObjectiveEvidence evidence) {
        MeasurableCheck check = new MeasurableCheck(evidence);
        DailyFigures figures = evidence.figures();
        Kpi kpi = evidence.kpi().orElse(null);
        if (figures != null && figures.firstReceived() < check.today) {
            return Rhythm.before(figures, check.today - DAYS, check.today).daysLate(check.today);
        }
        KpiValue current = evidence.current();
        return kpi == null || current == null ? null : check.daysLate(kpi, current);
    }
}
