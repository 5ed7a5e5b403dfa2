package dev.boussole.objective;

import static dev.boussole.objective.Criterion.A3;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * A3: the target against the published figure, by its better quartile where one was published. A blend of many advertisers
 * is never reason enough to fail a goal: it only joins a trend or a past that fails it already.
 */
final class MarketCheck {
    private static final double PASS_TIMES = 1.25;
    private static final double WARN_TIMES = 2;

    private MarketCheck() {}

    static Judgement of(ObjectiveEvidence evidence, boolean othersFail) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        Benchmark row = evidence.benchmark();
        if (kpi == null || target == null || row == null) {
            return Judgement.unknown(A3, none(evidence, kpi));
        }
        boolean lower = evidence.lowerIsBetter(kpi);
        Double quartile = lower ? row.p25() : row.p75();
        double times = lower ? row.value() / target : target / row.value();
        boolean within = quartile != null && (lower ? target >= quartile : target <= quartile);
        if (!(target > 0 && row.value() > 0)) {
            return Judgement.unknown(A3, none(evidence, kpi));
        }
        Verdict verdict = within || times <= PASS_TIMES
                ? Verdict.PASS
                : times > WARN_TIMES && behind(evidence, row, lower) && othersFail ? Verdict.FAIL : Verdict.WARN;
        Words words = new Words(evidence.account());
        return new Judgement(
                        A3,
                        verdict,
                        Words.say(
                                times > 1
                                        ? "The market stands at %s (%s); the target is %s times as good."
                                        : "The market stands at %s (%s), which the target does not exceed.",
                                times > 1
                                        ? "Le marché se situe à %s (%s) ; la cible fait %s fois mieux."
                                        : "Le marché se situe à %s (%s), et la cible ne le dépasse pas.",
                                words.value(kpi, row.value()),
                                Text.same(row.basis()),
                                Words.number(times)))
                .with("benchmark", row.value())
                .with("quartile", quartile)
                .with("times", times);
    }

    private static boolean behind(ObjectiveEvidence evidence, Benchmark row, boolean lower) {
        Double baseline = evidence.baseline();
        return baseline != null && (lower ? baseline > row.value() : baseline < row.value());
    }

    private static Text none(ObjectiveEvidence evidence, @Nullable Kpi kpi) {
        if (kpi != null && kpi.unit() == Kpi.Unit.MONEY) {
            String code = evidence.account().currency().getCurrencyCode();
            return new Text(
                    "No published cost in " + code + ": costs are not compared across currencies.",
                    "Aucun coût publié en " + code + " : les coûts ne se comparent pas d'une devise à l'autre.");
        }
        return new Text("No published figure fits.", "Aucun repère publié ne convient.");
    }
}
