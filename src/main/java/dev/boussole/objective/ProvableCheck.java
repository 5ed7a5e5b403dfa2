package dev.boussole.objective;

import static dev.boussole.objective.Criterion.M2;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * M2: whether the data of the period can show that the target was met rather than that chance was kind. For a rate the
 * minimum detectable effect (F4) against the gap from baseline to target, for another ratio twice the half-width of its
 * interval (F5). A total is counted, not estimated.
 */
final class ProvableCheck {
    private static final double WARN_TIMES = 2;

    private final Words words;
    private final Kpi kpi;
    private final Provability data;
    private final double baseline;
    private final double gap;
    private final int days;
    private final boolean lowerIsBetter;

    private ProvableCheck(
            ObjectiveEvidence evidence, Kpi kpi, Provability data, double baseline, double target, Period period) {
        this.words = new Words(evidence.account());
        this.kpi = kpi;
        this.data = data;
        this.baseline = baseline;
        this.gap = Math.abs(target - baseline);
        this.days = period.days();
        this.lowerIsBetter = evidence.lowerIsBetter(kpi);
    }

    static Judgement of(ObjectiveEvidence evidence) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double baseline = evidence.baseline();
        Double target = evidence.objective().target();
        Period period = evidence.period().orElse(null);
        if (kpi != null && target != null && AdditiveKpis.contains(kpi)) {
            return new Judgement(
                    M2,
                    Verdict.PASS,
                    new Text(
                            "A total is counted, not estimated: on the last day it is met or not.",
                            "Un total se compte et ne s'estime pas : au dernier jour, il est atteint ou non."));
        }
        if (kpi == null || baseline == null || target == null || period == null || baseline.equals(target)) {
            return Judgement.unknown(
                    M2,
                    new Text(
                            "What can be proven takes a KPI, a baseline, another target, a start and an end.",
                            "Ce qui se prouve demande un KPI, un point de départ, une autre cible, un début et une fin."));
        }
        Provability data = Provability.of(evidence);
        return data == null
                ? Judgement.unknown(
                        M2,
                        new Text(
                                "How much chance moves it takes a week of daily counts.",
                                "Mesurer la part du hasard demande une semaine d'effectifs quotidiens."))
                : new ProvableCheck(evidence, kpi, data, baseline, target, period).check();
    }

    private Judgement check() {
        return data.ofRate() && baseline > 0 && baseline < 1 ? rate() : ratio();
    }

    private Judgement rate() {
        double n = data.perDay() * days;
        Double effect = data.detectable(baseline, days, lowerIsBetter);
        Text found = effect == null
                ? Words.say(
                        "About %s cases come by the end (n), too few to show any change of %s",
                        "Environ %s cas d'ici la fin (n), trop peu pour montrer un écart quelconque de %s",
                        Words.count(n),
                        Words.name(kpi))
                : Words.say(
                        "About %s cases come by the end (n); they show a change of %s or more",
                        "Environ %s cas d'ici la fin (n) ; ils montrent un écart d'au moins %s",
                        Words.count(n),
                        Words.points(effect));
        return judgement(effect == null ? Double.POSITIVE_INFINITY : effect, found, Words.points(gap))
                .with("n", n)
                .with("mde", effect)
                .with("gap", gap);
    }

    private Judgement ratio() {
        @Nullable Double half = data.halfWidth(days);
        Text found = half == null
                ? Words.say(
                        "%s days do not bound %s yet",
                        "%s jours ne suffisent pas encore à borner %s", Words.count(data.daysSeen()), Words.name(kpi))
                : Words.say(
                        "By the end it is known to within %s either way",
                        "À la fin, il sera connu à %s près", words.value(kpi, half));
        // the interval must fit twice into the gap: one half on the way from the baseline, one on the way to the target
        return judgement(half == null ? Double.POSITIVE_INFINITY : 2 * half, found, words.value(kpi, gap))
                .with("halfWidth", half)
                .with("gap", gap);
    }

    private Judgement judgement(double shows, Text found, Text asked) {
        Verdict verdict = shows <= gap ? Verdict.PASS : shows <= WARN_TIMES * gap ? Verdict.WARN : Verdict.FAIL;
        Text message = switch (verdict) {
            case PASS ->
                Words.say("%s; the goal is a move of %s.", "%s ; l'objectif est un écart de %s.", found, asked);
            case WARN ->
                Words.say(
                        "%s; a move of %s may drown in chance: ask for more, or run longer.",
                        "%s ; un écart de %s peut se noyer dans le hasard : visez plus, ou plus longtemps.",
                        found,
                        asked);
            default ->
                Words.say(
                        "%s; a move of %s cannot be told from chance: ask for more, or run longer.",
                        "%s ; un écart de %s ne se distingue pas du hasard : visez plus, ou plus longtemps.",
                        found,
                        asked);
        };
        return new Judgement(M2, verdict, message);
    }
}
