package dev.boussole.rulebook.language;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Guidance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads the rule files of a rulebook and checks them, each by itself and against each other. */
public final class RuleReader {
    private final Map<String, Double> thresholds;
    private final OwnKpis own;
    private final Problems problems;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Position> vetoesAt = new LinkedHashMap<>();
    private final Map<String, String> shownFile = new LinkedHashMap<>();

    private RuleReader(Map<String, Double> thresholds, OwnKpis own, Problems problems) {
        this.thresholds = thresholds;
        this.own = own;
        this.problems = problems;
    }

    /**
     * The rules by id. Rules with a problem are left out, each with its sentence in {@code problems}.
     *
     * @param thresholds the known thresholds with their value where no channel has its own
     * @param own the KPIs that the rulebook defines for itself
     */
    public static List<Rule> read(
            List<RuleFile> files, Map<String, Double> thresholds, OwnKpis own, Problems problems) {
        RuleReader reader = new RuleReader(thresholds, own, problems);
        files.forEach(reader::file);
        reader.checkVetoes();
        return new FindingOrder(problems, reader.shownFile).staged(List.copyOf(reader.rules.values()));
    }

    private void file(RuleFile file) {
        Syntax.File parsed = RuleParser.parse(file, problems);
        if (parsed == null) {
            return;
        }
        if (!parsed.packageName().text().equals(file.packageName())) {
            problems.add(
                    file.shown(),
                    parsed.packageName().at(),
                    null,
                    new Text(
                            "the package is `" + parsed.packageName().text()
                                    + "`, but the folder says otherwise. Write `package " + file.packageName() + "`.",
                            "le paquet est `" + parsed.packageName().text()
                                    + "`, mais le dossier dit autre chose. Écrivez `package " + file.packageName()
                                    + "`."));
        }
        if (parsed.rules().isEmpty() && problems.isEmpty()) {
            problems.add(
                    file.shown(),
                    parsed.packageName().at(),
                    null,
                    new Text(
                            "the file holds no rule. Write one, or remove the file.",
                            "le fichier ne contient aucune règle. Écrivez-en une, ou supprimez le fichier."));
        }
        parsed.rules().forEach(rule -> rule(file, rule));
    }

    private void rule(RuleFile file, Syntax.Rule syntax) {
        try {
            Rule rule = checked(file, syntax);
            Rule earlier = rules.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                String where = earlier.guidance().source().file() + ":"
                        + earlier.guidance().source().line();
                throw new Refusal(
                        syntax.name().at(),
                        "another rule has this id, in `" + where + "`. Choose another id for one of them.",
                        "une autre règle porte cet identifiant, dans `" + where
                                + "`. Choisissez un autre identifiant pour l'une d'elles.");
            }
            shownFile.put(rule.id(), file.shown());
        } catch (Refusal refusal) {
            problems.add(file.shown(), refusal.at(), syntax.name().text(), refusal.reason());
        }
    }

    private Rule checked(RuleFile file, Syntax.Rule syntax) {
        Names names = new Names(own);
        List<Refusal> refusals = new ArrayList<>();
        MetadataChecker metadata = new MetadataChecker(syntax, thresholds, own);
        List<FactPattern> patterns = attempt(
                        refusals, () -> new PatternChecker(names, thresholds.keySet()).check(syntax))
                .orElse(List.of());
        Optional<Guidance> guidance =
                attempt(refusals, () -> metadata.check(file.path(), uses(patterns), Blame.in(patterns)));
        Optional<ActionTemplate> action = refusals.isEmpty()
                ? attempt(refusals, () -> new AdviceChecker(names).check(syntax.call()))
                : Optional.empty();
        for (Refusal refusal : refusals.subList(Math.min(1, refusals.size()), refusals.size())) {
            problems.add(file.shown(), refusal.at(), syntax.name().text(), refusal.reason());
        }
        if (guidance.isEmpty() || action.isEmpty()) {
            throw refusals.get(0);
        }
        vetoesAt.put(guidance.get().id(), metadata.vetoesAt());
        return new Rule(
                guidance.get(),
                patterns,
                Collections.unmodifiableMap(new LinkedHashMap<>(names.figures())),
                action.get(),
                subject(patterns),
                0);
    }

    private static <T> Optional<T> attempt(List<Refusal> refusals, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (Refusal refusal) {
            refusals.add(refusal);
            return Optional.empty();
        }
    }

    private static int subject(List<FactPattern> patterns) {
        for (FactPattern pattern : patterns) {
            if (pattern.quantifier() == Quantifier.EACH && pattern.type() != FactType.FINDING) {
                return pattern.place();
            }
        }
        return 0;
    }

    private static Set<Kpi> uses(List<FactPattern> patterns) {
        Set<Kpi> kpis = new TreeSet<>();
        for (FactPattern pattern : patterns) {
            pattern.conditions()
                    .forEach(condition -> condition.figures(figure -> {
                        if (figure instanceof Figure.Reading reading
                                && reading.property() instanceof Property.OfKpi ofKpi) {
                            kpis.add(ofKpi.kpi());
                        }
                    }));
        }
        return Collections.unmodifiableSet(kpis);
    }

    private void checkVetoes() {
        for (Rule rule : rules.values()) {
            for (String veto : rule.guidance().vetoes()) {
                if (!rules.containsKey(veto)) {
                    Position at = vetoesAt.getOrDefault(
                            rule.id(), new Position(rule.guidance().source().line(), 1));
                    problems.add(
                            shownFile.getOrDefault(
                                    rule.id(), rule.guidance().source().file()),
                            at,
                            rule.id(),
                            new Text(
                                    "`@vetoes` names `" + veto + "`, which is no rule."
                                            + Nearest.hintEn(veto, rules.keySet()) + " Write the id of a rule.",
                                    "`@vetoes` nomme `" + veto + "`, qui n'est pas une règle."
                                            + Nearest.hintFr(veto, rules.keySet())
                                            + " Écrivez l'identifiant d'une règle."));
                }
            }
        }
    }
}
