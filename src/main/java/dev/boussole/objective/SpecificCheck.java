package dev.boussole.objective;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S: one KPI, a scope, a baseline, a target on its better side, a unit and an owner. */
final class SpecificCheck {
    private final ObjectiveEvidence evidence;
    private final Objective objective;
    private final Words words;
    private final List<Text> failures = new ArrayList<>();
    private final List<Text> warnings = new ArrayList<>();

    private SpecificCheck(ObjectiveEvidence evidence) {
        this.evidence = evidence;
        this.objective = evidence.objective();
        this.words = new Words(evidence.account());
    }

    static Judgement of(ObjectiveEvidence evidence) {
        return new SpecificCheck(evidence).check();
    }

    private Judgement check() {
        Kpi kpi = evidence.kpi().orElse(null);
        if (kpi == null) {
            failures.add(unclearKpi());
        }
        if (!evidence.scopeKnown()) {
            failures.add(Words.say("no campaign `%s` is known", "aucune campagne `%s` n'est connue", evidence.scope()));
        }
        if (objective.target() == null) {
            failures.add(new Text("no target is set", "aucune cible n'est fixée"));
        }
        if (kpi != null) {
            sides(kpi);
        }
        if (objective.owner() == null) {
            warnings.add(new Text("no owner is named", "aucun responsable n'est nommé"));
        }
        if (!failures.isEmpty()) {
            failures.addAll(warnings);
            return judged(Verdict.FAIL, Words.sentence(failures));
        }
        return warnings.isEmpty() && kpi != null
                ? judged(Verdict.PASS, complete(kpi))
                : judged(Verdict.WARN, Words.sentence(warnings));
    }

    private Judgement judged(Verdict verdict, Text message) {
        KpiValue recent = evidence.recent();
        return new Judgement(Criterion.S, verdict, message)
                .with("baseline", objective.baseline())
                .with("target", objective.target())
                .with("measuredBaseline", recent == null ? null : recent.value())
                .with("n", recent == null ? null : recent.n());
    }

    private Text unclearKpi() {
        String written = objective.kpi();
        if (written == null || written.isBlank()) {
            return new Text("no KPI is named", "aucun KPI n'est nommé");
        }
        Text name = Text.same(written);
        return written.strip().split("[,;+ ]+", -1).length > 1
                ? Words.say(
                        "`%s` names several KPIs: keep exactly one",
                        "`%s` nomme plusieurs KPI : n'en garder qu'un", name)
                : Words.say(
                        "`%s` is no KPI of the catalogue, so its unit is not known",
                        "`%s` n'est pas un KPI du catalogue, son unité est donc inconnue", name);
    }

    private void sides(Kpi kpi) {
        Double declared = objective.baseline();
        if (declared == null) {
            warnings.add(missingBaseline(kpi, evidence.recent()));
        } else if (objective.target() != null && kpi.direction() != Kpi.Direction.BAND) {
            compare(kpi, declared, objective.target());
        }
    }

    private Text missingBaseline(Kpi kpi, @Nullable KpiValue recent) {
        if (recent == null) {
            return new Text(
                    "no baseline is declared and none can be measured",
                    "aucun point de départ n'est déclaré ni mesurable");
        }
        return Words.say(
                "no baseline is declared; from %s to %s it was %s (n = %s)",
                "aucun point de départ n'est déclaré ; du %s au %s il était de %s (n = %s)",
                Words.date(recent.window().from()),
                Words.date(recent.window().to()),
                words.value(kpi, recent.value()),
                Words.count(recent.n()));
    }

    private void compare(Kpi kpi, double baseline, double target) {
        boolean better = kpi.direction() == Kpi.Direction.UP ? target > baseline : target < baseline;
        if (better) {
            return;
        }
        if (target == baseline) {
            warnings.add(Words.say(
                    "the target equals the baseline, %s",
                    "la cible est égale au point de départ, %s", words.value(kpi, target)));
        } else {
            failures.add(Words.say(
                    "the target %s is worse than the baseline %s",
                    "la cible %s est moins bonne que le point de départ %s",
                    words.value(kpi, target),
                    words.value(kpi, baseline)));
        }
    }

    private Text complete(Kpi kpi) {
        KpiValue recent = evidence.recent();
        return recent == null
                ? promise(kpi)
                : Words.sentences(List.of(
                        promise(kpi),
                        Words.say(
                                "From %s to %s it was %s (n = %s).",
                                "Du %s au %s, il était de %s (n = %s).",
                                Words.date(recent.window().from()),
                                Words.date(recent.window().to()),
                                words.value(kpi, recent.value()),
                                Words.count(recent.n()))));
    }

    private Text promise(Kpi kpi) {
        Double baseline = objective.baseline();
        Double target = objective.target();
        String owner = objective.owner();
        return Words.say(
                "%s from %s to %s on %s, owner %s.",
                "%s de %s à %s sur %s, responsable %s.",
                Words.name(kpi),
                words.value(kpi, baseline == null ? Double.NaN : baseline),
                words.value(kpi, target == null ? Double.NaN : target),
                evidence.scope(),
                Text.same(owner == null ? "" : owner));
    }
}
