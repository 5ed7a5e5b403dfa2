package dev.boussole.objective;

import static dev.boussole.objective.Criterion.A4;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** A4: a target that the starting point already holds, or that is all but certain early on, is no effort. */
final class EffortCheck {
    private static final double CERTAIN = 0.95;
    /** Part of the period up to which a certain target counts as certain at its start. */
    private static final double EARLY = 0.6;
    /** How much more than the forecast is worth an effort. */
    private static final double MORE = 0.1;

    private final ObjectiveEvidence evidence;
    private final @Nullable Pace pace;
    private final Kpi kpi;
    private final double target;
    private final boolean lowerIsBetter;
    private final Words words;

    private EffortCheck(ObjectiveEvidence evidence, @Nullable Pace pace, Kpi kpi, double target) {
        this.evidence = evidence;
        this.pace = pace;
        this.kpi = kpi;
        this.target = target;
        this.lowerIsBetter = evidence.lowerIsBetter(kpi);
        this.words = new Words(evidence.account());
    }

    static Judgement of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        return kpi == null || target == null ? unknown() : new EffortCheck(evidence, pace, kpi, target).check();
    }

    private static Judgement unknown() {
        return Judgement.unknown(
                A4,
                new Text(
                        "Whether it is too easy takes 28 days before the start, or a forecast.",
                        "Juger si elle est trop facile demande 28 jours avant le début, ou une prévision."));
    }

    private Judgement check() {
        Interval before = before();
        Double chance = pace == null ? null : pace.probability();
        boolean held = before != null && (lowerIsBetter ? target >= before.low() : target <= before.high());
        boolean certain = chance != null && pace != null && chance >= CERTAIN && pace.elapsedShare() <= EARLY;
        if (!held && !certain) {
            return before == null && chance == null ? unknown() : effort(before, chance);
        }
        Text why = held && before != null
                ? heldBy(before)
                : new Text("It is met without effort", "Elle sera atteinte sans effort");
        Double bolder = bolder();
        Text message = bolder == null
                ? Words.say("%s.", "%s.", why)
                : Words.say(
                        "%s; %s would take an effort.",
                        "%s ; %s demanderait un effort.", why, words.value(kpi, bolder));
        return with(new Judgement(A4, Verdict.WARN, message), before, chance).with("proposal", bolder);
    }

    private Text heldBy(Interval before) {
        boolean better = lowerIsBetter ? target > before.high() : target < before.low();
        return better
                ? Words.say(
                        "The 28 days before already did better (%s)",
                        "Les 28 jours d'avant faisaient déjà mieux (de %s)",
                        words.range(kpi, before.low(), before.high()))
                : Words.say(
                        "The 28 days before already hold the target (%s)",
                        "Les 28 jours d'avant contiennent déjà la cible (de %s)",
                        words.range(kpi, before.low(), before.high()));
    }

    private Judgement effort(@Nullable Interval before, @Nullable Double chance) {
        Text message = before == null
                ? new Text("It takes an effort.", "Elle demande un effort.")
                : Words.say(
                        "It takes an effort: the 28 days before stood at %s.",
                        "Elle demande un effort : les 28 jours d'avant allaient de %s.",
                        words.range(kpi, before.low(), before.high()));
        return with(new Judgement(A4, Verdict.PASS, message), before, chance);
    }

    private static Judgement with(Judgement judgement, @Nullable Interval before, @Nullable Double chance) {
        return judgement
                .with("baselineLow", before == null ? null : before.low())
                .with("baselineHigh", before == null ? null : before.high())
                .with("probability", chance);
    }

    /** The starting point's 95 % interval, a sum brought to the length of the period; null when it is not known. */
    private @Nullable Interval before() {
        KpiValue recent = evidence.recent();
        Interval interval = recent == null ? null : recent.interval();
        Period period = evidence.period().orElse(null);
        if (recent == null || interval == null || startedBefore(recent)) {
            return null;
        }
        if (!AdditiveKpis.contains(kpi)) {
            return interval;
        }
        double times = period == null
                ? Double.NaN
                : period.days() / (double) recent.window().days();
        return period == null ? null : new Interval(interval.low() * times, interval.high() * times);
    }

    /** Days of the period itself are its result, not its starting point. */
    private boolean startedBefore(KpiValue recent) {
        return evidence.objective().start() != null
                && !recent.window().to().isBefore(evidence.objective().start());
    }

    /** The forecast, or before the start the days before it, and a tenth; null when neither is known. */
    private @Nullable Double bolder() {
        Double forecast = pace == null ? null : pace.forecast();
        KpiValue recent = evidence.recent();
        Period period = evidence.period().orElse(null);
        Double expected = forecast;
        if (expected == null && recent != null) {
            boolean sum = AdditiveKpis.contains(kpi);
            expected = !sum
                    ? Double.valueOf(recent.value())
                    : period == null
                            ? null
                            : recent.value() * period.days() / recent.window().days();
        }
        return expected == null
                ? null
                : ReachableTarget.rounded(expected * (lowerIsBetter ? 1 - MORE : 1 + MORE), kpi, lowerIsBetter);
    }
}
