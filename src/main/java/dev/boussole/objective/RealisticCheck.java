package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R2, the second reading of R: the budget buys it, stock and staff can serve it, and it earns money. The worst of what can
 * be told counts.
 */
final class RealisticCheck {
    private final ObjectiveEvidence evidence;
    private final Words words;
    private final Kpi kpi;
    private final double target;
    private final List<Judgement> found = new ArrayList<>();

    private RealisticCheck(ObjectiveEvidence evidence, Kpi kpi, double target) {
        this.evidence = evidence;
        this.words = new Words(evidence.account());
        this.kpi = kpi;
        this.target = target;
    }

    static Judgement of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        return kpi == null || target == null
                ? Judgement.unknown(
                        Criterion.R2,
                        new Text(
                                "What it takes cannot be told without a KPI and a target.",
                                "Sans KPI ni cible, les moyens nécessaires ne se calculent pas."))
                : new RealisticCheck(evidence, kpi, target).all(pace);
    }

    private Judgement all(@Nullable Pace pace) {
        add(BudgetNeeded.of(evidence, pace));
        add(pays());
        add(capacity());
        if (found.isEmpty()) {
            return Judgement.unknown(Criterion.R2, missing());
        }
        Verdict worst = Verdict.UNKNOWN;
        Judgement all = new Judgement(
                Criterion.R2,
                found.stream().map(Judgement::verdict).reduce(worst, Verdict::worse),
                Words.sentences(found.stream().map(Judgement::message).toList()));
        for (Judgement one : found) {
            for (var figure : one.figures().entrySet()) {
                all = all.with(figure.getKey(), figure.getValue());
            }
        }
        return all;
    }

    private void add(@Nullable Judgement one) {
        if (one != null) {
            found.add(one);
        }
    }

    /** A return below the break-even one, or a customer who costs more than it brings, loses money. */
    private @Nullable Judgement pays() {
        Account account = evidence.account();
        Double margin = account.grossMargin();
        Double lifetime = account.lifetimeValue();
        if (kpi == Kpi.ROAS && margin != null) {
            double breakEven = 1 / margin;
            return new Judgement(
                            Criterion.R2,
                            target >= breakEven ? Verdict.PASS : Verdict.FAIL,
                            Words.say(
                                    "It breaks even at %s.",
                                    "Le seuil de rentabilité est de %s.", words.value(kpi, breakEven)))
                    .with("breakEven", breakEven)
                    .with("proposal", target >= breakEven ? null : breakEven);
        }
        return (kpi == Kpi.CPA || kpi == Kpi.CAC) && lifetime != null
                ? affordable(lifetime, margin == null ? lifetime : ReachableTarget.exact(lifetime * margin))
                : null;
    }

    /**
     * @param lifetime what a customer brings, margin as the account declares it
     * @param safe the part of it that is margin even if it was declared as turnover
     */
    private Judgement affordable(double lifetime, double safe) {
        Verdict verdict = target <= safe ? Verdict.PASS : target <= lifetime ? Verdict.WARN : Verdict.FAIL;
        Text message = verdict == Verdict.WARN
                ? Words.say(
                        "A customer may cost %s; above %s it pays only if that value is margin, not turnover.",
                        "Un client peut coûter %s ; au-delà de %s, c'est rentable seulement si cette valeur est une"
                                + " marge et non un chiffre d'affaires.",
                        words.value(kpi, lifetime),
                        words.value(kpi, safe))
                : Words.say(
                        "A customer may cost %s.",
                        "Un client peut coûter %s.", words.value(kpi, verdict == Verdict.PASS ? safe : lifetime));
        return new Judgement(Criterion.R2, verdict, message)
                .with("allowed", safe)
                .with("lifetimeValue", lifetime)
                .with("proposal", verdict == Verdict.FAIL ? safe : null);
    }

    private @Nullable Judgement capacity() {
        Double capacity = evidence.objective().capacity();
        if (capacity == null) {
            return null;
        }
        return new Judgement(
                        Criterion.R2,
                        target <= capacity ? Verdict.PASS : Verdict.WARN,
                        Words.say(
                                "Stock and staff can serve %s.",
                                "Le stock et l'équipe peuvent en servir %s.", words.value(kpi, capacity)))
                .with("capacity", capacity);
    }

    private Text missing() {
        return BudgetNeeded.buys(kpi)
                ? new Text(
                        "Whether the budget suffices takes the campaign's `budget` and its daily spend.",
                        "Savoir si le budget suffit demande le `budget` de la campagne et sa dépense quotidienne.")
                : new Text(
                        "Nothing that it would cost or earn is declared: see `grossMargin`, `lifetimeValue`, `budget`.",
                        "Rien de ce qu'elle coûterait ou rapporterait n'est déclaré : voyez `grossMargin`,"
                                + " `lifetimeValue`, `budget`.");
    }
}
